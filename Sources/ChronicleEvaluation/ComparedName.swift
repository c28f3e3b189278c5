import Foundation

/// A person's name in the forms in which it is compared.
///
/// Accents, case, titles in front, a final `'s`, middle initials, hyphens and the order of the parts do
/// not count: `Mr. BAN Ki Moon's`, `Ki-moon Ban` and `Ban Ki-moon` are the same name.
struct ComparedName: Sendable {
  let isWhole: Bool
  let parts: [String]
  let pieces: [String]
  let joined: Set<String>

  init(_ name: String) {
    let words = nameWords(name)
    let without: Set<Unicode.Scalar> = ["-", ".", "'", "`"]
    isWhole = words.count > 1
    parts = words.map { removing(without, from: $0) }.sorted()
    pieces = words.flatMap { $0.split(separator: "-") }.map { removing(without, from: String($0)) }
      .sorted()
    let orders: [[String]] = [
      words, Array(words.dropFirst()) + words.prefix(1), Array(words.suffix(1)) + words.dropLast(),
    ]
    joined = Set(orders.map { removing(without, from: $0.joined()) })
  }

  /// Whether both mean the same person as far as the names tell.
  func isSame(as other: ComparedName) -> Bool {
    if parts.isEmpty || other.parts.isEmpty { return false }
    return parts == other.parts || pieces == other.pieces
      || isWhole && other.isWhole && !joined.isDisjoint(with: other.joined)
  }
}

private func removing(_ marks: Set<Unicode.Scalar>, from text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
}

private func nameWords(_ name: String) -> [String] {
  var scalars = name.decomposedStringWithCompatibilityMapping.unicodeScalars
    .filter { $0.properties.canonicalCombiningClass == .notReordered }.map { $0 }
  scalars = String(String.UnicodeScalarView(scalars)).lowercased().unicodeScalars
    .map { $0 == "\u{2018}" || $0 == "\u{2019}" ? "'" : $0 }
  let text = closingHyphens(withoutGenitive(scalars))
  let marks: Set<Character> = [".", ",", ";", ":", "(", ")", "\""]
  var words = text.split(whereSeparator: { $0.properties.isWhitespace }).map { word in
    var word = String(String.UnicodeScalarView(word))[...]
    while let first = word.first, marks.contains(first) { word.removeFirst() }
    while let last = word.last, marks.contains(last) { word.removeLast() }
    return String(word)
  }
  while words.count > 1, titles.contains(words[0]) { words.removeFirst() }
  let named = words.filter { !["jr", "sr", "ii", "iii", "iv"].contains($0) }
  if !named.isEmpty { words = named }
  if words.count > 2 {
    let middle = words[1..<(words.count - 1)].filter { $0.filter { $0 != "." }.count > 1 }
    words = [words[0]] + middle + [words[words.count - 1]]
  }
  return words
}

/// `Abe's visit` without `'s`, `leaders' talks` without the mark.
private func withoutGenitive(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  func ends(_ i: Int) -> Bool { i >= text.count || text[i].properties.isWhitespace }
  var out: [Unicode.Scalar] = []
  var i = 0
  while i < text.count {
    if text[i] == "'", i + 1 < text.count, text[i + 1] == "s", ends(i + 2) {
      i += 2
    } else if text[i] == "'", ends(i + 1) {
      i += 1
    } else {
      out.append(text[i])
      i += 1
    }
  }
  return out
}

/// `Geun- hye` as `Geun-hye`.
private func closingHyphens(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
  var out: [Unicode.Scalar] = []
  for (index, scalar) in text.enumerated() {
    if scalar.properties.isWhitespace, out.last == "-", let before = out.dropLast().last,
      isWord(before), let next = text[index...].first(where: { !$0.properties.isWhitespace }),
      isWord(next)
    {
      continue
    }
    out.append(scalar)
  }
  return out
}

private let titles = Set(
  """
  mr mrs ms miss dr prof professor sir lady lord sheikh sheik king queen prince princess emperor \
  pope president premier chairman chairwoman chancellor ambassador envoy senator sen rep \
  representative governor gov general gen admiral adm colonel col lieutenant lt major maj captain \
  capt sergeant marshal minister secretary foreign prime vice deputy former then-president defense \
  defence finance state chief cabinet trade spokesman spokeswoman spokesperson speaker leader the \
  us u.s assistant undersecretary director judge justice his her excellency comrade dear late \
  acting interim incumbent ex ex-president president-elect congressman congresswoman mayor \
  executive commander
  """.split(separator: " ").map(String.init))
