import ChronicleDiagnostics

extension FreePage {
  /// Reads a file of `content/pages`; nil where it cannot be used, and then an error says why.
  public init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    var keys = file.frontMatter
    let title = keys.string("title")
    let date = keys.date("date")
    let formerly = keys.ids("formerly")
    keys.ignore("extra")
    keys.reportUnknownKeys()
    found += keys.diagnostics
    diagnostics += found
    if found.hasErrors { return nil }
    self.init(id: fileStem(path), title: title ?? fileStem(path), date: date, body: file.body)
    self.formerly = formerly
  }
}
