import ChronicleModel
import Foundation

// The list of the files that are ours stands in the output itself, each with the fingerprint of what was
// written, so that pages which no longer exist can be removed, and nothing that anybody else wrote ever is.

/// The files of an output folder that this program wrote, and what it wrote there.
struct OwnedFiles: Sendable, Equatable {
  /// What a path may hold and be ours: two things while publishing, none that is known for a file of
  /// before fingerprints were kept.
  private struct Contents: Sendable, Equatable {
    var first: Fingerprint?
    var others: [Fingerprint] = []

    var all: [Fingerprint] { (first.map { [$0] } ?? []) + others }

    mutating func add(_ content: Fingerprint) {
      if first == nil {
        first = content
      } else if first != content, !others.contains(content) {
        others.append(content)
      }
    }
  }

  private var contents: [String: Contents] = [:]
  /// As they were added: mostly in the order in which they are written.
  private(set) var paths: [String] = []

  static let list = ".chronicle-files"
  /// The new files, and those that are to be other than they were, while publishing.
  static let nextList = ".chronicle-files-next"

  init() {}

  /// None, with room for so many.
  init(expecting count: Int) {
    contents.reserveCapacity(count)
    paths.reserveCapacity(count)
  }

  /// Reads the lists of an output folder; after a run that was killed there may be both.
  init(of output: String) throws(FileError) {
    for name in [Self.list, Self.nextList] where exists(joined(output, name)) {
      let lines = try readFile(joined(output, name)).split(separator: UInt8(ascii: "\n"))
      contents.reserveCapacity(lines.count)
      for line in lines { add(line) }
    }
  }

  static func == (left: OwnedFiles, right: OwnedFiles) -> Bool { left.contents == right.contents }

  func has(_ path: String) -> Bool { contents[path] != nil }

  /// Whether a file stands as it was written. A file that has become empty was cut off by a failing
  /// machine, not by a person.
  func holds(_ path: String, _ content: Fingerprint) -> Bool {
    guard let known = contents[path] else { return false }
    return known.first == nil || known.first == content || known.others.contains(content)
      || content == Fingerprint(of: [])
  }

  /// The one thing that was written to a path.
  func content(of path: String) -> Fingerprint? {
    guard let known = contents[path], known.others.isEmpty else { return nil }
    return known.first
  }

  mutating func add(_ path: String, _ content: Fingerprint) {
    let count = contents.count
    contents[path, default: Contents()].add(content)
    if contents.count > count { paths.append(path) }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    let rest = line.dropFirst(32)
    if rest.first == 32, let content = Fingerprint(digits: line.prefix(32)) {
      let path = decoded(rest.dropFirst())
      if isInside(path) { add(path, content) }
      return
    }
    let path = String(decoding: line, as: UTF8.self)
    if isInside(path), contents[path] == nil {
      contents[path] = Contents()
      paths.append(path)
    }
  }

  func write(to output: String, as name: String) throws(FileError) {
    var text: [UInt8] = []
    text.reserveCapacity(contents.count * 80)
    for path in paths.sorted() {
      let contents = contents[path]?.all ?? []
      if contents.isEmpty {
        text += path.utf8
        text.append(UInt8(ascii: "\n"))
      }
      for content in contents {
        content.write(to: &text)
        text.append(UInt8(ascii: " "))
        text += encoded(path).utf8
        text.append(UInt8(ascii: "\n"))
      }
    }
    try replaceFile(joined(output, name), text)
  }
}

/// Whether a path stays inside the folder that it is taken from.
func isInside(_ path: String) -> Bool {
  let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
  var path = path
  return path.withUTF8 { bytes in
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == slash {
      if end - start == 2, bytes[start] == dot, bytes[start + 1] == dot { return false }
      start = end + 1
    }
    return !bytes.isEmpty && bytes[0] != slash
  }
}

/// A path on one line: percent signs and control characters as percent signs and digits.
private func encoded(_ path: String) -> String {
  if path.utf8.allSatisfy({ $0 >= 32 && $0 != UInt8(ascii: "%") && $0 != 0x7F }) { return path }
  var out = ""
  for scalar in path.unicodeScalars {
    if scalar.value < 32 || scalar == "%" || scalar.value == 0x7F {
      out += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}

private func decoded(_ text: ArraySlice<UInt8>) -> String {
  guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
  var out: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"),
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      out.append(value)
      rest = rest.dropFirst(2)
    } else {
      out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}
