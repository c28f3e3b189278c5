import ChronicleFacts
import ChronicleModel

// Family names that no table knows are known by how they end: `Stefanovic`, `Bezhuashvili`, `Sahakyan`.
// An ending speaks for a name only where enough of the word stands before it and the word is no common one.

/// Endings of family names, folded, by the letters that must stand before them.
let familyEndings: [(before: Int, endings: String)] = [
  (
    2,
    """
    ovic evic avic ivic cevic jevic ovich evich enko ashvili shvili idze adze oyan eyan akyan opoulos \
    opoulou akis idis oglu oglou zadeh nejad iyev ayev oyev ovsky evsky insky owski ewski inski wicz \
    vicius auskas inskas aitis sson dottir kainen inen onen quist gaard escu eanu ovski evski ovska \
    evska ovna skiy skyi enkov chuk
    """
  ),
  (
    3,
    """
    yan sen mann stein ov ev ova eva off ski sky zada pour dze iani singhe nayake tunga ratne murthy \
    swamy krishnan nathan lingam akul kul yev
    """
  ),
]

/// The endings in a form that is asked of bytes.
struct FamilyEndings: Sendable {
  private let byLetters: [UInt8: [(ending: [UInt8], length: Int)]]

  init() {
    var table: [UInt8: [(ending: [UInt8], length: Int)]] = [:]
    for (before, list) in familyEndings {
      for ending in list.split(separator: " ") {
        let bytes = Array(ending.utf8)
        guard let last = bytes.last else { continue }
        table[last, default: []].append((ending: bytes, length: bytes.count + before))
      }
    }
    byLetters = table
  }

  /// Whether a folded word ends as a family name does.
  func match(_ word: [UInt8]) -> Bool {
    guard let last = word.last, let endings = byLetters[last] else { return false }
    return endings.contains {
      $0.length <= word.count && word.suffix($0.ending.count) == $0.ending[...]
    }
  }
}
