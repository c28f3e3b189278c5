import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// What one article names: the links of its text, and the names of its front matter.
struct NamesInArticle: Sendable {
  /// What each link of the text leads to.
  private(set) var targets: [LinkTarget] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var persons: [(Int, Mention)] = []
  private(set) var places: [(Int, Mention)] = []
  private(set) var dates: [(date: EDTF, mention: Mention)] = []
  private(set) var personTexts: [(Int, String)] = []
  private(set) var placeTexts: [(Int, String)] = []
  // What follows from all of it.
  private(set) var personCounts: [Counted] = []
  private(set) var placeCounts: [Counted] = []
  private(set) var sortedDates: [EDTF] = []
  /// The fingerprint of the sentences and words of all mentions, and of what they mean.
  private(set) var mentionPrint = Fingerprint(of: [])
  /// The fingerprint of what names mean and by which words, in which sentences, and of the words before a
  /// person's name; but not of where in the text the sentences stand, nor of the raw links.
  private(set) var print = Fingerprint(of: [])

  /// Reads the names of an article in a catalogue that has its persons and places.
  ///
  /// - Parameter nearest: For ids that nothing names, the nearest that is known.
  init(_ index: Int, in catalogue: Catalogue, nearest: [String: String?]) {
    let article = catalogue.articles[index]
    addLinks(of: article, index, catalogue, nearest)
    addFrontMatter(of: article, index, catalogue)
    personCounts = counted(persons.map(\.0))
    placeCounts = counted(places.map(\.0))
    sortedDates = Set(dates.map(\.date)).sorted()
    findPrints(article.text, catalogue)
  }

  private mutating func addLinks(
    of article: CataloguedArticle, _ index: Int, _ catalogue: Catalogue,
    _ nearest: [String: String?]
  ) {
    for link in article.links {
      let mention = Mention(article: index, sentence: link.sentence, range: link.range)
      var target = LinkTarget.unknown
      switch link.scheme {
      case .person:
        if let person = catalogue.person(link.target) {
          target = .person(person)
          persons.append((person, mention))
          personTexts.append((person, article.text.string(link.range)))
        } else {
          diagnostics.append(
            .unknownPerson(
              link.target, article.text.string(link.range), at: article.location(of: link),
              nearest: nearest[link.target] ?? nil))
        }
      case .place:
        if let place = catalogue.place(link.target) {
          target = .place(place)
          places.append((place, mention))
          placeTexts.append((place, article.text.string(link.range)))
        } else {
          diagnostics.append(.unknownPlace(link.target, at: article.location(of: link)))
        }
      case .date:
        if let date = EDTF(parsing: link.target) {
          target = .date(date)
          dates.append((date, mention))
        } else {
          diagnostics.append(.invalidDate(link.target, at: article.location(of: link)))
        }
      }
      targets.append(target)
    }
  }

  /// Names of the front matter count for the whole article; where the text has them, at that place.
  private mutating func addFrontMatter(
    of article: CataloguedArticle, _ index: Int, _ catalogue: Catalogue
  ) {
    let linkedPersons = Set(persons.map(\.0))
    for name in article.front.pointee.people {
      guard let person = catalogue.namedPerson(name), !linkedPersons.contains(person) else {
        continue
      }
      let isID = name == catalogue.persons[person].id
      let forms =
        (isID ? [] : [name])
        + (catalogue.persons[person].person.map { [$0.name] + $0.aliases } ?? [])
      persons.append((person, article.mention(ofAny: forms, index)))
      if !isID { personTexts.append((person, name)) }
    }
    let linkedPlaces = Set(places.map(\.0))
    for name in article.front.pointee.places {
      guard let place = catalogue.place(placeID(name)), !linkedPlaces.contains(place) else {
        continue
      }
      places.append((place, article.mention(ofAny: [name], index)))
      placeTexts.append((place, name))
    }
    let linkedDates = Set(dates.map(\.date))
    for date in article.front.pointee.dates where !linkedDates.contains(date) {
      let mention = article.mention(ofAny: date.day.map(commonForms(of:)) ?? [], index)
      // That an article names its own day says something only where its text does.
      if date == article.date, mention.sentence == nil { continue }
      dates.append((date, mention))
    }
  }

  private mutating func findPrints(_ text: MarkdownText, _ catalogue: Catalogue) {
    let lists = [persons.map(\.1), places.map(\.1), dates.map(\.mention)]
    var words = FingerprintMixer()
    for mentions in lists {
      words.add(mentions.count)
      for mention in mentions { words.add(mention, in: text) }
    }
    // Two names of one form that change places change no sentence and no word.
    for (person, _) in persons { words.add(catalogue.persons.items[person].id) }
    for (place, _) in places { words.add(catalogue.places.items[place].id) }
    for (date, _) in dates { words.add(date.description) }
    mentionPrint = words.fingerprint
    let sentences = Set(lists.joined().compactMap(\.sentence)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(sentences, 0...))
    for mentions in lists {
      for mention in mentions { words.add(mention.sentence.flatMap { ranks[$0] } ?? -1) }
    }
    for (person, mention) in persons {
      words.add(person)
      if let range = mention.range, let sentence = mention.sentence {
        let start = text.sentences[sentence].range.lowerBound
        text.plain[start..<max(start, range.lowerBound)].withUnsafeBytes { words.add($0) }
      }
    }
    for target in targets { words.add(target.number) }
    for (index, text) in personTexts + placeTexts {
      words.add(index)
      words.add(text)
    }
    print = words.fingerprint
  }
}

extension LinkTarget {
  /// What it leads to, but for the date, as a number.
  var number: Int {
    switch self {
    case .person(let index): index << 2
    case .place(let index): index << 2 | 1
    case .date: 2
    case .unknown: 3
    }
  }
}

extension FingerprintMixer {
  /// The sentence and the words of a mention, wherever they stand.
  fileprivate mutating func add(_ mention: Mention, in text: MarkdownText) {
    add(mention.sentence.map { text.sentences[$0].fragment } ?? "")
    if let range = mention.range {
      text.plain[range].withUnsafeBytes { add($0) }
    } else {
      add(-1)
    }
  }
}

extension Catalogue {
  /// The person whom a name or id in front matter means.
  func namedPerson(_ name: String) -> Int? { person(namedPersons[name] ?? name) }
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
  public func location(of link: MarkdownText.Link) -> Location {
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
