import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel
import ChronicleRender
import ChronicleSite
import ChronicleTestSupport
import Testing

/// The catalogue of the last build serves the next one where only bodies changed, and then it is what all
/// articles would give.
@Suite struct KeptCatalogueTests {
  @Test func comesBackAsItWas() async throws {
    var source = chronicle(articles: 30, seed: 2).inMemory
    var known = Person(id: "ivan-petrov", name: "Ivan Petrov")
    known.offices = [Office(title: "Envoy", from: EDTF(parsing: "2006"))]
    source.content.knownPeople = [known]
    source.content.familyFirst = ["kim"]
    source.content.countriesOfPlaces = ["rome": "Italy"]
    let (gathered, _) = await catalogue(source.content)
    let back = try #require(await kept(gathered, source))
    #expect(pieces(of: back) == pieces(of: gathered))
    let site = await buildSite(
      source.content, templates: [:], configuration: source.configuration, generator: "test")
    let again = await buildSite(
      of: back, making: site.making, people: source.content.people,
      templates: ReadTemplates([:], language: "en"), configuration: source.configuration,
      generator: "test", program: Fingerprint(of: []),
      kept: KeptSite())
    for (file, other) in zip(site.files, again.files) {
      #expect(file.path == other.path)
      #expect(file.bytes == other.bytes, "\(file.path)")
    }
  }

  @Test func takesABodyOnlyAsAllArticlesWouldGiveIt() async throws {
    var taken = 0
    var moved = 0
    for seed in 1...(RebuildTests.number("CHRONICLE_EDITS") ?? 6) {
      var dice = Dice(seed: UInt64(seed))
      var chronicle = chronicle(articles: 7, seed: UInt64(seed))
      for _ in 0..<8 {
        let before = chronicle
        let edit = chronicle.editBody(&dice)
        let (source, former) = (chronicle.inMemory, before.inMemory)
        let old = pieces(of: await catalogue(former.content).0)
        let new = pieces(of: await catalogue(source.content).0)
        var edited = try #require(await kept(old, former))
        let changed = edited.articles.indices.filter { index in
          source.content.articles.contains {
            $0.article.id == edited.articles[index].id
              && $0.bodyPrint != edited.articles[index].file.bodyPrint
          }
        }
        // A draft is no article of the catalogue.
        guard let index = changed.first else { continue }
        let id = edited.articles[index].id
        let file = try #require(source.content.articles.first { $0.article.id == id })
        let way = edited.take(body: file, of: index, isEdited: false)
        if way != .refused {
          taken += 1
          moved += way == .moved ? 1 : 0
          let lists = KeptCatalogue.pieces
          #expect((way == .moved) == (pieces(of: edited)[lists] != old[lists]))
          #expect(pieces(of: edited) == new, "\(seed): \(edit)\n\(file.body)")
        } else {
          #expect(pieces(of: edited) == old, "\(seed): \(edit)")
        }
      }
    }
    #expect(taken > 9, "\(taken) taken")
    #expect(moved > 3, "\(moved) with names that moved")
  }

