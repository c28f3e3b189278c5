import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// Pages that lead on from addresses which pages had: what `formerly` says in the files of persons, articles
/// and free pages, the addresses of an article's further witnesses, and `redirects` in the configuration. Any web
/// server, and none, can serve them.
///
/// Reports `redirect-in-the-way` where a page stands at the old address: an error where a person asked for it, a
/// warning where the import wrote it down, of a witness that has a page of its own.
func redirects(
  of plan: SitePlan, people: [Filed<Person>], besides files: [OutputFile],
  _ diagnostics: inout [Diagnostic]
) -> [OutputFile] {
  let catalogue = plan.catalogue
  var ways: [Way] = []
  for index in catalogue.articles.indices where catalogue.articles[index].hasFurtherAddresses {
    let entry = catalogue.articles[index]
    // An address may be made of the source's first words.
    let witnesses = entry.rights < .full ? [] : entry.article.witnesses.compactMap(\.address)
    let new = plan.path(of: .article(index))
    for id in entry.article.formerly {
      ways.append(Way(old: "articles/\(id).html", new: new, origin: entry.file.path))
    }
    for id in witnesses {
      ways.append(
        Way(old: "articles/\(id).html", isOfWitness: true, new: new, origin: entry.file.path))
    }
  }
  for file in people {
    guard let index = catalogue.person(file.value.id) else { continue }
    for id in file.value.formerly {
      ways.append(
        Way(old: "people/\(id).html", new: plan.path(of: .person(index)), origin: file.path))
    }
  }
  for (index, page) in catalogue.pages.enumerated() {
    for id in page.value.formerly {
      ways.append(Way(old: "\(id).html", new: plan.path(of: .free(index)), origin: page.path))
    }
  }
  ways += plan.configuration.redirects.map {
    Way(old: $0.key, new: $0.value, origin: "chronicle.yml")
  }
  if ways.isEmpty { return [] }
  let pages = Set(files.map { $0.path.lowercased() })
  var leadingOn: [String: String] = [:]
  return ways.sorted { $0.order < $1.order }.compactMap { way in
    let address = way.old.lowercased()
    if leadingOn[address] == way.new || way.isOfWitness && way.old == way.new { return nil }
    if pages.contains(address) || leadingOn[address] != nil {
      diagnostics.append(.inTheWay(way, of: leadingOn[address]))
      return nil
    }
    leadingOn[address] = way.new
    let page = redirectPage(from: way.old, to: way.new, plan)
    return OutputFile(path: way.old) { page }
  }
}

/// From an address that a page had, to the page.
private struct Way {
  var old: String
  var isOfWitness = false
  var new: String
  /// The file that says so.
  var origin: String

  /// What a person wrote comes before what the import did.
  var order: (String, Int, String, String) { (old, isOfWitness ? 1 : 0, origin, new) }
}

private func redirectPage(from old: String, to new: String, _ plan: SitePlan) -> [UInt8] {
  let parts = new.split(separator: "#", maxSplits: 1).map(String.init)
  let path = address(of: parts.first ?? new)
  let fragment = parts.count > 1 ? "#" + address(of: parts[1]) : ""
  let up = String(repeating: "../", count: old.split(separator: "/").count - 1)
  let folder = old.split(separator: "/").dropLast().joined(separator: "/") + "/"
  let href =
    (folder != "/" && path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : up + path)
    + fragment
  var out: [UInt8] = []
  func add(_ html: String) { out += html.utf8 }
  func add(text: String) { escapeHTML(text.utf8, into: &out) }
  add("<!DOCTYPE html>\n<html lang=\"")
  add(text: plan.configuration.language)
  add("\">\n<meta charset=\"utf-8\">\n<title>")
  add(text: plan.configuration.title)
  add("</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
  add(text: href)
  add("\">\n<link rel=\"canonical\" href=\"")
  add(text: plan.configuration.url.map { $0 + path } ?? href)
  add("\">\n<meta name=\"robots\" content=\"noindex\">\n<p><a href=\"")
  add(text: href)
  add("\">")
  add(text: new)
  add("</a></p>\n</html>\n")
  return out
}

extension Diagnostic {
  fileprivate static func inTheWay(_ way: Way, of other: String?) -> Diagnostic {
    let standing = other.map { "it leads to '\($0)' already" } ?? "a page stands there"
    if way.isOfWitness {
      return Diagnostic(
        .warning, "redirect-in-the-way",
        "'\(way.old)', the address of a witness, does not lead here: \(standing)",
        at: Location(way.origin),
        help: other == nil
          ? "if both are one dispatch, remove the other article's file; else this 'address' below 'witnesses'"
          : "remove this 'address' below 'witnesses', or what leads there")
    }
    return Diagnostic(
      .error, "redirect-in-the-way", "no redirect can stand at '\(way.old)': \(standing)",
      at: Location(way.origin),
      help: "take it out of 'formerly' or 'redirects': the address leads somewhere")
  }
}
