import ChronicleModel
import Foundation

// What a build sees when it looks at files without reading them, each as one fingerprint. Nil where a
// file was changed in the moment in which it was looked at, so that a later change might not show.

/// All that a build reads, as it looks: the chronicle's settings, content and templates.
struct SeenInputs: Sendable {
  /// Of all files; nil where one was changed in this moment.
  private(set) var print: Fingerprint?
  private var content = StandingFiles()
  /// Of all files but articles and clippings.
  private let others: Fingerprint?

  init(of root: String) {
    others = seenBesideArticles(in: root)
    let now = Moment()
    guard let settings = seenSettings(of: root, at: now),
      let files = try? StandingFiles(below: joined(root, "content")),
      let templates = try? StandingFiles(below: joined(root, "templates")),
      let ofContent = files.seen(at: now), let ofTemplates = templates.seen(at: now)
    else { return }
    content = files
    print = sum(settings + [ofContent, ofTemplates])
  }

  /// Whether all files but articles and clippings look as they did.
  func isStill(in root: String) -> Bool {
    others != nil && others == seenBesideArticles(in: root)
  }

  /// How a file below `content` looks; its path is from the chronicle's folder.
  func status(of path: String) -> FileStatus? { content.files[inContent(path)] }

  /// The fingerprint of all files, were some as they looked before.
  func print(with former: [(path: String, status: FileStatus)]) -> Fingerprint? {
    guard var print else { return nil }
    for (path, status) in former {
      let path = inContent(path)
      guard let now = content.files[path] else { return nil }
      let (new, old) = (fingerprint(of: path, now), fingerprint(of: path, status))
      print.high = print.high &- new.high &+ old.high
      print.low = print.low &- new.low &+ old.low
    }
    return print
  }

  private func inContent(_ path: String) -> String { String(path.dropFirst("content/".count)) }
}

private func seenSettings(of root: String, at now: Moment) -> [Fingerprint]? {
  var seen: [Fingerprint] = []
  for name in ["chronicle.yml", "chronicle.yaml", "Chronicle.yml", "content/corrections.yml"] {
    guard let status = FileStatus(of: joined(root, name)) else { continue }
    if now.mayHideChanges(of: status) { return nil }
    seen.append(fingerprint(of: name, status))
  }
  return seen
}

private func seenBesideArticles(in root: String) -> Fingerprint? {
  let now = Moment()
  guard var seen = seenSettings(of: root, at: now) else { return nil }
  for folder in ["content/people", "content/events", "content/pages", "templates"] {
    guard let files = try? StandingFiles(below: joined(root, folder)),
      let print = files.seen(at: now)
    else { return nil }
    seen.append(print)
  }
  return sum(seen)
}

extension StandingFiles {
  /// All files, folders and links, in whatever order they were found.
  func seen(at now: Moment) -> Fingerprint? {
    var seen: [Fingerprint] = []
    seen.reserveCapacity(files.count + folders.count)
    for (path, status) in files {
      if now.mayHideChanges(of: status) { return nil }
      seen.append(fingerprint(of: path, status))
    }
    for folder in folders { seen.append(Fingerprint(of: Array("folder \(folder)".utf8))) }
    for other in others { seen.append(Fingerprint(of: Array("other \(other)".utf8))) }
    return sum(seen)
  }
}

/// A point of time as the file system sees it.
struct Moment: Sendable {
  private let nanoseconds: Int64

  init() {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    nanoseconds = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  /// The steps of a kernel's clock are ten milliseconds at most; some file systems count in seconds.
  static let step: Int64 = 12_000_000

  func mayHideChanges(of status: FileStatus) -> Bool {
    let isCoarse = status.changed % 1_000_000_000 == 0
    return status.changed > nanoseconds - (isCoarse ? 2_000_000_000 : Self.step)
  }

  /// Lets so much time pass that what was written before shows later changes.
  static func passes() { usleep(UInt32(step / 1000)) }
}

/// What may differ between two builds besides files: the program and the libraries that it uses.
func circumstances() -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.add(programVersion)
  // On Linux, the program and its libraries as they are loaded; elsewhere the program.
  let maps = (try? readFile("/proc/self/maps")).map { String(decoding: $0, as: UTF8.self) } ?? ""
  let loaded = maps.split(separator: "\n").compactMap { line in
    line.firstIndex(of: "/").map { String(line[$0...]) }
  }
  for path in Set(loaded + [Bundle.main.executablePath ?? ""]).sorted() {
    guard let status = FileStatus(of: path) else { continue }
    mixer.add(fingerprint(of: path, status))
  }
  return mixer.fingerprint
}

private func fingerprint(of path: String, _ status: FileStatus) -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.add(path)
  for word in status.words { mixer.add(word) }
  return mixer.fingerprint
}

func mixed(_ seen: Fingerprint, _ other: Fingerprint) -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.add(seen)
  mixer.add(other)
  return mixer.fingerprint
}

private func sum(_ prints: [Fingerprint]) -> Fingerprint {
  prints.reduce(Fingerprint(high: UInt64(prints.count), low: 0)) {
    Fingerprint(high: $0.high &+ $1.high, low: $0.low &+ $1.low)
  }
}
