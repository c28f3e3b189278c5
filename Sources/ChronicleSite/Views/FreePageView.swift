import ChronicleCatalogue
import ChronicleModel

/// A free page.
package struct FreePageView: Sendable {
  package var frame: FrameView
  package var title: String
  package var body: LinkedText?
  package var date: DateView?
}

/// The page that a server shows where there is none.
package struct NotFoundView: Sendable {
  package var frame: FrameView
}

/// The page that explains the data set.
package struct DataView: Sendable {
  package var frame: FrameView
}

/// The page on which the chronicle is searched.
package struct SearchView: Sendable {
  package var frame: FrameView
}

extension ViewMaker {
  package func data() -> DataView { DataView(frame: frame(title: plan.wording("data"))) }

  package func search() -> SearchView { SearchView(frame: frame(title: plan.wording("search"))) }

  package func freePage(_ index: Int) -> FreePageView {
    let page = catalogue.pages[index].value
    return FreePageView(
      frame: frame(title: page.title), title: page.title,
      body: linked(page.body, title: page.title), date: page.date.map { view($0) })
  }

  package func notFound() -> NotFoundView {
    NotFoundView(frame: frame(title: plan.wording("not_found")))
  }
}
