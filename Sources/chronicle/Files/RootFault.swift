import ChronicleModel

/// Why a path is no chronicle's folder, with what is meant most likely; nil where it is one.
func rootFault(_ root: String) -> String? {
  let shown = printable(root)
  if !exists(root) {
    let near = neighbour(of: root).map { " Did you mean '\(printable($0))'?" }
    return "There is no folder '\(shown)'."
      + (near ?? " 'chronicle init \(printable(asArgument(root)))' makes one.")
  }
  if !isFolder(root) {
    return
      "'\(shown)' is a file, not a folder. 'chronicle read \(printable(asArgument(root)))' shows what is read in a "
      + "clipping; to publish it, put it into content/clippings of a chronicle."
  }
  if ChronicleFolder.isChronicle(root) { return nil }
  if let above = folderAbove(root) {
    return
      "'\(shown)' lies inside a chronicle. Name the chronicle's own folder: '\(printable(above))'."
  }
  return "'\(shown)' holds no chronicle: neither content/ nor chronicle.yml. Make one with "
    + "'chronicle init talks', and put your clippings into talks/content/clippings."
}

/// Why a folder that `--output` names holds no site to look at; nil where it is there.
func outputFault(_ output: String) -> String? {
  if isFolder(output) { return nil }
  let shown = printable(output)
  if exists(output) { return "'\(shown)' is a file, not a folder." }
  let near = neighbour(of: output).map { " Did you mean '\(printable($0))'?" }
  return "There is no folder '\(shown)'."
    + (near ?? " 'chronicle build --output \(printable(asArgument(output)))' makes the site there.")
}

/// Why a path is no file, with what is meant most likely; nil where it is one.
func fileFault(_ path: String) -> String? {
  let shown = printable(path)
  if isFolder(path) {
    let inside = names(in: path).first.map { ": '\(printable(joined(path, $0)))'" } ?? ""
    return "'\(shown)' is a folder, not a file. Name a file in it\(inside)."
  }
  if exists(path) { return nil }
  let near = neighbour(of: path).map { " Did you mean '\(printable($0))'?" }
  return "There is no file '\(shown)'.\(near ?? "")"
}

/// The entry beside a path whose name is nearest to the path's own.
func neighbour(of path: String) -> String? {
  let slash = path.lastIndex(of: "/")
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  let folder = slash.map { String(path[..<$0]) } ?? "."
  return nearest(to: name, among: names(in: folder)).map { joined(folder, $0) }
}

/// The chronicle in which a folder lies, up to three steps above it.
private func folderAbove(_ path: String) -> String? {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  let isDown = !parts.contains("..") && path != "."
  return (1...3).lazy.map { steps in
    guard isDown, steps <= parts.count else {
      let up = Array(repeating: "..", count: steps).joined(separator: "/")
      return path == "." ? up : joined(path, up)
    }
    let rest = parts.dropLast(steps).joined(separator: "/")
    return rest.isEmpty ? path.hasPrefix("/") ? "/" : "." : rest
  }.first { ChronicleFolder.isChronicle($0) }
}
