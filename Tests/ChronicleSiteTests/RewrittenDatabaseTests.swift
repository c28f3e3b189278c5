import ChronicleCatalogue
import ChronicleModel
import ChronicleTestSupport
import Foundation
import Testing

/// A database written from an older one, of whose articles some have other texts now.
@Suite struct RewrittenDatabaseTests {
  @Test(arguments: 0..<5)
  func hasTheBytesOfOneWrittenFromScratch(_ seed: Int) async throws {
    var dice = Dice(seed: UInt64(seed))
    var drafts = Drafts(40 + dice.roll(40), &dice)
    let folder = try Folder()
    defer { folder.remove() }
    try write(await drafts.catalogue(), to: folder.old)
    for _ in 0..<4 {
      let edited = drafts.edit(&dice)
      let catalogue = await drafts.catalogue()
      let changed = catalogue.articles.indices.filter {
        edited.contains(catalogue.articles[$0].id)
      }
      try write(catalogue, to: folder.wanted)
      let rewritten = try #require(
        try write(catalogue, to: folder.new, after: folder.old, texts: changed.reversed() + changed)
      )
      let bytes = try Data(contentsOf: URL(filePath: folder.new))
      #expect(bytes == (try Data(contentsOf: URL(filePath: folder.wanted))))
      let isSameSize = try bytes.count == Data(contentsOf: URL(filePath: folder.old)).count
      #expect(isSameSize || rewritten.content == nil)
      if let content = rewritten.content { #expect(content == Fingerprint(of: Array(bytes))) }
      let database = try Database(path: folder.new)
      #expect(try database.texts("PRAGMA integrity_check") == ["ok"])
      try bytes.write(to: URL(filePath: folder.old))
    }
  }

  @Test func learnsItsFingerprintWhereAsManyPagesAreNeeded() async throws {
    var dice = Dice(seed: 7)
    var drafts = Drafts(60, &dice)
    let folder = try Folder()
    defer { folder.remove() }
    try write(await drafts.catalogue(), to: folder.old)
    drafts.articles[30].sentences.append("A line.")
    let catalogue = await drafts.catalogue()
    let rewritten = try write(catalogue, to: folder.new, after: folder.old, texts: [30])
    let bytes = try Data(contentsOf: URL(filePath: folder.new))
    #expect(rewritten?.content == Fingerprint(of: Array(bytes)))
  }

  @Test func isNotMadeFromWhatIsNoDatabaseOfOurs() async throws {
    var dice = Dice(seed: 1)
    let catalogue = await Drafts(30, &dice).catalogue()
    let folder = try Folder()
    defer { folder.remove() }
    try write(catalogue, to: folder.wanted)
    let whole = try Data(contentsOf: URL(filePath: folder.wanted))
    func isUsed(_ old: Data) throws -> Bool {
      try old.write(to: URL(filePath: folder.old))
      return try write(catalogue, to: folder.new, after: folder.old, texts: [0]) != nil
    }
    #expect(try isUsed(whole))
    for count in [0, 1, 99, 4095, 4096, 8192, whole.count - 4096, whole.count - 1] {
      #expect(try !isUsed(whole.prefix(count)))
    }
    #expect(try !isUsed(whole + Data(count: 4096)))
    // Another user version; another word in a table's statement; another root of its tree.
    let statement = try #require(whole.range(of: Data("CREATE TABLE sentences".utf8))).lowerBound
    for place in [63, 103, statement + 14, statement - 1] {
      var other = whole
      other[place] ^= 1
      #expect(try !isUsed(other))
    }
    let absent = try write(catalogue, to: folder.new, after: folder.old + "-absent", texts: [0])
    #expect(absent == nil)
    #expect(try write(catalogue, to: folder.new, after: folder.place, texts: [0]) == nil)
  }

