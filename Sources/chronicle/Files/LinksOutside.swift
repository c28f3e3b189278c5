import ChronicleDiagnostics
import Foundation

/// The folders and files of a chronicle that are symbolic links to places outside of it.
///
/// Links among the files below these folders are never followed, wherever they lead.
func linksOutside(_ root: String) -> [String] {
  ["content", "templates", "chronicle.yml", ".chronicle"]
    .flatMap { place -> [String] in
      let below = place == "content" ? names(in: joined(root, place)).map { "content/" + $0 } : []
      return [place] + below
    }
    .filter { leadsOutside($0, of: root) }
}

/// Whether a symbolic link stands at a path below a chronicle's folder that leads out of it.
func leadsOutside(_ path: String, of root: String) -> Bool {
  var status = stat()
  let place = joined(root, path)
  guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return false }
  let (home, target) = (resolved(root), resolved(place))
  return target != home && !target.hasPrefix(home + "/")
}

/// A path without links; of a link that leads nowhere, what it says.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else {
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? path
  }
  defer { free(real) }
  return String(cString: real)
}

extension Diagnostic {
  /// - Parameter place: The output folder as `--output` takes it.
  static func outputOutside(_ path: String, place: String) -> Diagnostic {
    Diagnostic(
      .error, "link-outside",
      "this link leads out of the chronicle, where nothing is written unless it is named",
      at: Location(path),
      help: "name it if the site is to go there: --output \(asArgument(place))")
  }

  static func linkOutside(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "link-outside",
      "this link leads out of the chronicle, where nothing is read or written", at: Location(path),
      help: "put the folder or file itself there")
  }
}
