import ChronicleRender
import FlyingFox
import Foundation

/// What is sent for a request.
struct ServedAnswer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    case events(AsyncStream<[UInt8]>)
  }
  var status: HTTPStatusCode
  var headers: [(name: String, value: String)]
  var body: Body

  /// Whether it ends.
  var isWhole: Bool {
    if case .bytes = body { true } else { false }
  }

  func head(staysOpen: Bool) -> [UInt8] {
    let lines =
      ["HTTP/1.1 \(status.code) \(status.phrase)"] + headers.map { "\($0.name): \($0.value)" }
      + ["Connection: \(staysOpen ? "keep-alive" : "close")", "", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }
}

/// The answer to a request. Only what the site has is ever looked for, and by its name in the site, so that
/// no path leads to a file of the disk.
func answer(_ request: RequestHead, from preview: Preview) async -> ServedAnswer {
  guard ["GET", "HEAD"].contains(request.method) else {
    return plain(.methodNotAllowed, "only GET and HEAD are answered")
  }
  guard request.isForThisMachine else {
    return plain(.forbidden, "this address serves its own machine only")
  }
  guard let path = request.path.removingPercentEncoding, path.hasPrefix("/") else {
    return plain(.badRequest, "this is no address")
  }
  switch path {
  case "/.chronicle/events":
    return ServedAnswer(
      status: .ok, headers: headers("text/event-stream"), body: .events(await preview.events()))
  case "/.chronicle/reload.js":
    return response(request, .ok, "text/javascript; charset=utf-8", Array(reloadScript.utf8))
  default:
    return await page(String(path.dropFirst()), of: preview, request)
  }
}

private func page(
  _ path: String, of preview: Preview, _ request: RequestHead
) async -> ServedAnswer {
  let files = await preview.files
  let version = await preview.version
  if files.isEmpty {
    return response(
      request, .serviceUnavailable, "text/html; charset=utf-8",
      withScript(emptyPage(await preview.findings), version))
  }
  let isFolder = path.isEmpty || path.hasSuffix("/")
  let name = isFolder ? path + "index.html" : path
  guard let file = files[name] else {
    if files[name + "/index.html"] != nil, !isFolder {
      var answer = plain(.movedPermanently, "")
      answer.headers.append(("Location", request.path + "/"))
      return answer
    }
    let missing = files["404.html"].flatMap(bytes) ?? Array("There is no such page.".utf8)
    return response(
      request, .notFound, "text/html; charset=utf-8", withScript(missing, version))
  }
  guard let content = bytes(of: file) else {
    return plain(.internalServerError, "the file could not be made")
  }
  let type = mediaType(of: name)
  return response(
    request, .ok, type, type.hasPrefix("text/html") ? withScript(content, version) : content)
}

private func bytes(of file: OutputFile) -> [UInt8]? {
  switch file.making {
  case .bytes, .pieces: return file.bytes
  case .writing:
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronicle-\(UUID().uuidString)").path
    defer { unlink(place) }
    guard (try? file.write(to: place)) != nil else { return nil }
    return try? readFile(place)
  // The preview remembers no earlier build, so that nothing stands from one.
  case .standing: return nil
  }
}

/// A page with the script that loads it again: only what is served has it.
private func withScript(_ html: [UInt8], _ version: String) -> [UInt8] {
  let script = Array(
    "<script src=\"/.chronicle/reload.js\" data-version=\"\(version)\"></script>\n".utf8)
  let end = Array("</body>".utf8)
  let place = html.indices.reversed().first { html[$0...].starts(with: end) } ?? html.endIndex
  return html[..<place] + script + html[place...]
}

private func emptyPage(_ findings: [Preview.Finding]) -> [UInt8] {
  let texts = findings.map { finding in
    "\(finding.place): \(finding.message)\n\(finding.line)\n\(finding.help.map { "help: \($0)" } ?? "")"
  }
  let escaped = texts.joined(separator: "\n\n").replacing("&", with: "&amp;")
    .replacing("<", with: "&lt;")
  return Array(
    "<!doctype html>\n<title>The chronicle has errors</title>\n<body>\n<pre>\(escaped)</pre>\n</body>\n"
      .utf8)
}

private func response(
  _ request: RequestHead, _ status: HTTPStatusCode, _ type: String, _ body: [UInt8]
) -> ServedAnswer {
  ServedAnswer(
    status: status, headers: headers(type) + [("Content-Length", String(body.count))],
    body: .bytes(request.method == "HEAD" ? [] : body))
}

/// An answer in words.
func plain(_ status: HTTPStatusCode, _ text: String) -> ServedAnswer {
  let body = Array((text + "\n").utf8)
  return ServedAnswer(
    status: status,
    headers: headers("text/plain; charset=utf-8") + [("Content-Length", String(body.count))],
    body: .bytes(body))
}

/// Nothing is kept by the browser, so that no page on the screen is an old one.
private func headers(_ type: String) -> [(name: String, value: String)] {
  [
    ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "no-referrer"),
  ]
}

private func mediaType(of path: String) -> String {
  let ending = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? ""
  return mediaTypes[ending.lowercased()] ?? "application/octet-stream"
}

private let mediaTypes = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "json": "application/json",
  "xml": "application/xml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
  "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
  "ico": "image/x-icon", "woff2": "font/woff2", "woff": "font/woff", "pdf": "application/pdf",
  "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "ics": "text/calendar; charset=utf-8", "bib": "text/plain; charset=utf-8",
  "ris": "application/x-research-info-systems", "sqlite": "application/vnd.sqlite3",
  "webmanifest": "application/manifest+json",
]
