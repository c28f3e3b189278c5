import ChronicleDiagnostics

extension Configuration {
  /// Reads `chronicle.yml`; what is wrong becomes an error, and the defaults stand in for it.
  ///
  /// - Parameter knowsZone: Whether the machine knows a time zone by a name.
  public init(
    path: String, text: String, knowsZone: (String) -> Bool = { _ in true },
    _ diagnostics: inout [Diagnostic]
  ) {
    self.init()
    var keys = FrontMatter(yaml: text, path: path, firstLine: 1)
    let given = keys.string("title").map(oneLine) ?? ""
    title = given.isEmpty ? title : given
    description = keys.string("description") ?? description
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
    rights = keys.rights()
    sources = keys.mappings("sources") { source in
      let rights = source.rights()
      let (url, location) = (source.string("url"), source.location(of: "name"))
      return source.string("name").map {
        SourcePolicy(name: $0, url: url, rights: rights, location: location)
      }
    }
    notPeople = keys.texts("not_people").map { text, place in
      places[text] = place
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
    if given.isEmpty, keys.diagnostics.isEmpty {
      keys.report(
        .untitledChronicle(.warning, "the chronicle has no title", at: keys.location(of: "title")))
    }
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
    language = keys.language("language") ?? Self().language
    if let timezone, !knowsZone(timezone) || timezone != "UTC" && !timezone.contains("/") {
      keys.report(
        Diagnostic(
          .error, "invalid-timezone", "'\(timezone)' is no name of a time zone",
          at: keys.location(of: "timezone"),
          help: "write area and city (IANA): Asia/Seoul, Europe/Berlin, or UTC"))
    }
  }
}

extension FrontMatter {
  /// What `policy` and `words` say.
  fileprivate mutating func rights() -> Rights {
    let policies = ["full", "excerpt", "citation"]
    let (policy, words) = (string("policy") ?? "full", string("words"))
    let count = words.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    switch policy {
    case "excerpt":
      if count == nil {
        report(
          Diagnostic(
            .error, "missing-words",
            "the policy 'excerpt' does not say how many words may be shown",
            at: location(of: words == nil ? "policy" : "words"),
            help: "write {policy: excerpt, words: 40}"))
      }
      return .excerpt(words: count ?? 1)
    case "full", "citation":
      if words != nil {
        report(
          Diagnostic(
            .error, "unused-words", "'words' says something only beside 'policy: excerpt'",
            at: location(of: "words"), help: "leave it out, or write 'policy: excerpt'"))
      }
      return policy == "full" ? .full : .citation
    default:
      report(
        Diagnostic(
          .error, "unknown-policy", "'\(policy)' is no policy", at: location(of: "policy"),
          help: nearest(to: policy, among: policies).map { "did you mean '\($0)'?" }
            ?? "write full, excerpt or citation"))
      return .citation
    }
  }
}
