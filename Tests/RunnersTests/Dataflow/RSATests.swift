import FoundationEssentials
import JSON
import Testing

@testable import Runners

struct RSATests {
  @Test(
    arguments: [
      ([2], [10], [0xFF, 0xFB], 1024), ([3], [0xFF], [0x65], 0),
      ([0xAB, 0xCD, 0xEF], [1, 0, 1], [0x0F, 0x42, 0x43], 0),
    ] as [([UInt8], [UInt8], [UInt8], Int)])
  func `powers are those of plain arithmetic`(_ base: [UInt8], _ exponent: [UInt8], _ modulus: [UInt8], _ known: Int)
    throws
  {
    let whole = { (bytes: [UInt8]) in bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    let (b, e, m) = (whole(base), whole(exponent), whole(modulus))
    var expected: UInt64 = 1
    for _ in 0..<e { expected = expected * (b % m) % m }
    let power = try #require(Montgomery(BigNatural(modulus))).power(BigNatural(base), BigNatural(exponent))
    #expect(whole(power.bytes(count: 8)) == expected && (known == 0 || expected == UInt64(known)))
  }

  @Test func `a signature is the one that OpenSSL makes, from both forms of a key`() throws {
    let message = Array("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ0ZXN0In0".utf8)
    let expected = try #require(Data(base64Encoded: TestKey.signature))
    for pem in [TestKey.pkcs8, TestKey.pkcs1] {
      #expect(try #require(RSAKey(pem: pem)).signature(of: message) == Array(expected))
    }
  }

  @Test(arguments: [
    "", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n",
  ])
  func `what is no key is none`(_ text: String) { #expect(RSAKey(pem: text) == nil) }

  @Test func `a torn key is none, and a damaged one signs nothing`() throws {
    #expect(RSAKey(pem: TestKey.pkcs8.replacing("MII", with: "MIA", maxReplacements: 1)) == nil)
    let lines = TestKey.pkcs1.split(separator: "\n")
    let body = try #require(Data(base64Encoded: lines[1..<(lines.count - 1)].joined()))
    var damaged = body
    damaged[40] ^= 1  // in the modulus
    let pem = "-----BEGIN RSA PRIVATE KEY-----\n\(damaged.base64EncodedString())\n-----END RSA PRIVATE KEY-----"
    #expect(try #require(RSAKey(pem: pem)).signature(of: [1]) == nil)
  }
}
