import ChronicleModel

/// The number of a word that some table knows; `WordID.unknown` for all others.
public typealias WordID = Int32

extension WordID {
  /// The id of all words that no table knows.
  public static let unknown: WordID = 0
}

/// The words that the tables know, by their folded form; finding one costs a hash and a comparison.
public struct Lexicon: Sendable {
  private var slots: [WordID]
  private var starts: [Int32] = [0, 0]
  private var spellings: [UInt8] = []
  private var classesByWord: [WordClasses] = [[]]

  public init() {
    slots = Array(repeating: .unknown, count: 1 << 16)
  }

  /// How many words there are, and one: ids run from 1.
  public var count: Int { classesByWord.count }

  /// What a word can be.
  public func classes(of word: WordID) -> WordClasses { classesByWord[Int(word)] }

  /// The id of a folded spelling.
  public func id(of folded: UnsafeBufferPointer<UInt8>) -> WordID {
    slots[slot(of: folded)]
  }

  /// The id of a word in any case, with or without diacritics.
  public func id(of word: some StringProtocol) -> WordID {
    var key = folded(word)
    return key.withUTF8 { id(of: $0) }
  }

  /// Adds a word, or more classes to it, and gives its id.
  @discardableResult
  public mutating func add(_ word: some StringProtocol, _ classes: WordClasses = []) -> WordID {
    var key = folded(word)
    return key.withUTF8 { bytes in
      if classesByWord.count * 2 > slots.count { grow() }
      let slot = slot(of: bytes)
      if slots[slot] == .unknown {
        slots[slot] = WordID(classesByWord.count)
        spellings += bytes
        starts.append(Int32(spellings.count))
        classesByWord.append([])
      }
      classesByWord[Int(slots[slot])].formUnion(classes)
      return slots[slot]
    }
  }

  private func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: hash(bytes)) & (slots.count - 1)
    while slots[slot] != .unknown, !matches(slots[slot], bytes) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func matches(_ word: WordID, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(word)])
    guard Int(starts[Int(word) + 1]) - start == bytes.count else { return false }
    for i in 0..<bytes.count where spellings[start + i] != bytes[i] { return false }
    return true
  }

  private mutating func grow() {
    let words = slots.filter { $0 != .unknown }
    slots = Array(repeating: .unknown, count: slots.count * 2)
    for word in words {
      let range = Int(starts[Int(word)])..<Int(starts[Int(word) + 1])
      let free = Array(spellings[range]).withUnsafeBufferPointer { slot(of: $0) }
      slots[free] = word
    }
  }

  /// A number of eight letters at a time.
  private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var word: UInt64 = 0
    var filled = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      filled += 1
      guard filled == 8 else { continue }
      hash = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 32
      (word, filled) = (0, 0)
    }
    hash = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
    return hash ^ hash >> 32
  }
}
