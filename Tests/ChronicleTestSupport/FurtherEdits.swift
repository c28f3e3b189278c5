/// Edits that concern more than one file, or what may be shown of one.
extension EditedChronicle {
  private func pick(_ folder: String, _ dice: inout Dice) -> String? {
    let paths = files.keys.filter { $0.hasPrefix(folder) }.sorted()
    return paths.isEmpty ? nil : dice.pick(paths)
  }

  private func stem(_ path: String) -> String {
    String(path.split(separator: "/")[1].dropLast(3))
  }

  /// Another article of the same day and with the same persons, so that each is related to the other.
  package mutating func addTwin(_ dice: inout Dice) -> String {
    guard let path = pick("articles/", &dice), let text = files[path] else { return "nothing" }
    made += 1
    files["articles/twin-\(made).md"] = text.replacing("title: ", with: "title: Again ")
    return "a twin of \(path) added"
  }

  /// One person becomes another in all files; the addresses of the first lead on.
  mutating func mergePersons(_ dice: inout Dice) -> String {
    guard let path = pick("people/", &dice) else { return "nothing" }
    let (gone, left) = (stem(path), Self.id(dice.pick(Self.people)))
    if gone == left { return "nothing" }
    files[path] = nil
    for (name, text) in files {
      files[name] =
        text
        .replacing("(person:\(gone))", with: "(person:\(left))")
        .replacing("who: [\(gone), \(left)]", with: "who: [\(left), envoy-x]")
        .replacing("who: [\(left), \(gone)]", with: "who: [\(left), envoy-x]")
        .replacing("[\(gone), ", with: "[\(left), ").replacing(", \(gone)]", with: ", \(left)]")
        .replacing("people: [\(gone)]", with: "people: [\(left)]")
    }
    let name = Self.people.first { Self.id($0) == left } ?? left
    files["people/\(left).md"] =
      "---\nname: \(name)\nnative: 大使\naliases: [the old envoy]\nformerly: [\(gone)]\n---\nKnown.\n"
    return "\(gone) merged into \(left)"
  }

  /// A file gets another name, and its old address leads on.
  mutating func moveWithRedirect(_ dice: inout Dice) -> String {
    guard let path = pick(dice.pick(["articles/", "pages/"]), &dice) else { return "nothing" }
    guard var text = files.removeValue(forKey: path) else { return "nothing" }
    made += 1
    text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("formerly: ") }.joined(separator: "\n")
    let folder = path.split(separator: "/")[0]
    files["\(folder)/led-on-\(made).md"] = text.replacing(
      "title: ", with: "formerly: [\(stem(path))]\ntitle: ", maxReplacements: 1)
    return "\(path) moved, and its address leads on"
  }

  /// A line of the front matter is added, or taken away where it stands.
  mutating func toggle(_ line: String, in folder: String, _ dice: inout Dice) -> String {
    change(folder, &dice) { text, _ in
      text.contains("\n" + line + "\n")
        ? text.replacing("\n" + line + "\n", with: "\n")
        : text.replacing("title: ", with: line + "\ntitle: ", maxReplacements: 1)
    } + ": " + line
  }

  /// The text of an article is worked on, mostly without its names.
  package mutating func editBody(_ dice: inout Dice) -> String {
    change("articles/", &dice) { text, dice in
      guard let end = text.firstRange(of: "\n---\n")?.upperBound else { return text }
      var sentences = text[end...].split(separator: ". ", omittingEmptySubsequences: false)
        .map(String.init)
      let place = dice.roll(sentences.count)
      let sentence = dice.pick([
        "It rained. Nobody came", "Tea was served", "They went home\n\nLater",
      ])
      switch dice.roll(9) {
      case 0...2: sentences.insert(sentence, at: place)
      case 3: sentences[place] = sentence
      case 4: sentences[place] = sentences[place].replacing("point", with: "question")
      case 5: sentences[place] = sentences[place].replacing(" ", with: "\n", maxReplacements: 2)
      case 6: sentences.remove(at: place)
      case 7: sentences.swapAt(place, dice.roll(sentences.count))
      default: sentences.append(sentences[place])
      }
      return text[..<end] + sentences.joined(separator: ". ")
    } + ": its text"
  }

  /// Another paper carried the dispatch, which had an address of its own.
  mutating func witness(_ dice: inout Dice) -> String {
    let line =
      "witnesses: [{name: \(dice.pick(Self.papers)), address: carried-\(dice.roll(200))}]\n"
    return change("articles/", &dice) { text, _ in
      text.contains("witnesses: ")
        ? text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("witnesses: ") }.joined(separator: "\n")
        : text.replacing("title: ", with: line + "title: ", maxReplacements: 1)
    } + ": witnesses"
  }

  /// The editors say what they have corrected.
  mutating func correct(_ dice: inout Dice) -> String {
    guard files.removeValue(forKey: "corrections.yml") == nil else { return "corrections removed" }
    let article = pick("articles/", &dice).map { "  article: \(stem($0))\n" } ?? ""
    files["corrections.yml"] =
      "- date: \"2026-11-0\(dice.roll(9) + 1)\"\n\(article)  what: The day.\n  why: The dateline.\n"
    return "corrections written"
  }
}
