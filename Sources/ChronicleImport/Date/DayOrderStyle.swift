import ChronicleFacts
import ChronicleModel

/// Signs of the country in which a paper writes, as far as it tells `03/04/2008`: 3 April in most of the
/// world, March 4 in the United States and a few countries more.
struct DayOrderStyle {
  /// More than 0 where the month comes first, less where the day does.
  let balance: Int
  private let zones: (monthFirst: Set<String>, dayFirst: Set<String>)

  init(of clean: CleanArticle, _ expressions: [TimeExpression], with reader: Reader) {
    zones = (Self.words(monthFirstZones), Self.words(dayFirstZones))
    var balance = 0
    switch Self.isMonthFirst(at: clean.dateline, with: reader) {
    case true?: balance += 6
    case false?: balance -= 6
    case nil: balance += Self.firstPlaces(of: clean.body, with: reader)
    }
    balance += Self.spelling(of: clean.body) + Self.addresses(in: clean.clipping)
    // "8 April" in the text, and not "April 8"
    let isDayFirst = expressions.map { expression in
      expression.parts.day != nil && expression.parts.month != nil
        && clean.body[expression.tokens.lowerBound].kind == .number
        && clean.body[expression.tokens.upperBound - 1].kind == .word
    }
    if isDayFirst.contains(true) { balance -= 2 }
    self.balance = balance
  }

  /// What the clock of a stamp's time says: `10:05 BST`.
  func zoneBalance(of words: Words) -> Int {
    var balance = 0
    for index in 0..<words.count where words[index].kind == .word {
      let text = words.string(index).lowercased()
      if zones.monthFirst.contains(text) { balance += 4 }
      if zones.dayFirst.contains(text) { balance -= 4 }
    }
    return balance
  }

  /// Whether papers of a place's country write the month first; nil where the country is not known.
  private static func isMonthFirst(at place: String?, with reader: Reader) -> Bool? {
    guard let place else { return nil }
    let words = Words(Array(place.utf8), lexicon: reader.knowledge.lexicon)
    guard words.count > 0, let match = reader.knowledge.places.match(words, at: 0) else {
      return nil
    }
    let country = reader.knowledge.facts.places[match.value].country
    return country.isEmpty
      ? nil : monthFirstCountries.contains(country)
  }

  /// What the places of the first sentence say: little, as papers write of far countries.
  private static func firstPlaces(of words: Words, with reader: Reader) -> Int {
    guard let sentence = words.sentences.first else { return 0 }
    let votes = sentence.compactMap { index -> Bool? in
      guard words[index].isCapitalised,
        let match = reader.knowledge.places.match(words, at: index, limit: sentence.upperBound)
      else { return nil }
      return monthFirstCountries.contains(reader.knowledge.facts.places[match.value].country)
    }
    return votes.isEmpty ? 0 : votes.contains(true) ? 1 : -1
  }

  /// How many words are spelled as in America, less those as in Britain; at most two either way.
  private static func spelling(of words: Words) -> Int {
    let (american, british) = (self.words(americanSpellings), self.words(britishSpellings))
    var balance = 0
    for index in 0..<words.count where words[index].kind == .word && !words[index].isCapitalised {
      let text = words.string(index)
      if american.contains(text) { balance += 1 }
      if british.contains(text) { balance -= 1 }
    }
    return max(-2, min(2, balance))
  }

  /// What the ends of web addresses on the page say: `www.example.co.uk`.
  private static func addresses(in text: [UInt8]) -> Int {
    var balance = 0
    let isLetter = { (byte: UInt8) in isLowerCase(byte | 0x20) }
    for dot in text.indices.dropLast(2) where text[dot] == UInt8(ascii: ".") && dot > 1 {
      guard isLetter(text[dot - 1]) || isDigit(text[dot - 1]),
        isLowerCase(text[dot + 1]), isLowerCase(text[dot + 2])
      else { continue }
      let end = text[(dot + 1)...].prefix(4).prefix(while: isLowerCase)
      let domain = String(decoding: end, as: UTF8.self)
      if monthFirstDomains.contains(domain) { balance += 1 }
      if end.count == 2, dayFirstDomains.contains(domain) { balance -= 1 }
    }
    return max(-2, min(2, balance))
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}

private let monthFirstCountries: Set = ["United States", "Philippines", "Palau", "Micronesia"]

private let monthFirstZones = "est edt cst cdt mst mdt pst pdt et pt"
private let dayFirstZones =
  "bst ist pkt cet cest eat wat cat sast eet eest msk aest aedt acst awst nzst nzdt hkt sgt wib npt"

private let americanSpellings =
  """
  center centers defense labor neighbor neighbors neighboring color honor honored meters traveled \
  canceled favor favored favorable harbor program programs organized recognize recognized realize
  """
private let britishSpellings =
  """
  centre centres defence labour neighbour neighbours neighbouring colour honour honoured metres \
  travelled cancelled favour favoured favourable harbour programme programmes organised recognise \
  recognised realise tonnes whilst
  """

private let monthFirstDomains: Set = ["gov", "mil", "us", "ph"]
private let dayFirstDomains: Set = [
  "uk", "au", "in", "ie", "nz", "za", "ke", "ng", "gh", "ug", "tz", "zw", "pk", "bd", "lk", "np",
  "sg", "my", "hk", "th", "vn", "id", "eg", "ae", "sa", "qa", "kw", "jo", "lb", "il", "tr", "ru",
  "ua", "pl", "de", "fr", "it", "es", "pt", "nl", "be", "ch", "at", "gr", "cy", "ro", "bg", "rs",
]
