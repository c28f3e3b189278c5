import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender
import Foundation

// What a build remembers, in `.chronicle/memory`. Three sizes of work follow from it:
//
// 1. Nothing changed. All that a build reads, and all that stands in the output folder, is as the last
//    build saw it (`Seen`, from sizes, times and numbers of files): the build says what it said then.
// 2. Something changed. All content is read and tied together anew; but a file of the site whose key is
//    what it was, and which stands as it was written, is neither made nor read nor written (`KeptFile`
//    tells why that is safe).
// 3. No memory, a damaged one, or one of another program or version: all is made, and what stands with
//    the same bytes is left.
//
// Sizes and times only spare reading: a file that may have been changed in the moment in which it was
// looked at counts as changed.

/// What a build tells at its end.
struct BuildReport: Sendable {
  var findings: [Diagnostic] = []
  var ledger = Ledger([], found: [])
  /// `213 articles, 98 people, 102 days, 530 pages`.
  var contents = ""
  var fileCount = 0
  /// Files in the output folder that are not the program's.
  var strangers: [String] = []
}

/// What is remembered from the last build of a chronicle.
struct BuildMemory: Sendable {
  /// All that the build read; nil where that is not certain.
  var inputs: Fingerprint?
  /// All that stood in the output folder.
  var output: Fingerprint?
  var report = BuildReport()
  /// The files that the build wrote or found as it would write them, as they stood.
  var files: [(path: String, status: FileStatus, kept: KeptFile)] = []

  init() {}

  /// What may be kept of the files, where they stand as they stood.
  func kept(standing: StandingFiles) -> KeptSite {
    var site = KeptSite()
    for (path, status, kept) in files where standing.files[path] == status {
      site.files[path] = kept
    }
    return site
  }
}

extension BuildMemory {
  /// Whether the output folder looks as the last build left it.
  func isPublished(in place: String) -> Bool {
    guard let output, let standing = try? StandingFiles(below: place) else { return false }
    return standing.seen(at: Moment()) == output
  }

  /// Keeps what was published, with how each file looks now.
  mutating func remember(_ published: Published, in folder: OutputFolder) {
    if published.written + published.removed > 0 { Moment.passes() }
    let now = Moment()
    guard let standing = try? folder.standing(after: published) else { return }
    output = standing.seen(at: now)
    files = published.kept.compactMap { path, kept in
      guard let status = standing.files[path], !now.mayHideChanges(of: status) else { return nil }
      return (path, status, kept)
    }
  }
}

// MARK: The file

/// Changes whenever what follows it does.
private let heading = Array("chronicle memory 2\n".utf8)

extension BuildMemory {
  static func path(in root: String) -> String { joined(root, ".chronicle/memory") }

  /// Reads what is remembered; nil where there is nothing to trust.
  init?(of root: String, for circumstances: Fingerprint) {
    guard let bytes = try? readFile(Self.path(in: root)), bytes.starts(with: heading),
      bytes.count >= heading.count + 16
    else { return nil }
    let body = bytes[heading.count..<(bytes.count - 16)]
    var end = Unpacker(bytes.suffix(16))
    var rest = Unpacker(body)
    do throws(DamagedMemory) {
      guard try end.print() == Fingerprint(of: body), try rest.print() == circumstances else {
        return nil
      }
      try read(&rest)
    } catch {
      return nil
    }
  }

  /// The same beside other work.
  static func reading(of root: String, for circumstances: Fingerprint) async -> BuildMemory? {
    BuildMemory(of: root, for: circumstances)
  }

  /// Writes what is remembered; a memory that cannot be written is none.
  func write(to root: String, for circumstances: Fingerprint) {
    let expected = files.reduce(1 << 16) {
      $0 + $1.path.utf8.count + 96 + $1.kept.reads.packed.count
    }
    var packer = Packer(after: heading, expecting: expected)
    packer.add(circumstances)
    add(to: &packer)
    packer.add(Fingerprint(of: packer.bytes[heading.count...]))
    let path = Self.path(in: root)
    do throws(FileError) {
      try makeFolder(joined(root, ".chronicle"))
      try replaceFile(path, packer.bytes)
    } catch {
      unlink(path)
    }
  }

  private func add(to packer: inout Packer) {
    for seen in [inputs, output] {
      packer.add(seen == nil ? 0 : 1)
      if let seen { packer.add(seen) }
    }
    packer.add(report.findings) { $0.add($1) }
    packer.add(report.ledger.entries) { $0.add($1) }
    packer.add(report.contents)
    packer.add(report.fileCount)
    packer.add(report.strangers) { $0.add($1) }
    packer.add(files) { packer, file in
      packer.add(file.path)
      for word in file.status.words { packer.add(word) }
      packer.add(file.kept.key)
      packer.add(file.kept.content)
      packer.add(file.kept.reads.packed)
    }
  }

  private mutating func read(_ rest: inout Unpacker) throws(DamagedMemory) {
    inputs = try rest.number() == 0 ? nil : try rest.print()
    output = try rest.number() == 0 ? nil : try rest.print()
    report.findings = try rest.list { rest throws(DamagedMemory) in try rest.diagnostic() }
    let entries = try rest.list { rest throws(DamagedMemory) in try rest.entry() }
    report.ledger = Ledger(entries, found: entries.map(\.input))
    report.contents = try rest.text()
    report.fileCount = try rest.number()
    report.strangers = try rest.list { rest throws(DamagedMemory) in try rest.text() }
    for _ in 0..<(try rest.number()) {
      let path = try rest.text()
      let status = FileStatus(words: [
        try rest.word(), try rest.word(), try rest.word(), try rest.word(),
      ])
      let (key, content) = (try rest.print(), try rest.print())
      let reads = Reads(packed: try rest.bytes())
      files.append((path, status, KeptFile(reads: reads, key: key, content: content)))
    }
    if !rest.isAtEnd { throw DamagedMemory() }
  }
}

extension Fingerprint {
  fileprivate init(of bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
  }
}
