import ChronicleCatalogue
import ChronicleModel

/// The index of people.
public struct PeopleView: Sendable {
  public var frame: FrameView
  /// All letters of the index.
  public var contents: [LinkView]
  public var letters: [Letter]
  public var count: Count
  public var pager: PagerView

  /// The persons under one letter.
  public struct Letter: Sendable {
    public var letter: String
    public var id: String
    public var people: [Entry]
  }

  /// A person in the index.
  public struct Entry: Sendable {
    public var name: String
    public var family: String
    public var native: String?
    public var nativeLang: String?
    public var href: String
    public var office: String?
    public var count: Int
    public var first: DateView?
    public var last: DateView?
  }
}

/// The index of places.
public struct PlacesView: Sendable {
  public var frame: FrameView
  /// All letters of the index.
  public var contents: [LinkView]
  public var letters: [Letter]
  public var count: Count
  public var pager: PagerView

  /// The places under one letter.
  public struct Letter: Sendable {
    public var letter: String
    public var id: String
    public var places: [Entry]
  }

  /// A place in the index.
  public struct Entry: Sendable {
    public var name: String
    public var country: String?
    public var href: String
    public var count: Int
  }
}

extension ViewMaker {
  public func people(_ number: Int) -> PeopleView {
    PeopleView(
      frame: frame(title: title("people", number)),
      contents: contents(plan.peopleIndex, number) { .people($0) },
      letters: plan.peopleIndex.pages[number - 1].map { part in
        PeopleView.Letter(
          letter: part.letter, id: letterID(part.letter), people: part.items.map(entry))
      },
      count: plan.counts.people,
      pager: pager(number, of: plan.peopleIndex.pages.count) { .people($0) })
  }

  private func entry(person index: Int) -> PeopleView.Entry {
    let entry = catalogue.persons[index]
    let (first, last) = span(of: entry.articles)
    return PeopleView.Entry(
      name: entry.name, family: catalogue.familyName(of: entry), native: entry.person?.native,
      nativeLang: entry.person.flatMap { person in
        person.native.flatMap { language(ofNative: $0, of: person) }
      },
      href: href(.person(index)), office: entry.person?.offices.last?.title,
      count: entry.articles.count, first: first, last: last)
  }

  public func places(_ number: Int) -> PlacesView {
    PlacesView(
      frame: frame(title: title("places", number)),
      contents: contents(plan.placesIndex, number) { .places($0) },
      letters: plan.placesIndex.pages[number - 1].map { part in
        PlacesView.Letter(
          letter: part.letter, id: letterID(part.letter),
          places: part.items.map { index in
            let entry = catalogue.places[index]
            return PlacesView.Entry(
              name: entry.name, country: entry.country, href: href(.place(index)),
              count: entry.articles.count)
          })
      },
      count: plan.counts.places,
      pager: pager(number, of: plan.placesIndex.pages.count) { .places($0) })
  }

  private func title(_ key: String, _ number: Int) -> String {
    number == 1 ? plan.wording(key) : plan.wording("page_title", plan.wording(key), String(number))
  }

  /// The ways to all letters of an index, on this page and on others.
  private func contents(
    _ index: LetterIndex, _ number: Int, page: (Int) -> Page
  ) -> [LinkView] {
    index.letters.map { letter, place in
      let id = letterID(letter)
      return LinkView(
        text: letter, href: place == number ? "#" + id : href(page(place), fragment: id))
    }
  }

  private func letterID(_ letter: String) -> String {
    letter == "#" ? "letter-other" : "letter-" + slug(for: letter)
  }
}
