extension Article {
  /// The article's file in the form that the program writes; reading it gives the same article.
  ///
  /// Keys without a value are left out, but for those that an editor is likely to fill in.
  public var fileText: String {
    var lines = ["---"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(value)") }
    }
    func addList(_ key: String, _ values: [String]) {
      if values.isEmpty { return }
      lines.append("\(key):")
      for value in values { lines.append("  - \(value)") }
    }
    add("title", quoted(title))
    if isTitleSupplied { add("title_supplied", "true") }
    add("subtitle", subtitle.map(quoted))
    add("date", date.map { quoted($0.description) } ?? "null")
    add("dateline", dateline.map(plainOrQuoted))
    add("agency", agency.map(plainOrQuoted))
    if !byline.isEmpty { add("byline", flow(byline.map(plainOrQuoted))) }
    add("lang", lang.map(plainOrQuoted))
    add("source", source.yaml)
    addList("witnesses", witnesses.compactMap(\.yaml))
    addList("dating", dating.map(quoted))
    addList("naming", naming.map(\.yaml))
    addList("meetings", meetings.map(\.yaml))
    if !people.isEmpty { add("people", flow(people.map(plainOrQuoted))) }
    if !places.isEmpty { add("places", flow(places.map(plainOrQuoted))) }
    if !dates.isEmpty { add("dates", flow(dates.map { quoted($0.description) })) }
    if !formerly.isEmpty { add("formerly", flow(formerly.map(plainOrQuoted))) }
    if isDraft { add("draft", "true") }
    add("seal", seal.map(quoted))
    lines.append("---")
    return lines.joined(separator: "\n") + "\n" + body
  }
}

extension Article.Source {
  fileprivate var yaml: String? {
    var members: [String] = []
    if let name { members.append("name: \(plainOrQuoted(name))") }
    if let clipping { members.append("clipping: \(plainOrQuoted(clipping))") }
    if let sha256 { members.append("sha256: \(quoted(sha256))") }
    if let url { members.append("url: \(quoted(url))") }
    if let retrieved { members.append("retrieved: \(quoted(retrieved.description))") }
    if let address { members.append("address: \(plainOrQuoted(address))") }
    if members.isEmpty { return nil }
    return "{\(members.joined(separator: ", "))}"
  }
}

extension Naming {
  fileprivate var yaml: String {
    "{name: \(plainOrQuoted(name)), person: \(plainOrQuoted(person)), because: \(quoted(reason))}"
  }
}

extension Meeting {
  fileprivate var yaml: String {
    var members = ["who: \(flow(who.map(plainOrQuoted)))"]
    if let date { members.append("date: \(quoted(date.description))") }
    if let place { members.append("place: \(plainOrQuoted(place))") }
    members.append("status: \(status.rawValue)")
    members.append("mode: \(mode.rawValue)")
    if let sentence { members.append("sentence: \(plainOrQuoted(sentence))") }
    return "{\(members.joined(separator: ", "))}"
  }
}

private func flow(_ values: [String]) -> String {
  "[\(values.joined(separator: ", "))]"
}

/// A text in YAML's double quotes.
public func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case "\r": out += "\\r"
    case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": out += escaped(scalar)
    case _ where scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value): out += escaped(scalar)
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  "\\u" + padded16(scalar.value)
}

private func padded16(_ value: UInt32) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// A text as a plain YAML scalar where that cannot be misread, else in double quotes.
public func plainOrQuoted(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let isPlain =
    scalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar == " " || scalar == "-" || scalar == "."
        || scalar == "'" || ("0"..."9").contains(scalar)
    } && (scalars.first.map { $0.properties.isAlphabetic } ?? false) && scalars.last != " "
  let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
  return isPlain && !words.contains(text.lowercased()) ? text : quoted(text)
}
