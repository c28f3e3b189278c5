import ChronicleModel
import ChronicleTestSupport
import Testing

@testable import ChronicleCatalogue

/// What is gathered fast from many articles is what going through all of them gives.
@Suite struct GatheredTests {
  private func catalogue(_ seed: UInt64) async -> Catalogue {
    var dice = Dice(seed: seed)
    var chronicle = EditedChronicle()
    for _ in 0..<25 { chronicle.addArticle(&dice) }
    for _ in 0..<15 { _ = chronicle.addTwin(&dice) }
    for _ in 0..<4 { _ = chronicle.edit(&dice) }
    return await SiteInMemory(chronicle.files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      .catalogue().catalogue
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func relatesArticlesThatTellTheSame(_ seed: UInt64) async {
    let catalogue = await catalogue(seed)
    let articles = catalogue.articles.items
    let days = articles.map { article in
      Set((article.dates + [article.date].compactMap(\.self)).compactMap(\.day)).filter {
        telling(of: $0, by: article.date) != .remembered
      }
    }
    var count = 0
    for (index, article) in articles.enumerated() {
      var scores: [(score: Int, article: Int)] = []
      for (other, one) in articles.enumerated() where other != index {
        let common = days[index].intersection(days[other]).count
        let persons = Set(article.persons.map(\.index)).intersection(one.persons.map(\.index)).count
        let places = Set(article.places.map(\.index)).intersection(one.places.map(\.index)).count
        if common > 0, persons > 0 { scores.append((2 * common + 2 * persons + places, other)) }
      }
      scores.sort { ($1.score, $0.article) < ($0.score, $1.article) }
      #expect(article.related == scores.prefix(5).map(\.article), "article \(index)")
      count += scores.count
    }
    #expect(count > 20)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func groupsMentionsByYear(_ seed: UInt64) async {
    let catalogue = await catalogue(seed)
    let lists =
      catalogue.persons.items.map { ($0.mentions, $0.years) }
      + catalogue.places.items.map { ($0.mentions, $0.years) }
    for (mentions, years) in lists {
      var expected: [Int?: [Range<Int>]] = [:]
      for (index, mention) in mentions.enumerated() {
        let year = catalogue.articles.items[mention.article].year
        let before = index > 0 ? mentions[index - 1] : nil
        if let before, before.article == mention.article, before.sentence == mention.sentence {
          let last = expected[year, default: []].removeLast()
          expected[year, default: []].append(last.lowerBound..<(index + 1))
        } else {
          expected[year, default: []].append(index..<(index + 1))
        }
      }
      let order = expected.keys.compactMap(\.self).sorted(by: >).map(Optional.init)
      #expect(years.map(\.year) == order + (expected.keys.contains(nil) ? [nil] : []))
      for year in years { #expect(year.statements == expected[year.year]) }
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func countsWhomTheSameArticlesName(_ seed: UInt64) async {
    let catalogue = await catalogue(seed)
    let articles = catalogue.articles.items
    func counted(_ chosen: [Int], besides left: Int?) -> [Counted] {
      catalogue.persons.items.indices.filter { $0 != left }.map { person in
        Counted(
          index: person,
          count: chosen.count { articles[$0].persons.contains { $0.index == person } })
      }.filter { $0.count > 0 }.sorted { ($1.count, $0.index) < ($0.count, $1.index) }
    }
    for (index, person) in catalogue.persons.items.enumerated() {
      #expect(person.namedWith == counted(person.articles, besides: index))
    }
    for place in catalogue.places.items {
      #expect(place.people == counted(place.articles, besides: nil))
    }
  }
}

@Suite struct CompanionTests {
  /// Of many companions those named most often are told, and all that are named as often as the last of them.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func endWithAllThatAreNamedAsOftenAsTheLast(_ seed: UInt64) async {
    var dice = Dice(seed: seed)
    var files: [(String, String)] = []
    for number in 0..<12 {
      let names = (0..<60).filter { _ in dice.roll(3) == 0 }.map { "Person Nr\($0)" }
      files.append(
        (
          "articles/a-\(number).md",
          "---\ntitle: A\npeople: [\(names.joined(separator: ", "))]\nplaces: [Rome]\n---\nText."
        ))
    }
    let catalogue = await SiteInMemory(files).catalogue().catalogue
    let articles = catalogue.articles.items
    func expected(_ chosen: [Int], besides left: Int?) -> [Counted] {
      var counts: [Int: Int] = [:]
      for person in chosen.flatMap({ articles[$0].persons }) where person.index != left {
        counts[person.index, default: 0] += 1
      }
      let least = counts.values.sorted(by: >).dropFirst(19).first ?? 0
      return counts.filter { $0.value >= least }.map { Counted(index: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.index) < ($0.count, $1.index) }
    }
    for (index, person) in catalogue.persons.items.enumerated() {
      #expect(person.namedWith == expected(person.articles, besides: index))
    }
    let rome = catalogue.places.items[0]
    #expect(rome.people == expected(rome.articles, besides: nil))
    #expect((20..<60).contains(rome.people.count))
  }
}

/// Notes of what was read say just that.
@Suite struct ReadsTests {
  private func catalogue(_ count: Int) async -> Catalogue {
    await SiteInMemory(
      (0..<count).map { number in
        let day = CalendarDay(number: 13_000 + number)
        return (
          "articles/a-\(number).md",
          "---\ntitle: A\ndate: \"\(day)\"\npeople: [Person \(number)]\nplaces: [Place \(number)]\n---\nA."
        )
      }
    ).catalogue().catalogue
  }

  private struct Bit: Hashable {
    var part: Part
    var index: Int
  }

  @Test(arguments: [0, 1, 64, 130])
  func notesWhatWasRead(_ count: Int) async {
    let catalogue = await catalogue(count)
    let form = NotepadForm(catalogue)
    let counts: [Part: Int] = [
      .whole: Part.Whole.allCases.count, .article: count, .articleText: count, .articleLinks: count,
      .person: count, .personLists: count, .place: count, .placeLists: count, .day: count,
      .dayLists: count, .meeting: 0,
    ]
    var dice = Dice(seed: 8)
    func rolled() -> [Bit] {
      (0..<dice.roll(60)).compactMap { _ in
        let part = dice.pick(Part.allCases)
        let count = counts[part] ?? 0
        return count == 0 ? nil : Bit(part: part, index: dice.roll(count))
      }
    }
    for _ in 0..<60 {
      let (outer, inner, repeated) = (rolled(), rolled(), rolled())
      let again = form.bits { for bit in repeated { note(bit.part, bit.index) } }.bits
      var within: Reads?
      let (_, reads) = noting(of: form) {
        for bit in outer.prefix(5) { note(bit.part, bit.index) }
        within = noting(of: form) { for bit in inner { note(bit.part, bit.index) } }.reads
        note(again, of: form)
        for bit in outer.dropFirst(5) { note(bit.part, bit.index) }
      }
      #expect(reads.packed == packed(Set(outer + repeated)))
      #expect(within?.packed == packed(Set(inner)))
    }
    // Without a notepad nothing is noted.
    note(.whole, 0)
    #expect(noting(of: form) {}.reads.packed == packed([]))
  }

  private func packed(_ bits: Set<Bit>) -> [UInt8] {
    var out: [UInt8] = []
    for part in Part.allCases {
      let indices = bits.filter { $0.part == part }.map(\.index).sorted()
      out.append(number: indices.count)
      var last = -1
      for index in indices {
        out.append(number: index - last - 1)
        last = index
      }
    }
    return out
  }

  @Test func readsDamagedNotesAsNone() async {
    let catalogue = await catalogue(3)
    let prints = PartPrints(of: catalogue)
    let whole = noting(of: NotepadForm(catalogue)) {
      for part in Part.allCases where part != .meeting { note(part, 0) }
    }.reads
    #expect(whole.key(prints) != nil)
    for count in 0..<whole.packed.count {
      #expect(Reads(packed: Array(whole.packed.prefix(count))).key(prints) == nil)
    }
    let long: [UInt8] = Array(repeating: 0xFF, count: 8) + [0x7F]
    for damaged in [[1] + long, [2] + long + long, long, [3, 1] + long + long] {
      #expect(Reads(packed: damaged + whole.packed).key(prints) == nil)
    }
    var dice = Dice(seed: 9)
    for _ in 0..<3000 {
      let bytes = (0..<dice.roll(40)).map { _ in UInt8(dice.pick([0, 1, 2, 0x7F, 0x80, 0xFF])) }
      _ = Reads(packed: bytes).key(prints)
    }
  }
}
