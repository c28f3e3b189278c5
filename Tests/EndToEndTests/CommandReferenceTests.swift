import ChronicleTestSupport
import Foundation
import Testing

@Suite struct CommandReferenceTests {
  /// `docs/commands.md` has what each command's help says. `UPDATE_GOLDEN=1` writes it.
  @Test func isWhatTheProgramSays() throws {
    let page = repository.appendingPathComponent("docs/commands.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let head = String(text[..<(text.firstRange(of: "## ")?.lowerBound ?? text.endIndex)])
    let reference = try head + section([])
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(reference.utf8).write(to: page)
    }
    #expect(text == reference, "docs/commands.md is out of date")
  }

  /// The help of a command and of those below it.
  private func section(_ command: [String]) throws -> String {
    let run = try chronicle(["help"] + command, environment: ["COLUMNS": "80"])
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let block = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    let title = (["chronicle"] + command).joined(separator: " ")
    var out = "## \(title)\n\n\(block.trimmingCharacters(in: .newlines))\n"
    for name in subcommands(lines) where name != "help" {
      out += try "\n" + section(command + [name])
    }
    return out
  }

  private func subcommands(_ lines: [Substring]) -> [String] {
    guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }.compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  /// Every command has examples.
  @Test func showsExamples() throws {
    let page = repository.appendingPathComponent("docs/commands.md")
    for part in try String(contentsOf: page, encoding: .utf8).split(separator: "\n## ").dropFirst()
    {
      #expect(part.contains("Examples:"), "\(part.prefix(40))")
    }
  }
}
