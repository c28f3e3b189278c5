/// Numbers that follow from a seed.
package struct Dice {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A number from 0 to below a limit. Sebastiano Vigna's splitmix64.
  package mutating func roll(_ limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }

  package mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}

/// A chronicle to which any edit may be made that an editor makes.
package struct EditedChronicle: Sendable {
  /// Paths under `content/`, and `chronicle.yml`.
  package var files: [String: String] = ["chronicle.yml": "title: Talks\n"]
  package var templates: [String: String] = [:]
  package var version = "1"
  var made = 0

  static let people = [
    "Anna Lindqvist", "Mario Conti", "Kim Young-ho", "Dora Weiss", "Ivan Petrov", "Lee Min-a",
  ]
  static let places = ["Vienna", "Rome", "Geneva", "New York"]
  static let papers = ["Meridian News", "The Harbour Ledger", "Strait Courier"]

  package init() {}

  /// Makes one edit and says which.
  package mutating func edit(_ dice: inout Dice) -> String {
    switch dice.roll(31) {
    case 0...2: addArticle(&dice)
    case 3: return remove("articles/", &dice)
    case 4: return rename(&dice)
    case 5, 6: return change("articles/", &dice) { text, dice in text + Self.paragraph(&dice) }
    case 7:
      return change("articles/", &dice) { text, dice in
        text.replacing("title: ", with: "title: New \(dice.roll(9)) ")
      }
    case 8:
      return change("articles/", &dice) { text, dice in
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.hasPrefix("date: ") ? "date: \"\(Self.date(&dice))\"" : String($0)
        }.joined(separator: "\n")
      }
    case 9:
      return change("articles/", &dice) { text, dice in
        text.replacing(dice.pick(Self.people), with: dice.pick(Self.people))
      }
    case 10: return writePerson(&dice)
    case 11: return remove("people/", &dice)
    case 12: return writeEvent(&dice)
    case 13: return remove("events/", &dice)
    case 14: return writePage(&dice)
    case 15: return remove("pages/", &dice)
    case 16, 17: return editTemplate(&dice)
    case 18: return configure(&dice)
    case 19: return addTwin(&dice)
    case 20: return mergePersons(&dice)
    case 21: return moveWithRedirect(&dice)
    case 22: return toggle("draft: true", in: "articles/", &dice)
    case 23: return toggle("lang: ko", in: "articles/", &dice)
    case 24: return witness(&dice)
    case 25: return correct(&dice)
    case 26...29: return editBody(&dice)
    default:
      version += "1"
      return "another version"
    }
    return "an article added"
  }

  package mutating func addArticle(_ dice: inout Dice) {
    made += 1
    let draft = dice.roll(12) == 0 ? "draft: true\n" : ""
    let date = dice.roll(10) == 0 ? "" : "date: \"\(Self.date(&dice))\"\n"
    let first = dice.pick(Self.people)
    let second = dice.pick(Self.people)
    let meeting =
      first == second || dice.roll(2) == 0
      ? ""
      : "meetings:\n  - {who: [\(Self.id(first)), \(Self.id(second))], date: \"\(Self.date(&dice))\"}\n"
    files["articles/article-\(dice.roll(90))-\(made).md"] =
      "---\ntitle: Round \(dice.roll(30))\n\(date)\(draft)people: [\(first)]\nplaces: [\(dice.pick(Self.places))]\n"
      + "source: \(dice.pick(Self.papers))\n"
      + "\(meeting)---\n" + Self.paragraph(&dice) + Self.paragraph(&dice)
  }

  static func id(_ name: String) -> String {
    name.lowercased().replacing(" ", with: "-")
  }

  static func date(_ dice: inout Dice) -> String {
    let month = dice.pick(["01", "02", "12"])
    switch dice.roll(6) {
    case 0: return "\(2005 + dice.roll(3))-\(month)"
    case 1: return "\(2005 + dice.roll(3))"
    default: return "\(2005 + dice.roll(3))-\(month)-0\(1 + dice.roll(9))"
    }
  }

  static func paragraph(_ dice: inout Dice) -> String {
    let (one, other) = (dice.pick(people), dice.pick(people))
    let place = dice.pick(places)
    return """

      Envoy [\(one)](person:\(id(one))) met \(other) in [\(place)](place:\(id(place))) on
      [that day](date:\(date(&dice))). They agreed on point \(dice.roll(50)).

      """
  }

  mutating func change(
    _ folder: String, _ dice: inout Dice, _ change: (String, inout Dice) -> String
  ) -> String {
    let paths = files.keys.filter { $0.hasPrefix(folder) }.sorted()
    if paths.isEmpty { return "nothing" }
    let path = dice.pick(paths)
    files[path] = change(files[path] ?? "", &dice)
    return "\(path) changed"
  }

  private mutating func remove(_ folder: String, _ dice: inout Dice) -> String {
    let paths = files.keys.filter { $0.hasPrefix(folder) }.sorted()
    if paths.isEmpty { return "nothing" }
    let path = dice.pick(paths)
    files[path] = nil
    return "\(path) removed"
  }

  private mutating func rename(_ dice: inout Dice) -> String {
    let paths = files.keys.filter { $0.hasPrefix("articles/") }.sorted()
    if paths.isEmpty { return "nothing" }
    let path = dice.pick(paths)
    made += 1
    files["articles/moved-\(made).md"] = files.removeValue(forKey: path)
    return "\(path) renamed"
  }

  private mutating func writePerson(_ dice: inout Dice) -> String {
    let name = dice.pick(Self.people)
    files["people/\(Self.id(name)).md"] = """
      ---
      name: \(name)\(dice.roll(3) == 0 ? " II" : "")
      aliases: [the envoy \(dice.roll(3))]
      offices:
        - {title: Envoy of \(dice.pick(Self.places)), from: "2006-0\(1 + dice.roll(8))"}
      ---
      Born in \(dice.pick(Self.places)).
      """
    return "people/\(Self.id(name)).md written"
  }

  private mutating func writeEvent(_ dice: inout Dice) -> String {
    let number = dice.roll(3)
    files["events/event-\(number).md"] = """
      ---
      title: Conference \(dice.roll(9))
      date: "\(Self.date(&dice))"
      people: [\(Self.id(dice.pick(Self.people)))]
      ---
      What happened.
      """
    return "events/event-\(number).md written"
  }

  private mutating func writePage(_ dice: inout Dice) -> String {
    let number = dice.roll(2)
    files["pages/about-\(number).md"] =
      "---\ntitle: About \(dice.roll(5))\n---\nOf [Rome](place:rome). \(dice.roll(5))\n"
    return "pages/about-\(number).md written"
  }

  private mutating func editTemplate(_ dice: inout Dice) -> String {
    let own = [
      "partials/article-row.mustache": "<li><a href=\"{{href}}\">{{title}}</a> {{summary}}</li>\n",
      "person.mustache":
        "<h1>{{name}}</h1>{{#mentions}}{{#statements}}{{title}}{{/statements}}{{/mentions}}",
      "day.mustache": "{{#published}}{{> partials/article-row}}{{/published}}",
      "assets/own.css": "a { color: red }", "words/en.yml": "people: Persons\n",
    ]
    let name = dice.pick(own.keys.sorted())
    if templates.removeValue(forKey: name) != nil { return "templates/\(name) removed" }
    templates[name] = (own[name] ?? "") + String(repeating: " ", count: dice.roll(3))
    return "templates/\(name) written"
  }

  private mutating func configure(_ dice: inout Dice) -> String {
    let settings = [
      "title: Talks\n", "title: Other talks\nurl: https://talks.example/\n",
      "title: Talks\nlanguage: ko\n", "title: Talks\nlanguage: ja\nauthor: The editors\n",
      "title: Talks\nredirects:\n  old.html: index.html\n",
      "title: Talks\nnot_people: [\(Self.people[0])]\n",
      "title: Talks\nsources:\n  - {name: \(Self.papers[0]), policy: excerpt, words: \(dice.roll(9) + 1)}\n",
      "title: Talks\nsources:\n  - {name: \(Self.papers[1]), policy: citation}\n",
      "title: Talks\npolicy: citation\nsources:\n  - {name: \(Self.papers[0]), policy: full}\n",
    ]
    files["chronicle.yml"] = dice.pick(settings)
    return "chronicle.yml changed"
  }
}
