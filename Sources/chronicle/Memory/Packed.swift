import ChronicleDiagnostics
import ChronicleModel

extension Packer {
  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity.rawValue)
    for text in [diagnostic.id, diagnostic.message] { add(text) }
    add(diagnostic.location)
    add(diagnostic.notes) { packer, note in
      packer.add(note.message)
      packer.add(note.location)
    }
    add(diagnostic.help)
  }

  mutating func add(_ entry: Ledger.Entry) {
    add(entry.input)
    switch entry.outcome {
    case .published: add(0)
    case .undated: add(1)
    case .draft: add(2)
    case .duplicate(let other):
      add(3)
      add(other)
    case .excluded(let reason):
      add(4)
      add(reason)
    }
    add(entry.article)
    add(entry.note)
  }
}

extension Unpacker {
  mutating func diagnostic() throws(DamagedMemory) -> Diagnostic {
    guard let severity = Diagnostic.Severity(rawValue: try text()) else { throw DamagedMemory() }
    let (id, message) = (try text(), try text())
    let location = try location()
    let notes = try list { rest throws(DamagedMemory) in
      Diagnostic.Note(try rest.text(), at: try rest.location())
    }
    return Diagnostic(
      severity, id, message, at: location, notes: notes, help: try optionalText())
  }

  mutating func entry() throws(DamagedMemory) -> Ledger.Entry {
    let input = try text()
    let outcome: Ledger.Outcome
    switch try number() {
    case 0: outcome = .published
    case 1: outcome = .undated
    case 2: outcome = .draft
    case 3: outcome = .duplicate(of: try text())
    case 4: outcome = .excluded(reason: try text())
    default: throw DamagedMemory()
    }
    return Ledger.Entry(
      input: input, outcome: outcome, article: try optionalText(), note: try optionalText())
  }
}
