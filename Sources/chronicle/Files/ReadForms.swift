import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel
import ChronicleWebPage
import Foundation

/// The clippings in one file, by the form that its name tells.
struct FileClippings: Sendable {
  var clippings: [RawClipping] = []
  /// Lines that could not be read, from 1, with the reason.
  var broken: [(line: Int, reason: String)] = []
  var diagnostics: [Diagnostic] = []

  /// Reads a file.
  ///
  /// - Parameter zone: The time zone in which a time that the file gives in universal time is of a day.
  init(path: String, bytes: [UInt8], zone: String? = nil) {
    switch Self.form(of: path) {
    case .page?:
      let page = readWebPage(bytes) ?? PageText()
      clippings = [RawClipping(name: path, bytes: bytes, page: page)]
    case .markdown?:
      let (page, found) = readMarkdown(bytes, named: path)
      diagnostics = found
      clippings = [RawClipping(name: path, bytes: bytes, page: page)]
    case .records?:
      for record in readRecords(bytes, named: path) {
        switch record {
        case .clipping(let clipping): clippings.append(clipping)
        case .remark(let finding): diagnostics.append(finding)
        case .broken(let line, let reason): broken.append((line, reason))
        }
      }
      if clippings.isEmpty, broken.isEmpty { clippings = [RawClipping(name: path, bytes: bytes)] }
    case .text?, nil:
      clippings = [RawClipping(name: path, bytes: bytes)]
    }
    if let zone, let rules = TimeZone(identifier: zone) { count(in: zone, rules) }
  }

  private mutating func count(in zone: String, _ rules: TimeZone) {
    for index in clippings.indices {
      let claims = clippings[index].page?.dates ?? []
      clippings[index].page?.dates = claims.map { claim in
        claim.counted(in: zone) { time in
          rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time)))
        }
      }
    }
  }

  enum Form { case text, page, markdown, records }

  /// The form of a file by the ending of its name; nil for one that is no clipping.
  static func form(of path: String) -> Form? {
    let path = path.lowercased()
    func ends(_ endings: String...) -> Bool { endings.contains { path.hasSuffix("." + $0) } }
    if ends("txt", "text") { return .text }
    if ends("html", "htm", "xhtml", "shtml") { return .page }
    if ends("md", "markdown") { return .markdown }
    return ends("jsonl", "ndjson") ? .records : nil
  }

  /// The most bytes that a file of a form may have: as many as a clipping, and a data set holds many.
  static func limit(_ form: Form) -> Int {
    form == .records ? 256 << 20 : RawClipping.mostBytes
  }
}
