package import JSON

/// Reads what small models write for JSON: single quotes, `True` and `None`, trailing commas, names without quotes, line breaks
/// inside a text, comments, and ends that are missing because the answer was cut. What it reads is data like any other: it is
/// judged against the tool's schema afterwards.
package struct LenientJSON {
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private(set) var at: Int

  /// The one value in a text, with nothing but space around it; nil where there is none.
  package static func value(of text: String) -> JSONValue? {
    if let exact = try? JSONValue(parsing: text) { return exact }
    var reader = LenientJSON(Array(text.utf8))
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.at == reader.bytes.count ? value : nil
  }

  init(_ bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = at
  }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func skipSpace() {
    while let byte {
      if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
        at += 1
      } else if bytes[at...].starts(with: "//".utf8) {
        at = bytes[at...].firstIndex(of: 10) ?? bytes.count
      } else {
        return
      }
    }
  }

  mutating func advance() { at += 1 }

  private mutating func take(_ wanted: Character) -> Bool {
    guard let byte, byte == wanted.asciiValue else { return false }
    at += 1
    return true
  }

  /// The value that begins here; nil, and the place is of no use, where none does.
  mutating func value(depth: Int = 0) -> JSONValue? {
    skipSpace()
    guard depth < LenientJSON.depthLimit, let byte else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(string(until: byte))
    default: return word(isInside: depth > 0)
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    at += 1
    var members: [String: JSONValue] = [:]
    while true {
      skipSpace()
      if byte == nil || take("}") { return .object(members) }
      if take(",") { continue }
      guard let name = name() else { return nil }
      skipSpace()
      guard take(":") || take("=") else { return byte == nil ? .object(members) : nil }
      skipSpace()
      if byte == nil { return .object(members) }
      guard let value = value(depth: depth + 1) else { return nil }
      members[name] = value
    }
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    at += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      if byte == nil || take("]") { return .array(elements) }
      if take(",") { continue }
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
    }
  }

  /// A name, with or without quotes.
  mutating func name() -> String? {
    guard let byte else { return nil }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string(until: byte) }
    let name = run { $0.isNameByte }
    return name.isEmpty ? nil : name
  }

  private mutating func run(_ holds: (UInt8) -> Bool) -> String {
    let end = bytes[at...].firstIndex { !holds($0) } ?? bytes.count
    defer { at = end }
    return String(decoding: bytes[at..<end], as: UTF8.self)
  }

  private mutating func word(isInside: Bool) -> JSONValue? {
    let word = run { !",]})".utf8.contains($0) && $0 != 10 }
    // Where the answer was cut, nothing says that a number ended there: `"parallelism":1` may have been 12.
    let mayGoOn = isInside && byte == nil && word.last.map { $0.isNumber || "-.".contains($0) } == true
    guard word.utf8.count < 1000, !mayGoOn else { return nil }
    let value = word[...].place(of: " //").map { word[..<$0.lowerBound] } ?? word[...]
    let bare = String(value.reversed().drop(while: \.isWhitespace).reversed())
    switch bare {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    case "null", "None", "nil", "undefined", "NULL": return .null
    default: return (try? JSONValue(parsing: bare)) ?? (bare.isEmpty ? nil : bareWord(bare))
    }
  }

  /// A text without quotes: one word alone, since a sentence is no value.
  private func bareWord(_ word: String) -> JSONValue? {
    word.utf8.allSatisfy { $0.isNameByte || "/.:~%@".utf8.contains($0) } ? .string(word) : nil
  }

  private mutating func string(until quote: UInt8) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte {
      at += 1
      if byte == quote { break }
      if byte == UInt8(ascii: "\\") { text += escaped() } else { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands behind a backslash (RFC 8259 §7); an escape that JSON does not know is what it shows.
  private mutating func escaped() -> [UInt8] {
    guard let byte else { return [] }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"): return scalar()
    default: return [byte]
    }
  }

  private mutating func scalar() -> [UInt8] {
    guard let first = unit() else { return Array("\u{FFFD}".utf8) }
    var units = [first]
    if UTF16.isLeadSurrogate(first), bytes[at...].starts(with: "\\u".utf8) {
      at += 2
      if let second = unit() { units.append(second) }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func unit() -> UInt16? {
    guard at + 4 <= bytes.count, let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else {
      return nil
    }
    at += 4
    return unit
  }
}

extension UInt8 {
  /// Of a name as programs have them.
  var isNameByte: Bool {
    switch self {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
