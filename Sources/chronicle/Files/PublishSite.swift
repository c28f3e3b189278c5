import ChronicleModel
import ChronicleRender
import Foundation

// A site is published whole: every file that differs is written aside first, inside the output folder,
// and only when all are there, and nothing of anybody else's stands in their way, are they moved into
// place, one rename each. Before the first move a list of what is new is put beside the list of the old
// files (OwnedFiles), so that a run that was killed half-way leaves no file without an owner, and the next
// run ends its work.

/// What publishing did.
struct Published: Sendable {
  var written = 0
  var unchanged = 0
  var removed = 0
  /// Files in the output folder that this program did not write, or that were changed since.
  var strangers: [String] = []
  /// Those that stand where the site needs their place; then nothing was published.
  var obstacles: [Obstacle] = []
  /// What the next build may keep.
  var kept: [String: KeptFile] = [:]
  /// The files that were put into place.
  var moved: [String] = []
}

/// A file that stands where the site needs its place, and is not ours to replace.
struct Obstacle: Sendable, Hashable {
  var path: String
  /// Whether it was ours and somebody has changed it.
  var isAltered = false
}

/// Why a site was not published.
struct PublishingFailure: Error {
  var error: FileError
  /// Whether files were being moved already, so that the site is part old, part new.
  var isHalfDone: Bool
}

private let staging = ".chronicle-staging"

/// Makes the output folder hold just these files, each rendered and then forgotten, and leaves alone
/// what is not ours. What is `kept` of files that stand as they were written need not be read. Nothing is
/// published where, once all is made, it turns out that it `isStale`.
func publish(
  _ files: [OutputFile], to folder: OutputFolder, _ keys: SiteKeys, kept: KeptSite = KeptSite(),
  isStale: () -> Bool = { false }
) async -> Result<Published, PublishingFailure> {
  let output = folder.place
  var isHalfDone = false
  do throws(FileError) {
    var ways = Ways(for: files.map(\.path), in: folder)
    let staged = await mapInParallel(files) { stage($0, in: folder, keys, kept) }
    for case .failed(let error) in staged { throw error }
    if isStale() { throw FileError(operation: "read", path: output, code: ESTALE) }
    for case .obstacle(let obstacle) in staged { ways.obstacles.insert(obstacle) }
    var result = Published()
    result.obstacles = ways.obstacles.sorted { $0.path < $1.path }
    if result.obstacles.isEmpty {
      let move = Move(of: zip(files.map(\.path), staged), in: folder, clearing: ways.toClear)
      if move.isDone {
        move.count(&result)
      } else {
        try move.prepare()
        isHalfDone = true
        try await move.run(&result)
      }
      for (file, staged) in zip(files, staged) {
        switch staged {
        case .staged(_, let kept), .unchanged(_, let kept): result.kept[file.path] = kept
        case .obstacle, .failed: break
        }
      }
    }
    try removeTree(joined(output, staging))
    return .success(result)
  } catch {
    if !isHalfDone { try? removeTree(joined(output, staging)) }
    return .failure(PublishingFailure(error: error, isHalfDone: isHalfDone))
  }
}

/// The output folder as a run finds it.
struct OutputFolder: Sendable {
  let place: String
  /// When it began to be looked at.
  let moment = Moment()
  let standing: StandingFiles
  let ours: OwnedFiles

  /// Looks at a folder; what a run that was killed left aside is removed.
  init(_ place: String) throws(FileError) {
    self.place = place
    guard isFolder(place) else {
      standing = StandingFiles()
      ours = OwnedFiles()
      return
    }
    try removeTree(joined(place, staging))
    standing = try StandingFiles(below: place)
    ours = try OwnedFiles(of: place)
  }

  /// The same beside other work.
  static func looking(at place: String) async -> Result<OutputFolder, FileError> {
    do throws(FileError) {
      return .success(try OutputFolder(place))
    } catch {
      return .failure(error)
    }
  }

