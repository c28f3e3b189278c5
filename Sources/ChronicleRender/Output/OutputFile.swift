import ChronicleExport
import ChronicleModel

/// A file of the site, made when it is asked for, so that it can be written and forgotten.
public struct OutputFile: Sendable {
  public enum Making: Sendable {
    /// The file's bytes; made anew at each call, and safe to call from any thread.
    case bytes(@Sendable () -> [UInt8])
    /// For what may be too large to be held: hands on the file's bytes piece by piece.
    case pieces(@Sendable (_ put: ([UInt8]) -> Void) -> Void)
    /// The same for what a library writes: writes the file to a path, and gives its fingerprint where
    /// that was learnt on the way.
    case writing(@Sendable (String) throws -> Fingerprint?)
    /// It stands in its place already.
    case standing(KeptFile)
  }

  /// What a file is made from.
  public enum Origin: Sendable {
    /// From a file of the chronicle as it is.
    case given
    /// From the parts of the catalogue that it reads on one thread; and from what has this fingerprint.
    case noted(Fingerprint)
  }

  /// From the site's folder, with `/`.
  public let path: String
  public let making: Making
  public let origin: Origin

  public init(
    path: String, from origin: Origin = .given, _ make: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.origin = origin
    making = .bytes(make)
  }

  init(_ file: ExportFile) {
    path = file.path
    origin = .noted(file.source)
    making =
      switch file.rendering {
      case .whole(let make): .bytes(make)
      case .pieces(let make): .pieces(make)
      }
  }

  public init(
    path: String, from origin: Origin = .noted(Fingerprint(of: [])),
    writing write: @escaping @Sendable (String) throws -> Fingerprint?
  ) {
    self.path = path
    self.origin = origin
    making = .writing(write)
  }

  public init(path: String, standing kept: KeptFile) {
    self.path = path
    origin = .given
    making = .standing(kept)
  }

  /// The file's bytes, made now; nil for what is only written to a path, and for what stands already.
  public var bytes: [UInt8]? {
    switch making {
    case .bytes(let make): return make()
    case .pieces(let make):
      var bytes: [UInt8] = []
      make { bytes += $0 }
      return bytes
    case .writing, .standing: return nil
    }
  }

  /// The file as it stands, where it was kept and would come out as it did.
  public func unless(_ kept: KeptFile?, by keys: SiteKeys) -> OutputFile {
    guard let kept, case .noted(let own) = origin, keys.isSame(kept, own: own) else { return self }
    return OutputFile(path: path, standing: kept)
  }
}
