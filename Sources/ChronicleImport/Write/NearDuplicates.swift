import ChronicleFacts

/// The clippings that carry one dispatch: for each reading the index of the first that has the same
/// text, which may be its own.
///
/// Shingles of four words and their MinHash (Broder, "On the resemblance and containment of
/// documents", 1997), banded so that only likely pairs are compared; a pair is one dispatch where the
/// shingles that both share are at least `threshold` of the shorter text's.
public func wireFamilies(_ texts: [Words], threshold: Double = 0.75) -> [Int] {
  let shingles = texts.map(shingles(of:))
  var family = Array(texts.indices)
  var buckets: [UInt64: [Int]] = [:]
  for (index, set) in shingles.enumerated() where !set.isEmpty {
    for band in bands(of: set) {
      for other in buckets[band, default: []] where family[index] == index {
        if containment(shingles[other], set) >= threshold { family[index] = family[other] }
      }
      buckets[band, default: []].append(index)
    }
  }
  return family
}

private let hashCount = 64
private let bandLength = 2

private func shingles(of words: Words) -> Set<UInt64> {
  var hashes: [UInt64] = []
  for token in words.tokens where token.kind != .mark {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in words.text[token.range] {
      let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
    }
    hashes.append(hash)
  }
  guard hashes.count >= 4 else { return [] }
  return Set(
    (0...hashes.count - 4).map { start in
      hashes[start..<start + 4].reduce(0) { ($0 &* 0x9e37_79b9_7f4a_7c15) ^ $1 }
    })
}

/// The bands of a set's MinHash signature; two sets that share one are likely alike.
private func bands(of shingles: Set<UInt64>) -> [UInt64] {
  var signature = Array(repeating: UInt64.max, count: hashCount)
  for shingle in shingles {
    for i in 0..<hashCount {
      signature[i] = min(signature[i], mix(shingle &+ UInt64(i) &* 0x9e37_79b9_7f4a_7c15))
    }
  }
  return stride(from: 0, to: hashCount, by: bandLength).map { start in
    signature[start..<start + bandLength].reduce(UInt64(start)) { mix($0 ^ $1) }
  }
}

/// The finisher of SplitMix64.
private func mix(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}

private func containment(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Double {
  let (small, large) = a.count < b.count ? (a, b) : (b, a)
  guard !small.isEmpty, small.count * 3 >= large.count else { return 0 }
  return Double(small.count { large.contains($0) }) / Double(small.count)
}
