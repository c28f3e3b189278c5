import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// The gathering of what all articles say; its steps are in `GatherMentions`, `GatherMeetings`,
/// `GatherDays` and `GatherRelated`, and run in this order.
struct Gathering: Sendable {
  var catalogue: Catalogue
  var diagnostics: [Diagnostic]
  let register: PersonRegister
  /// For each article, the dates that it names and where.
  var datesNamed: [[(date: EDTF, mention: Mention)]] = []

  init(
    _ catalogue: Catalogue, _ register: PersonRegister, filePrints: [String: Fingerprint],
    countriesOfPlaces: [String: String], _ diagnostics: [Diagnostic]
  ) {
    self.catalogue = catalogue
    self.register = register
    self.diagnostics = diagnostics
    addPersons(filePrints)
    addPlaces(countriesOfPlaces)
  }

  private mutating func addPersons(_ filePrints: [String: Fingerprint]) {
    for (id, person) in register.persons.sorted(by: { $0.key < $1.key }) {
      let index = catalogue.persons.items.count
      catalogue.personIndices[id] = index
      catalogue.persons.items.append(
        CataloguedPerson(index, id: id, person: person, filePrint: filePrints[id]))
    }
    catalogue.namedPersons = register.namedPersons
    for (old, id) in register.formerIDs {
      catalogue.personIndices[old] = catalogue.personIndices[id]
    }
  }

  private mutating func addPlaces(_ countries: [String: String]) {
    var names: Set<String> = []
    var targets: Set<String> = []
    for article in catalogue.articles {
      for name in article.front.pointee.places { names.insert(name) }
      for link in article.links where link.scheme == .place { targets.insert(link.target) }
      for meeting in article.front.pointee.meetings {
        if let place = meeting.place { names.insert(place) }
      }
    }
    for id in Set(names.map(placeID)).union(targets.filter(isID)).sorted() {
      let index = catalogue.places.items.count
      catalogue.placeIndices[id] = index
      catalogue.places.items.append(CataloguedPlace(index, id: id, country: countries[id]))
    }
  }
}

/// The id that the name or id of a place means.
func placeID(_ name: String) -> String { slug(for: name, limit: 200) }

/// Whether a text can be an id.
func isID(_ text: String) -> Bool { slug(for: text, limit: 200) == text }
