import ChronicleModel

/// The page that tells how the chronicle was made.
package struct MadeView: Sendable {
  package var frame: FrameView
}

extension ViewMaker {
  package func made() -> MadeView {
    MadeView(frame: frame(title: plan.wording("how_made")))
  }
}
