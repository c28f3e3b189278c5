import ChronicleDiagnostics
import ChronicleModel
import Testing

/// What a build keeps of an article's file comes back as it was.
@Suite struct PackedArticleTests {
  @Test func bringsEveryPropertyBack() throws {
    let text = """
      ---
      title: Talks
      title_supplied: true
      subtitle: In Vienna
      date: "2006-12/2007-01~"
      dateline: Vienna
      agency: Meridian
      byline: [Ada Berg, Emil Roth]
      lang: de
      source: {name: The Ledger, clipping: a.txt, sha256: ab, url: "https://a.example/", retrieved: "2007", address: b}
      witnesses: [{name: Other}, {clipping: c.txt}]
      dating: ["dateline: Dec. 27"]
      naming: [{name: Roh, person: roh-moo-hyun, because: the same}]
      meetings:
        - {who: [ada-berg, emil-roth], date: "199X", place: Rome, status: cancelled, mode: phone, sentence: s-1}
        - {who: [emil-roth, ada-berg]}
      people: [Ada Berg]
      places: [Rome]
      dates: ["2006-24", "../2003"]
      formerly: [old]
      draft: true
      seal: "0123456789abcdef"
      ---
      The text.
      """
    var findings: [Diagnostic] = []
    var file = try #require(
      ArticleFile(path: "content/articles/talks.md", text: text, &findings))
    #expect(findings.isEmpty, "\(findings)")
    file.dateLocation = Location("other.md", line: 3, column: 4)
    var packer = Packer()
    packer.add(file)
    packer.add(file)
    var rest = Unpacker(packer.bytes)
    file.body = ""
    let (first, second) = (try rest.articleFile(), try rest.articleFile())
    #expect(first == file)
    #expect(second == file)
    #expect(rest.isAtEnd)
    let plain = Mirror(reflecting: Article(id: "", title: "")).children
    for (property, other) in zip(Mirror(reflecting: file.article).children, plain)
    where property.label != "body" {
      #expect(
        "\(property.value)" != "\(other.value)",
        "\(property.label ?? "") is not tried: set it above, and pack it")
    }
  }

  @Test func bringsAnEventBack() throws {
    let text = """
      ---
      title: Conference
      date: "2006-12-27?"
      place: Rome
      aliases: [the meeting]
      people: [ada-berg]
      ---
      What happened.
      """
    var findings: [Diagnostic] = []
    let event = try #require(Event(path: "content/events/rome.md", text: text, &findings))
    var packer = Packer()
    packer.add(event)
    var rest = Unpacker(packer.bytes)
    let back = try rest.event()
    #expect(back == event)
  }

  @Test func bringsAPersonBack() throws {
    let text = """
      ---
      name: Song Min-soon
      family: Song
      native: 송민순
      aliases: [Song]
      born: "1948"
      died: "2040"
      offices: [{title: Minister of Foreign Affairs, short: Foreign Minister, country: South Korea, from: "2006-12", to: "2008-02"}]
      never: [Song Dynasty]
      formerly: [song]
      ---
      A diplomat.
      """
    var findings: [Diagnostic] = []
    var person = try #require(
      Person(path: "content/people/song-min-soon.md", text: text, &findings))
    #expect(findings.isEmpty, "\(findings)")
    person.places = [:]
    var packer = Packer()
    packer.add(person)
    var rest = Unpacker(packer.bytes)
    let back = try rest.person()
    #expect(back == person)
    let plain = Mirror(reflecting: Person(id: "", name: "")).children
    for (property, other) in zip(Mirror(reflecting: person).children, plain)
    where property.label != "places" {
      #expect("\(property.value)" != "\(other.value)", "\(property.label ?? "") is not tried")
    }
  }

  @Test func throwsOnBytesThatEndTooSoon() throws {
    var packer = Packer()
    packer.add(["one", "two"])
    packer.add("a text" as String?)
    packer.add(UInt64(7))
    for count in 0..<packer.bytes.count {
      var rest = Unpacker(packer.bytes, in: 0..<count)
      #expect(throws: DamagedMemory.self) {
        _ = try rest.texts()
        _ = try rest.optionalText()
        _ = try rest.word()
      }
    }
    #expect(throws: DamagedMemory.self) {
      var huge = Unpacker([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F])
      _ = try huge.number()
    }
  }
}
