import ChronicleFacts

/// The phrases by which furniture, datelines and credits are known.
struct CleanRules: Sendable {
  init(addingTo knowledge: inout Knowledge) {}
}
