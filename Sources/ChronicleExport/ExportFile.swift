/// A file of the site that is not a page, rendered when it is asked for.
package struct ExportFile: Sendable {
  /// From the site's folder, with `/`.
  package let path: String
  /// Makes the file's bytes; safe to call from any thread.
  package let render: @Sendable () -> [UInt8]

  init(_ path: String, _ render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.render = render
  }
}
