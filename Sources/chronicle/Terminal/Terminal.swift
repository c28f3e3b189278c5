import Foundation

/// Standard error as a place to talk to a person; findings that are the result themselves go to standard
/// output.
struct Terminal: Sendable {
  let isInteractive: Bool
  let hasColour: Bool
  private let descriptor: Int32

  /// Colour only where a person can see it and has not declined it (no-color.org, `CLICOLOR_FORCE`).
  ///
  /// - Parameter descriptor: 2 for standard error, 1 for standard output.
  init(
    descriptor: Int32 = 2, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.descriptor = descriptor
    isInteractive = isatty(descriptor) == 1 && environment["TERM"] != "dumb"
    let declined = !(environment["NO_COLOR"] ?? "").isEmpty || environment["CLICOLOR"] == "0"
    let forced = !["", "0"].contains(environment["CLICOLOR_FORCE"] ?? "")
    hasColour = !declined && (isInteractive || forced)
  }

  enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case strong = "1"
    case quiet = "2"
  }

  func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  func say(_ text: String) {
    let handle = descriptor == 1 ? FileHandle.standardOutput : FileHandle.standardError
    handle.write(Data((text + "\n").utf8))
  }
}