  /// What stands in the folder after a site was published; only what was moved is looked at again.
  func standing(after published: Published) throws(FileError) -> StandingFiles {
    let isSmallEdit =
      published.removed == 0 && published.moved.count < standing.files.count / 8
      && published.moved.allSatisfy { standing.files[$0] != nil }
      && standing.files[OwnedFiles.nextList] == nil
    if !isSmallEdit { return try StandingFiles(below: place) }
    var after = standing
    for path in published.moved { after.lookAgain(at: path, below: place) }
    return after
  }

  /// Whether a file stands as this program wrote it.
  func isOurs(_ path: String) -> Bool {
    guard ours.has(path), let content = try? fingerprint(ofFile: joined(place, path)) else {
      return false
    }
    return ours.holds(path, content)
  }
}

private enum Staged: Sendable {
  case staged(Fingerprint, KeptFile?)
  case unchanged(Fingerprint, KeptFile?)
  case obstacle(Obstacle)
  case failed(FileError)

  /// The fingerprint of what is to stand.
  var content: Fingerprint? {
    switch self {
    case .staged(let content, _), .unchanged(let content, _): content
    case .obstacle, .failed: nil
    }
  }
}

/// Makes a file and puts it aside, unless it stands in its place already.
private func stage(
  _ file: OutputFile, in folder: OutputFolder, _ keys: SiteKeys, _ standing: KeptSite
) -> Staged {
  let aside = joined(folder.place, staging + "/" + file.path)
  do throws(FileError) {
    switch file.making {
    case .bytes(let make):
      let (bytes, reads) = keys.noting(make)
      let content = Fingerprint(of: bytes)
      let kept = keys.kept(file, reads, content)
      if let settled = folder.compare(content, kept, with: file.path, standing) { return settled }
      try writeFileAndFolder(aside, bytes)
      return .staged(content, kept)
    case .standing(let kept):
      return .unchanged(kept.content, kept)
    case .pieces, .writing:
      try makeFolder(above: aside)
      let (written, reads) = keys.noting { file.written(to: aside) }
      let learnt = try written.get()
      let content = if let learnt { learnt } else { try fingerprint(ofFile: aside) }
      let kept = keys.kept(file, reads, content)
      guard let settled = folder.compare(content, kept, with: file.path, standing) else {
        return .staged(content, kept)
      }
      unlink(aside)
      return settled
    }
  } catch {
    return .failed(error)
  }
}

extension OutputFile {
  /// Writes the file to a path; gives its fingerprint where that is learnt on the way, or what the machine
  /// would not do.
  fileprivate func written(to path: String) -> Result<Fingerprint?, FileError> {
    do throws(FileError) {
      return .success(try writeLearning(to: path))
    } catch {
      return .failure(error)
    }
  }
}

extension OutputFolder {
  /// What becomes of a file's new content without its being written; nil where it takes its place.
  fileprivate func compare(
    _ content: Fingerprint, _ kept: KeptFile?, with path: String, _ known: KeptSite
  ) -> Staged? {
    guard standing.files[path] != nil else { return nil }
    guard
      let old = known.files[path]?.content ?? (try? fingerprint(ofFile: joined(place, path)))
    else {
      return .obstacle(Obstacle(path: path))
    }
    if old == content { return .unchanged(content, kept) }
    if ours.holds(path, old) { return nil }
    return .obstacle(Obstacle(path: path, isAltered: ours.has(path)))
  }
}

/// Whether the way to each file is free: folders where folders are needed, files where files are.
private struct Ways {
  var obstacles: Set<Obstacle> = []
  /// Files of ours that go before the others come, since one of them becomes a folder or the other way
  /// round.
  var toClear: [String] = []

  init(for paths: [String], in folder: OutputFolder) {
    let all = Set(paths)
    for path in foldersAbove(paths) {
      if folder.standing.others.contains(path) {
        obstacles.insert(Obstacle(path: path))
      } else if folder.standing.files[path] != nil {
        clear(path, in: folder, all)
      }
    }
    for path in paths {
      if folder.standing.others.contains(path) { obstacles.insert(Obstacle(path: path)) }
      guard folder.standing.folders.contains(path) else { continue }
      let inside = path + "/"
      for other in folder.standing.others where other.hasPrefix(inside) {
        obstacles.insert(Obstacle(path: other))
      }
      for file in folder.standing.files.keys where file.hasPrefix(inside) {
        clear(file, in: folder, all)
      }
    }
  }

