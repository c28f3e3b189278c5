import ChronicleModel
import ChronicleRender
import Foundation

/// The site as it is shown now, who looks at it, and what keeps the next one from being made.
actor Preview {
  /// One thing that is wrong, as it is shown over the page.
  struct Finding: Sendable {
    var place: String
    var message: String
    var line: String
    var help: String?
  }

  private(set) var files: [String: OutputFile] = [:]
  private(set) var findings: [Finding] = []
  private var number = 0
  private let run = UInt64.random(in: 0...UInt64.max)
  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var nextListener = 0

  /// The name of the site that is shown; another run of the program has others.
  var version: String { String(run, radix: 36) + "-\(number)" }

  /// Shows another site.
  func show(_ site: [OutputFile]) {
    files = Dictionary(site.map { ($0.path, $0) }) { first, _ in first }
    findings = []
    number += 1
    tell()
  }

  /// Adds files to the site that is shown.
  func add(_ more: [OutputFile]) {
    for file in more { files[file.path] = file }
  }

  /// Keeps the site as it is, with what is wrong over it.
  func refuse(_ findings: [Finding]) {
    self.findings = findings
    tell()
  }

  /// The state of things for one who looks: now, and whenever it changes.
  func events() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(4))
    let listener = nextListener
    nextListener += 1
    listeners[listener] = continuation
    continuation.onTermination = { _ in Task { await self.forget(listener) } }
    continuation.yield(message)
    return stream
  }

  /// Lets those who look know that the program is there, and finds out who has gone.
  func keepAlive() {
    for listener in listeners.values { listener.yield(Array(":\n\n".utf8)) }
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }

  private func tell() {
    for listener in listeners.values { listener.yield(message) }
  }

  private var message: [UInt8] {
    let shown = findings.map { finding in
      JSON.object([
        ("place", .string(finding.place)), ("message", .string(finding.message)),
        ("line", .string(finding.line)), ("help", .string(finding.help)),
      ])
    }
    let state = JSON.object([("version", .string(version)), ("findings", .array(shown))])
    return Array("retry: 500\ndata: \(state.text)\n\n".utf8)
  }
}
