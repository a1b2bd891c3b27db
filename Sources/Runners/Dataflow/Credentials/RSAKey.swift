import FoundationEssentials
import JSON

/// A private key of RSA, to sign with (RFC 8017, §8.2, RSASSA-PKCS1-v1_5 with SHA-256). Ours, since no package may be used
/// and no library of the system's need be there.
struct RSAKey: Sendable {
  private let modulus: BigNatural
  private let publicExponent: BigNatural
  private let exponent: BigNatural

  /// From PEM: `PRIVATE KEY` (PKCS #8, RFC 5958) as Google's files have it, or `RSA PRIVATE KEY` (RFC 8017, A.1.2). Nil for
  /// anything else.
  init?(pem: String) {
    let lines = pem.split(whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("-----BEGIN ") }),
      let end = lines[start...].firstIndex(where: { $0.hasPrefix("-----END ") }),
      let data = Data(base64Encoded: lines[(start + 1)..<end].joined())
    else { return nil }
    var outer = DERReader(data)
    guard let whole = outer.next(DERReader.sequence) else { return nil }
    if lines[start] == "-----BEGIN RSA PRIVATE KEY-----" {
      self.init(DERReader(whole))
    } else {
      var info = DERReader(whole)
      // The version and the algorithm; a key of another one has no such content.
      guard info.number() != nil, info.next(DERReader.sequence) != nil, let octets = info.next(DERReader.octets) else {
        return nil
      }
      var key = DERReader(octets)
      guard let inner = key.next(DERReader.sequence) else { return nil }
      self.init(DERReader(inner))
    }
  }

  private init?(_ fields: DERReader) {
    var fields = fields
    guard fields.number() != nil, let modulus = fields.number(), let publicExponent = fields.number(),
      let exponent = fields.number(), (1024...8192).contains(modulus.bitCount), modulus.isOdd
    else { return nil }
    (self.modulus, self.publicExponent, self.exponent) = (modulus, publicExponent, exponent)
  }

  /// Nil where the key does not fit itself: a signature that would not be believed is none.
  func signature(of message: [UInt8]) -> [UInt8]? {
    let length = (modulus.bitCount + 7) / 8
    let tail = RSAKey.digestInfo + SHA256.digest(of: message)
    let block = [0, 1] + [UInt8](repeating: 0xFF, count: length - tail.count - 3) + [0] + tail
    let number = BigNatural(block)
    guard let field = Montgomery(modulus) else { return nil }
    let signed = field.power(number, exponent)
    guard field.power(signed, publicExponent) == number else { return nil }
    return signed.bytes(count: length)
  }

  /// RFC 8017, §9.2, note 1.
  private static let digestInfo: [UInt8] = [
    0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
  ]
}
