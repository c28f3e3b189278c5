import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

extension ExplainedChronicle {
  /// Where an article comes from, how its date was found, and why each of its links leads where it does.
  ///
  /// - Parameter fragment: The sentence to explain, without the rest of the article.
  public func explanation(ofArticle index: Int, sentence fragment: String? = nil) -> Explanation {
    let entry = article(index)
    let links = links(of: index).filter { fragment == nil || $0.fragment == fragment }
    let told = entry.meetings.map { meeting($0) }.filter { meeting in
      fragment == nil
        || meeting.tellings.contains {
          $0.article == entry.article.id && $0.fragment == fragment
        }
    }
    var explanation = Explanation(
      json: .object([
        ("kind", .string("article")), ("id", .string(entry.article.id)),
        ("title", .string(entry.article.title)), ("file", .string(entry.file.path)),
        ("edited", .bool(entry.isEdited)),
        ("clipping", .string(entry.article.source.clipping.map { "content/clippings/\($0)" })),
        ("sha256", .string(entry.article.source.sha256)),
        (
          "witnesses",
          .strings(
            entry.article.witnesses.compactMap { $0.clipping.map { "content/clippings/\($0)" } })
        ),
        ("date", .optional(entry.article.date)), ("dating", .strings(entry.article.dating)),
        ("mentions", .array(links.map(\.json))), ("meetings", .array(told.map(\.json))),
      ]))
    explanation.add("article \(entry.article.id): \(entry.article.title)")
    explanation.add("\(entry.file.path), \(entry.origin)", level: 1)
    for witness in entry.article.witnesses.compactMap(\.clipping) {
      explanation.add("the same dispatch: content/clippings/\(witness)", level: 1)
    }
    explanation.add("date \(entry.article.date?.description ?? "unknown")", entry.datingLines)
    explanation.add("mentions", links.map(\.line))
    for meeting in told { explanation.add("meeting \(meeting.head)", meeting.lines) }
    return explanation
  }

  /// Each link of an article with its reason.
  private func links(of index: Int) -> [ExplainedLink] {
    let entry = article(index)
    let read = readings[entry.article.id].map { ReadLinks($0) }
    var ofPersons: [Int: [String: String]] = [:]
    for person in entry.persons { ofPersons[person.index] = reasons(of: person.index, in: index) }
    return zip(entry.text.links, entry.targets).map { link, target in
      let text = entry.text.string(link.range)
      let fragment = link.sentence.map { entry.text.sentences[$0].fragment }
      var reason: String
      switch target {
      case .person(let person): reason = ofPersons[person]?[text] ?? "the name of the person"
      case .place: reason = "the name of a known place"
      case .date(let date): reason = entry.reason(for: date, text)
      case .unknown: reason = "nobody is known by that id, so it is no link"
      }
      if let read, let remark = read.difference(text, link, fragment) {
        reason = "an editor's decision: \(remark)"
      } else if entry.article.source.clipping == nil {
        reason = "written by an editor"
      }
      return ExplainedLink(
        text: text, target: "\(link.scheme.rawValue):\(link.target)", fragment: fragment,
        location: entry.location(of: link), reason: reason)
    }
  }

  /// Why the names of one article mean a person: a short form by the longer one that the article has.
  private func reasons(of person: Int, in index: Int) -> [String: String] {
    let entry = article(index)
    let naming = entry.article.naming.filter { catalogue.person($0.person) == person }
    let forms = Set(
      zip(entry.text.links, entry.targets).filter { $1 == .person(person) }
        .map { entry.text.string($0.0.range) })
    var reasons = catalogue.spellingReasons(of: person)
    for form in forms {
      if let told = naming.first(where: { $0.name == form }) {
        reasons[form] = told.reason
      } else if let whole = forms.filter({ isPart(form, of: $0) }).max(by: { $0.count < $1.count })
      {
        let further = naming.first { $0.name == whole }.map { "; \($0.reason)" } ?? ""
        reasons[form] = "short for '\(whole)', whom the article names\(further)"
      }
    }
    return reasons
  }
}

private func isPart(_ form: String, of whole: String) -> Bool {
  form.utf8.count < whole.utf8.count && nameLikeness(form, whole) == .part
}

/// A link of an article and its reason.
private struct ExplainedLink {
  var text: String
  var target: String
  var fragment: String?
  var location: Location
  var reason: String

  var line: String {
    "line \(location.line), column \(location.column): [\(text)] \(target): \(reason)"
  }

  var json: JSON {
    .object([
      ("text", .string(text)), ("target", .string(target)), ("fragment", .string(fragment)),
      ("location", .string("\(location)")), ("because", .string(reason)),
    ])
  }
}

/// The links that are read in the clipping of an article which an editor has changed.
private struct ReadLinks {
  private var targets: [String: [String]] = [:]

  init(_ article: Article) {
    let text = MarkdownText(parsing: article.body, title: article.title)
    for link in text.links {
      let fragment = link.sentence.map { text.sentences[$0].fragment } ?? ""
      targets["\(fragment) \(text.string(link.range))", default: []]
        .append("\(link.scheme.rawValue):\(link.target)")
    }
  }

  /// What is read in place of a link of the article; nil where the same is read.
  func difference(_ text: String, _ link: MarkdownText.Link, _ fragment: String?) -> String? {
    let read = targets["\(fragment ?? "") \(text)"] ?? []
    if read.contains("\(link.scheme.rawValue):\(link.target)") { return nil }
    return read.first.map { "in the clipping it is read as \($0)" }
      ?? "in the clipping it is not read as a link"
  }
}

extension CataloguedArticle {
  /// Where the file comes from, and whether it stands as it was read.
  fileprivate var origin: String {
    guard let clipping = article.source.clipping else { return "written by hand" }
    let state = isEdited ? "changed by an editor since" : "as it was read"
    return "from content/clippings/\(clipping), \(state)"
  }

  fileprivate var datingLines: [String] {
    if !article.dating.isEmpty { return article.dating }
    if article.date == nil { return ["nothing tells when it was published"] }
    return ["as the file gives it (\(file.dateLocation))"]
  }

  /// How words come to mean a date.
  fileprivate func reason(for date: EDTF, _ text: String) -> String {
    let year = date.first.map { "\($0.year)" } ?? ""
    if !year.isEmpty, text.contains(year) { return "as it is written" }
    return article.date.map { "as seen from the article's date, \($0)" } ?? "as it is written"
  }
}
