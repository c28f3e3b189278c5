import ChronicleModel

/// A page's elements and texts in the order of the document.
struct PageTree: Sendable {
  struct Node: Sendable {
    /// In lower case; empty for a text, `!` for a comment.
    var tag = ""
    /// Of a text, a comment or a script.
    var text = ""
    var attributes: [String: String] = [:]
    var parent = 0
    /// The index behind its last descendant.
    var end = 0
  }

  var nodes: [Node] = []

  subscript(index: Int) -> Node { nodes[index] }
  var indices: Range<Int> { nodes.indices }

  /// All text within a node, its blanks made single.
  func text(_ index: Int) -> String {
    var text = ""
    for node in nodes[index..<max(index + 1, nodes[index].end)] where node.tag.isEmpty {
      text += node.text + " "
    }
    return oneLine(text)
  }

  /// The nearest ancestors of a node, itself first.
  func ancestors(of index: Int) -> [Int] {
    var found = [index]
    var index = index
    while index > 0 {
      index = nodes[index].parent
      found.append(index)
    }
    return found
  }
}

extension PageTree.Node {
  /// An attribute's value without blanks around it; nil where it is empty.
  func attribute(_ name: String) -> String? {
    attributes[name].map(oneLine).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether an attribute of several words, such as `itemprop`, has one of them.
  func has(_ word: String, in name: String) -> Bool {
    guard let value = attributes[name] else { return false }
    return value.lowercased().split(whereSeparator: \.isWhitespace).contains { $0 == word }
  }
}
