import ChronicleFacts

/// The phrases of time, and the events that date an article.
struct DateRules: Sendable {
  init(addingTo knowledge: inout Knowledge) {}
}
