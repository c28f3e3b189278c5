import CCrypto

/// The SHA-256 checksum of bytes (FIPS 180-4), as 64 hexadecimal digits in lower case.
public func sha256(_ bytes: some Collection<UInt8>) -> String {
  var digest: [UInt8] = Array(repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  let bytes = Array(bytes)
  _ = CCrypto.SHA256(bytes, bytes.count, &digest)
  return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
