import Glibc

/// Lines that end as Windows ends them, with a carriage return: it is no text, and `$` stands before it.
enum LogLineEnds {
  static func areCarried(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.baseAddress.map { memchr($0, 0x0D, text.count) != nil } ?? false
  }

  static func plain(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { bytes, count in
      for index in text.indices where text[index] != 0x0D || index + 1 == text.count || text[index + 1] != 0x0A {
        bytes[count] = text[index]
        count += 1
      }
    }
  }
}
