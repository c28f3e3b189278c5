import Foundation
import Synchronization

/// A line that tells how far a long piece of work is; silent where nobody could see it.
final class Progress: Sendable {
  private let terminal: Terminal
  private let label: String
  private let total: Int
  private let done = Mutex(0)

  init(_ label: String, total: Int, on terminal: Terminal, isQuiet: Bool) {
    self.label = label
    self.total = isQuiet || !terminal.isInteractive || total < 20 ? 0 : total
    self.terminal = terminal
  }

  func step() {
    if total == 0 { return }
    done.withLock { done in
      done += 1
      if done == total || done % max(1, total / 100) == 0 {
        let text = "\r\(label) \(done * 100 / total) %"
        FileHandle.standardError.write(Data(text.utf8))
      }
    }
  }

  /// Clears the line.
  func finish() {
    if total == 0 { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
