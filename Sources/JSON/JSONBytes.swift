/// Writes JSON values as bytes, members in the order of their names. By hand, since JSONEncoder takes ten times as long and
/// every message, every event and every list of jobs passes here.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  init(_ value: JSONValue) { put(value) }

  private mutating func put(_ value: JSONValue) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .int(let number): put(String(number))
    case .double(let number): put(number)
    case .string(let text): putQuoted(text)
    case .array(let elements): putArray(elements)
    case .object(let members): putObject(members)
    }
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// RFC 8259 §6 has no NaN; what is whole is written without a fraction, as elsewhere.
  private mutating func put(_ number: Double) {
    if !number.isFinite { return put("null") }
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return put(String(whole)) }
    put(number.description)
  }

  private mutating func putArray(_ elements: [JSONValue]) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      put(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func putObject(_ members: [String: JSONValue]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      putQuoted(name)
      bytes.append(UInt8(ascii: ":"))
      put(value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// RFC 8259 §7: quotes, backslashes and control characters are escaped; so a text never holds a line break, which would
  /// end a field of server-sent events. DEL and C1 controls, which a terminal may obey (ECMA-48 §5.3), are escaped too.
  private mutating func putQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 }) {
        return bytes.append(contentsOf: utf8)
      }
      var at = 0
      while at < utf8.count {
        let isC1 = utf8[at] == 0xC2 && at + 1 < utf8.count && (0x80...0x9F).contains(utf8[at + 1])
        if isC1 { put("\\u00" + String(utf8[at + 1], radix: 16)) } else { putEscaped(utf8[at]) }
        at += isC1 ? 2 : 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func putEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    case 0x7F: put("\\u007f")
    case 0..<0x20:
      put(byte < 0x10 ? "\\u000" : "\\u00")
      put(String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }
}
