import ChronicleCatalogue
import ChronicleModel

/// What of a chronicle is to be explained.
enum ExplainTarget {
  case article(Int, sentence: String?)
  case person(Int)
  case day(CalendarDay)
  /// A clipping that became no article.
  case clipping(Ledger.Entry)

  /// What a path, address, id, name or date means; several persons may have one name.
  static func find(
    _ text: String, root: String, _ catalogue: Catalogue, _ ledger: [Ledger.Entry]
  ) -> [ExplainTarget] {
    let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
    let path = path(parts.first ?? "", below: root)
    let fragment = parts.count > 1 ? parts[1] : nil
    if let day = day(path) { return [.day(day)] }
    if let entry = ledger.first(where: {
      $0.input == path || $0.input == "content/clippings/" + path
    }) {
      guard let id = entry.article, let index = article(id, catalogue) else {
        return [.clipping(entry)]
      }
      return [.article(index, sentence: fragment)]
    }
    let name = fileStem(path)
    if !path.contains("people/"), let index = article(name, catalogue) {
      return [.article(index, sentence: fragment)]
    }
    if let index = catalogue.person(name) { return [.person(index)] }
    let key = folded(path)
    return catalogue.persons.indices.filter { index in
      let person = catalogue.persons[index]
      let names = [person.name] + (person.person?.aliases ?? []) + person.forms.map(\.text)
      return names.contains { folded($0) == key }
    }.map { .person($0) }
  }

  /// The article or person whose id is the nearest.
  static func near(_ text: String, _ catalogue: Catalogue) -> String? {
    let ids = catalogue.articles.map(\.article.id) + catalogue.persons.map(\.id)
    return nearest(to: fileStem(text), among: ids)
  }

  /// The path below the chronicle's folder: of `./content/…`, of the address of a page, or the text itself.
  private static func path(_ text: String, below root: String) -> String {
    var path = text[...]
    for prefix in [root + "/", "./", "public/"] where path.hasPrefix(prefix) {
      path = path.dropFirst(prefix.count)
    }
    return String(path)
  }

  /// `2006-12-27`, or the address of its page.
  private static func day(_ path: String) -> CalendarDay? {
    let isPage = path.hasSuffix(".html")
    return EDTF(parsing: isPage ? String(path.dropLast(5)).replacing("/", with: "-") : path)?.day
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
