import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// Pages that lead on from addresses which pages had: what `formerly` says in the files of persons, articles
/// and free pages, the addresses of an article's further witnesses, and `redirects` in the configuration. Any web server, and none, can serve them.
///
/// Reports `redirect-in-the-way` where a page stands at the old address.
func redirects(
  of plan: SitePlan, people: [Filed<Person>], besides files: [OutputFile],
  _ diagnostics: inout [Diagnostic]
) -> [OutputFile] {
  let catalogue = plan.catalogue
  var ways: [(old: String, new: String, origin: String)] = []
  for (index, entry) in catalogue.articles.enumerated() {
    // An address may be made of the source's first words.
    let witnesses = entry.rights < .full ? [] : entry.article.witnesses.compactMap(\.address)
    for id in entry.article.formerly + witnesses {
      ways.append(("articles/\(id).html", plan.path(of: .article(index)), entry.file.path))
    }
  }
  for file in people {
    guard let index = catalogue.person(file.value.id) else { continue }
    for id in file.value.formerly {
      ways.append(("people/\(id).html", plan.path(of: .person(index)), file.path))
    }
  }
  for (index, page) in catalogue.pages.enumerated() {
    for id in page.value.formerly {
      ways.append(("\(id).html", plan.path(of: .free(index)), page.path))
    }
  }
  ways += plan.configuration.redirects.map { ($0.key, $0.value, "chronicle.yml") }
  if ways.isEmpty { return [] }
  var taken = Set(files.map { $0.path.lowercased() })
  return ways.sorted { ($0.old, $0.origin, $0.new) < ($1.old, $1.origin, $1.new) }.compactMap {
    way in
    if !taken.insert(way.old.lowercased()).inserted {
      diagnostics.append(.inTheWay(way.old, at: Location(way.origin)))
      return nil
    }
    let page = redirectPage(from: way.old, to: way.new, plan)
    return OutputFile(path: way.old) { page }
  }
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
  fileprivate static func inTheWay(_ path: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .error, "redirect-in-the-way",
      "no redirect can stand at '\(path)', where a page stands already",
      at: location,
      help: "take it out of 'formerly', 'witnesses' or 'redirects': the address leads somewhere")
  }
}
