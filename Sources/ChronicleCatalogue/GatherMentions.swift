import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

extension Gathering {
  /// Gathers who, what place and what date is named where; and from the names, what each is called.
  ///
  /// Each article is read by itself, on all cores; what is found is put together in the articles' order.
  mutating func gatherMentions() async {
    var personNames = [NameCounts](repeating: NameCounts(), count: catalogue.persons.count)
    var placeNames = [NameCounts](repeating: NameCounts(), count: catalogue.places.count)
    var ofPersons = [MentionLists](repeating: MentionLists(), count: catalogue.persons.count)
    var ofPlaces = [MentionLists](repeating: MentionLists(), count: catalogue.places.count)
    let found = await mapInParallel(Array(catalogue.articles.indices), runLength: 64) {
      [catalogue, register] in
      NamesInArticle($0, in: catalogue, nearest: register.unknown)
    }
    for (index, named) in found.enumerated() {
      diagnostics += named.diagnostics
      catalogue.articles[index].link(named)
      for (person, text) in named.personTexts { personNames[person].add(text) }
      for (place, text) in named.placeTexts { placeNames[place].add(text) }
      for (person, mention) in named.persons { ofPersons[person].add(mention) }
      for (place, mention) in named.places { ofPlaces[place].add(mention) }
      datesNamed.append(named.dates)
    }
    for (person, lists) in ofPersons.enumerated() {
      catalogue.persons[person].mentions = lists.mentions
      catalogue.persons[person].articles = lists.articles
    }
    for (place, lists) in ofPlaces.enumerated() {
      catalogue.places[place].mentions = lists.mentions
      catalogue.places[place].articles = lists.articles
    }
    name(personNames, placeNames)
    catalogue.gatherYearsAndCompanions()
    let roles = await mapInParallel(Array(catalogue.persons.indices)) {
      [gathering = self] in gathering.catalogue.roles(of: $0)
    }
    for (index, roles) in roles.enumerated() { catalogue.persons[index].roles = roles }
  }

  private mutating func name(_ personNames: [NameCounts], _ placeNames: [NameCounts]) {
    for index in catalogue.persons.indices {
      let person = catalogue.persons[index]
      if person.name.isEmpty {
        catalogue.persons[index].name =
          personNames[index].fullest(for: person.id) ?? person.id
      }
      catalogue.persons[index].forms = personNames[index].byCount
    }
    for index in catalogue.places.indices {
      let place = catalogue.places[index]
      catalogue.places[index].name = placeNames[index].fullest(for: place.id) ?? ""
    }
  }
}

extension Catalogue {
  /// Finds anew what stands before the mentions of all persons.
  mutating func gatherRoles() {
    for index in persons.indices { persons[index].roles = roles(of: index) }
  }

  /// What stands before the mentions of a person: `Foreign Minister` in "Foreign Minister Song Min-soon".
  func roles(of index: Int) -> [(role: CountedText, first: Mention)] {
    var counts: [String: (count: Int, first: Mention)] = [:]
    for mention in persons[index].mentions {
      guard let range = mention.range, let sentence = mention.sentence else { continue }
      let text = articles[mention.article].text
      guard
        let role = role(
          before: range.lowerBound, in: text.plain,
          since: text.sentences[sentence].range.lowerBound)
      else { continue }
      counts[role] = ((counts[role]?.count ?? 0) + 1, counts[role]?.first ?? mention)
    }
    return counts.map { (CountedText(text: $0, count: $1.count), $1.first) }
      .sorted { ($1.0.count, $0.0.text) < ($0.0.count, $1.0.text) }
  }
}

/// Where a person or place is named.
private struct MentionLists {
  private(set) var mentions: [Mention] = []
  private(set) var articles: [Int] = []

  mutating func add(_ mention: Mention) {
    mentions.append(mention)
    if articles.last != mention.article { articles.append(mention.article) }
  }
}

/// How often each form of a name occurs.
private struct NameCounts {
  private var counts: [String: Int] = [:]

  mutating func add(_ text: String) {
    if !text.isEmpty { counts[text, default: 0] += 1 }
  }

  var byCount: [CountedText] {
    counts.map { CountedText(text: $0, count: $1) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// The form that says the id in full, else the one of most words; then one that is not in capitals, and the
  /// most frequent.
  func fullest(for id: String) -> String? {
    byCount.enumerated().max { left, right in
      rank(left.element.text, left.offset, id) < rank(right.element.text, right.offset, id)
    }?.element.text
  }

  private func rank(_ text: String, _ offset: Int, _ id: String) -> (Int, Int, Int, Int) {
    let says = slug(for: text, limit: 200) == id ? 1 : 0
    let hasSmall = text.contains(where: \.isLowercase) || !text.contains(where: \.isUppercase)
    return (says, says == 1 ? 0 : text.split(separator: " ").count, hasSmall ? 1 : 0, -offset)
  }
}
