import ChronicleModel

/// A file of terms, `t0.js` and so on.
struct TermFile: Sendable {
  let number: Int
  /// Lines, where they stand in runs of terms.
  private(set) var pieces: [ArraySlice<UInt8>] = []
  private var length = 0

  /// A file is closed when it has this many bytes.
  private static let closingLength = 10_000

  private init(_ number: Int) { self.number = number }

  /// Cuts terms into files.
  static func files(of runs: [TermRun]) -> [TermFile] {
    var files: [TermFile] = []
    var file = TermFile(0)
    for run in runs {
      // What is before this is in a file.
      var start = 0
      for (shown, end) in run.ends {
        let isFull = file.length + shown - start >= closingLength
        if !isFull, shown == end { continue }
        file.take(run.lines[start..<shown])
        start = end
        if isFull {
          files.append(file)
          file = TermFile(files.count)
        }
      }
      file.take(run.lines[start...])
    }
    return files + (file.length > 0 ? [file] : [])
  }

  private mutating func take(_ piece: ArraySlice<UInt8>) {
    if piece.isEmpty { return }
    pieces.append(piece)
    length += piece.count
  }

  var firstTerm: String {
    String(
      decoding: pieces[0].prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "!") },
      as: UTF8.self)
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(length + 40)
    out += "chronicleSearch(\"t\",\(number),\"".utf8
    for piece in pieces { out += piece }
    out += "\")\n".utf8
    return out
  }
}
