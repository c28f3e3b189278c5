import ChronicleFacts
import ChronicleModel

extension NameText {
  /// Whether a word is a town's name that a person may have too, as the state or country behind it tells:
  /// `officials in Lincoln, Nebraska, said`, but not `support from Lincoln, Nebraska's senator`.
  func isTown(_ name: Range<Int>) -> Bool {
    let region = name.upperBound + 1
    guard isMark(",", name.upperBound), region < words.count, words[region].kind == .word,
      standsWhere(name.lowerBound)
    else { return false }
    if isShortState(region) { return true }
    let cover = covers[region]
    guard Int(cover.start) == region else { return false }
    let after = Int(cover.end)
    if isPossessive(after) || has(.saying, after) || isAnd(after) { return false }
    switch cover.kind {
    case .place: return knowledge.facts.places[Int(cover.value)].kind == "region"
    // "from Hill, Japan, and Norway" is a list.
    case .country: return !(isMark(",", after) && (isAnd(after + 1) || isCountry(after + 1)))
    default: return false
    }
  }

  /// `Neb.`, `N.Y.`, `NY`, but not `Miss` and `Mo`, which are persons' too.
  private func isShortState(_ token: Int) -> Bool {
    let word = words.string(token)
    let isCut = word.contains(".") || isMark(".", token + 1) && !words[token + 1].isSpaced
    let isCode = word.count == 2 && word.utf8.allSatisfy { $0 < UInt8(ascii: "a") }
    return (isCut || isCode) && words[token].isCapitalised
      && shortStates.contains(word.lowercased().filter { $0 != "." })
  }

  /// Whether what stands before a word is said of places: `in`, `near`, `flew to`, `the town of`.
  private func standsWhere(_ token: Int) -> Bool {
    has(.locative, token - 1) || namesTown(token)
      || token > 1 && words[token - 1].id == rules.to && has(.motion, token - 2)
  }

  /// Whether `the town of` stands before a token.
  func namesTown(_ token: Int) -> Bool {
    token > 1 && words[token - 1].id == rules.of && has(.groupNoun, token - 2)
      && !words[token - 2].isCapitalised
  }

  private func isAnd(_ token: Int) -> Bool {
    token < words.count && words[token].id == rules.and
  }

  private func isCountry(_ token: Int) -> Bool {
    token < words.count && covers[token].kind.isCountry
  }
}

/// The states of the United States and the provinces of Canada as newspapers shorten them.
private let shortStates = Set(
  """
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev nh nj nm ny \
  nc nd okla ore pa ri sc sd tenn tex vt va wash wva wis wyo dc alta ont que sask
  """.split(separator: " ").map(String.init))
