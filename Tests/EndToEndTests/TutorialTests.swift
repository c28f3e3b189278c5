import ChronicleTestSupport
import Foundation
import Testing

@Suite struct TutorialTests {
  /// Every command of `docs/tutorial.md` is typed as it stands, in its order.
  @Test func runs() throws {
    let page = repository.appendingPathComponent("docs/tutorial.md")
    let lines = try String(contentsOf: page, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var script = "set -e\n"
    var isInput = false
    for line in lines {
      if line.hasPrefix("    $ ") {
        script += line.dropFirst(6) + "\n"
        isInput = line.contains("<<'END'")
      } else if isInput {
        script += line.dropFirst(4) + "\n"
        if line == "    END" { isInput = false }
      }
    }
    #expect(script.split(separator: "\n").count > 30)
    let folder = try TemporaryFolder()
    try folder.write("tutorial.sh", script)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["tutorial.sh"]
    process.currentDirectoryURL = folder.url
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ["PATH": Bundle.main.bundleURL.path + ":" + path]
    let out = folder.url("out")
    _ = FileManager.default.createFile(atPath: out.path, contents: nil)
    let handle = try FileHandle(forWritingTo: out)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let said = try folder.read("out")
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("2 inputs = 2 published + 0 undated + 0 duplicates + 0 excluded"))
    #expect(said.contains("[persons-alike]"), "\(said)")
    #expect(folder.exists("talks/public/people/anna-lindqvist.html"))
    #expect(
      try folder.read("talks/public/people/anna-lindquist.html").contains("anna-lindqvist.html"))
  }
}
