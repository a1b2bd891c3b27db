import JSON

/// RFC 2104 with SHA-256.
enum HMAC {
  static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var key = key.count > SHA256.blockBytes ? SHA256.digest(of: key) : key
    key += Array(repeating: 0, count: SHA256.blockBytes - key.count)
    let inner = SHA256.digest(of: key.map { $0 ^ 0x36 } + message)
    return SHA256.digest(of: key.map { $0 ^ 0x5c } + inner)
  }
}
