import ChronicleDiagnostics

extension Configuration {
  /// Reads `chronicle.yml`; what is wrong becomes an error, and the defaults stand in for it.
  ///
  /// - Parameter knowsZone: Whether the machine knows a time zone by a name.
  package init(
    path: String, text: String, knowsZone: (String) -> Bool = { _ in true },
    _ diagnostics: inout [Diagnostic]
  ) {
    self.init()
    var keys = FrontMatter(yaml: text, path: path, firstLine: 1)
    title = keys.string("title") ?? title
    description = keys.string("description") ?? description
    language = keys.string("language") ?? language
    timezone = keys.string("timezone")
    checkCodes(&keys, knowsZone)
    author = keys.string("author")
    if let address = keys.string("url") {
      if address.hasPrefix("https://") || address.hasPrefix("http://") {
        url = address.hasSuffix("/") ? address : address + "/"
      } else {
        keys.report(
          Diagnostic(
            .error, "invalid-url", "'\(address)' is no web address", at: keys.location(of: "url"),
            help: address.contains(":")
              ? "write it in full: https://example.org/chronicle/"
              : "write it in full: https://\(address)"))
      }
    }
    sources = keys.mappings("sources") { source in
      if let policy = source.string("policy"), policy != "full" {
        source.report(
          Diagnostic(
            .error, "unsupported-policy", "the policy '\(policy)' cannot be kept yet",
            at: source.location(of: "policy"),
            help: "only 'full' is carried out; leave out the clippings of this source"))
      }
      return source.string("name")
    }
    notPeople = keys.texts("not_people").map { text, place in
      lines[text] = place.line
      return text
    }
    for (old, new, location) in keys.pairs("redirects") {
      if Self.isPagePath(old), Self.isPagePath(String(new.prefix { $0 != "#" })) {
        redirects[old] = new
      } else {
        keys.report(
          Diagnostic(
            .error, "invalid-redirect", "'\(old): \(new)' does not lead from a page to a page",
            at: location,
            help: "write paths of the site: people/old-id.html: people/new-id.html"))
      }
    }
    keys.ignore("extra")
    keys.reportUnknownKeys()
    diagnostics += keys.diagnostics
  }

  /// Whether a path names a page of the site, and nothing outside it.
  private static func isPagePath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.hasSuffix(".html")
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && $0.utf8.count < 200 }
      && path.unicodeScalars.allSatisfy { $0.value > 32 && $0 != "\\" && $0 != ":" }
  }

  /// The language and time zone are codes with a form; a name in a language is none, and the default serves.
  private mutating func checkCodes(_ keys: inout FrontMatter, _ knowsZone: (String) -> Bool) {
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts.first?.count ?? 0)
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit) }
    if !isTag {
      keys.report(
        Diagnostic(
          .error, "invalid-language", "'\(language)' is no code of a language",
          at: keys.location(of: "language"),
          help: "write its two or three letters (BCP 47): en, ko, zh-Hant"))
      language = Self().language
    }
    if let timezone, !knowsZone(timezone) || timezone != "UTC" && !timezone.contains("/") {
      keys.report(
        Diagnostic(
          .error, "invalid-timezone", "'\(timezone)' is no name of a time zone",
          at: keys.location(of: "timezone"),
          help: "write area and city (IANA): Asia/Seoul, Europe/Berlin, or UTC"))
    }
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
