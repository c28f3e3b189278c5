import ChronicleDiagnostics

/// The links of a site's pages that lead nowhere: to no file of the site, or to no place within a page.
///
/// One finding a target, with a page that has it and how many there are. Addresses of other sites are not
/// asked for.
///
/// - Parameters:
///   - files: All paths of the site.
///   - url: Where the site will stand; links that begin so are its own.
public func deadLinks(_ pages: [PageLinks], files: Set<String>, url: String?) -> [Diagnostic] {
  let ids = Dictionary(pages.map { ($0.path, $0.ids) }) { first, _ in first }
  var dead: [Target: (isFile: Bool, pages: [String])] = [:]
  for page in pages {
    for text in page.targets {
      guard let target = Target(text, on: page.path, url: url) else { continue }
      if !files.contains(target.path) {
        dead[Target(path: target.path, fragment: ""), default: (true, [])].pages.append(page.path)
      } else if !target.fragment.isEmpty, let known = ids[target.path],
        !known.contains(target.fragment)
      {
        dead[target, default: (false, [])].pages.append(page.path)
      }
    }
  }
  return dead.map { target, found in
    let place = found.pages.min() ?? ""
    let others = found.pages.count - 1
    let more = others > 0 ? " (and on \(others) more page\(others == 1 ? "" : "s"))" : ""
    let help = "correct the link in the text or template that makes this page"
    return found.isFile
      ? Diagnostic(
        .error, "dead-link",
        "a link leads to '\(target.path)', which is no file of the site" + more,
        at: Location(place), help: help)
      : Diagnostic(
        .warning, "dead-fragment",
        "a link leads to '\(target.path)#\(target.fragment)', but that page has no such place"
          + more,
        at: Location(place), help: help)
  }.sorted()
}

/// Where a link of a page leads within the site.
private struct Target: Hashable {
  var path: String
  var fragment: String

  init(path: String, fragment: String) {
    self.path = path
    self.fragment = fragment
  }

  /// Nil for what is no address of the site.
  init?(_ text: String, on page: String, url: String?) {
    var text = Substring(text)
    var folder = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if let url, text.hasPrefix(url) {
      text = text.dropFirst(url.count)
      folder = []
    } else if text.prefix(while: { $0 != "/" && $0 != "?" && $0 != "#" }).contains(":")
      || text.hasPrefix("//")
    {
      return nil
    } else if text.hasPrefix("/") {
      folder = []
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = (parts.first ?? "").prefix { $0 != "?" }
    fragment = parts.count > 1 ? decoded(parts[1]) : ""
    if address.isEmpty {
      path = url.map(text.base.hasPrefix) ?? false ? "index.html" : page
      return
    }
    for part in address.split(separator: "/", omittingEmptySubsequences: true) {
      if part == ".." {
        _ = folder.popLast()
      } else if part != "." {
        folder.append(part)
      }
    }
    let path = decoded(folder.joined(separator: "/")[...])
    let isFolder =
      address.hasSuffix("/") || address.isEmpty || address == "." || address.hasSuffix("..")
    self.path = path.isEmpty ? "index.html" : isFolder ? path + "/index.html" : path
  }
}

/// A part of an address without its percent signs.
private func decoded(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var out: [UInt8] = []
  var rest = text.utf8
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"),
      let value = UInt8(Substring(rest.prefix(2)), radix: 16)
    {
      out.append(value)
      rest = rest.dropFirst(2)
    } else {
      out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// The pages that the published site has and the next one will not: a citation of theirs would lead nowhere.
///
/// - Parameters:
///   - published: The paths of the site as it stands.
///   - planned: The paths of the next one, redirects among them.
public func removedAddresses(published: Set<String>, planned: Set<String>) -> [Diagnostic] {
  published.subtracting(planned).filter { $0.hasSuffix(".html") }.map { path in
    let isCalendar = path.first?.isNumber ?? false || path.hasPrefix("archive/")
    return Diagnostic(
      isCalendar ? .note : .error, "removed-address",
      isCalendar
        ? "the published page '\(path)' has nothing more to tell"
        : "the published page '\(path)' is gone, and nothing leads on from its address",
      at: Location(path), help: help(forRemoved: path))
  }.sorted()
}

private func help(forRemoved path: String) -> String {
  let parts = path.split(separator: "/")
  let id = parts.last.map { String($0.dropLast(".html".count)) } ?? path
  switch parts.count > 1 ? parts.first ?? "" : "" {
  case "people", "articles":
    return
      "write 'formerly: [\(id)]' in the file that now stands for it; or 'redirects:' in chronicle.yml"
  default:
    return
      "write in chronicle.yml, below 'redirects:', '\(path): ' and the page that now stands for it"
  }
}
