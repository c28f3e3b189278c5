import ArgumentParser
import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender
import Foundation

/// Builds a chronicle from scratch, writes nothing, and compares with what stands in the output folder;
/// differences end the program.
func verifySite(_ root: String, in output: String, on terminal: Terminal) async throws {
  let draft = try await SiteDraft(root: root, on: terminal)
  let files = [databaseFile(of: draft.site.published)] + draft.site.files
  let aside = joined(root, ".chronicle/verified")
  let faults = await mapInParallel(files) { file -> String? in
    let wanted: Fingerprint?
    switch file.making {
    case .bytes(let make): wanted = Fingerprint(of: make())
    case .pieces, .writing:
      // Several are made at once.
      let aside = aside + "-" + file.path.replacing("/", with: "-")
      defer { unlink(aside) }
      wanted = (try? file.write(to: aside)).flatMap { try? fingerprint(ofFile: aside) }
    case .standing(let kept): wanted = kept.content
    }
    let found = try? fingerprint(ofFile: joined(output, file.path))
    return found != nil && found == wanted ? nil : file.path
  }
  let expected = Set(files.map(\.path))
  let owned = ((try? OwnedFiles(of: output))?.paths ?? []).filter { path in
    !expected.contains(path) && exists(joined(output, path))
  }
  let differing = (faults.compactMap(\.self) + owned).sorted()
  terminal.report(differing.map { .stale($0, in: output) }, root: ".")
  if !differing.isEmpty { throw ExitCode.findings }
  terminal.say("verified: the site is what a build from scratch gives")
}

extension Diagnostic {
  fileprivate static func stale(_ path: String, in output: String) -> Diagnostic {
    Diagnostic(
      .error, "stale-file", "the file is not what a build from scratch gives",
      at: Location(joined(output, path)),
      help: "delete .chronicle, build again, and report this: it is a fault of the program")
  }
}
