import ChronicleTestSupport
import Foundation
import Testing

/// The manual page, made from the definitions of the commands.
@Suite struct ManualPageTests {
  /// `docs/chronicle.1` has every command, argument and option. `UPDATE_GOLDEN=1` writes it.
  @Test func isMadeOfTheCommands() throws {
    let run = try chronicle("--experimental-dump-help")
    let dump = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
    let page = repository.appendingPathComponent("docs/chronicle.1")
    let made = manualPage(of: dump.command)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(made.utf8).write(to: page)
    }
    #expect(
      try String(contentsOf: page, encoding: .utf8) == made, "docs/chronicle.1 is out of date")
    for command in dump.command.subcommands ?? [] where command.commandName != "help" {
      #expect(made.contains(".SS chronicle \(command.commandName)"))
    }
  }
}

private struct Dump: Decodable { let command: Command }

private struct Command: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [Command]?
}

private struct Argument: Decodable {
  let kind: String
  let names: [Name]?
  let valueName: String?
  let abstract: String?
  let allValues: [String]?
  let defaultValue: String?
  let isOptional: Bool
  let isRepeating: Bool

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  /// `-o`, `--output`, or the name of a value.
  var spelling: String {
    let spelled = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    if spelled.isEmpty { return "\\fI\(plain(valueName ?? ""))\\fR" }
    let value = kind == "option" ? " \\fI\(plain(valueName ?? ""))\\fR" : ""
    return "\\fB" + spelled.map(plain).joined(separator: "\\fR, \\fB") + "\\fR" + value
  }

  /// In a synopsis.
  var use: String {
    let text = spelling + (isRepeating ? " ..." : "")
    return isOptional ? "[\(text)]" : text
  }

  var explanation: String {
    [
      abstract.map(plain),
      allValues.map { "One of " + $0.joined(separator: ", ") + "." },
      abstract?.contains("by default") == true
        ? nil : defaultValue.map { "By default \(plain($0))." },
    ].compactMap(\.self).joined(separator: " ")
  }

  var isOfEveryCommand: Bool { ["version", "help"].contains(names?.last?.name ?? "") }
}

private func manualPage(of root: Command) -> String {
  """
  .\\" Made of the commands' definitions by Tests/EndToEndTests/ManualPageTests.swift; do not edit.
  .TH CHRONICLE 1 "" "chronicle" "User commands"
  .SH NAME
  chronicle \\- \(plain(root.abstract ?? ""))
  .SH SYNOPSIS
  .B chronicle
  .I command
  [\\fIarguments\\fR]
  .SH DESCRIPTION
  \(discussion(root))
  .SH COMMANDS
  \(sections(root.subcommands ?? [], below: "chronicle"))
  .SH OPTIONS OF EVERY COMMAND
  .TP
  \\fB\\-\\-version\\fR
  Show the version.
  .TP
  \\fB\\-h\\fR, \\fB\\-\\-help\\fR
  Show help.
  .SH EXIT STATUS
  .TP
  0
  All that was asked for is done.
  .TP
  1
  There are findings that leave something out.
  .TP
  64
  The command was used wrongly.
  .TP
  70
  The machine failed.
  .SH FILES
  .TP
  .I chronicle.yml
  title, address, language and the papers' rights
  .TP
  .I content/clippings
  what is read; never written to
  .TP
  .I content/articles
  what was read, to be corrected by hand
  .TP
  .I public
  the site

  """
}

private func sections(_ commands: [Command], below parent: String) -> String {
  commands.filter { $0.commandName != "help" }.map { command in
    let name = parent + " " + command.commandName
    let arguments = (command.arguments ?? []).filter { !$0.isOfEveryCommand }
    var lines = [".SS \(name)", plain(command.abstract ?? ""), ".PP"]
    let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
    let uses = below.isEmpty ? arguments.map(\.use) : ["\\fIcommand\\fR"]
    lines.append((["\\fB\(name)\\fR"] + uses).joined(separator: " "))
    if command.discussion != nil { lines += [".PP", discussion(command)] }
    for argument in arguments { lines += [".TP", argument.spelling, argument.explanation] }
    if !below.isEmpty { lines.append(sections(below, below: name)) }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}

/// What a command says of itself at length; its indented lines are examples.
private func discussion(_ command: Command) -> String {
  var lines: [String] = []
  var isExample = false
  for line in (command.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
    let isIndented = line.hasPrefix("  ")
    if isIndented != isExample { lines.append(isIndented ? ".nf" : ".fi") }
    isExample = isIndented
    lines.append(line.isEmpty ? ".PP" : plain(String(line)))
  }
  if isExample { lines.append(".fi") }
  return lines.joined(separator: "\n")
}

/// A text that roff takes as it is.
private func plain(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
