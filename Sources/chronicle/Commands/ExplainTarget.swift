import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel

/// What of a chronicle is to be explained.
enum ExplainTarget {
  case article(Int, sentence: String?)
  case person(Int)
  case place(Int)
  case day(CalendarDay)
  case month(Int, Int)
  case year(Int)
  /// A clipping that became no article.
  case clipping(Ledger.Entry)

  /// What a path, address, id, name or date means; several persons may have one name.
  static func find(
    _ text: String, root: String, _ catalogue: Catalogue, _ ledger: [Ledger.Entry]
  ) -> [ExplainTarget] {
    let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
    let path = path(parts.first ?? "", below: root)
    let fragment = parts.count > 1 ? parts[1] : nil
    if let period = period(path) { return [period] }
    if let entry = ledger.first(where: {
      $0.input == path || $0.input == "content/clippings/" + path
    }) {
      guard let id = entry.article, let index = article(id, catalogue) else {
        return [.clipping(entry)]
      }
      return [.article(index, sentence: fragment)]
    }
    let name = fileStem(path)
    if path.hasPrefix("places/") { return catalogue.place(name).map { [.place($0)] } ?? [] }
    if !path.contains("people/"), let index = article(name, catalogue) {
      return [.article(index, sentence: fragment)]
    }
    if let index = catalogue.person(name) { return [.person(index)] }
    let key = folded(path)
    let persons = catalogue.persons.indices.filter { index in
      let person = catalogue.persons[index]
      let names = [person.name] + (person.person?.aliases ?? []) + person.forms.map(\.text)
      return names.contains { folded($0) == key }
    }
    let places = catalogue.places.indices.filter { index in
      catalogue.places[index].id == name || folded(catalogue.places[index].name) == key
    }
    return persons.map { .person($0) } + places.map { .place($0) }
  }

  /// Why a sentence that is asked for is not there; nil where it is.
  func missingSentence(of catalogue: Catalogue) -> (message: String, help: String)? {
    guard case .article(let index, let fragment?) = self else { return nil }
    let entry = catalogue.articles[index]
    let fragments = entry.text.sentences.map(\.fragment)
    if fragments.contains(fragment) { return nil }
    let near = nearest(to: fragment, among: fragments).map { "did you mean '#\($0)'? " } ?? ""
    return (
      "the article '\(entry.id)' has no sentence '#\(fragment)'",
      near + "a sentence that is worded anew has a new address; "
        + "'chronicle explain \(entry.id) --json' names those of its links"
    )
  }

  /// The article, person or place whose id is the nearest.
  static func near(_ text: String, _ catalogue: Catalogue) -> String? {
    let ids =
      catalogue.articles.map(\.article.id) + catalogue.persons.map(\.id)
      + catalogue.places.map(\.id)
    return nearest(to: fileStem(text), among: ids)
  }

  /// The path below the chronicle's folder: of `./content/…`, of the address of a page, or the text itself.
  private static func path(_ text: String, below root: String) -> String {
    for (scheme, folder) in [("person:", ""), ("date:", ""), ("place:", "places/")]
    where text.hasPrefix(scheme) { return folder + text.dropFirst(scheme.count) }
    var path = text[...]
    for prefix in [root + "/", "./", "public/"] where path.hasPrefix(prefix) {
      path = path.dropFirst(prefix.count)
    }
    return page(String(path))
  }

  /// The page that an address of a browser names, the first of a long list's: of
  /// `http://localhost:4747/people/song-min-soon/2.html` it is `people/song-min-soon.html`.
  private static func page(_ path: String) -> String {
    guard path.hasSuffix(".html"), !path.hasPrefix("content/") else { return path }
    var page = path
    if let found = page.firstMatch(
      of: /(?:^|.*\/)((?:articles|people|places)\/.+|\d{4}\/(?:\d\d\/)?[^\/]+)$/)
    {
      page = String(found.1)
    }
    page = page.replacing(/^((?:people|places)\/[^\/]+)\/\d+\.html$/) { "\($0.1).html" }
    return page.replacing(/^(\d{4}\/\d\d\/\d\d)-\d+\.html$/) { "\($0.1).html" }
  }

  /// `2006-12-27`, `2006-12` or `2006`, or the address of its page.
  private static func period(_ path: String) -> ExplainTarget? {
    var text = path
    for ending in ["/index.html", ".html"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count)).replacing("/", with: "-")
    }
    guard let date = EDTF(parsing: text) else { return nil }
    if let day = date.day { return .day(day) }
    if let month = date.month, date == .month(month.year, month.month) {
      return .month(month.year, month.month)
    }
    return date.year.flatMap { date == .year($0) ? .year($0) : nil }
  }

  /// An article by its id, or by the end of it where that is one article's.
  private static func article(_ name: String, _ catalogue: Catalogue) -> Int? {
    let ids = catalogue.articles.map(\.article.id)
    if let index = ids.firstIndex(of: name) { return index }
    let ends = ids.indices.filter { name.contains("-") && ids[$0].hasSuffix("-" + name) }
    return ends.count == 1 ? ends[0] : nil
  }
}

extension Explanation {
  /// What became of a clipping that is no article.
  init(of entry: Ledger.Entry) {
    let ledger = Ledger([entry], found: [entry.input])
    let line = ledger.lines.first ?? entry.input
    self.init(
      line,
      json: .object([
        ("kind", .string("clipping")), ("clipping", .string(entry.input)),
        ("outcome", .string(String(line.dropFirst(entry.input.count + 2)))),
      ]))
  }
}
