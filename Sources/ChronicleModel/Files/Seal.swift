extension Article {
  /// The article with the checksum of its own file, by which a later import knows whether a person has
  /// changed it since.
  public var sealed: Article {
    var copy = self
    copy.seal = nil
    copy.seal = String(sha256(copy.fileText.utf8).prefix(16))
    return copy
  }
}

/// Whether a file stands as the program wrote it: its seal is there and fits all the rest.
public func isUntouched(_ fileText: String, seal: String?) -> Bool {
  guard let seal, seal.utf8.count == 16 else { return false }
  let line = "seal: \"\(seal)\"\n"
  guard let range = fileText.firstRange(of: line) else { return false }
  var rest = fileText
  rest.removeSubrange(range)
  return sha256(rest.utf8).hasPrefix(seal)
}
