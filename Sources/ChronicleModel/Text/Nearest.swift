/// The candidate that a misspelt word most likely means, or nil where none is near.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let limit = max(1, word.count / 3)
  return candidates.map { (name: $0, distance: editDistance(word, $0)) }
    .filter { $0.distance <= limit }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// The key that a misspelt one, a part of one or another word for it most likely means, or nil where none
/// is near: `aliases` of `alias`, `lang` of `Language`, `byline` of `author`.
public func nearestKey(to word: String, among candidates: [String]) -> String? {
  let plain = word.lowercased().replacing("-", with: "_")
  if candidates.contains(plain) { return plain }
  if let meant = otherKeys[plain]?.first(where: candidates.contains) { return meant }
  if let near = nearest(to: plain, among: candidates) { return near }
  return candidates.filter { key in
    min(key.count, plain.count) >= 3 && (key.hasPrefix(plain) || plain.hasPrefix(key))
  }.max { ($0.count, $1) < ($1.count, $0) }
}

/// Keys by what else they are called.
private let otherKeys = [
  "author": ["byline"], "authors": ["byline"], "published": ["date"], "publisher": ["source"],
  "paper": ["source"], "newspaper": ["source"], "headline": ["title"], "heading": ["title"],
  "name": ["title"], "title": ["name"], "persons": ["people"], "who": ["people"],
  "participants": ["who", "people"], "birth": ["born"], "birthday": ["born"], "death": ["died"],
  "language": ["lang"], "lang": ["language"], "titles": ["offices"], "positions": ["offices"],
  "start": ["from"], "begin": ["from"], "end": ["to"], "until": ["to"], "since": ["from"],
  "link": ["url"], "address": ["url"], "baseurl": ["url"], "base_url": ["url"],
  "location": ["place"],
  "licence": ["policy"], "license": ["policy"], "rights": ["policy"], "tz": ["timezone"],
]

/// How many insertions, deletions, replacements and swaps of neighbours turn one text into another
/// (Damerau and Levenshtein's distance, with each letter touched once).
public func editDistance(_ left: String, _ right: String) -> Int {
  let (a, b) = (Array(left.prefix(80)), Array(right.prefix(80)))
  var rows = [Array(0...b.count)]
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var best = min(
        rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
