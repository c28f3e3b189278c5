import ChronicleRender
import Foundation
import Testing

/// What `templates/` and `docs/templates.md` must say is what the program has.
@Suite struct TemplateFilesTests {
  private var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  @Test func carriesEveryFileOfTheFolder() throws {
    let folder = root.appending(path: "templates")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      var isFolder: ObjCBool = false
      let path = folder.appending(path: $0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(builtInTemplates.map(\.name) == files.sorted())
    for (name, bytes) in builtInTemplates {
      #expect(try Data(contentsOf: folder.appending(path: name)) == Data(bytes), "\(name)")
    }
  }

  @Test(arguments: pageTrees.map(\.kind))
  func describesEveryValueOfAPage(kind: String) throws {
    let text = try String(contentsOf: root.appending(path: "docs/templates.md"), encoding: .utf8)
    let sections = text.components(separatedBy: "\n## ")
    let own = try #require(sections.first { $0.hasPrefix("\(kind).mustache\n") })
    let shared = sections.filter {
      $0.hasPrefix("On every page") || $0.hasPrefix("Pieces that many pages share")
    }
    let described = names(in: shared.joined() + own)
    let tree = try #require(pageTrees.first { $0.kind == kind }?.tree)
    #expect(values(of: tree).subtracting(described) == [])
    let known = pageTrees.reduce(into: Set<String>()) { $0.formUnion(values(of: $1.tree)) }
    let invented = names(in: own).subtracting(known).subtracting(["chronicle", "yml"])
    #expect(invented.filter { $0.allSatisfy { $0.isLowercase || $0 == "_" } } == [])
  }

  /// The words in backticks, and the parts of `site.title`.
  private func names(in text: String) -> Set<String> {
    var found: Set<String> = []
    for (index, piece) in text.components(separatedBy: "`").enumerated() where index % 2 == 1 {
      found.formUnion(piece.split(separator: ".").map(String.init))
    }
    return found
  }

  private func values(of tree: ValueTree) -> Set<String> {
    switch tree {
    case .text, .html, .flag: []
    case .list(let item): values(of: item)
    case .object(let names):
      names.reduce(into: Set(names.keys)) { found, member in
        if member.key != "has", !member.key.hasSuffix("_is") {
          found.formUnion(values(of: member.value))
        } else {
          found.remove(member.key)
        }
      }
    }
  }
}
