import ChronicleModel

/// A file of the site that is not a page, rendered when it is asked for.
public struct ExportFile: Sendable {
  /// Makes the file's bytes; safe to call from any thread.
  public enum Rendering: Sendable {
    case whole(@Sendable () -> [UInt8])
    /// For what grows with the chronicle: hands on one piece after the other.
    case pieces(@Sendable (_ put: ([UInt8]) -> Void) -> Void)
  }

  /// From the site's folder, with `/`.
  public let path: String
  public let rendering: Rendering
  /// The fingerprint of what it is made from besides what it reads of the catalogue.
  public let source: Fingerprint

  init(
    _ path: String, from source: Fingerprint = Fingerprint(of: []),
    _ render: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.source = source
    rendering = .whole(render)
  }

  init(_ path: String, pieces: @escaping @Sendable (_ put: ([UInt8]) -> Void) -> Void) {
    self.path = path
    source = Fingerprint(of: [])
    rendering = .pieces(pieces)
  }
}

extension [UInt8] {
  /// Hands on what there is, if that is a piece's length, and begins anew.
  mutating func hand(on put: ([UInt8]) -> Void, from length: Int = 1 << 16) {
    if count < length { return }
    put(self)
    removeAll(keepingCapacity: true)
  }
}
