import Yams

/// What makes YAML more than front matter can need, and dangerous to read: references that multiply, and
/// parts within parts without end.
struct YAMLExcess: Error {
  var message: String
  /// From 1.
  var line: Int

  /// No front matter of ours has any reference, and parts at most three deep.
  private static let mostReferences = 16
  private static let mostDepth = 64
  private static let widestIndent = 400

  /// Looks through a text before it is parsed; nil where there is nothing to fear.
  ///
  /// Quotation marks are not regarded, so that nothing can hide behind them; texts in them would need a
  /// dozen words that begin with `*` and one with `&` to be taken for what they are not.
  init?(in text: String) {
    var (references, anchors, depth, line, indent) = (0, 0, 0, 1, 0)
    var isLead = true
    var dashes = 0
    var last: UInt8 = 10
    for byte in text.utf8 {
      if byte == 10 {
        (line, indent, dashes, isLead) = (line + 1, 0, 0, true)
      } else if isLead {
        switch byte {
        case 32: indent += 1
        case 45, 63, 58: dashes += 1
        default: isLead = false
        }
      }
      switch byte {
      case 91, 123: depth += 1
      case 93, 125: depth -= 1
      default: break
      }
      let isStart = last <= 32 || last == 91 || last == 123 || last == 44 || last == 58
      if isStart, byte == 42 { references += 1 }
      if isStart, byte == 38 { anchors += 1 }
      if references > Self.mostReferences && anchors > 0 {
        self.init(message: "it has more references (*) than anybody writes", line: line)
        return
      }
      if depth > Self.mostDepth || dashes > Self.mostDepth && isLead && indent >= Self.mostDepth
        || isLead && indent > Self.widestIndent
      {
        self.init(message: "it has parts within parts without end", line: line)
        return
      }
      last = byte
    }
    return nil
  }

  private init(message: String, line: Int) {
    self.message = message
    self.line = line
  }
}

/// What a text of YAML says, read by Yams.
func composedYAML(_ text: String) throws -> Node? {
  if let excess = YAMLExcess(in: text) { throw excess }
  return try Yams.compose(yaml: text)
}
