import Glibc

/// Colours in a log, which programs write as if it were a terminal: graphic renditions (ECMA-48, 8.3.117, `CSI … m`) and the
/// erasures that `grep` and others write with them (8.3.41, `CSI … K`). They hide the time and the level, and say nothing.
enum LogColours {
  private static let escape: UInt8 = 0x1B

  static func isColoured(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return memchr(base, Int32(escape), bytes.count) != nil
  }

  /// The text without them; other sequences are left, to be seen.
  static func stripped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let found = memchr(base + start, Int32(escape), bytes.count - start)
      let at = found.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? bytes.count
      plain += bytes[start..<at]
      if at == bytes.count { break }
      let end = end(of: bytes, at) ?? at
      if end == at { plain.append(escape) }
      start = max(end, at + 1)
    }
    return plain
  }

  /// Behind the sequence that begins here; nil where it is another.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
    var at = start + 2
    while at < bytes.count, (0x30...0x3F).contains(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "m") || bytes[at] == UInt8(ascii: "K") else { return nil }
    return at + 1
  }
}
