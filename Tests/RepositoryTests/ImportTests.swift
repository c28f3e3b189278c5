import ChronicleTestSupport
import Foundation
import Testing

/// The rules about the code itself; docs/architecture.md says why each.
@Suite struct ImportTests {
  static let allowed: [String: Set<String>] = [
    "ChronicleDiagnostics": [],
    "ChronicleModel": ["ChronicleDiagnostics", "CCrypto", "Yams", "Foundation"],
    "ChronicleFacts": ["ChronicleModel", "CFacts"],
    "ChronicleWebPage": ["ChronicleModel", "CXML2"],
    "ChronicleImport": ["ChronicleDiagnostics", "ChronicleModel", "ChronicleFacts"],
    "ChronicleEvaluation": ["ChronicleModel", "Foundation"],
    "ChronicleCheck": [
      "ChronicleDiagnostics", "ChronicleModel", "ChronicleCatalogue", "ChronicleMarkdown",
    ],
    "ChronicleDesk": ["ChronicleDiagnostics", "ChronicleModel", "ChronicleCatalogue"],
    "ChronicleMarkdown": ["ChronicleDiagnostics", "ChronicleModel", "CCMark"],
    "ChronicleCatalogue": [
      "ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "CNotepad", "Foundation",
      "Synchronization",
    ],
    "ChronicleSite": [
      "ChronicleDiagnostics", "ChronicleModel", "ChronicleCatalogue", "ChronicleMarkdown",
    ],
    "ChronicleExport": [
      "ChronicleModel", "ChronicleCatalogue", "ChronicleMarkdown", "ChronicleSite",
    ],
    "ChronicleRender": [
      "ChronicleDiagnostics", "ChronicleModel", "ChronicleCatalogue", "ChronicleSite",
      "ChronicleExport", "ChronicleMarkdown", "CTemplates", "Mustache", "Synchronization",
      "Synchronization",
    ],
  ]

  @Test func drawOnlyOnWhatTheArchitectureAllows() throws {
    for (module, allowed) in Self.allowed {
      for file in try swiftFiles("Sources/" + module) {
        for line in file.text.split(separator: "\n") where line.hasPrefix("import ") {
          let name = String(line.dropFirst("import ".count))
          #expect(allowed.contains(name), "\(file.path) imports \(name)")
        }
      }
    }
  }

  @Test func nameEveryTarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: repository.appendingPathComponent("Sources").path)
    let modules = folders.filter { $0.hasPrefix("Chronicle") }
    #expect(Set(modules) == Set(Self.allowed.keys))
  }
}

@Suite struct SourceTests {
  @Test(arguments: [
    "FileManager", " Date()", "ProcessInfo", " print(", "FileHandle", "TimeZone", "Locale",
  ])
  func leaveTheMachineToTheCommands(_ word: String) throws {
    for module in ImportTests.allowed.keys {
      for file in try swiftFiles("Sources/" + module) {
        #expect(!file.code.contains(word), "\(file.path) uses \(word)")
      }
    }
  }

  @Test(arguments: [
    "try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)", "TODO", "FIXME",
  ])
  func holdNoLooseEnds(_ word: String) throws {
    for file in try swiftFiles("Sources") {
      #expect(!file.code.contains(word), "\(file.path) has \(word)")
    }
  }

  @Test func stayShort() throws {
    for file in try swiftFiles("Sources") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 401, "\(file.path) has \(lines) lines")
    }
  }
}

@Suite struct CarriedFileTests {
  @Test(arguments: [
    ("Sources/ChronicleFacts/Data", "Sources/CFacts/facts.c"),
    ("templates", "Sources/CTemplates/templates.c"),
  ])
  func areAllListed(_ folder: String, _ list: String) throws {
    let text = try String(contentsOf: repository.appendingPathComponent(list), encoding: .utf8)
    let root = repository.appendingPathComponent(folder)
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: root.appendingPathComponent(name).path, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      #expect(text.contains("/\(name)\""), "\(list) does not carry \(folder)/\(name)")
    }
  }
}

@Suite struct DiagnosticTests {
  /// Ids stand in the code as `.error, "some-id"` or `.warning, "some-id"`.
  @Test func areAllExplained() throws {
    let path = repository.appendingPathComponent("docs/diagnostics.md")
    let docs = try String(contentsOf: path, encoding: .utf8)
    let headings = Set(
      docs.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) })
    var used: Set<String> = []
    for file in try swiftFiles("Sources") {
      let pattern = /\.(?:error|warning|note),\s*"([a-z0-9-]+)"/
      used.formUnion(file.text.matches(of: pattern).map { String($0.output.1) })
    }
    #expect(used.count > 20)
    #expect(used.subtracting(headings) == [], "not explained in docs/diagnostics.md")
    #expect(headings.subtracting(used) == [], "explained, but never reported")
  }
}

struct SourceFile {
  var path: String
  var text: String
  /// The text without its comments.
  var code: String {
    text.split(separator: "\n").filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      .joined(separator: "\n")
  }
}

func swiftFiles(_ folder: String) throws -> [SourceFile] {
  let root = repository.appendingPathComponent(folder)
  let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
  return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
    let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    return SourceFile(path: "\(folder)/\(name)", text: text)
  }
}
