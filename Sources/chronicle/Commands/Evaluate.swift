import ArgumentParser
import ChronicleCatalogue
import ChronicleEvaluation
import ChronicleFacts
import ChronicleImport
import ChronicleModel
import Foundation

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print how well clippings are read, against gold files.",
    discussion: """
      A gold file says what a careful editor reads in a clipping. docs/evaluate.md describes its \
      fields, and what each figure means. Touches nothing.

      Examples:
        chronicle evaluate Tests/Gold
        chronicle evaluate --errors 20 corpus/gold --clippings corpus/raw
        chronicle evaluate --json Tests/Gold > figures.json
        chronicle evaluate --timeml timebank
      """)

  @Argument(help: "A folder of gold files, each named as its clipping.", completion: .directory)
  var gold: String?

  @Option(
    help: ArgumentHelp(
      "Where the clippings are; by default 'raw' beside the gold, then beside it, then "
        + "content/clippings.", valueName: "folder"), completion: .directory)
  var clippings: String?

  @Option(
    help: ArgumentHelp("Measure expressions of time on TimeML documents.", valueName: "folder"),
    completion: .directory)
  var timeml: String?

  @Option(
    help: ArgumentHelp(
      "Also know the people and events of this chronicle's folder.", valueName: "folder"),
    completion: .directory)
  var root: String?

  @Option(help: ArgumentHelp("Also list so many misses.", valueName: "count"))
  var errors = 0

  @Flag(help: "Print one JSON object, with all misses that --errors asks for.")
  var json = false

  func validate() throws {
    if gold == nil && timeml == nil {
      throw ValidationError("Name a folder of gold files, or one of TimeML files with --timeml.")
    }
    if gold == nil && clippings != nil {
      throw ValidationError("--clippings needs a folder of gold files.")
    }
    if errors < 0 { throw ValidationError("--errors takes a count: 0, 20.") }
  }

  func run() throws {
    let terminal = Terminal()
    try onMachine(terminal) {
      let reader = try makeReader()
      var report = EvaluationReport(missCount: errors)
      if let gold {
        let articles = try goldFiles(in: gold, clippings: clippings)
        report.clippings = measure(articles, with: reader)
      }
      if let timeml { report.timex = measure(try timeMLDocuments(in: timeml), with: reader) }
      print(json ? try report.json() : report.text)
    }
  }

  private func makeReader() throws -> Reader {
    guard let root else { return Reader() }
    let content = try ChronicleFolder(root: root)
    return Reader(
      knowledge: Knowledge(
        facts: Facts.carried.extended(
          people: content.people.map(\.value), events: content.events.map(\.value))))
  }
}

/// Reads each clipping twice, as it came and with its true date given, and counts what is right.
private func measure(_ files: [GoldFile], with reader: Reader) -> MeasuredClippings {
  var measured = MeasuredClippings()
  let clock = ContinuousClock()
  for file in files {
    var clipping =
      FileClippings(path: file.clippingPath, bytes: file.clipping).clippings.first
      ?? RawClipping(name: file.clippingPath, bytes: file.clipping)
    var own = Answer()
    measured.seconds += clock.measure { own = Answer(read(clipping, with: reader)) }.inSeconds
    measured.words += own.text.split(whereSeparator: \.isWhitespace).count
    clipping.published = file.gold.trueDate.flatMap(EDTF.init(parsing:))
    let dated = clipping.published == nil ? own : Answer(read(clipping, with: reader))
    measured.evaluation.add(own, dated: dated, gold: file.gold, article: file.name)
  }
  return measured
}

/// Reads the text of each document as a clean body of the day on which it was made.
private func measure(
  _ documents: [(name: String, document: TimeMLDocument)], with reader: Reader
) -> TimexTable {
  var table = TimexTable()
  for (name, document) in documents {
    let day = document.created.flatMap { EDTF(parsing: String($0.prefix { $0 != "T" })) }
    let clipping = RawClipping(
      name: name, bytes: Array(document.text.utf8), published: day, isPlain: true)
    let dates = read(clipping, with: reader).article.dated.dates
    table.add(
      dates.filter { !$0.timex.value.isEmpty }.map {
        TimexExpression(range: $0.clipping, type: $0.timex.type, value: $0.timex.value)
      }, gold: document, name: name)
  }
  return table
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

extension Answer {
  /// What a reading says, as `chronicle read` prints it.
  fileprivate init(_ reading: Reading) {
    let persons = reading.article.persons
    let clean = reading.article.dated.clean
    self.init(
      text: String(decoding: clean.clipping, as: UTF8.self),
      title: clean.title.flatMap { $0.isSupplied ? nil : $0.text },
      published: reading.article.dated.published?.description,
      persons: persons.map { Person(name: $0.name, aliases: $0.aliases) },
      dates: reading.article.dated.dates.map {
        Expression(text: $0.text, value: $0.value?.description)
      },
      meetings: reading.meetings.map { meeting in
        Meeting(who: meeting.who.map { persons[$0].name }, date: meeting.date?.description)
      }, boilerplate: Set(clean.boilerplate))
  }
}
