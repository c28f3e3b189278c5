extension Person {
  /// The person's file in the form that the program writes; reading it gives the same person.
  public var fileText: String {
    var lines = ["---", "name: \(plainOrQuoted(name))"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(plainOrQuoted(value))") }
    }
    func addList(_ key: String, _ values: [String]) {
      if !values.isEmpty {
        lines.append("\(key): [\(values.map(plainOrQuoted).joined(separator: ", "))]")
      }
    }
    add("family", family)
    add("native", native)
    addList("aliases", aliases)
    add("born", born?.description)
    add("died", died?.description)
    if !offices.isEmpty { lines.append("offices:") }
    lines += offices.map { "  - " + $0.yaml }
    addList("never", never)
    addList("formerly", formerly)
    return lines.joined(separator: "\n") + "\n---\n" + biography
  }
}

extension Office {
  /// `{title: Foreign Minister, country: Japan, from: "2005-10-31"}`.
  public var yaml: String {
    let members = [
      ("title", title), ("short", short), ("country", country), ("from", from?.description),
      ("to", to?.description),
    ]
    let written = members.compactMap { key, value in value.map { "\(key): \(plainOrQuoted($0))" } }
    return "{\(written.joined(separator: ", "))}"
  }
}
