import ChronicleDiagnostics

extension Configuration {
  /// Reads `chronicle.yml`; what is wrong becomes an error, and the defaults stand in for it.
  package init(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    self.init()
    var keys = FrontMatter(yaml: text, path: path, firstLine: 1)
    title = keys.string("title") ?? title
    description = keys.string("description") ?? description
    language = keys.string("language") ?? language
    timezone = keys.string("timezone") ?? timezone
    checkCodes(&keys)
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
      let url = source.string("url")
      return source.string("name").map { SourcePolicy(name: $0, url: url) }
    }
    keys.ignore("extra")
    keys.reportUnknownKeys()
    diagnostics += keys.diagnostics
  }

  /// The language and time zone are codes with a form; a name in a language is none.
  private func checkCodes(_ keys: inout FrontMatter) {
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
    }
    if timezone != "UTC", !timezone.contains("/") {
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
