import ChronicleMarkdown
import ChronicleModel
import Synchronization

/// A text that is read when it is first asked for; of what it says, lists show its summary and length.
final class LateText: Sendable {
  /// What is known of a text without reading it.
  struct Outline: Sendable {
    var summary: String?
    var wordCount: Int
    var sentenceCount: Int
    /// Of the plain text, in bytes.
    var length: Int
  }

  let outline: Outline
  private let found = Mutex<MarkdownText?>(nil)
  private let read: @Sendable () -> MarkdownText?

  /// - Parameter read: Nil where the text is no longer what it was; then a blank one stands for it.
  init(_ outline: Outline, _ read: @escaping @Sendable () -> MarkdownText?) {
    self.outline = outline
    self.read = read
  }

  var text: MarkdownText {
    found.withLock { found in
      if let found { return found }
      let text =
        read() ?? MarkdownText(blankSentences: outline.sentenceCount, length: outline.length)
      found = text
      return text
    }
  }
}

extension MarkdownText {
  /// The first sentence that is not the title.
  func firstSentence(besides title: String) -> String? {
    for sentence in sentences {
      let text = string(sentence.range)
      if text != title { return text }
    }
    return nil
  }
}
