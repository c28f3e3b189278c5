import ChronicleModel
import Testing

@Suite struct FingerprintTests {
  @Test func tellsContentsApart() {
    var seen: Set<Fingerprint> = []
    var halves: Set<UInt64> = []
    for length in 0..<200 {
      var bytes = [UInt8](repeating: 0, count: length)
      seen.insert(Fingerprint(of: bytes))
      for index in bytes.indices {
        for bit in [1, 128] as [UInt8] {
          bytes[index] = bit
          let print = Fingerprint(of: bytes)
          seen.insert(print)
          halves.insert(print.high)
          bytes[index] = 0
        }
      }
    }
    #expect(seen.count == 200 + 199 * 200)
    #expect(halves.count == 199 * 200)
  }

  @Test func staysTheSameOnEveryMachine() {
    let print = Fingerprint(of: Array("chronicle".utf8))
    #expect(Fingerprint("\(print)") == print)
    #expect("\(print)" == "48cee55ff28c2d6cb0a3006932665482")
  }
}
