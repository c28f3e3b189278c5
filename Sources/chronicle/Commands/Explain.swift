import ArgumentParser
import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleFacts
import ChronicleImport
import ChronicleModel
import Foundation

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell why something stands in the chronicle as it does.",
    discussion: """
      Of an article: the clipping that it was read from, how its date was found, and why each name, date \
      and place is linked. Of a sentence: the same for its links and meetings. Of a person: the spellings \
      and why they are one person's, the offices and who says so, the meetings. Of a day: what was \
      published, who met, and the sentences that tell it; of a month its days, and of a place the sentences \
      that name it. Touches nothing; docs/explain.md tells more.

      Examples:
        chronicle explain 2006-12-27-s-korea-japan-stress-cooperation
        chronicle explain content/clippings/000.txt --root talks
        chronicle explain song-min-soon
        chronicle explain "No Mu-hyon" --json
        chronicle explain 2006-12-27 2006-12
        chronicle explain places/tokyo.html
        chronicle explain articles/2006-12-27-talks.html#s-biuzi7e
      """)

  @Argument(
    help: "Paths, ids or names of articles, persons and places, clippings, days, months.",
    completion: .file())
  var targets: [String]

  @Option(
    help: ArgumentHelp("The chronicle's folder; by default the current one.", valueName: "folder"),
    completion: .directory)
  var root = "."

  @Flag(help: "Print one JSON object a line, one for each target.")
  var json = false

  func run() async throws {
    let terminal = Terminal()
    var folder = try await openChronicle(at: root, on: terminal)
    let imported = await runImport(folder, isQuiet: true, on: terminal)
    folder.take(WrittenArticles(changes: imported.changes))
    let (catalogue, _) = await ChronicleCatalogue.catalogue(folder.content)
    let chronicle = ExplainedChronicle(
      catalogue: catalogue, people: folder.people, readings: imported.readings,
      knownOffices: Facts.carried.officesByPerson)
    let page = Terminal(descriptor: 1)
    var isComplete = true
    for target in targets {
      let found = ExplainTarget.find(target, root: root, catalogue, imported.ledger)
      if found.isEmpty {
        isComplete = false
        terminal.say("chronicle: nothing of the chronicle is called '\(printable(target))'")
        if let near = ExplainTarget.near(target, catalogue) {
          terminal.say("  help: did you mean '\(printable(near))'?")
        }
      }
      for found in found {
        if let fault = found.missingSentence(of: catalogue) {
          isComplete = false
          terminal.say("chronicle: \(printable(fault.message))\n  help: \(printable(fault.help))")
          continue
        }
        let explanation = chronicle.explanation(of: found)
        if json {
          print(explanation.json.text)
        } else {
          for line in explanation.lines { page.say(printable(line)) }
        }
      }
    }
    if !isComplete { throw ExitCode.findings }
  }
}

extension ExplainedChronicle {
  fileprivate func explanation(of target: ExplainTarget) -> Explanation {
    switch target {
    case .article(let index, let fragment): explanation(ofArticle: index, sentence: fragment)
    case .person(let index): explanation(ofPerson: index)
    case .day(let day): explanation(ofDay: day)
    case .month(let year, let month): explanation(ofMonth: month, year: year)
    case .year(let year): explanation(ofYear: year)
    case .place(let index): explanation(ofPlace: index)
    case .clipping(let entry): Explanation(of: entry)
    }
  }
}

extension Facts {
  /// The known offices by the id of their holder's name.
  fileprivate var officesByPerson: [String: [Office]] {
    Dictionary(grouping: terms.filter { !$0.office.isEmpty }) { slug(for: $0.name) }
      .mapValues { terms in
        terms.map { Office(title: $0.office, country: $0.of, from: $0.from, to: $0.to) }
      }
  }
}
