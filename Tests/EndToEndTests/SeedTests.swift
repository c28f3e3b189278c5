import ChronicleTestSupport
import Foundation
import Testing

private let seeds = sharedFolder?.appendingPathComponent("seeds")

/// Five real clippings against what a careful editor reads in them. They belong to their publishers and
/// lie beside the repository where it is developed; elsewhere these tests are skipped.
@Suite(.enabled(if: seeds != nil, "needs ../shared/seeds, which is not part of the repository"))
struct SeedTests {
  struct Gold: Decodable {
    struct Person: Decodable {
      var name: String
      var aliases: [String]
    }
    struct Meeting: Decodable {
      var who: [String]
      var date: String?
      var accept_date: [String?]?
    }
    var title: String?
    var published: String?
    var published_accept: [String]?
    var dateline_place: String?
    var agency: String?
    var people: [Person]
    var meetings: [Meeting]
    var boilerplate: [String]
  }

  struct Reading: Decodable {
    struct Person: Decodable {
      var name: String
      var aliases: [String]
    }
    struct Meeting: Decodable {
      var who: [String]
      var date: String?
    }
    var title: String?
    var published: String?
    var dating: [String]
    var dateline: String?
    var agency: String?
    var persons: [Person]
    var meetings: [Meeting]
    var boilerplate: [Int]
    var body: String
  }

  private static let names = [
    "000_2002d15a85214573", "001_c088e9dde3516e7e", "002_6dbcca40a6f1a77e",
    "003_fe33916f0645b2f3", "004_a02be117f6fe216a",
  ]

  private func read(_ name: String) throws -> (gold: Gold, reading: Reading, lines: [String]) {
    let folder = try #require(seeds)
    let gold = try Data(contentsOf: folder.appendingPathComponent("gold/\(name).json"))
    let clipping = folder.appendingPathComponent("\(name).txt")
    let run = try chronicle("read", clipping.path)
    return (
      try JSONDecoder().decode(Gold.self, from: gold),
      try JSONDecoder().decode(Reading.self, from: Data(run.output.utf8)),
      try String(contentsOf: clipping, encoding: .utf8).components(separatedBy: "\n")
    )
  }

  private func key(_ name: String) -> Set<String> {
    Set(name.lowercased().replacing("- ", with: "-").split { " -.".contains($0) }.map(String.init))
  }

  @Test(arguments: names) func findsThePublicationDate(_ name: String) throws {
    let (gold, reading, _) = try read(name)
    let found = try #require(reading.published)
    if name.hasPrefix("004") {
      // A span or month that holds 18 November 2003, of no more than three months.
      let ends = found.split(separator: "/").map(String.init)
      #expect(ends.first.map { $0 <= "2003-11-18" && $0 >= "2003-08-18" } ?? false, "\(found)")
      #expect(ends.last.map { $0 >= "2003-11" && $0 <= "2004-02-18" } ?? false, "\(found)")
    } else {
      #expect((gold.published_accept ?? []).contains(found) || gold.published == found, "\(found)")
    }
    #expect(!reading.dating.isEmpty)
  }

  @Test(arguments: names) func findsAllPersonsAndNoOthers(_ name: String) throws {
    let (gold, reading, _) = try read(name)
    #expect(Set(reading.persons.map { key($0.name) }) == Set(gold.people.map { key($0.name) }))
  }

  @Test(arguments: names) func findsTitleDatelineAndAgency(_ name: String) throws {
    let (gold, reading, _) = try read(name)
    #expect(reading.title == gold.title)
    #expect(reading.dateline == gold.dateline_place)
    #expect(reading.agency == gold.agency)
  }

  @Test(arguments: names) func partsAllFurnitureAndLosesNoSentence(_ name: String) throws {
    let (gold, reading, lines) = try read(name)
    let furniture = Set(
      reading.boilerplate.map { lines[$0 - 1].trimmingCharacters(in: .whitespaces) })
    for line in gold.boilerplate where line != "|" {
      #expect(furniture.contains { $0.hasPrefix(line) }, "kept: \(line)")
    }
    for line in furniture {
      #expect(gold.boilerplate.contains { line.hasPrefix($0) }, "lost: \(line)")
    }
  }

  @Test(arguments: names) func findsAllMeetingsWithTheirDay(_ name: String) throws {
    let (gold, reading, _) = try read(name)
    let forms = Dictionary(
      reading.persons.flatMap { person in
        ([person.name] + person.aliases).map { ($0, key(person.name)) }
      }
    ) { first, _ in first }
    func who(_ names: [String]) -> Set<Set<String>> { Set(names.map { forms[$0] ?? key($0) }) }
    let isDayKnown = (reading.published ?? "").count == 10
    for meeting in gold.meetings {
      let found = reading.meetings.filter { who($0.who) == who(meeting.who) }
      #expect(!found.isEmpty, "missed: \(meeting.who)")
      guard isDayKnown, let date = meeting.date else { continue }
      let right = [date] + (meeting.accept_date ?? []).compactMap { $0 }
      #expect(found.contains { right.contains($0.date ?? "") }, "\(meeting.who): \(found)")
    }
    #expect(reading.meetings.count == gold.meetings.count, "\(reading.meetings)")
  }

  @Test func mendsBrokenNames() throws {
    let (_, reading, _) = try read("003_fe33916f0645b2f3")
    #expect(reading.body.contains("[Park Geun-hye](person:park-geun-hye)"))
    #expect(reading.body.contains("[Obama](person:barack-obama)'s trip"))
    let spokesman = "(person:cho-tai-young)"
    for words in [
      "[Cho]\(spokesman) stressed", "spokesman [Cho]\(spokesman)", "[Cho]\(spokesman) added",
    ] {
      #expect(reading.body.contains(words), "\(words)")
    }
    #expect(reading.body.contains("before meeting with [Lee](person:lee-sang-duk)"))
  }

  @Test func buildsASiteFromTheseFiveAlone() throws {
    let folder = try TemporaryFolder()
    let source = try #require(seeds)
    for name in Self.names {
      let data = try Data(contentsOf: source.appendingPathComponent(name + ".txt"))
      try folder.write("content/clippings/\(name).txt", data)
    }
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("5 inputs = 5 published"))
  }
}
