import ChronicleDiagnostics

extension ScannedTemplate {
  /// Sections that are not closed, or closed in another order than they were opened.
  var sectionFaults: [Diagnostic] {
    var open: [Token] = []
    for token in tokens {
      switch token.tag {
      case .section, .inverted, .block, .parent: open.append(token)
      case .end:
        guard let last = open.popLast() else {
          return [.strayEnd(token.name, at: location(of: token))]
        }
        if last.name != token.name {
          return [.crossed(token.name, last, at: location(of: token), location(of: last))]
        }
      default: continue
      }
    }
    return open.map { .open($0, at: location(of: $0)) }
  }
}

extension Diagnostic {
  fileprivate static func open(_ token: ScannedTemplate.Token, at location: Location) -> Diagnostic
  {
    Diagnostic(
      .error, "template-syntax", "the section '\(token.name)' is not closed", at: location,
      help: "close it with {{/\(token.name)}}")
  }

  fileprivate static func strayEnd(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax", "no section '\(name)' is open here", at: location,
      help: "open it with {{#\(name)}}, or leave out {{/\(name)}}")
  }

  fileprivate static func crossed(
    _ name: String, _ open: ScannedTemplate.Token, at location: Location, _ other: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax", "'\(name)' ends here, but '\(open.name)' is open inside it",
      at: location, notes: [Note("opened here", at: other)],
      help: "close sections in reverse order: {{/\(open.name)}} first")
  }
}
