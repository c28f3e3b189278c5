import Foundation

/// Standard error as a place to talk to a person: results go to standard output, all else here.
struct Terminal: Sendable {
  let isInteractive: Bool
  let hasColour: Bool

  /// Colour only where a person can see it and has not declined it (no-color.org, `CLICOLOR_FORCE`).
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    isInteractive = isatty(2) == 1 && environment["TERM"] != "dumb"
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
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
