extension JSONReader {
  /// RFC 8259 §7, from quote to quote.
  mutating func string() throws(JSONFault) -> String {
    place += 1
    let start = place
    while let byte = here, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
    if here == UInt8(ascii: "\"") {
      place += 1
      return try text(bytes[start..<(place - 1)])
    }
    var unescaped = Array(bytes[start..<place])
    while let byte = here, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("a control character stands in a text as it is") }
      place += 1
      if byte == UInt8(ascii: "\\") { try escape(&unescaped) } else { unescaped.append(byte) }
    }
    guard here != nil else { throw fault("a text has no end") }
    place += 1
    return try text(unescaped[...])
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(JSONFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("a text is no UTF-8") }
    return text
  }

  private mutating func escape(_ text: inout [UInt8]) throws(JSONFault) {
    guard let byte = here else { throw fault("a text has no end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += Array(Character(try scalar()).utf8)
    default: throw fault("no such escape")
    }
  }

  /// One character as one `\u`, or as two that are a pair of surrogates; half a pair is no character (RFC 7493 §2.1).
  private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, here == UInt8(ascii: "\\") else { throw fault("half a surrogate pair") }
    place += 1
    guard here == UInt8(ascii: "u") else { throw fault("half a surrogate pair") }
    place += 1
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00)))
    else { throw fault("half a surrogate pair") }
    return scalar
  }

  private mutating func unit() throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = here.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw fault("\\u needs four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }
}
