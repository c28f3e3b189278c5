import ArgumentParser

extension ExitCode {
  /// Findings leave out something that was asked for.
  static let findings = ExitCode(1)
  /// The machine failed: no space, no permission.
  static let machine = ExitCode(70)
}
