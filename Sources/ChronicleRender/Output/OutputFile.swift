/// A file of the site, made when it is asked for, so that it can be written and forgotten.
package struct OutputFile: Sendable {
  package enum Making: Sendable {
    /// The file's bytes; made anew at each call, and safe to call from any thread.
    case bytes(@Sendable () -> [UInt8])
    /// For what is too large to be held: writes the file to a path.
    case writing(@Sendable (String) throws -> Void)
  }

  /// From the site's folder, with `/`.
  package let path: String
  package let making: Making

  package init(path: String, _ make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    making = .bytes(make)
  }

  package init(path: String, writing write: @escaping @Sendable (String) throws -> Void) {
    self.path = path
    making = .writing(write)
  }
}
