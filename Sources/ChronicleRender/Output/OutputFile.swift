/// A file of the site, rendered when it is asked for, so that it can be written and forgotten.
package struct OutputFile: Sendable {
  /// From the site's folder, with `/`.
  package let path: String
  private let make: @Sendable () -> [UInt8]

  package init(path: String, _ make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.make = make
  }

  /// The file's bytes; made anew at each call, and safe to call from any thread.
  package func render() -> [UInt8] { make() }
}
