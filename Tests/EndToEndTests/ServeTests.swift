import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite(.serialized) struct ServeTests {
  @Test func showsEveryChangeAndEveryFault() throws {
    let folder = try smallChronicle()
    try folder.write("content/pages/about.md", "---\ntitle: About\n---\nFirst.\n")
    let server = try Server(folder)
    let first = try server.get("/about.html")
    #expect(first.hasPrefix("HTTP/1.1 200") && first.contains("<p>First.</p>"))
    #expect(first.contains("<script src=\"/.chronicle/reload.js\" data-version="))
    #expect(first.contains("Cache-Control: no-store"))
    #expect(try server.get("/people").contains("Location: /people/"))
    #expect(try server.get("/nowhere.html").hasPrefix("HTTP/1.1 404"))
    #expect(try server.get("/data/chronicle.sqlite").contains("SQLite format 3"))

    let events = try Connection(server.port)
    try events.send("GET /.chronicle/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(events.read(until: "\"findings\": []").contains("text/event-stream"))
    try folder.write("content/pages/about.md", "---\ntitle: About\n---\nSecond.\n")
    #expect(events.read(until: "\"findings\": []").contains("data: {\"version\""))
    #expect(try server.get("/about.html").contains("<p>Second.</p>"))

    try folder.write("content/pages/about.md", "---\ntitle: <script>: x\n---\nThird.\n")
    let fault = events.read(until: "\"help\"")
    #expect(fault.contains("content/pages/about.md:2:16"))
    #expect(try server.get("/about.html").contains("<p>Second.</p>"))
    try folder.write("content/pages/about.md", "---\ntitle: About\n---\nFourth.\n")
    #expect(!events.read(until: "\"findings\": []").isEmpty)
    #expect(try server.get("/about.html").contains("<p>Fourth.</p>"))

    try folder.write("content/pages/deep/er/new.md", "---\ntitle: New\n---\nFifth.\n")
    #expect(!events.read(until: "\"findings\": []").isEmpty)
    try folder.write("templates/page.mustache", "<body>{{title}} mine</body>")
    #expect(!events.read(until: "\"findings\": []").isEmpty)
    #expect(try server.get("/about.html").contains("<body>About mine<script src="))

    #expect(!folder.exists("public"))
    #expect(try chronicle("build", folder.path).status == 0)
    for (path, data) in try folder.files(below: "public") {
      #expect(!String(decoding: data, as: UTF8.self).contains(".chronicle/reload"), "\(path)")
    }
  }

  /// Nothing but the site's own files is ever sent, to this machine alone.
  @Test func letsNothingElseOut() throws {
    let folder = try smallChronicle()
    try folder.write("secret.txt", "SECRET")
    let server = try Server(folder)
    for path in [
      "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt",
      "/people/../../secret.txt", "//etc/passwd", "/../../../../../../etc/passwd",
      "/..\\secret.txt", "/%5c..%5csecret.txt", "/secret.txt", "/secret.txt%00.html",
      "/%00", "/%", "/%zz", "/%ff%fe", "/content/clippings/vienna.txt", "/chronicle.yml",
      "/./secret.txt", "/.%2e/secret.txt", "/%252e%252e/secret.txt",
      "http://localhost/../secret.txt",
      "file:///etc/passwd", "*", "/people/%2e%2e%2f%2e%2e%2fsecret.txt",
      "/.chronicle/../secret.txt",
      "/" + String(repeating: "../", count: 3000) + "etc/passwd",
    ] {
      let answer = try server.get(path)
      #expect(
        !answer.contains("SECRET") && !answer.contains("root:") && !answer.contains("VIENNA,"))
      #expect(answer.isEmpty || answer.contains(" 40") || answer.contains(" 200 OK"), "\(path)")
    }
    #expect(try server.get("/", "Host: evil.example").hasPrefix("HTTP/1.1 403"))
    #expect(try server.get("/", "Host: localhost.evil.example").hasPrefix("HTTP/1.1 403"))
    #expect(try server.get("/", "Host: localhost:1").hasPrefix("HTTP/1.1 200"))
    #expect(try server.ask("POST / HTTP/1.1\r\nHost: localhost\r\n").hasPrefix("HTTP/1.1 405"))
    let head = try server.ask("HEAD / HTTP/1.1\r\nHost: localhost\r\n")
    #expect(head.contains("Content-Length: ") && !head.contains("<html"))
    if let table = try? String(contentsOfFile: "/proc/net/tcp", encoding: .utf8) {
      let port = String(server.port, radix: 16, uppercase: true)
      #expect(table.contains("0100007F:" + String(repeating: "0", count: 4 - port.count) + port))
    }
    #expect(try chronicle("serve", folder.path, "--port", "\(server.port)").status == 64)
  }

  @Test func opensTheBrowserAndAChronicleWithErrors() throws {
    let folder = try smallChronicle()
    try folder.write("chronicle.yml", "titel: <b>x\n")
    try folder.write("browser", "#!/bin/sh\necho \"$1\" > \"\(folder.path)/opened\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/browser")
    let server = try Server(folder, "--open", environment: ["BROWSER": folder.path + "/browser"])
    #expect(try server.get("/").hasPrefix("HTTP/1.1 503"))
    #expect(try server.get("/").contains("chronicle.yml:1"))
    #expect(try folder.read("opened") == "http://localhost:\(server.port)/\n")
  }

  /// What a page of the web can send keeps nobody from their chronicle.
  @Test func answersOthersWhateverIsSent() throws {
    let server = try Server(try smallChronicle())
    let (get, host) = ("GET / HTTP/1.1\r\n", "Host: localhost\r\n")
    #expect(try server.ask(get + "Host: evil.example\r\n" + host).hasPrefix("HTTP/1.1 400"))
    #expect(try server.ask(get + host + "Host: evil.example\r\n").hasPrefix("HTTP/1.1 400"))
    #expect(try server.get("/", "Host: [::1]evil").hasPrefix("HTTP/1.1 403"))
    #expect(try server.get("/", "Host: localhost:1@evil.example").hasPrefix("HTTP/1.1 403"))
    #expect(try server.ask("\u{16}\u{3}\u{1}\r\n").hasPrefix("HTTP/1.1 400"))
    for length in ["-1", "9223372036854775807", "99999999999999999999", "7, 9"] {
      let answer = try server.ask(get + host + "Content-Length: \(length)\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 200"), "\(length)")
    }
    let long = String(repeating: "a", count: 2_000_000)
    #expect(try server.get("/" + long).hasPrefix("HTTP/1.1 431"))
    #expect(try server.ask(get + host + "X: \(long)\r\n").hasPrefix("HTTP/1.1 431"))
    let rows = String(repeating: "X: y\r\n", count: 100_000)
    #expect(try server.ask(get + host + rows).hasPrefix("HTTP/1.1 431"))
    // Some that never finish what they ask, some that never read, some that only listen.
    let silent = try (0..<150).map { number in
      let connection = try Connection(server.port)
      try connection.send(
        ["GET / HTTP/1.1\r\nHo", get + host + "\r\n", "GET /.chronicle/events HTTP/1.1\r\n\r\n"][
          number % 3])
      return connection
    }
    #expect(try server.get("/").hasPrefix("HTTP/1.1 200"))
    #expect(silent.count == 150)
    // Two requests at once are answered one after the other.
    let both = try server.ask(get + host + "\r\nHEAD /nowhere HTTP/1.1\r\n" + host)
    #expect(both.contains("HTTP/1.1 200") && both.contains("HTTP/1.1 404"))
  }

  /// Also where the script that began it has blocked signals, which a child inherits.
  @Test(arguments: [SIGINT, SIGTERM]) func endsWhenItIsTold(_ signal: Int32) throws {
    let server = try Server(try smallChronicle(), blocking: signal)
    #expect(try server.get("/").hasPrefix("HTTP/1.1 200"))
    #expect(server.ends(on: signal))
  }
}

