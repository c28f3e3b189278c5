import ChronicleFacts

/// The names and phrases by which persons are known.
struct PeopleRules: Sendable {
  init(addingTo knowledge: inout Knowledge) {}
}
