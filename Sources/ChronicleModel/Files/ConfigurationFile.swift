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
    author = keys.string("author")
    if let address = keys.string("url") {
      if address.hasPrefix("https://") || address.hasPrefix("http://") {
        url = address.hasSuffix("/") ? address : address + "/"
      } else {
        keys.report(
          Diagnostic(
            .error, "invalid-url", "'\(address)' is no web address", at: keys.location(of: "url"),
            help: "write it in full: https://example.org/chronicle/"))
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
}
