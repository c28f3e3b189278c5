import ChronicleDiagnostics

extension Packer {
  public mutating func add(_ date: EDTF?) {
    switch date {
    case nil: add(0)
    case .date(let date):
      add(1)
      add(date)
    case .interval(let from, let to):
      add(2)
      for side in [from, to] {
        add(side != nil)
        if let side { add(side) }
      }
    }
  }

  private mutating func add(_ date: EDTFDate) {
    add(date.year)
    add(date.month)
    add(date.day)
    add(date.precision.rawValue << 2 | (date.isApproximate ? 2 : 0) | (date.isUncertain ? 1 : 0))
  }

  public mutating func add(_ location: Location) {
    add(location.path)
    add(location.line)
    add(location.column)
  }
}

extension Unpacker {
  public mutating func date() throws(DamagedMemory) -> EDTF? {
    switch try number() {
    case 0: return nil
    case 1: return .date(try day())
    case 2:
      let from = try flag() ? try day() : nil
      return .interval(from, try flag() ? try day() : nil)
    default: throw DamagedMemory()
    }
  }

  /// A date that is there.
  public mutating func knownDate() throws(DamagedMemory) -> EDTF {
    guard let date = try date() else { throw DamagedMemory() }
    return date
  }

  private mutating func day() throws(DamagedMemory) -> EDTFDate {
    let (year, month, day, marks) = (try number(), try number(), try number(), try number())
    guard let precision = EDTFDate.Precision(rawValue: marks >> 2) else { throw DamagedMemory() }
    return EDTFDate(year, month, day, precision, marks & 2 != 0, marks & 1 != 0)
  }

  public mutating func location() throws(DamagedMemory) -> Location {
    let path = try text()
    let line = try number()
    return Location(path, line: line, column: try number())
  }
}