  @Test(arguments: [
    // Who is named, and in which words.
    ("[Song Min-soon](person:song-min-soon)", "[Song](person:song-min-soon)"),
    ("[Song Min-soon](person:song-min-soon)", "Song Min-soon"),
    ("met [Abe](person:shinzo-abe)", "saw [Abe](person:shinzo-abe)"),
    ("Foreign Minister [", "Minister ["), ("Foreign Minister [", "foreign minister ["),
    ("date:2006-12-27", "date:2006-12-26"), ("Jan. 9", "9 January"), ("place:tokyo", "place:osaka"),
    ("will travel", "will go"), ("\"We agreed,\"", "[Kim](person:kim-jong-il)"),
    // The same sentence once more.
    ("travel on [Jan. 9](date:2007-01-09).", "travel. [Abe](person:shinzo-abe) too."),
  ])
  func gathersAnewWhereNamesSayOtherwise(old: String, new: String) async throws {
    let source = SiteInMemory([("articles/seoul.md", seoul), ("people/shinzo-abe.md", abe)])
    var edited = try #require(await kept(await catalogue(source.content).0, source))
    let before = pieces(of: edited)
    let text = seoul.replacing(old, with: new)
    #expect(text != seoul)
    var findings = source.diagnostics
    let file = try #require(
      ArticleFile(path: "content/articles/seoul.md", text: text, &findings))
    let way = edited.take(body: file, of: 0, isEdited: false)
    #expect(way == .refused)
    #expect(pieces(of: edited) == before)
  }

  @Test func takesWhatStandsBetweenNames() async throws {
    let source = SiteInMemory([("articles/seoul.md", seoul), ("people/shinzo-abe.md", abe)])
    var edited = try #require(await kept(await catalogue(source.content).0, source))
    let text = seoul.replacing("\"We agreed,\" he said.", with: "\"We all agreed,\" he said. Tea.")
      .replacing("\n---\nForeign", with: "\n---\nA first sentence.\n\nForeign")
    var findings = source.diagnostics
    let path = "content/articles/seoul.md"
    let file = try #require(ArticleFile(path: path, text: text, &findings))
    let ways = [true, false].map { edited.take(body: file, of: 0, isEdited: $0) }
    #expect(ways == [.refused, .moved])
    let whole = SiteInMemory([("articles/seoul.md", text), ("people/shinzo-abe.md", abe)])
    #expect(pieces(of: edited) == pieces(of: await catalogue(whole.content).0))
    #expect(edited.meetings[0].tellings[0].sentence == 1)
  }

  @Test func aTextThatIsGoneIsBlank() async throws {
    let source = SiteInMemory([("articles/seoul.md", seoul)])
    let old = pieces(of: await catalogue(source.content).0)
    let blank = try #require(
      await Catalogue(kept: old, among: source.content, text: { _ in nil }))
    let mention = try #require(blank.persons[0].mentions.first)
    #expect(blank.articles[0].fragment(of: mention) == "")
    #expect(blank.articles[0].words(of: mention)?.allSatisfy { $0 == 32 } == true)
    #expect(blank.articles[0].summary?.hasPrefix("Foreign Minister Song") == true)
  }

  @Test func takesNothingOutOfDamagedBytes() async throws {
    let source = chronicle(articles: 5, seed: 3).inMemory
    let whole = pieces(of: await catalogue(source.content).0)
    var dice = Dice(seed: 1)
    for _ in 0..<200 {
      var pieces = whole
      let piece = dice.roll(pieces.count)
      if dice.roll(2) == 0 {
        pieces[piece] = Array(pieces[piece].prefix(dice.roll(pieces[piece].count)))
        #expect(await kept(pieces, source) == nil)
      } else {
        for _ in 0...dice.roll(4) {
          pieces[piece][dice.roll(pieces[piece].count)] = UInt8(dice.roll(256))
        }
        _ = await kept(pieces, source)
      }
    }
    #expect(await kept([], source) == nil)
    #expect(await kept(Array(whole.dropLast()), source) == nil)
  }

  private func chronicle(articles: Int, seed: UInt64) -> EditedChronicle {
    var dice = Dice(seed: seed)
    var chronicle = EditedChronicle()
    for _ in 0..<articles { chronicle.addArticle(&dice) }
    return chronicle
  }

  private func pieces(of catalogue: Catalogue) -> [[UInt8]] {
    (0..<KeptCatalogue.count(of: catalogue)).map { KeptCatalogue.piece($0, of: catalogue) }
  }

  private func kept(_ catalogue: Catalogue, _ source: SiteInMemory) async -> Catalogue? {
    await kept(pieces(of: catalogue), source)
  }

  private func kept(_ pieces: [[UInt8]], _ source: SiteInMemory) async -> Catalogue? {
    let bodies = Dictionary(
      uniqueKeysWithValues: source.content.articles.map { ($0.path, $0.whole.body) })
    return await Catalogue(kept: pieces, among: source.content) { file in
      bodies[file.path].map { MarkdownText(parsing: $0, title: file.article.title) }
    }
  }
}
