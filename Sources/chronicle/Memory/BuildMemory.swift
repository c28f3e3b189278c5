import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender
import Foundation

// What a build remembers, in `.chronicle/memory`. Four sizes of work follow from it:
//
// 1. Nothing changed. All that a build reads, and all that stands in the output folder, is as the last
//    build saw it (`Seen`, from sizes, times and numbers of files): the build says what it said then.
// 2. Bodies of articles changed, whose names mean what they meant: only these articles are read
//    (`BodyEdit`), and all else that was gathered is that of the last build (`KeptBuild`).
// 3. Something else changed. All content is read and tied together anew; but here as in 2, a file of the
//    site whose key is what it was, and which stands as it was written, is neither made nor read nor
//    written (`KeptFile` tells why that is safe).
// 4. No memory, a damaged one, or one of another program or version: all is made, and what stands with
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
  func isPublished(in folder: OutputFolder) -> Bool {
    output != nil && folder.standing.seen(at: folder.moment) == output
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

extension BuildMemory {
  private static let file = PiecesFile(heading: "chronicle memory 2\n", path: ".chronicle/memory")

  /// How many files a piece tells of.
  private static let run = 4096

  /// Reads what is remembered; nil where there is nothing to trust.
  init?(of root: String, for circumstances: Fingerprint) {
    guard let pieces = Self.file.pieces(in: root, for: circumstances), let first = pieces.first
    else { return nil }
    do throws(DamagedMemory) {
      var rest = Unpacker(first)
      try read(&rest)
      for piece in pieces.dropFirst() {
        var rest = Unpacker(piece)
        files += try rest.list { rest throws(DamagedMemory) in try rest.rememberedFile() }
      }
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
    let runs = (files.count + Self.run - 1) / Self.run
    Self.file.write(in: root, for: circumstances, count: 1 + runs) { number in
      var packer = Packer(expecting: number == 0 ? 0 : Self.run * 400)
      if number == 0 {
        add(to: &packer)
      } else {
        packer.add(files[((number - 1) * Self.run)...].prefix(Self.run)) { $0.add($1) }
      }
      return packer.bytes
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
  }

  private mutating func read(_ rest: inout Unpacker) throws(DamagedMemory) {
    inputs = try rest.number() == 0 ? nil : try rest.fingerprint()
    output = try rest.number() == 0 ? nil : try rest.fingerprint()
    report.findings = try rest.list { rest throws(DamagedMemory) in try rest.diagnostic() }
    let entries = try rest.list { rest throws(DamagedMemory) in try rest.entry() }
    report.ledger = Ledger(entries, found: entries.map(\.input))
    report.contents = try rest.text()
    report.fileCount = try rest.number()
    report.strangers = try rest.list { rest throws(DamagedMemory) in try rest.text() }
  }
}

extension Packer {
  fileprivate mutating func add(_ file: (path: String, status: FileStatus, kept: KeptFile)) {
    add(file.path)
    add(file.status)
    add(file.kept.key)
    add(file.kept.content)
    add(file.kept.reads.packed)
  }

  mutating func add(_ status: FileStatus) {
    for word in status.words { add(word) }
  }
}

extension Unpacker {
  fileprivate mutating func rememberedFile() throws(DamagedMemory) -> (
    path: String, status: FileStatus, kept: KeptFile
  ) {
    let path = try text()
    let status = try FileStatus(&self)
    let (key, content) = (try fingerprint(), try fingerprint())
    let reads = Reads(packed: try bytes())
    return (path, status, KeptFile(reads: reads, key: key, content: content))
  }
}

extension FileStatus {
  init(_ rest: inout Unpacker) throws(DamagedMemory) {
    self.init(words: [try rest.word(), try rest.word(), try rest.word(), try rest.word()])
  }
}