  private mutating func clear(_ path: String, in folder: OutputFolder, _ all: Set<String>) {
    if !all.contains(path), folder.isOurs(path) {
      toClear.append(path)
    } else {
      obstacles.insert(Obstacle(path: path, isAltered: folder.ours.has(path)))
    }
  }
}

/// The moving of staged files into place, after which nothing of the old site is left.
private struct Move {
  private let folder: OutputFolder
  private let toClear: [String]
  private var waiting: [String] = []
  private var all = OwnedFiles()
  /// What the list of the old files does not say; after a run that was killed, all that is known.
  private var added: OwnedFiles

  init(
    of files: some Sequence<(String, Staged)>, in folder: OutputFolder, clearing: [String]
  ) {
    self.folder = folder
    toClear = clearing
    let wasKilled = folder.standing.files[OwnedFiles.nextList] != nil
    added = wasKilled ? folder.ours : OwnedFiles()
    all = OwnedFiles(expecting: folder.ours.paths.count)
    for (path, staged) in files {
      guard let content = staged.content else { continue }
      if case .staged = staged { waiting.append(path) }
      all.add(path, content)
      if wasKilled || folder.ours.content(of: path) != content { added.add(path, content) }
    }
  }

  private func place(_ path: String) -> String { joined(folder.place, path) }
  private func staged(_ path: String) -> String { place(staging + "/" + path) }

  /// Does what may fail before anything of the old site is touched.
  func prepare() throws(FileError) {
    for path in foldersAbove(waiting).union([""])
    where folder.standing.folders.contains(path) || path.isEmpty {
      let place = path.isEmpty ? folder.place : place(path)
      if access(place, W_OK | X_OK) != 0 {
        throw FileError(operation: "write into the folder", path: place, code: errno)
      }
    }
    try makeFolder(place(staging))
    try all.write(to: place(staging), as: OwnedFiles.list)
    try added.write(to: folder.place, as: OwnedFiles.nextList)
  }

  /// Whether all stands as it should, and is listed.
  var isDone: Bool {
    waiting.isEmpty && toClear.isEmpty && all == folder.ours
      && exists(place(OwnedFiles.list)) && !exists(place(OwnedFiles.nextList))
  }

  func count(_ result: inout Published) {
    result.written = waiting.count
    result.unchanged = all.paths.count - waiting.count
    result.strangers = strangers
  }

  func run(_ result: inout Published) async throws(FileError) {
    for path in toClear { remove(path, &result) }
    let new = newFolders
    for path in new { try moveFile(staged(path), to: place(path)) }
    let moved = Set(new)
    let single = waiting.filter { !lies($0, inOneOf: moved) }
    let moves = await mapInParallel(single, runLength: 256) { path -> FileError? in
      do throws(FileError) {
        try moveFile(staged(path), to: place(path))
        return nil
      } catch {
        return error
      }
    }
    for case let error? in moves { throw error }
    for path in folder.ours.paths.sorted()
    where !all.has(path) && folder.standing.files[path] != nil && folder.isOurs(path) {
      remove(path, &result)
    }
    try moveFile(staged(OwnedFiles.list), to: place(OwnedFiles.list))
    unlink(place(OwnedFiles.nextList))
    result.moved = waiting + [OwnedFiles.list]
    count(&result)
  }

  /// The topmost folders that are not there yet; they move whole.
  private var newFolders: [String] {
    let new = foldersAbove(waiting).filter { !folder.standing.folders.contains($0) }
    return new.filter { path in
      path.lastIndex(of: "/").map { !new.contains(String(path[..<$0])) } ?? true
    }.sorted()
  }

  private func remove(_ path: String, _ result: inout Published) {
    guard unlink(place(path)) == 0 else { return }
    result.removed += 1
    var path = path
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      if rmdir(place(path)) != 0 { return }
    }
  }

  private var strangers: [String] {
    (Array(folder.standing.files.keys) + folder.standing.others).filter { path in
      !all.has(path) && exists(place(path))
        && !path.split(separator: "/").contains { $0.first == "." }
    }.sorted()
  }
}
