import ChronicleMarkdown

/// XML text as it grows.
struct XML {
  var bytes: [UInt8] = []

  mutating func add(_ xml: StaticString) { xml.withUTF8Buffer { bytes += $0 } }

  mutating func add(text: String) { escapeHTML(text, into: &bytes) }

  mutating func element(_ name: StaticString, _ text: String) {
    add("<")
    add(name)
    add(">")
    add(text: text)
    add("</")
    add(name)
    add(">\n")
  }

  mutating func link(_ relation: StaticString, _ href: String) {
    add("<link rel=\"")
    add(relation)
    add("\" href=\"")
    add(text: href)
    add("\"/>\n")
  }
}