  /// Whatever stands there, the program goes on.
  @Test func outlivesDamagedFiles() async throws {
    var dice = Dice(seed: 2)
    var drafts = Drafts(16, &dice)
    let folder = try Folder()
    defer { folder.remove() }
    try write(await drafts.catalogue(), to: folder.wanted)
    let whole = try Data(contentsOf: URL(filePath: folder.wanted))
    // One more page moves all that are behind it.
    drafts.articles[3].sentences.append(String(repeating: "word ", count: 2000) + "end.")
    let catalogue = await drafts.catalogue()
    var refused = 0
    for round in 0..<200 {
      var old = whole
      for _ in 0...dice.roll(8) {
        // Mostly in the heads of pages, where the numbers stand.
        let page = 4096 * (1 + dice.roll(whole.count / 4096 - 1))
        let place = page + dice.roll(round % 3 == 0 ? 4096 : 40)
        old[place] = UInt8(dice.pick([0, 1, 2, 5, 10, 13, 127, 128, 255, dice.roll(256)]))
      }
      try old.write(to: URL(filePath: folder.old))
      let done = try write(catalogue, to: folder.new, after: folder.old, texts: [3])
      if done == nil { refused += 1 }
    }
    #expect(refused > 60)
  }
}

/// Articles whose sentences without names may change.
private struct Drafts {
  struct Draft {
    var id: String
    var named: String
    var sentences: [String]
  }

  var articles: [Draft] = []
  private var made = 0

  init(_ count: Int, _ dice: inout Dice) {
    for number in 0..<count {
      let persons = (0...dice.roll(4)).map { _ in
        let person = dice.roll(9)
        // A name longer than a page now and then.
        let name =
          String(repeating: "Very ", count: dice.roll(20) == 0 ? 900 : 0) + "Person \(person)"
        return "[\(name)](person:person-\(person))"
      }
      let named =
        "On [2 May](date:2011-05-0\(1 + number % 9)) \(persons.joined(separator: ", ")) came."
      var draft = Draft(id: "a\(100 + number)", named: number % 7 == 0 ? "" : named, sentences: [])
      for _ in 0..<dice.roll(12) { draft.sentences.append(sentence(&dice)) }
      articles.append(draft)
    }
  }

  /// A sentence no other has; the records of some are as long as a cell, or a page, can just hold.
  private mutating func sentence(_ dice: inout Dice) -> String {
    made += 1
    let lengths = [8, 30, 90, 200, 700, 960 + dice.roll(60), 4000 + dice.roll(120), 9000, 20000]
    let length = dice.roll(3) == 0 ? dice.pick(lengths) : dice.roll(240)
    let start = "Line \(made) tells"
    return start + String(repeating: " on", count: max(1, (length - start.count) / 3)) + "."
  }

  /// Changes the texts of some articles, and gives their ids.
  mutating func edit(_ dice: inout Dice) -> Set<String> {
    var edited: Set<String> = []
    for _ in 0...dice.roll(dice.pick([1, 4, 30])) {
      let last = articles.count - 1
      let index = dice.pick([0, last, dice.roll(last), dice.roll(last), dice.roll(last)])
      edited.insert(articles[index].id)
      let place = dice.roll(articles[index].sentences.count + 1)
      switch dice.roll(5) {
      case 0: articles[index].sentences = []
      case 1: for _ in 0...dice.roll(40) { articles[index].sentences.append(sentence(&dice)) }
      case 2: articles[index].sentences.insert(sentence(&dice), at: place)
      case _ where place < articles[index].sentences.count:
        articles[index].sentences[place] = sentence(&dice)
      default: break
      }
    }
    return edited
  }

  func catalogue() async -> Catalogue {
    let files = articles.enumerated().map { number, draft in
      (
        "articles/\(draft.id).md",
        """
        ---
        title: Article \(number)
        date: 2011-0\(1 + number % 9)-1\(number / 9 % 10)
        people: [Anna Lindqvist]
        meetings:
          - {who: [anna-lindqvist, person-\(number % 5)], date: "2011-05-0\(1 + number % 9)", status: held, mode: visit}
        ---
        \(draft.named) \(draft.sentences.joined(separator: " "))
        """
      )
    }
    return await SiteInMemory(files).catalogue().catalogue
  }
}

/// Where a test's databases lie.
private struct Folder {
  let place: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    place = folder.path
  }

  var old: String { place + "/old.sqlite" }
  var new: String { place + "/new.sqlite" }
  var wanted: String { place + "/wanted.sqlite" }

  func remove() { try? FileManager.default.removeItem(atPath: place) }
}
