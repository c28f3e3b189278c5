import ArgumentParser
import ChronicleCatalogue
import ChronicleFacts
import ChronicleImport
import ChronicleModel
import Foundation

struct Read: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is read in clippings, one JSON object a line.",
    discussion: """
      Touches nothing. docs/read.md describes the fields; offsets count Unicode code points.

      Examples:
        chronicle read clippings/*.txt
        chronicle read saved/page.html articles.jsonl
        chronicle read --published 2006-12-27 clipping.txt
        pdftotext paper.pdf - | chronicle read -
      """)

  @Argument(
    help: "Clippings; '-' reads standard input.",
    completion: .file(extensions: ["txt", "html", "htm", "md", "jsonl"]))
  var files: [String]

  @Option(
    help: ArgumentHelp("The publication date, known from outside.", valueName: "edtf"),
    transform: statedDate)
  var published: EDTF?

  @Flag(help: "Take the text as a clean body: no title, dateline or furniture to part.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Also know the people and events of this chronicle's folder.", valueName: "folder"),
    completion: .directory)
  var root: String?

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a clipping, or '-' for standard input.") }
  }

  func run() async throws {
    let terminal = Terminal()
    var folder: ChronicleFolder?
    if let root { folder = try await openChronicle(at: root, on: terminal) }
    let decisions = folder?.decisions ?? Decisions()
    let reader = Reader(knowledge: Knowledge(facts: decisions.facts))
    let claims = NameClaims(
      decisions, existing: folder?.articles ?? [], knowledge: reader.knowledge)
    var isComplete = true
    var isRefused = false
    var faults: [String] = []
    for file in files {
      if file != "-", let fault = fileFault(file) {
        faults.append(fault)
        continue
      }
      do {
        let bytes =
          file == "-"
          ? [UInt8](FileHandle.standardInput.readDataToEndOfFile()) : try readFile(file)
        let found = FileClippings(path: file, bytes: bytes, zone: folder?.configuration.timezone)
        for (line, reason) in found.broken {
          terminal.say("chronicle: \(file):\(line): \(reason)")
          isComplete = false
        }
        for var clipping in found.clippings {
          clipping.published = published
          clipping.isPlain = plain
          let reading = read(clipping, with: reader)
          if reading.article.dated.clean.unreadable != nil { isComplete = false }
          let identity = PersonIdentity(claims, readings: [reading])
          print(reading.json(clipping: clipping.name, identity: identity))
        }
      } catch {
        terminal.say(error)
        isRefused = true
      }
    }
    if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
    if isRefused { throw ExitCode.machine }
    if !isComplete { throw ExitCode.findings }
  }
}
