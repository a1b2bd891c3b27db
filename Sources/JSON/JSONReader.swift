/// Reads one JSON text (RFC 8259) into a value, in time that grows with its length alone.
///
/// By hand, since texts come from whoever can reach us: Foundation's decoder ends the process where a text stops just when it
/// is nested too deep, needs seconds for a megabyte of numbers, and has to be asked for each type in turn, so that a number
/// beyond every type or a broken text came out as null.
struct JSONReader {
  /// Nesting that no message, schema or engine comes near; a reader of values may recurse as deep.
  static let depthLimit = 256

  private(set) var bytes: [UInt8]
  var position = 0
  private var depth = 0
  /// Which of two members of one name is meant, readers disagree about (§4).
  private let refusesRepeats: Bool

  init(_ bytes: [UInt8], refusesRepeats: Bool = false) {
    self.bytes = bytes
    self.refusesRepeats = refusesRepeats
  }

  /// The value that is the whole text.
  mutating func read() throws(JSONError) -> JSONValue {
    // A mark of the byte order may be ignored (§8.1).
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try value()
    skipBlank()
    guard position == bytes.count else { throw fault("something follows the value") }
    return value
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  func fault(_ problem: String) -> JSONError { JSONError(problem: problem, offset: position) }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlank() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipBlank()
    guard let byte = peek else { throw fault("the text ends where a value is due") }
    switch byte {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault("no value begins so")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard isThere else { throw fault("no value begins so") }
    position += word.utf8CodeUnitCount
    return value
  }
}

// What holds others.
extension JSONReader {
  private mutating func enter() throws(JSONError) {
    depth += 1
    guard depth <= JSONReader.depthLimit else { throw fault("nested deeper than \(JSONReader.depthLimit)") }
    position += 1
    skipBlank()
  }

  private mutating func leave() { depth -= 1 }

  private mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    defer { leave() }
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value())
      skipBlank()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or ] is due") }
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    defer { leave() }
    var members: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipBlank()
      guard peek == UInt8(ascii: "\"") else { throw fault("a name in quotes is due") }
      let name = try string()
      skipBlank()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is due") }
      if members.updateValue(try value(), forKey: name) != nil, refusesRepeats { throw repeated(name) }
      skipBlank()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or } is due") }
    }
  }

  private func repeated(_ name: String) -> JSONError {
    var error = fault("a name stands twice in one object")
    error.repeatedName = name
    return error
  }
}
