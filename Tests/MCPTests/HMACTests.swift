import JSON
import Testing

@testable import MCP

struct HMACTests {
  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// FIPS 180-4: the examples that NIST publishes with it.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 is that of FIPS 180-4`(message: String, digest: String) {
    #expect(hex(SHA256.digest(of: Array(message.utf8))) == digest)
  }

  @Test func `SHA-256 of a million letters, and around the edges of a block`() {
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(hex(SHA256.digest(of: million)) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    let edges = [
      55: "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
      56: "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
      64: "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
    ]
    for (count, digest) in edges {
      #expect(hex(SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: count))) == digest)
    }
  }

  /// RFC 4231, §4.2 to §4.8; the fifth is cut to 128 bits there.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      Array(1...25), [UInt8](repeating: 0xcd, count: 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    (
      [UInt8](repeating: 0x0c, count: 20), Array("Test With Truncation".utf8),
      "a3b6167473100ee06e0c796c2955552b"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ])
  func `HMAC-SHA-256 is that of RFC 4231`(key: [UInt8], message: [UInt8], code: String) {
    #expect(hex(HMAC.code(of: message, key: key)).hasPrefix(code))
  }

  @Test func `equal codes are equal, others are not`() {
    #expect(SHA256.areEqual([1, 2, 3], [1, 2, 3]))
    #expect(!SHA256.areEqual([1, 2, 3], [1, 2, 4]))
    #expect(!SHA256.areEqual([1, 2, 3], [1, 2]))
  }

  @Test(arguments: [[], [0xfb, 0xff], [1, 2, 3], Array(0...255)] as [[UInt8]])
  func `base64 for URLs comes back the same, and in one form alone`(bytes: [UInt8]) {
    let text = Base64URL.text(bytes)
    #expect(Base64URL.bytes(text) == bytes)
    #expect(!text.contains("+") && !text.contains("/") && !text.contains("="))
    #expect(Base64URL.bytes(text + "=") == nil || text.isEmpty && Base64URL.bytes("=") == nil)
    #expect(Base64URL.bytes("AB") == nil, "bits that no bytes have")
  }
}
