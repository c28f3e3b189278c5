/// What was kept is not what the program writes.
public struct DamagedMemory: Error {
  public init() {}
}

/// Values put one behind the other as bytes.
public struct Packer {
  public private(set) var bytes: [UInt8]

  /// Values behind a beginning, in memory for as many bytes as are expected.
  public init(after beginning: [UInt8] = [], expecting count: Int = 0) {
    bytes = []
    bytes.reserveCapacity(count)
    bytes += beginning
  }

  /// A number that is not negative.
  public mutating func add(_ number: Int) { bytes.append(number: number) }
  public mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }
  public mutating func add(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }
  public mutating func add(_ print: Fingerprint) {
    add(print.high)
    add(print.low)
  }
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }
  public mutating func add(_ part: [UInt8]) {
    add(part.count)
    bytes += part
  }
  public mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }
  public mutating func add<Item>(
    _ items: some Collection<Item>, _ add: (inout Packer, Item) -> Void
  ) {
    self.add(items.count)
    for item in items { add(&self, item) }
  }
  public mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }
  public mutating func add(_ numbers: [Int]) { add(numbers) { $0.add($1) } }
}

/// Takes values out in the order in which they were put in.
public struct Unpacker {
  private let all: [UInt8]
  private var place: Int
  private let end: Int

  public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    all = bytes
    place = range?.lowerBound ?? 0
    end = min(range?.upperBound ?? bytes.count, bytes.count)
  }

  public var isAtEnd: Bool { place == end }

  /// A number of at most 49 bits, so that sums of some cannot overflow.
  public mutating func number() throws(DamagedMemory) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while place < end, shift < 49 {
      let byte = all[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    throw DamagedMemory()
  }

  /// How many of something follow: each has a byte at least.
  public mutating func count() throws(DamagedMemory) -> Int {
    let count = try number()
    if count > end - place { throw DamagedMemory() }
    return count
  }

  public mutating func flag() throws(DamagedMemory) -> Bool { try number() != 0 }

  private mutating func range(of count: Int) throws(DamagedMemory) -> Range<Int> {
    guard count <= end - place else { throw DamagedMemory() }
    defer { place += count }
    return place..<place + count
  }

  public mutating func bytes() throws(DamagedMemory) -> [UInt8] {
    Array(all[try range(of: try number())])
  }

  public mutating func word() throws(DamagedMemory) -> UInt64 {
    var word: UInt64 = 0
    for index in try range(of: 8).reversed() { word = word << 8 | UInt64(all[index]) }
    return word
  }

  public mutating func fingerprint() throws(DamagedMemory) -> Fingerprint {
    Fingerprint(high: try word(), low: try word())
  }

  public mutating func text() throws(DamagedMemory) -> String {
    let range = try range(of: try number())
    return all.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  public mutating func optionalText() throws(DamagedMemory) -> String? {
    try flag() ? try text() : nil
  }

  public mutating func list<Item>(
    _ item: (inout Unpacker) throws(DamagedMemory) -> Item
  ) throws(DamagedMemory) -> [Item] {
    let count = try count()
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }

  public mutating func texts() throws(DamagedMemory) -> [String] {
    try list { rest throws(DamagedMemory) in try rest.text() }
  }

  public mutating func numbers() throws(DamagedMemory) -> [Int] {
    try list { rest throws(DamagedMemory) in try rest.number() }
  }
}
