/// A place in a file: lines and columns count from 1, columns in Unicode scalars; 0 means unknown.
public struct Location: Sendable, Hashable, Comparable {
  /// The path from the chronicle's folder, with `/`.
  public var path: String
  public var line: Int
  public var column: Int

  public init(_ path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place of a UTF-8 offset in the text of a file.
  public init(_ path: String, offset: Int, in text: some Collection<UInt8>) {
    var line = 1
    var column = 1
    for byte in text.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(path, line: line, column: column)
  }

  public static func < (left: Location, right: Location) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

extension Location: CustomStringConvertible {
  public var description: String {
    if line == 0 { return path }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }
}
