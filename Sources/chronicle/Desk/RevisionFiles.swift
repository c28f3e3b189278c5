import ChronicleDesk
import ChronicleModel
import Foundation

/// The Markdown files of a chronicle's content but for its clippings, by path.
func contentTexts(below root: String) throws(FileError) -> [String: String] {
  var texts: [String: String] = [:]
  for folder in ["articles", "people", "events", "pages"].map({ "content/" + $0 }) {
    for file in try files(below: joined(root, folder))
    where file.kind == .file && file.path.hasSuffix(".md") {
      let path = "\(folder)/\(file.path)"
      texts[path] = String(decoding: try readFile(joined(root, path)), as: UTF8.self)
    }
  }
  return texts
}

/// Writes what an edit makes of files; what goes, goes last, so that a run that is cut off can be repeated.
func write(_ revision: Revision, root: String) throws(FileError) {
  for change in revision.changes {
    guard let text = change.after else { continue }
    let place = joined(root, change.path)
    if let slash = place.lastIndex(of: "/") { try makeFolder(String(place[..<slash])) }
    try replaceFile(place, Array(text.utf8))
  }
  for change in revision.changes where change.after == nil {
    let place = joined(root, change.path)
    guard unlink(place) == 0 || errno == ENOENT else {
      throw FileError(operation: "remove", path: place, code: errno)
    }
  }
}

extension ChronicleFolder {
  /// An article's id, however it is named: by its id, its file's name or its path.
  static func id(ofArticle name: String) -> String {
    name.hasSuffix(".md") || name.contains("/") ? fileStem(name) : name
  }
}

extension Terminal {
  /// Shows a change of a file by its lines, those that go with `-`, those that come with `+`.
  func show(_ change: FileChange) {
    let mark = change.before == nil ? " (new)" : change.after == nil ? " (goes)" : ""
    say(styled(printable(change.path), .strong) + mark)
    for line in changedLines(change.before ?? "", change.after ?? "") {
      say("  " + styled(printable(line.text), line.isNew ? .strong : .quiet))
    }
  }
}

/// The lines in which two texts differ, each with its sign; of long lines the part that differs.
private func changedLines(_ before: String, _ after: String) -> [(text: String, isNew: Bool)] {
  func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  let changes = lines(after).difference(from: lines(before))
  var old: [(Int, String)] = []
  var new: [(Int, String)] = []
  for change in changes {
    switch change {
    case .remove(let offset, let line, _): old.append((offset, line))
    case .insert(let offset, let line, _): new.append((offset, line))
    }
  }
  if old.count != new.count {
    return (old.map { ("- " + $0.1, false) } + new.map { ("+ " + $0.1, true) })
      .filter { $0.0.count > 2 }
  }
  return zip(old, new).flatMap { old, new in
    let (left, right) = differingParts(old.1, new.1)
    return [("- " + left, false), ("+ " + right, true)]
  }
}

/// Two long lines without what is alike at their ends.
private func differingParts(_ left: String, _ right: String) -> (String, String) {
  guard max(left.count, right.count) > 120 else { return (left, right) }
  let (a, b) = (Array(left), Array(right))
  var start = 0
  while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
  var end = 0
  while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
    end += 1
  }
  let from = max(0, start - 40)
  func part(_ text: [Character]) -> String {
    let to = min(text.count, text.count - end + 30)
    return (from > 0 ? "…" : "") + String(text[from..<to]) + (to < text.count ? "…" : "")
  }
  return (part(a), part(b))
}
