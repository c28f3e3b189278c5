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
    if let tag = keys.string("language") {
      if isLanguageTag(tag) {
        language = tag
      } else {
        keys.report(
          Diagnostic(
            .error, "invalid-language", "'\(tag)' is no language tag",
            at: keys.location(of: "language"), help: "write a tag of BCP 47: en, ko, pt-BR"))
      }
    }
    if let zone = keys.string("timezone") {
      if knowsZone(zone) {
        timezone = zone
      } else {
        keys.report(
          Diagnostic(
            .error, "invalid-timezone", "'\(zone)' is no time zone",
            at: keys.location(of: "timezone"),
            help: "write its name in the IANA list: Asia/Seoul, Europe/Vienna, UTC"))
      }
    }
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
      return source.string("name")
    }
    notPeople = keys.texts("not_people").map { text, place in
      lines[text] = place.line
      return text
    }
    keys.ignore("extra")
    keys.reportUnknownKeys()
    diagnostics += keys.diagnostics
  }
}

/// Whether a text has the form of a BCP 47 tag: a language of two or three letters, and what narrows it.
package func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  guard let language = parts.first, (2...3).contains(language.count),
    language.allSatisfy(isLetter)
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (48...57).contains($0) }
  }
}
