import ChronicleModel

/// Changes whenever what follows it does.
private let heading = Array("chronicle terms 1\n".utf8)

extension KeptTerms {
  /// Hands on the bytes that keep the terms for builds in the same circumstances.
  public func write(for circumstances: Fingerprint, to put: ([UInt8]) -> Void) {
    var head = heading
    head.append(circumstances)
    head.append(number: prints.count)
    for print in prints { head.append(print) }
    head.append(number: runs.count)
    for run in runs { head.append(number: run.count) }
    var mixer = FingerprintMixer()
    mixer.add(Fingerprint(of: head))
    put(head)
    for run in runs {
      mixer.add(Fingerprint(of: run))
      put(Array(run))
    }
    var end: [UInt8] = []
    end.append(mixer.fingerprint)
    put(end)
  }

  /// Terms that were kept as bytes; nil where these are damaged or of other circumstances.
  public init?(_ bytes: [UInt8], for circumstances: Fingerprint) {
    guard bytes.starts(with: heading) else { return nil }
    var rest = bytes.dropFirst(heading.count)
    guard rest.popPrint() == circumstances, let count = rest.popNumber(),
      count >= 0, count <= rest.count / 16
    else { return nil }
    prints = (0..<count).compactMap { _ in rest.popPrint() }
    guard let runCount = rest.popNumber(), runCount >= 0, runCount <= rest.count else { return nil }
    let lengths = (0..<runCount).compactMap { _ in rest.popNumber() }
    var mixer = FingerprintMixer()
    mixer.add(Fingerprint(of: bytes[..<rest.startIndex]))
    var runs: [ArraySlice<UInt8>] = []
    for length in lengths {
      guard length >= 0, length <= rest.count else { return nil }
      runs.append(rest.prefix(length))
      rest = rest.dropFirst(length)
      mixer.add(Fingerprint(of: runs[runs.count - 1]))
    }
    guard lengths.count == runCount, rest.count == 16, rest.popPrint() == mixer.fingerprint else {
      return nil
    }
    self.runs = runs
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ print: Fingerprint) {
    for word in [print.high, print.low] {
      Swift.withUnsafeBytes(of: word.littleEndian) { append(contentsOf: $0) }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func popPrint() -> Fingerprint? {
    guard count >= 16 else { return nil }
    defer { self = dropFirst(16) }
    return withUnsafeBytes { bytes in
      Fingerprint(
        high: bytes.loadUnaligned(as: UInt64.self).littleEndian,
        low: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian)
    }
  }
}

extension Fingerprint {
  fileprivate init(of bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
  }
}
