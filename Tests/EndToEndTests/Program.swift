import Foundation
import Testing

/// What a run of the program printed, and how it ended.
struct Run {
  var status: Int32
  var output: String
  var messages: String
}

/// Runs the built program.
func chronicle(
  _ arguments: String..., in folder: URL? = nil, input: String? = nil,
  environment: [String: String] = [:]
) throws -> Run {
  try chronicle(arguments, in: folder, input: input, environment: environment)
}

/// Runs the built program.
func chronicle(
  _ arguments: [String], in folder: URL? = nil, input: String? = nil,
  environment: [String: String] = [:]
) throws -> Run {
  let process = Process()
  process.executableURL = Bundle.main.bundleURL.appendingPathComponent("chronicle")
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let files = try TemporaryFolder()
  let (out, err, inp) = (files.url("out"), files.url("err"), files.url("in"))
  try Data((input ?? "").utf8).write(to: inp)
  _ = FileManager.default.createFile(atPath: out.path, contents: nil)
  _ = FileManager.default.createFile(atPath: err.path, contents: nil)
  process.standardInput = try FileHandle(forReadingFrom: inp)
  process.standardOutput = try FileHandle(forWritingTo: out)
  process.standardError = try FileHandle(forWritingTo: err)
  try process.run()
  process.waitUntilExit()
  return Run(
    status: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
    messages: try String(contentsOf: err, encoding: .utf8))
}

/// A folder that goes with the value.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronicle-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }
  func url(_ path: String) -> URL { url.appendingPathComponent(path) }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }
  func write(_ path: String, _ data: Data) throws {
    let place = url(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }
  func read(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }
  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url(path))
  }
  /// All files below a folder, hidden ones too, with their bytes.
  func files(below path: String) throws -> [String: Data] {
    try Self.files(below: url(path))
  }
  static func files(below root: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let place = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
      if !isFolder.boolValue { found[name] = try Data(contentsOf: place) }
    }
    return found
  }
}

/// A clipping of our own wording that reads without a finding.
let sampleClipping = """
  Envoys agree to meet again in Vienna

  VIENNA, March 4, 2008 (Meridian News) -- Envoys Anna Lindqvist and Mario Conti met in Vienna on \
  Tuesday and agreed to continue their talks on the border, officials said.

  Lindqvist told reporters that the next round would be held in Rome in April. Conti said that he \
  was content with the meeting, which was their first since November.

  """

/// A chronicle with one clipping.
func smallChronicle() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try folder.write("chronicle.yml", "title: Talks\n")
  try folder.write("content/clippings/vienna.txt", sampleClipping)
  return folder
}
