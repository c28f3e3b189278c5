import ChronicleFacts

/// The verbs and nouns by which meetings are told.
struct MeetingRules: Sendable {
  init(addingTo knowledge: inout Knowledge) {}
}
