import ChronicleCatalogue
import ChronicleModel

/// The index of people.
package struct PeopleView: Sendable {
  package var frame: FrameView
  package var letters: [Letter]
  package var count: Count

  /// The persons under one letter.
  package struct Letter: Sendable {
    package var letter: String
    package var id: String
    package var people: [Entry]
  }

  /// A person in the index.
  package struct Entry: Sendable {
    package var name: String
    package var family: String
    package var native: String?
    package var nativeLang: String?
    package var href: String
    package var office: String?
    package var count: Int
    package var first: DateView?
    package var last: DateView?
  }
}

/// The index of places.
package struct PlacesView: Sendable {
  package var frame: FrameView
  package var letters: [Letter]
  package var count: Count

  /// The places under one letter.
  package struct Letter: Sendable {
    package var letter: String
    package var id: String
    package var places: [Entry]
  }

  /// A place in the index.
  package struct Entry: Sendable {
    package var name: String
    package var country: String?
    package var href: String
    package var count: Int
  }
}

extension ViewMaker {
  package func people() -> PeopleView {
    let letters = grouped(plan.personOrder) {
      indexLetter(of: catalogue.familyName(of: catalogue.persons[$0]))
    }
    return PeopleView(
      frame: frame(title: plan.wording("people")),
      letters: letters.map { letter, persons in
        PeopleView.Letter(letter: letter, id: letterID(letter), people: persons.map(entry))
      },
      count: plan.counts.people)
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

  package func places() -> PlacesView {
    let letters = grouped(plan.placeOrder) { indexLetter(of: catalogue.places[$0].name) }
    return PlacesView(
      frame: frame(title: plan.wording("places")),
      letters: letters.map { letter, places in
        PlacesView.Letter(
          letter: letter, id: letterID(letter),
          places: places.map { index in
            let entry = catalogue.places[index]
            return PlacesView.Entry(
              name: entry.name, country: entry.country, href: href(.place(index)),
              count: entry.articles.count)
          })
      },
      count: plan.counts.places)
  }

  /// Sorted items in runs of one letter; a letter that comes again gets its items together.
  private func grouped(
    _ order: [Int], letter: (Int) -> String
  ) -> [(letter: String, items: [Int])] {
    var positions: [String: Int] = [:]
    var groups: [(letter: String, items: [Int])] = []
    for item in order {
      let letter = letter(item)
      if let position = positions[letter] {
        groups[position].items.append(item)
      } else {
        positions[letter] = groups.count
        groups.append((letter, [item]))
      }
    }
    return groups
  }

  private func letterID(_ letter: String) -> String {
    letter == "#" ? "letter-other" : "letter-" + slug(for: letter)
  }
}
