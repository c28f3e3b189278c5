import ChronicleDiagnostics
import ChronicleModel

/// What was kept is not what the program writes.
struct DamagedMemory: Error {}

/// Values put one behind the other as bytes.
struct Packer {
  private(set) var bytes: [UInt8]

  /// Values behind a beginning, in memory for as many bytes as are expected.
  init(after beginning: [UInt8] = [], expecting count: Int = 0) {
    bytes = []
    bytes.reserveCapacity(count)
    bytes += beginning
  }

  mutating func add(_ number: Int) { bytes.append(number: number) }
  mutating func add(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }
  mutating func add(_ print: Fingerprint) {
    add(print.high)
    add(print.low)
  }
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }
  mutating func add(_ part: [UInt8]) {
    add(part.count)
    bytes += part
  }
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }
  mutating func add<Item>(_ items: some Collection<Item>, _ add: (inout Packer, Item) -> Void) {
    self.add(items.count)
    for item in items { add(&self, item) }
  }
}

/// Takes values out in the order in which they were put in.
struct Unpacker {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() throws(DamagedMemory) -> Int {
    guard let number = rest.popNumber(), number >= 0 else { throw DamagedMemory() }
    return number
  }
  mutating func bytes(_ count: Int) throws(DamagedMemory) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw DamagedMemory() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
  mutating func bytes() throws(DamagedMemory) -> [UInt8] { Array(try bytes(try number())) }
  mutating func word() throws(DamagedMemory) -> UInt64 {
    var word: UInt64 = 0
    for byte in try bytes(8).reversed() { word = word << 8 | UInt64(byte) }
    return word
  }
  mutating func print() throws(DamagedMemory) -> Fingerprint {
    Fingerprint(high: try word(), low: try word())
  }
  mutating func text() throws(DamagedMemory) -> String {
    String(decoding: try bytes(try number()), as: UTF8.self)
  }
  mutating func optionalText() throws(DamagedMemory) -> String? {
    try number() == 0 ? nil : try text()
  }
  mutating func list<Item>(
    _ item: (inout Unpacker) throws(DamagedMemory) -> Item
  ) throws(DamagedMemory) -> [Item] {
    var items: [Item] = []
    for _ in 0..<(try number()) { items.append(try item(&self)) }
    return items
  }
}

extension Packer {
  mutating func add(_ location: Location) {
    add(location.path)
    add(location.line)
    add(location.column)
  }

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
  mutating func location() throws(DamagedMemory) -> Location {
    let path = try text()
    let line = try number()
    return Location(path, line: line, column: try number())
  }

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
