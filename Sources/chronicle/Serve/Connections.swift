import FlyingFox
import FlyingSocks
import Foundation

/// Answers what this machine asks for at a port, until the task is cancelled.
///
/// A head that is too long, a connection that says nothing or takes nothing, and more of them than leave files
/// for the builds are ended: any page of the web that the editor looks at can ask for what it likes.
func answerConnections(at port: UInt16, from preview: Preview) async throws {
  let pool = HTTPServer.defaultPool()
  try await pool.prepare()
  let socket = try Socket(domain: Int32(AF_INET))
  try socket.setValue(true, for: .localAddressReuse)
  try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
  try socket.listen()
  let listening = try AsyncSocket(socket: socket, pool: pool)
  let open = OpenConnections()
  try await withThrowingDiscardingTaskGroup { group in
    group.addTask { try await pool.run() }
    while true {
      try Task.checkCancellation()
      guard let connection = try? await listening.accept() else {
        // One that has gone already, or no more files may be open: others will be closed.
        try await Task.sleep(for: .milliseconds(20))
        continue
      }
      guard await open.begin() else {
        try? connection.close()
        continue
      }
      group.addTask {
        try? await converse(on: connection, preview)
        try? connection.close()
        await open.end()
      }
    }
  }
}

/// How many connections there are: no more than half of the files that may be open.
private actor OpenConnections {
  private let limit = max(16, sysconf(Int32(_SC_OPEN_MAX)) / 2)
  private var count = 0

  func begin() -> Bool {
    if count >= limit { return false }
    count += 1
    return true
  }

  func end() { count -= 1 }
}

/// Answers one request after the other.
private func converse(on connection: AsyncSocket, _ preview: Preview) async throws {
  var rest: [UInt8] = []
  while true {
    let before = rest
    let read = try await within(.seconds(15)) { try await readHead(connection, after: before) }
    guard let read else { return }
    let head = read.head.flatMap { RequestHead($0) }
    let answer =
      if let head { await answer(head, from: preview) } else {
        read.head == nil
          ? plain(
            HTTPStatusCode(431, phrase: "Request Header Fields Too Large"), "too much is sent")
          : plain(.badRequest, "this is no request")
      }
    let staysOpen = head?.staysOpen == true && answer.isWhole
    try await send(answer.head(staysOpen: staysOpen), to: connection)
    switch answer.body {
    case .bytes(let bytes): try await send(bytes, to: connection)
    case .events(let events): for await event in events { try await send(event, to: connection) }
    }
    if !staysOpen { return try await finish(connection) }
    rest = read.rest
  }
}

/// The bytes up to an empty line, and those after it; a nil head where there are too many.
private func readHead(
  _ connection: AsyncSocket, after rest: [UInt8]
) async throws -> (head: ArraySlice<UInt8>?, rest: [UInt8]) {
  var bytes = rest
  var looked = 0
  let end = Array("\r\n\r\n".utf8)
  while true {
    while looked + end.count <= bytes.count {
      if bytes[looked...].starts(with: end) {
        return (bytes[..<looked], Array(bytes[(looked + end.count)...]))
      }
      looked += 1
    }
    if bytes.count > RequestHead.limit { return (nil, []) }
    bytes += try await connection.read(atMost: 4096)
  }
}

private func send(_ bytes: [UInt8], to connection: AsyncSocket) async throws {
  let isSent = try await within(.seconds(30)) {
    try await connection.write(Data(bytes))
    return true
  }
  if isSent == nil { throw SocketError.disconnected }
}

/// Lets the other side read the answer to the end, although it has sent more than was read.
private func finish(_ connection: AsyncSocket) async throws {
  shutdown(connection.socket.file.rawValue, Int32(SHUT_WR))
  _ = try await within(.seconds(1)) { while try await !connection.read(atMost: 4096).isEmpty {} }
}

/// What comes of something, or nil where it takes longer than a time.
private func within<Value: Sendable>(
  _ time: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value? {
  try await withThrowingTaskGroup(of: Value?.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: time)
      return nil
    }
    return try await group.next() ?? nil
  }
}
