/// The head of a request, as far as it decides what is sent.
struct RequestHead: Equatable {
  /// More bytes than this no browser sends of its own accord.
  static let limit = 32 << 10

  var method: String
  /// As it was asked for, without what follows a `?`.
  var path: String
  var host: String?
  /// Whether another request may follow on the connection.
  var staysOpen: Bool

  /// Reads the lines before the empty one; nil where they are no request of HTTP/1, or name two hosts.
  init?(_ bytes: some Collection<UInt8>) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false)
    let request = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard request.count == 3, request[2].hasPrefix("HTTP/1.") else { return nil }
    method = String(request[0])
    path = String(request[1].prefix { $0 != "?" })
    staysOpen = request[2] != "HTTP/1.0"
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimming { $0 == " " || $0 == "\t" }
      switch line[..<colon].lowercased() {
      case "host":
        if host != nil { return nil }
        host = String(value)
      case "connection": if value.lowercased().contains("close") { staysOpen = false }
      // What is sent along is not read.
      case "content-length", "transfer-encoding": if value != "0" { staysOpen = false }
      default: break
      }
    }
  }

  /// Whether the request is for this machine by its own name, so that no page of another site can read along.
  var isForThisMachine: Bool {
    guard let host else { return true }
    let (name, port) =
      host.lastIndex(of: ":").flatMap { colon in
        host.hasSuffix("]")
          ? nil : (host[..<colon], host[host.index(after: colon)...])
      } ?? (host[...], "")
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
      && port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension Substring {
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> Substring {
    let start = drop(while: isBlank)
    return start[..<(start.lastIndex { !isBlank($0) }.map(start.index(after:)) ?? start.startIndex)]
  }
}
