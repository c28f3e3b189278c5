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
      [gathering = self] in gathering.names(in: $0)
    }
    for (index, named) in found.enumerated() {
      diagnostics += named.diagnostics
      catalogue.articles[index].link(
        targets: named.targets, persons: named.personCounts, places: named.placeCounts,
        dates: named.sortedDates, mentionPrint: named.print)
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

  private func names(in index: Int) -> NamesInArticle {
    var named = NamesInArticle()
    gatherLinks(of: index, &named)
    gatherFrontMatter(of: index, &named)
    named.finish(catalogue.articles[index].text)
    return named
  }

  private func gatherLinks(of index: Int, _ named: inout NamesInArticle) {
    let article = catalogue.articles[index]
    for link in article.text.links {
      let mention = Mention(article: index, sentence: link.sentence, range: link.range)
      var target = LinkTarget.unknown
      switch link.scheme {
      case .person:
        if let person = catalogue.person(link.target) {
          target = .person(person)
          named.persons.append((person, mention))
          named.personTexts.append((person, article.text.string(link.range)))
        } else {
          named.diagnostics.append(
            .unknownPerson(
              link.target, article.text.string(link.range), at: article.location(of: link),
              nearest: register.unknown[link.target] ?? nil))
        }
      case .place:
        if let place = catalogue.place(link.target) {
          target = .place(place)
          named.places.append((place, mention))
          named.placeTexts.append((place, article.text.string(link.range)))
        } else {
          named.diagnostics.append(.unknownPlace(link.target, at: article.location(of: link)))
        }
      case .date:
        if let date = EDTF(parsing: link.target) {
          target = .date(date)
          named.dates.append((date, mention))
        } else {
          named.diagnostics.append(.invalidDate(link.target, at: article.location(of: link)))
        }
      }
      named.targets.append(target)
    }
  }

  /// Names of the front matter count for the whole article; where the text has them, at that place.
  private func gatherFrontMatter(of index: Int, _ named: inout NamesInArticle) {
    let article = catalogue.articles[index]
    let linkedPersons = Set(named.persons.map(\.0))
    for name in article.article.people {
      let id = register.id(for: name)
      guard let person = catalogue.person(id), !linkedPersons.contains(person) else { continue }
      let forms =
        (name == id ? [] : [name])
        + (catalogue.persons[person].person.map { [$0.name] + $0.aliases } ?? [])
      named.persons.append((person, article.mention(ofAny: forms, index)))
      if name != id { named.personTexts.append((person, name)) }
    }
    let linkedPlaces = Set(named.places.map(\.0))
    for name in article.article.places {
      guard let place = catalogue.place(placeID(name)), !linkedPlaces.contains(place) else {
        continue
      }
      named.places.append((place, article.mention(ofAny: [name], index)))
      named.placeTexts.append((place, name))
    }
    let linkedDates = Set(named.dates.map(\.date))
    for date in article.article.dates where !linkedDates.contains(date) {
      let mention = article.mention(ofAny: date.day.map(commonForms(of:)) ?? [], index)
      // That an article names its own day says something only where its text does.
      if date == article.date, mention.sentence == nil { continue }
      named.dates.append((date, mention))
    }
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

/// What one article names.
private struct NamesInArticle: Sendable {
  /// What each link of the text leads to.
  var targets: [LinkTarget] = []
  var diagnostics: [Diagnostic] = []
  var persons: [(Int, Mention)] = []
  var places: [(Int, Mention)] = []
  var dates: [(date: EDTF, mention: Mention)] = []
  var personTexts: [(Int, String)] = []
  var placeTexts: [(Int, String)] = []
  // What follows from all of it.
  private(set) var personCounts: [Counted] = []
  private(set) var placeCounts: [Counted] = []
  private(set) var sortedDates: [EDTF] = []
  /// The fingerprint of the sentences and words of all mentions.
  private(set) var print = Fingerprint(of: [])

  mutating func finish(_ text: MarkdownText) {
    personCounts = counted(persons.map(\.0))
    placeCounts = counted(places.map(\.0))
    sortedDates = Set(dates.map(\.date)).sorted()
    var mixer = FingerprintMixer()
    for mentions in [persons.map(\.1), places.map(\.1), dates.map(\.mention)] {
      mixer.add(mentions.count)
      for mention in mentions {
        mixer.add(mention.sentence ?? -1)
        if let sentence = mention.sentence { mixer.add(text.sentences[sentence].fragment) }
        mixer.add(mention.range?.lowerBound ?? -1)
        if let range = mention.range {
          text.plain[range].withUnsafeBytes { mixer.add($0) }
        }
      }
    }
    print = mixer.fingerprint
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

/// How often each index occurs, in the order of the first occurrence.
private func counted(_ indices: [Int]) -> [Counted] {
  var positions: [Int: Int] = [:]
  var found: [Counted] = []
  for index in indices {
    if let position = positions[index] {
      found[position].count += 1
    } else {
      positions[index] = found.count
      found.append(Counted(index: index, count: 1))
    }
  }
  return found
}

extension CataloguedArticle {
  /// Where a link of the text stands in the article's file.
  package func location(of link: MarkdownText.Link) -> Location {
    Location(file.path, line: file.bodyLine + link.line - 1, column: link.column)
  }

  /// The first place where the text has one of several forms; the whole article where it has none.
  func mention(ofAny forms: [String], _ index: Int) -> Mention {
    for form in forms {
      guard let range = firstOccurrence(of: Array(form.utf8), in: text.plain) else { continue }
      let sentence = text.sentences.firstIndex {
        $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
      }
      if let sentence { return Mention(article: index, sentence: sentence, range: range) }
    }
    return Mention(article: index, sentence: nil, range: nil)
  }
}

extension Diagnostic {
  fileprivate static func unknownPerson(
    _ id: String, _ text: String, at location: Location, nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "unknown-person", "nobody is known as '\(id)', so '\(text)' is no link",
      at: location,
      help: nearest.map { "did you mean 'person:\($0)'?" }
        ?? "add content/people/\(slug(for: id)).md, or write the name in full once")
  }

  fileprivate static func unknownPlace(_ id: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, "unknown-place", "'\(id)' cannot be the id of a place", at: location,
      help: "write 'place:\(placeID(id))'")
  }

  fileprivate static func invalidDate(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, "invalid-date", "'\(text)' is no date, so it is no link", at: location,
      help: dateHelp(text, prefix: "date:"))
  }
}
