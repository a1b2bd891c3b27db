// Texts (RFC 8259 §7).
extension JSONReader {
  /// The text whose opening quote is next.
  mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return try text(bytes[start..<position])
      case UInt8(ascii: "\\"): return try escaped(from: start)
      case 0..<0x20: throw fault("a control character in a text")
      default: position += 1
      }
    }
    throw fault("a text has no end")
  }

  private func text(_ bytes: some Collection<UInt8>) throws(JSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("a text is not UTF-8") }
    return text
  }

  /// The rest of a text that has an escape here.
  private mutating func escaped(from start: Int) throws(JSONError) -> String {
    var result = Array(bytes[start..<position])
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return try text(result)
      case UInt8(ascii: "\\"): try takeEscape(into: &result)
      case 0..<0x20: throw fault("a control character in a text")
      default:
        result.append(byte)
        position += 1
      }
    }
    throw fault("a text has no end")
  }

  private mutating func takeEscape(into result: inout [UInt8]) throws(JSONError) {
    position += 1
    guard let byte = peek else { throw fault("a text has no end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"): result += Array(String(try scalar()).utf8)
    default: throw fault("no escape is written so")
    }
  }

  /// Four hexadecimal digits, or a pair of them that makes a character beyond U+FFFF.
  private mutating func scalar() throws(JSONError) -> Character {
    let unit = try unit()
    if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
    guard unit < 0xDC00, peek == UInt8(ascii: "\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw fault("half of a character") }
    position += 2
    let low = try self.unit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw fault("half of a character") }
    return Character(scalar)
  }

  private mutating func unit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are due")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}

// Numbers (RFC 8259 §6).
extension JSONReader {
  mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    let isZero = peek == UInt8(ascii: "0")
    let whole = try digits()
    if isZero, whole > 1 { throw fault("a number begins with zero") }
    var isWhole = true
    if peek == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      _ = try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      isWhole = false
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      _ = try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let number = Int(text) { return .int(number) }
    guard let number = Double(text), number.isFinite else { throw fault("a number beyond 1.8e308") }
    return Int(exactly: number).map(JSONValue.int) ?? .double(number)
  }

  /// At least one; how many.
  private mutating func digits() throws(JSONError) -> Int {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw fault("a digit is due") }
    return position - start
  }
}
