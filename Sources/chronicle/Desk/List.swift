import ArgumentParser
import ChronicleCatalogue
import ChronicleCheck
import ChronicleDesk
import ChronicleDiagnostics
import ChronicleModel

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List people, articles, days, meetings, what is undated and what stands twice.",
    discussion: """
      Lists what the article files say, without reading clippings anew and without writing. A table on \
      the terminal; --json and --csv for other programs.

      Examples:
        chronicle list people
        chronicle list articles --person song-min-soon
        chronicle list meetings --csv > meetings.csv
        chronicle list duplicates --json
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case people, articles, days, meetings, undated, duplicates
  }

  @Argument(help: "What to list: people, articles, days, meetings, undated or duplicates.")
  var kind: Kind

  @OptionGroup var place: PlaceOptions

  @Option(help: ArgumentHelp("Of articles, those that name this person.", valueName: "id"))
  var person: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print CSV.")
  var csv = false

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other.") }
    if person != nil && kind != .articles {
      throw ValidationError("--person goes with 'list articles' only.")
    }
  }

  func run() async throws {
    let terminal = Terminal()
    let desk = try await openDesk(at: place.path, on: terminal, evenWithErrors: true)
    if let person, let fault = desk.fault(ofPerson: person) {
      terminal.report([fault], root: place.path)
      throw ExitCode.findings
    }
    let table = table(of: desk)
    if json {
      print(table.json)
    } else if csv {
      print(table.csv, terminator: "")
    } else if table.rows.isEmpty {
      print("none")
    } else {
      for line in table.lines(width: { columns(of: $0) }, shown: printable) { print(line) }
    }
  }

  private func table(of desk: Desk) -> ListTable {
    switch kind {
    case .people: desk.people
    case .articles: desk.articles(naming: person)
    case .days: desk.days
    case .meetings: desk.meetings
    case .undated: desk.undated
    case .duplicates:
      desk.duplicates(
        dispatches: dispatches(of: desk.catalogue),
        persons: pairsAlike(in: desk.catalogue).map { pair in
          let persons = desk.catalogue.persons
          return (persons[pair.kept].id, persons[pair.other].id, pair.reason)
        })
    }
  }
}
