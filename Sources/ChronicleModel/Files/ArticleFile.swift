import ChronicleDiagnostics

/// An article together with its file, so that findings can name their lines.
public struct ArticleFile: Sendable, Hashable {
  private var head: Shared<Article>
  private var place: Shared<Place>
  public var body: String

  /// Where its parts stand.
  private struct Place: Sendable, Hashable {
    let path: String
    let bodyLine: Int
    var dateLocation: Location
    var sourceLocation: Location
    let meetingLocations: [Location]
    let headPrint: Fingerprint
    let bodyPrint: Fingerprint
  }

  public var path: String { place.value.path }
  /// The front matter; the body stands in `body`. Lent in place, since an article has many parts, of which a caller wants one or two.
  public var article: Article {
    unsafeAddress { head.address }
    _modify { yield &head.value }
  }
  /// Where the front matter lies while the file is held.
  public var articleAddress: UnsafePointer<Article> { head.address }
  /// The article with its body, as it is written.
  public var whole: Article {
    var article = article
    article.body = body
    return article
  }
  /// The line on which the body begins, from 1.
  public var bodyLine: Int { place.value.bodyLine }
  /// Where the date stands; where there is none, the head of the file.
  public var dateLocation: Location {
    get { place.value.dateLocation }
    set { place.value.dateLocation = newValue }
  }
  /// Where the source stands.
  public var sourceLocation: Location {
    get { place.value.sourceLocation }
    set { place.value.sourceLocation = newValue }
  }
  /// Where the persons of each meeting stand, in step with the article's meetings.
  public var meetingLocations: [Location] { place.value.meetingLocations }
  /// The fingerprint of all but the body, and that of the body.
  public var headPrint: Fingerprint { place.value.headPrint }
  public var bodyPrint: Fingerprint { place.value.bodyPrint }

  /// A file as its parts tell it, without its body.
  init(
    path: String, article: Article, bodyLine: Int, dateLocation: Location, sourceLocation: Location,
    meetingLocations: [Location], headPrint: Fingerprint, bodyPrint: Fingerprint
  ) {
    body = ""
    head = Shared(article)
    place = Shared(
      Place(
        path: path, bodyLine: bodyLine, dateLocation: dateLocation,
        sourceLocation: sourceLocation, meetingLocations: meetingLocations, headPrint: headPrint,
        bodyPrint: bodyPrint))
  }

  /// Reads an article's file; nil where it cannot be built, and then an error says why.
  public init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    // The common forms are read fast; whatever is to be said needs the places that Yams knows.
    if found.isEmpty, let yaml = file.yaml, var keys = FrontMatter(commonYAML: yaml, path: path) {
      self.init(file, &keys, &found)
      if found.isEmpty && keys.diagnostics.isEmpty { return }
      found = []
    }
    var keys = file.frontMatter
    self.init(file, &keys, &found)
    found += keys.diagnostics
    diagnostics += found
    if found.hasErrors { return nil }
  }

  private init(_ file: ContentFile, _ keys: inout FrontMatter, _ found: inout [Diagnostic]) {
    body = file.body
    var meetingLocations: [Location] = []
    let article = Article(file, &keys, &meetingLocations, &found)
    var all = FingerprintMixer()
    for text in [file.path, file.yaml ?? "", article.title] { all.add(text) }
    all.add(file.bodyLine)
    var text = FingerprintMixer()
    // Sentences are cut with the title in mind.
    for part in [article.title, body] { text.add(part) }
    head = Shared(article)
    place = Shared(
      Place(
        path: file.path, bodyLine: file.bodyLine,
        dateLocation: keys.location(of: "date"), sourceLocation: keys.location(of: "source"),
        meetingLocations: meetingLocations, headPrint: all.fingerprint,
        bodyPrint: text.fingerprint))
  }
}

extension Article {
  /// An article as its file tells it; what is wrong with single keys is left with them.
  fileprivate init(
    _ file: ContentFile, _ keys: inout FrontMatter, _ meetingLocations: inout [Location],
    _ found: inout [Diagnostic]
  ) {
    self.init(id: fileStem(file.path), title: keys.string("title") ?? "")
    isTitleSupplied = keys.bool("title_supplied") ?? false
    subtitle = keys.string("subtitle")
    date = keys.date("date")
    dateline = keys.string("dateline")
    agency = keys.string("agency")
    byline = keys.strings("byline")
    lang = keys.language("lang")
    source =
      keys.isMapping("source")
      ? keys.mapping("source") { Source(&$0) } ?? Source()
      : Source(name: keys.string("source"))
    witnesses = keys.mappings("witnesses") { Source(&$0) }
    dating = keys.strings("dating")
    naming = keys.mappings("naming") { Naming(&$0) }
    meetings = keys.mappings("meetings") { keys in
      let place = keys.location(of: "who")
      guard let meeting = Meeting(&keys) else { return nil }
      meetingLocations.append(place)
      return meeting
    }
    people = keys.strings("people")
    places = keys.strings("places")
    dates = keys.dates("dates")
    formerly = keys.ids("formerly")
    isDraft = keys.bool("draft") ?? false
    seal = keys.string("seal")
    keys.ignore("extra")
    keys.reportUnknownKeys()
    if title.isEmpty {
      if let heading = firstHeading(of: file.body) {
        title = heading
      } else if !found.hasErrors && !keys.diagnostics.hasErrors {
        found.append(
          Diagnostic(
            .error, "missing-title", "the article has no title", at: Location(file.path, line: 1),
            help: "add a line 'title: ...' to the front matter"))
      }
    }
  }
}

private func firstHeading(of body: String) -> String? {
  let line = body.split(separator: "\n").first { $0.contains { $0 != " " } }
  guard let line, line.hasPrefix("# ") else { return nil }
  return String(line.dropFirst(2))
}

extension Article.Source {
  init(_ keys: inout FrontMatter) {
    self.init(
      name: keys.string("name"), clipping: keys.string("clipping"), sha256: keys.string("sha256"))
    url = keys.string("url")
    retrieved = keys.date("retrieved")
    address = keys.string("address")
  }
}

extension Naming {
  init?(_ keys: inout FrontMatter) {
    guard let name = keys.string("name"), let person = keys.string("person") else { return nil }
    self.init(name: name, person: person, reason: keys.string("because") ?? "")
  }
}

extension Meeting {
  init?(_ keys: inout FrontMatter) {
    self.init(
      who: keys.strings("who"), date: keys.date("date"), place: keys.string("place"),
      status: keys.choice("status", of: Status.self) ?? .held,
      mode: keys.choice("mode", of: Mode.self) ?? .talks, sentence: keys.string("sentence"))
    if who.count < 2 {
      keys.report(
        Diagnostic(
          .error, "meeting-of-one", "a meeting takes two persons or more",
          at: keys.location(of: "who"), help: "list them: who: [song-min-soon, shinzo-abe]"))
      return nil
    }
  }
}