/// A running `chronicle serve`, ended with the value.
private final class Server {
  let port: UInt16
  private let process = Process()

  init(
    _ folder: TemporaryFolder, _ options: String..., environment: [String: String] = [:],
    blocking signal: Int32? = nil
  ) throws {
    let out = folder.url(".serve-out")
    _ = FileManager.default.createFile(atPath: out.path, contents: nil)
    process.executableURL = Bundle.main.bundleURL.appendingPathComponent("chronicle")
    process.arguments = ["serve", folder.path, "--port", "0"] + options
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = FileHandle.nullDevice
    let process = process
    try withBlocked(signal) { try process.run() }
    var found: UInt16?
    for _ in 0..<1200 where found == nil {
      Thread.sleep(forTimeInterval: 0.05)
      let text = try String(contentsOf: out, encoding: .utf8)
      found = text.firstMatch(of: /localhost:(\d+)\//).flatMap { UInt16($0.output.1) }
    }
    port = try #require(found)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Whether the program ends on a signal, within seconds.
  func ends(on signal: Int32) -> Bool {
    kill(process.processIdentifier, signal)
    for _ in 0..<200 where process.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    return !process.isRunning && process.terminationReason == .uncaughtSignal
  }

  func get(_ path: String, _ header: String = "Host: localhost") throws -> String {
    try ask("GET \(path) HTTP/1.1\r\n\(header)\r\n")
  }

  func ask(_ head: String) throws -> String {
    let connection = try Connection(port)
    try connection.send(head + "Connection: close\r\n\r\n")
    return connection.read(until: nil)
  }
}

/// Does something while this thread, and what it begins, is deaf to a signal.
private func withBlocked(_ signal: Int32?, _ action: () throws -> Void) rethrows {
  var signals = sigset_t()
  sigemptyset(&signals)
  if let signal { sigaddset(&signals, signal) }
  var earlier = sigset_t()
  pthread_sigmask(SIG_BLOCK, &signals, &earlier)
  defer { pthread_sigmask(SIG_SETMASK, &earlier, nil) }
  try action()
}

/// A plain connection, so that no library tidies what is asked for.
private final class Connection {
  private let descriptor: Int32

  init(_ port: UInt16) throws {
    #if canImport(Darwin)
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var wait = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    // The first connection may come before the server listens.
    for attempt in 0..<200 {
      let isDone = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
      if isDone { return }
      try #require(attempt < 199)
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      #if canImport(Darwin)
        let flags: Int32 = 0
      #else
        let flags = Int32(MSG_NOSIGNAL)
      #endif
      let sent = rest.withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, flags)
      }
      // The other side may have answered and closed before it read all.
      if sent <= 0 { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// What comes until a text has come, or the other side ends.
  func read(until end: String?) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = recv(descriptor, &buffer, buffer.count, 0)
      if got <= 0 { break }
      bytes += buffer[..<got]
      if let end, String(decoding: bytes, as: UTF8.self).contains(end) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
