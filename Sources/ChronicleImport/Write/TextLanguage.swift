import ChronicleFacts
import ChronicleModel

/// The language of a body, as a BCP 47 tag: `und` where it is not English and no other that is known here.
///
/// Told by the share of its words that are among a language's commonest; a script that one language has tells
/// it by itself. A sentence or two are taken for English where they have a word of its commonest, or not two of
/// another's.
public func language(of body: Words) -> String {
  if let script = languageOfScript(body.text) { return script }
  var count = 0
  var tally = Array(repeating: 0, count: languages.count)
  for word in body.tokens where word.kind == .word {
    count += 1
    guard let key = wordKey(body.text[word.range]) else { continue }
    for language in languagesOfWords[key] ?? [] { tally[language] += 1 }
  }
  guard count >= 25 else { return languageOfSentence(body) ?? "en" }
  let counts = Dictionary(uniqueKeysWithValues: zip(languages, tally))
  let english = counts["en"] ?? 0
  let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
  if english * 100 >= count * 15 || best?.key == "en" && english * 100 >= count * 6 {
    return "en"
  }
  guard let best, best.value * 100 >= count * 12, best.value > english * 2 else {
    return english * 100 >= count * 6 ? "en" : "und"
  }
  return best.key
}

/// The language of a sentence or two: nil where nothing tells that it is not English.
///
/// Words in capitals and those between two may be of names, `Los Angeles`, `Von der Leyen`, and tell of no
/// other language.
private func languageOfSentence(_ body: Words) -> String? {
  var found = Array(repeating: Set<UInt64>(), count: languages.count)
  var tally = Array(repeating: 0, count: languages.count)
  let words = body.tokens.filter { $0.kind == .word }
  for (index, word) in words.enumerated() {
    guard let key = wordKey(body.text[word.range]) else { continue }
    let isAmongNames =
      index > 0 && words[index - 1].isCapitalised && index + 1 < words.count
      && words[index + 1].isCapitalised
    for language in languagesOfWords[key] ?? [] {
      if languages[language] == "en" { return nil }
      if word.isCapitalised || isAmongNames { continue }
      found[language].insert(key)
      tally[language] += 1
    }
  }
  guard let best = tally.indices.max(by: { (tally[$0], $1) < (tally[$1], $0) }),
    found[best].count >= 2, tally[best] * 100 >= words.count * 12,
    tally.indices.allSatisfy({ $0 == best || tally[$0] < tally[best] })
  else { return nil }
  return languages[best]
}

extension Reading {
  /// The language that the file names, or else that the body is in.
  public var language: String {
    article.dated.clean.page?.lang ?? ChronicleImport.language(of: article.dated.clean.body)
  }
}

/// The commonest words of newspapers in each language, without those that other languages have too.
private let commonestWords = [
  "en":
    "the of and to that for with said was is by it has he his from at which have were been their not",
  "de":
    "der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch nach wurde hat haben",
  "fr":
    "le les des et du est une dans pour qui que sur par au pas avec ont cette ce aux selon sont",
  "es": "el los las y del que se por con una para su al lo como ha sus fue entre mas",
  "it": "il di che gli della dei nel sono con alla dal una delle per ha anche piu stato degli suo",
  "pt": "os do da dos das em um uma para com nao por mais como ao foi que pela pelo",
  "nl": "het een van en dat op te voor met zijn niet aan door bij ook naar wordt heeft hebben",
]

private let languages = commonestWords.keys.sorted()

/// Indices into `languages`, by a word's key.
private let languagesOfWords: [UInt64: [Int]] = {
  var found: [UInt64: [Int]] = [:]
  for (index, language) in languages.enumerated() {
    for word in (commonestWords[language] ?? "").split(separator: " ") {
      if let key = wordKey(Array(word.utf8)[...]) { found[key, default: []].append(index) }
    }
  }
  return found
}()

/// A short word's letters, folded, as one number; nil for longer ones.
private func wordKey(_ word: ArraySlice<UInt8>) -> UInt64? {
  guard word.count <= 16 else { return nil }
  let isPlain = word.allSatisfy { $0 < 0x80 }
  let letters = isPlain ? word : Array(folded(String(decoding: word, as: UTF8.self)).utf8)[...]
  guard letters.count <= 8 else { return nil }
  return letters.reduce(0) { $0 << 8 | UInt64(isUpperCase($1) ? $1 | 0x20 : $1) }
}

/// The language of a text most of whose letters are of a script beyond Latin.
private func languageOfScript(_ text: [UInt8]) -> String? {
  var latin = 0
  var leads = 0
  for byte in text {
    if byte < 0x80 { latin += isLowerCase(byte | 0x20) ? 1 : 0 } else if byte >= 0xCD { leads += 1 }
  }
  guard leads > latin else { return nil }
  var counts: [String: Int] = [:]
  var letters = 0
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
  where scalar.properties.isAlphabetic {
    letters += 1
    switch scalar.value {
    case 0xAC00...0xD7A3: counts["ko", default: 0] += 1
    case 0x3040...0x30FF: counts["ja", default: 0] += 1
    case 0x4E00...0x9FFF: counts["zh", default: 0] += 1
    case 0x400...0x4FF: counts["ru", default: 0] += 1
    case 0x370...0x3FF, 0x530...0x11FF: counts["und", default: 0] += 1
    default: break
    }
  }
  guard counts.values.reduce(0, +) * 2 > letters else { return nil }
  // Japanese is written with Chinese characters too; Cyrillic is not Russian alone.
  if counts["ja", default: 0] * 10 > letters { return "ja" }
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
}
