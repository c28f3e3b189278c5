import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel
import Testing

@Suite struct CatalogueTests {
  @Test func gathersPersonsWithAndWithoutFiles() async {
    let (catalogue, diagnostics) = await SiteInMemory([
      "articles/a.md": seoul, "people/shinzo-abe.md": abe,
    ]).catalogue()
    #expect(diagnostics.isEmpty)
    #expect(catalogue.persons.map(\.id) == ["shinzo-abe", "song-min-soon"])
    #expect(catalogue.persons.map(\.name) == ["Shinzo Abe", "Song Min-soon"])
    #expect(catalogue.persons.map(\.mentions.count) == [2, 1])
    #expect(catalogue.persons[1].roles.map(\.role.text) == ["Foreign Minister"])
  }

  @Test func matchesFrontMatterByNameAliasOrID() async {
    let article = """
      ---
      title: A
      date: "2006-10-01"
      people: [Abe Shinzo, Ban Ki-moon]
      places: [New York]
      dates: ["2006-09-30"]
      ---
      Mr. Ban said so. On 30 September, Ban Ki-moon was in New York.
      """
    let (catalogue, _) = await SiteInMemory([
      "articles/a.md": article, "people/shinzo-abe.md": abe,
    ]).catalogue()
    #expect(catalogue.persons.map(\.id) == ["ban-ki-moon", "shinzo-abe"])
    #expect(catalogue.persons.map { $0.mentions.map(\.sentence) } == [[1], [nil]])
    #expect(catalogue.places.map(\.name) == ["New York"])
    #expect(catalogue.days.first?.told.map(\.mention.sentence) == [1])
  }

  @Test func reportsUnknownPersonsWithTheNearest() async {
    let article = """
      ---
      title: A
      ---
      One.
      [Abe](person:shinzo-abbe) and [Y](place:No Place).
      """
    let (catalogue, diagnostics) = await SiteInMemory([
      "articles/a.md": article.replacing("No Place", with: "No%20Place"),
      "people/shinzo-abe.md": abe,
    ]).catalogue()
    #expect(diagnostics.map(\.id) == ["unknown-person", "unknown-place"])
    #expect(diagnostics.first?.location.description == "content/articles/a.md:5:7")
    #expect(diagnostics.first?.help == "did you mean 'person:shinzo-abe'?")
    #expect(catalogue.articles[0].targets == [.unknown, .unknown])
  }

  @Test func takesNamesFromWhatTheProgramKnows() async {
    var site = SiteInMemory([
      "articles/a.md": "---\ntitle: A\n---\nMr. [Bush](person:george-w-bush) left."
    ])
    site.content.knownPeople = [
      Person(id: "george-w-bush", name: "George W. Bush"), Person(id: "other", name: "Other"),
    ]
    let (catalogue, diagnostics) = await site.catalogue()
    #expect(diagnostics.isEmpty)
    #expect(catalogue.persons.map(\.name) == ["George W. Bush"])
  }

  @Test func namesBothPlacesOfAnAliasClaimedTwice() async {
    let (_, diagnostics) = await SiteInMemory([
      "people/a.md": "---\nname: A\naliases: [Cho]\n---\n",
      "people/b.md": "---\nname: B\naliases: [cho]\n---\n",
    ]).catalogue()
    #expect(diagnostics.map(\.id) == ["alias-claimed-twice"])
    #expect(diagnostics.first?.location.description == "content/people/b.md:3:11")
    #expect(diagnostics.first?.notes.first?.location.description == "content/people/a.md:3:11")
  }

  @Test func namesAnAliasClaimedTwiceBesideOtherErrors() async {
    let (_, diagnostics) = await SiteInMemory([
      "people/a.md": "---\nname: A\naliases: [Cho]\nborn: soon\n---\n",
      "people/b.md": "---\nname: B\naliases: [cho]\n---\n",
    ]).catalogue()
    #expect(Set(diagnostics.map(\.id)) == ["invalid-date", "alias-claimed-twice"])
  }

  @Test func namesBothFilesOfOneID() async {
    let (catalogue, diagnostics) = await SiteInMemory([
      "people/korea/a.md": "---\nname: A\n---\n", "people/japan/a.md": "---\nname: A\n---\n",
      "articles/x.md": "---\ntitle: X\n---\n", "articles/X.md": "---\ntitle: X\n---\n",
    ]).catalogue()
    #expect(diagnostics.map(\.id) == ["duplicate-id", "duplicate-id"])
    #expect(catalogue.persons.count == 1)
    #expect(catalogue.articles.count == 1)
  }

  @Test func mergesAnAnnouncementWithTheReport() async {
    let (catalogue, _) = await SiteInMemory([
      "articles/b.md": seoul, "articles/a.md": announcement,
    ]).catalogue()
    #expect(catalogue.meetings.map(\.status) == [.held])
    #expect(catalogue.meetings.first?.tellings.map(\.article) == [0, 1])
    #expect(catalogue.meetings.first?.place == catalogue.place("tokyo"))
  }

  @Test func keepsMeetingsOfOtherDaysApart() async {
    let later = announcement.replacing("date: \"2006-12-27\"", with: "date: \"2006-12-28\"")
    let (catalogue, _) = await SiteInMemory([
      "articles/b.md": seoul, "articles/a.md": later,
    ]).catalogue()
    #expect(catalogue.meetings.map(\.status) == [.held, .scheduled])
  }

  @Test func reportsUnknownParticipants() async {
    let article = """
      ---
      title: A
      meetings: [{who: [shinzo-abe, nobody], status: held}]
      ---
      Text.
      """
    let (catalogue, diagnostics) = await SiteInMemory([
      "articles/a.md": article, "people/shinzo-abe.md": abe,
    ]).catalogue()
    #expect(diagnostics.map(\.id) == ["unknown-person"])
    #expect(diagnostics.first?.severity == .error)
    #expect(catalogue.meetings.isEmpty)
  }

  @Test(arguments: [
    ("2006-12-27", "2006-12-27", CataloguedDay.Telling.happened),
    ("2006-11-26", "2006-12-27", .happened), ("2006-11-25", "2006-12-27", .remembered),
    ("2006-12-28", "2006-12-27", .announced), ("2006-12-15", "2006-12", .happened),
    ("2007-01-01", "2006-12", .announced), ("2003-09-01", "2003-09-22/2003-12-08", .happened),
  ])
  func tellsWhatHappenedFromWhatWasAnnounced(
    day: String, published: String, expected: CataloguedDay.Telling
  ) throws {
    let day = try #require(EDTF(parsing: day)?.day)
    #expect(telling(of: day, by: EDTF(parsing: published)) == expected)
  }

  @Test func readsThePersonsOfEvents() async {
    let event = "---\ntitle: E\ndate: \"2006-12-27\"\npeople: [Abe Shinzo, nobody]\n---\n"
    let (catalogue, diagnostics) = await SiteInMemory([
      "events/e.md": event, "people/shinzo-abe.md": abe,
    ]).catalogue()
    #expect(catalogue.events.first?.people.first == "shinzo-abe")
    #expect(diagnostics.map(\.id) == ["unknown-person"])
    #expect(catalogue.days.count == 1)
  }

  @Test func leavesOutDrafts() async {
    let (catalogue, _) = await SiteInMemory([
      "articles/a.md": "---\ntitle: A\ndraft: true\n---\n"
    ]).catalogue()
    #expect(catalogue.articles.isEmpty)
  }
}
