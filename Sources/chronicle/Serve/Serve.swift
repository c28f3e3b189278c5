import ArgumentParser
import FlyingSocks
import Foundation

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site on this machine, anew after every change.",
    discussion: """
      Builds the site in memory and serves it to this machine only. Changes of content, templates and \
      settings are seen at once: the site is made anew, and the browser loads the page again. What is wrong \
      lies over the page, with file, line and remedy, until it is mended. New clippings are read into \
      content/articles as 'chronicle build' does; public/ is not touched. Control-C ends it.

      Examples:
        chronicle serve
        chronicle serve talks --open
        chronicle serve --port 8080 --no-import
      """)

  @OptionGroup var place: PlaceOptions

  @Option(
    help: ArgumentHelp(
      "The port; by default the first free one from 4747 on, and 0 is any.", valueName: "number"))
  var port: UInt16?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(inversion: .prefixedNo, help: "Read clippings when they change.")
  var `import` = true

  func run() async throws {
    let terminal = Terminal()
    if let fault = rootFault(place.path) { throw ValidationError(fault) }
    signal(SIGPIPE, SIG_IGN)
    let number = try freePort()
    let preview = Preview()
    var maker = PreviewMaker(root: place.path, readsClippings: self.import, terminal: terminal)
    let watch = try onMachine(terminal) { try FolderWatch(root: place.path) }
    await maker.update(preview)
    let address = "http://localhost:\(number)/"
    print("serving \(address) to this machine; Control-C ends it")
    fflush(nil)
    if open { openBrowser(address) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await answerConnections(at: number, from: preview) }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(10))
          await preview.keepAlive()
        }
      }
      for await _ in watch.wakeUps {
        // A program that saves a file writes more than once.
        try await Task.sleep(for: .milliseconds(15))
        await maker.update(preview)
      }
      group.cancelAll()
    }
  }

  private func freePort() throws -> UInt16 {
    if let port {
      if let free = boundPort(port) { return free }
      throw ValidationError(
        "Port \(port) is taken, or not for you. Without --port a free one is found.")
    }
    if let free = (4747...4847).lazy.compactMap({ boundPort($0) }).first { return free }
    throw ValidationError("No port from 4747 to 4847 is free. Name another with --port.")
  }
}

/// The port that a socket of this machine gets when it asks for one; nil where that is taken.
private func boundPort(_ port: UInt16) -> UInt16? {
  #if canImport(Darwin)
    let descriptor = socket(AF_INET, SOCK_STREAM, 0)
  #else
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #endif
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var reuse: Int32 = 1
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
  guard var address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else { return nil }
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isFree = withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
    }
  }
  return isFree ? UInt16(bigEndian: address.sin_port) : nil
}

/// Opens an address with the program that the machine's user has for it.
private func openBrowser(_ address: String) {
  let chosen = ProcessInfo.processInfo.environment["BROWSER"].map { [$0] }
  #if os(macOS)
    let programs = chosen ?? ["open"]
  #else
    let programs = chosen ?? ["xdg-open", "sensible-browser", "wslview"]
  #endif
  for program in programs {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { continue }
    process.waitUntilExit()
    if process.terminationStatus == 0 { return }
  }
  Terminal().say("no browser could be opened: open \(address) yourself")
}
