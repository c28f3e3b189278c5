import CNotepad
import ChronicleModel
import Foundation

/// Which parts of a catalogue were read while something was made of it.
///
/// What is made on one thread from a catalogue, and from nothing else that changes, is the same as long
/// as the parts that it read are the same: then it reads no others.
public struct Reads: Sendable, Hashable {
  /// For each kind how many parts were read, and the steps from one to the next.
  public let packed: [UInt8]

  public init(packed: [UInt8]) { self.packed = packed }

  /// The fingerprint of these parts as a catalogue has them now; nil where the notes are damaged.
  public func key(_ prints: PartPrints) -> Fingerprint? {
    var mixer = FingerprintMixer()
    var reader = packed[...]
    for part in Part.allCases {
      let known = prints[part]
      guard let count = reader.popNumber() else { return nil }
      mixer.add(count)
      var index = -1
      for _ in 0..<count {
        guard let step = reader.popNumber(), step < 1 << 32 else { return nil }
        index += step + 1
        // What is no longer there is unlike anything that is.
        mixer.add(index < known.count ? known[index] : Fingerprint(high: 0, low: 0))
      }
    }
    return reader.isEmpty ? mixer.fingerprint : nil
  }
}

/// Does work and notes what it reads of a catalogue. The work must stay on its thread.
public func noting<Result>(
  of catalogue: NotepadForm, _ work: () -> Result
) -> (result: Result, reads: Reads) {
  // Zeroed memory that is never touched costs nothing: the work is as much as what is read.
  guard
    let words = calloc(catalogue.length, MemoryLayout<UInt64>.stride)?
      .assumingMemoryBound(to: UInt64.self),
    let used = malloc(catalogue.length * MemoryLayout<UInt32>.stride)?
      .assumingMemoryBound(to: UInt32.self)
  else { preconditionFailure("no memory for \(catalogue.length) words of notes") }
  defer {
    free(words)
    free(used)
  }
  var pad = chronicle_empty_pad(words, used)
  withUnsafeMutableBytes(of: &pad.starts) {
    $0.withMemoryRebound(to: UInt64.self) { starts in
      for (kind, start) in catalogue.starts.enumerated() { starts[kind] = UInt64(start) }
    }
  }
  let outer = chronicle_current_pad()
  let result = withUnsafeMutablePointer(to: &pad) { pad in
    chronicle_use_pad(pad)
    defer { chronicle_use_pad(outer) }
    return work()
  }
  return (result, catalogue.reads(on: pad))
}

/// Notes again what was noted before.
public func note(_ bits: [UInt32], of catalogue: NotepadForm) {
  guard let pad = chronicle_current_pad() else { return }
  for bit in bits { chronicle_set_bit(pad, UInt64(bit)) }
}

/// Where on a notepad the parts of a catalogue have their bits.
public struct NotepadForm: Sendable {
  /// The first bit of each kind, which begins a word.
  let starts: [Int]
  /// In words.
  let length: Int

  public init(_ catalogue: Catalogue) {
    var starts: [Int] = []
    var end = 0
    for part in Part.allCases {
      starts.append(end)
      end += (catalogue.count(of: part) + 63) / 64 * 64
    }
    self.starts = starts
    length = end / 64
  }

  /// Does work and gives the bits of what it reads.
  public func bits<Result>(_ work: () -> Result) -> (result: Result, bits: [UInt32]) {
    let (result, reads) = noting(of: self, work)
    var bits: [UInt32] = []
    var packed = reads.packed[...]
    for start in starts {
      var bit = start - 1
      for _ in 0..<(packed.popNumber() ?? 0) {
        bit += (packed.popNumber() ?? 0) + 1
        bits.append(UInt32(bit))
      }
    }
    return (result, bits)
  }

  fileprivate func reads(on pad: chronicle_notepad) -> Reads {
    var used = UnsafeBufferPointer(start: pad.used, count: pad.used_count).sorted()[...]
    var packed: [UInt8] = []
    var steps: [UInt8] = []
    for (kind, start) in starts.enumerated() {
      let end = kind + 1 < starts.count ? starts[kind + 1] / 64 : length
      var count = 0
      var last = start - 1
      steps.removeAll(keepingCapacity: true)
      while let word = used.first, Int(word) < end {
        used.removeFirst()
        var bits = pad.words[Int(word)]
        while bits != 0 {
          let bit = Int(word) * 64 + bits.trailingZeroBitCount
          steps.append(number: bit - last - 1)
          last = bit
          count += 1
          bits &= bits - 1
        }
      }
      packed.append(number: count)
      packed += steps
    }
    return Reads(packed: packed)
  }
}

extension Catalogue {
  fileprivate func count(of part: Part) -> Int {
    switch part {
    case .whole: Part.Whole.allCases.count
    case .article, .articleText, .articleSummary, .articleMentions, .articleLinks:
      articles.items.count
    case .person, .personLists: persons.items.count
    case .place, .placeLists: places.items.count
    case .day, .dayLists: days.items.count
    case .meeting: meetings.items.count
    }
  }
}
