import Foundation
import HostileParsers

/// What libFuzzer calls with each text: one parser, which `CHRONICLE_FUZZ_PARSER` names, reads it. What does not
/// hold stops the program, as a crash does, and libFuzzer keeps the text. `scripts/fuzz` builds and runs it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = Array(UnsafeBufferPointer(start: bytes, count: count))
  let isRead = DispatchSemaphore(value: 0)
  Task.detached {
    if let fault = await parser.parse(text) { fatalError(fault) }
    isRead.signal()
  }
  isRead.wait()
  return 0
}

private let parser: HostileParser = {
  let name = ProcessInfo.processInfo.environment["CHRONICLE_FUZZ_PARSER"] ?? "article"
  guard let parser = HostileParser.all.first(where: { $0.name == name }) else {
    fatalError("no parser is called '\(name)': \(HostileParser.all.map(\.name))")
  }
  return parser
}()
