import ArgumentParser
import ChronicleDesk
import ChronicleFacts
import ChronicleModel

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin an article, a person's file, an event or a page.",
    discussion: """
      Writes a file with its fields filled in as far as they are known and the others explained, and says \
      where it stands. A file that is there already is never touched.

      Examples:
        chronicle new article "Envoys meet in Vienna" --date 2024-03-04
        chronicle new person "Song Min-soon"
        chronicle new event "Joint statement" --date 2005-09-19
        chronicle new page "About us"
      """,
    subcommands: [NewArticle.self, NewPerson.self, NewEvent.self, NewPage.self])
}

struct NewArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Begin an article, as a draft.",
    discussion: """
      Examples:
        chronicle new article "Envoys meet in Vienna" --date 2024-03-04
        chronicle new article "A memoir" --date 1998~ --root talks
      """)

  @Argument(help: "The headline.", transform: statedName)
  var title: String

  @Option(
    help: ArgumentHelp("When it was published, in EDTF.", valueName: "date"), transform: statedDate)
  var date: EDTF?

  @OptionGroup var place: NewFileOptions

  func run() throws { try place.write(.article(title: title, date: date)) }
}

struct NewPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Begin a person's file with what is known of them.",
    discussion: """
      Offices, dates and other spellings are filled in where the program or the texts know them: look \
      whether they are right.

      Examples:
        chronicle new person "Song Min-soon"
      """)

  @Argument(help: "The person's name.", transform: statedName)
  var name: String

  @OptionGroup var place: NewFileOptions

  func run() async throws {
    let desk = try await openDesk(at: place.root, on: Terminal(), evenWithErrors: true)
    try place.write(desk.newPerson(named: name, offices: knownOffices(of: name)))
  }

  private func knownOffices(of name: String) -> [Office] {
    Facts.carried.terms.filter { slug(for: $0.name) == slug(for: name) && !$0.office.isEmpty }
      .map { term in
        Office(
          title: term.office.split(separator: " ").map {
            $0.prefix(1).uppercased() + $0.dropFirst()
          }
          .joined(separator: " "),
          country: term.of.isEmpty ? nil : term.of, from: term.from, to: term.to)
      }
  }
}

struct NewEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Begin a dated event that articles refer to.",
    discussion: """
      Examples:
        chronicle new event "Joint statement" --date 2005-09-19
        chronicle new event "Fourth round" --date 2005-07-26/2005-09-19
      """)

  @Argument(help: "What it is called.", transform: statedName)
  var title: String

  @Option(
    help: ArgumentHelp("When it happened, in EDTF.", valueName: "date"), transform: statedDate)
  var date: EDTF

  @OptionGroup var place: NewFileOptions

  func run() throws { try place.write(.event(title: title, date: date)) }
}

struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Begin a free page.",
    discussion: """
      Examples:
        chronicle new page "About us"
      """)

  @Argument(help: "The title.", transform: statedName)
  var title: String

  @OptionGroup var place: NewFileOptions

  func run() throws { try place.write(.page(title: title)) }
}

/// A name or title of the command line, which a file can be named for.
func statedName(_ argument: String) throws -> String {
  guard argument.contains(where: { $0.isLetter || $0.isNumber }) else {
    throw ValidationError("write a text with letters: \"Song Min-soon\", \"Talks in Vienna\".")
  }
  return argument
}

/// A date of the command line.
func statedDate(_ argument: String) throws -> EDTF {
  guard let date = EDTF(parsing: argument) else { throw ValidationError("\(dateHelp(argument)).") }
  return date
}

/// Where a new file goes.
struct NewFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The chronicle's folder; by default the current one.", valueName: "folder"),
    completion: .directory)
  var root = "."

  /// Writes a file where none is, and says where.
  func write(_ file: NewFile) throws {
    let terminal = Terminal()
    if let fault = rootFault(root) { throw ValidationError(fault) }
    let place = joined(root, file.path)
    if exists(place) {
      terminal.say("'\(printable(place))' is there already; nothing was written")
      throw ExitCode.findings
    }
    try onMachine(terminal) {
      if let slash = place.lastIndex(of: "/") { try makeFolder(String(place[..<slash])) }
      try replaceFile(place, Array(file.text.utf8))
    }
    print(place)
  }
}
