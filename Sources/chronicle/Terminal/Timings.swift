import Foundation
import Synchronization

/// How long each stage of a run took; kept only where it was asked for.
final class Timings: Sendable {
  private let isWanted: Bool
  private let clock = ContinuousClock()
  private let marks:
    Mutex<(last: ContinuousClock.Instant, stages: [(name: String, time: Duration)])>

  init(isWanted: Bool) {
    self.isWanted = isWanted
    marks = Mutex((clock.now, []))
  }

  /// Ends a stage: what has passed since the end of the one before was its time.
  func end(_ stage: String) {
    if !isWanted { return }
    let now = clock.now
    marks.withLock { marks in
      marks.stages.append((stage, now - marks.last))
      marks.last = now
    }
  }

  /// Prints all stages, and the most memory that the run has used.
  func report(on terminal: Terminal) {
    if !isWanted { return }
    let stages = marks.withLock { $0.stages }
    for (name, time) in stages + [("in all", stages.reduce(.zero) { $0 + $1.time })] {
      let padding = String(repeating: " ", count: max(1, 24 - name.count))
      terminal.say("  \(name)\(padding)\(milliseconds(time)) ms")
    }
    var usage = rusage()
    // Of the process itself, RUSAGE_SELF, which has not one type on all systems.
    getrusage(0, &usage)
    terminal.say(
      "  processor time          \(milliseconds(usage.ru_utime)) + \(milliseconds(usage.ru_stime)) ms"
    )
    terminal.say("  most memory             \(padded(usage.ru_maxrss / 1024)) MiB")
  }
}

private func milliseconds(_ time: Duration) -> String {
  padded(
    Int(time.components.seconds) * 1000 + Int(time.components.attoseconds / 1_000_000_000_000_000))
}

private func milliseconds(_ time: timeval) -> String {
  padded(Int(time.tv_sec) * 1000 + Int(time.tv_usec) / 1000)
}

private func padded(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: " ", count: max(0, 7 - digits.count)) + digits
}
