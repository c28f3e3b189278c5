import ChronicleModel
import Foundation

/// A path below a folder; the folder `.` is left out.
func joined(_ folder: String, _ path: String) -> String {
  folder == "." ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
}

/// A path as a shell takes it: in quotation marks where it has more than a word's signs.
func asArgument(_ path: String) -> String {
  let isWord = path.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || $0.properties.numericType != nil
      || "-._~/+,@%:".unicodeScalars.contains($0)
  }
  if isWord && !path.isEmpty { return path }
  let isPlain = !path.contains { "\"$`\\!".contains($0) }
  return isPlain ? "\"\(path)\"" : "'\(path.replacing("'", with: "'\\''"))'"
}

/// A file's bytes; a folder, a device or a pipe is refused.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileError(operation: "read", path: path, code: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    throw FileError(operation: "read", path: path, code: errno)
  }
  guard status.st_mode & S_IFMT == S_IFREG else {
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    throw FileError(operation: "read", path: path, code: isFolder ? EISDIR : EINVAL)
  }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if got < 0 { failure = errno }
      if got <= 0 { return }
      count += got
    }
  }
  if failure != 0 { throw FileError(operation: "read", path: path, code: failure) }
  return bytes
}

/// The fingerprint of a file's bytes, which are read piece by piece.
func fingerprint(ofFile path: String) throws(FileError) -> Fingerprint {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileError(operation: "read", path: path, code: errno) }
  defer { close(descriptor) }
  let size = 1 << 16
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  defer { buffer.deallocate() }
  var mixer = FingerprintMixer()
  var (filled, count) = (0, 0)
  while true {
    let got = read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
    if got < 0 { throw FileError(operation: "read", path: path, code: errno) }
    filled += got
    count += got
    if got == 0 || filled == size {
      let blocks = filled & ~31
      mixer.add(blocks: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<blocks]))
      if got == 0 {
        mixer.end(
          with: UnsafeRawBufferPointer(
            rebasing: UnsafeRawBufferPointer(buffer)[blocks..<filled]), count: count)
        return mixer.fingerprint
      }
      filled = 0
    }
  }
}

/// Whether something stands at a path, whatever it is.
func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// Whether a folder stands at a path.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws(FileError) {
  if path.isEmpty || mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) { return }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
    throw FileError(operation: "make the folder", path: path, code: errno)
  }
  try makeFolder(String(path[..<slash]))
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
    throw FileError(operation: "make the folder", path: path, code: errno)
  }
}

/// Writes a file; the bytes are on their way to the disk when it returns.
func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileError) {
  try writeFile(path, pieces: { put in put(bytes) })
}

/// The same with bytes that come piece by piece.
func writeFile(_ path: String, pieces: (_ put: ([UInt8]) -> Void) -> Void) throws(FileError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  var code = descriptor < 0 ? errno : 0
  if code == 0 {
    pieces { bytes in
      var written = 0
      while code == 0, written < bytes.count {
        let put = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if put < 0 { code = errno } else { written += put }
      }
    }
    if close(descriptor) != 0, code == 0 { code = errno }
  }
  if code != 0 { throw FileError(operation: "write", path: path, code: code) }
}

/// Writes a file beside its place, hidden, and then puts it there, so that nobody sees half of it.
func replaceFile(_ path: String, _ bytes: [UInt8]) throws(FileError) {
  try replaceFile(path, pieces: { put in put(bytes) })
}

/// The same with bytes that come piece by piece.
func replaceFile(
  _ path: String, pieces: (_ put: ([UInt8]) -> Void) -> Void
) throws(FileError) {
  let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  let aside = path[..<name] + "." + path[name...] + ".chronicle-new"
  do {
    try writeFile(String(aside), pieces: pieces)
  } catch {
    unlink(String(aside))
    throw error
  }
  try moveFile(String(aside), to: path)
}

/// Removes a file.
func removeFile(_ path: String) throws(FileError) {
  guard unlink(path) == 0 else {
    throw FileError(operation: "remove", path: path, code: errno)
  }
}

/// Puts a file in another's place, or where none is.
func moveFile(_ path: String, to place: String) throws(FileError) {
  guard rename(path, place) == 0 else {
    throw FileError(operation: "write", path: place, code: errno)
  }
}

/// The names in a folder, sorted; empty where it cannot be read.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) { names.append(name(of: entry)) }
  return names.filter { !$0.hasPrefix(".") }.sorted()
}

private func name(of entry: UnsafeMutablePointer<dirent>) -> String {
  String(decoding: bytes(ofName: entry), as: UTF8.self)
}

private func bytes(ofName entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
}

/// A file found below a folder.
struct FoundFile: Sendable, Hashable {
  enum Kind: Sendable {
    case file, link, other
    /// A folder whose name ends as that of a file that is looked for.
    case folder
    /// Its name is not UTF-8, so that no path can be written for it.
    case unnameable
  }
  /// From the folder, with `/`; bytes of a name that is not UTF-8 stand as `\xE9`.
  var path: String
  var kind: Kind
}

/// All files below a folder, sorted by path; empty where the folder is not there. Hidden files and
/// folders are passed over unless asked for; links are named, not followed.
///
/// - Parameter ending: Folders whose names end so are named too.
func files(
  below folder: String, hidden: Bool = false, namedLike ending: String? = nil
) throws(FileError) -> [FoundFile] {
  var found: [FoundFile] = []
  var waiting = [""]
  while let path = waiting.popLast() {
    let place = path.isEmpty ? folder : joined(folder, path)
    guard let stream = opendir(place) else {
      if errno == ENOENT && path.isEmpty { return [] }
      throw FileError(operation: "list the folder", path: place, code: errno)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = bytes(ofName: entry)
      let name = String(validating: bytes, as: UTF8.self)
      if bytes == [46] || bytes == [46, 46] || bytes.first == 46 && !hidden { continue }
      let below = (path.isEmpty ? "" : path + "/") + (name ?? escaped(bytes))
      guard name != nil else {
        found.append(FoundFile(path: below, kind: .unnameable))
        continue
      }
      var status = stat()
      guard lstat(joined(folder, below), &status) == 0 else {
        // It went away since the folder was opened, or the folder may be listed but not entered.
        if errno != ENOENT { found.append(FoundFile(path: below, kind: .other)) }
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        waiting.append(below)
        if let ending, below.hasSuffix(ending) {
          found.append(FoundFile(path: below, kind: .folder))
        }
      case S_IFREG: found.append(FoundFile(path: below, kind: .file))
      case S_IFLNK: found.append(FoundFile(path: below, kind: .link))
      default: found.append(FoundFile(path: below, kind: .other))
      }
    }
  }
  return found.sorted { $0.path < $1.path }
}

/// A name that is not UTF-8 as a text: its bytes beyond ASCII as `\xE9`.
private func escaped(_ bytes: [UInt8]) -> String {
  bytes.map { byte in
    byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
  }.joined()
}
