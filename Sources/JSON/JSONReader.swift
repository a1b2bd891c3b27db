import FoundationEssentials

/// Reads one JSON text: RFC 8259, within the bounds of RFC 7493 (I-JSON), and nothing else.
///
/// JSONDecoder is lax where we must not be: it takes `01`, `1.`, control characters, bytes that are no UTF-8 and a comma
/// before a bracket, and a value of ours that it cannot decode became null, as though the caller had not given it. And its
/// time grows with the square of the nesting, so that one body of a request kept a core busy for minutes.
struct JSONReader {
  /// Far beyond what anything of ours is nested.
  static let deepest = 128

  let bytes: [UInt8]
  var place = 0
  private var depth = 0

  static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    // A byte order mark may be overlooked (RFC 8259 §8.1).
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    let value = try reader.value()
    guard reader.next == nil else { throw reader.fault("there is more behind the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The byte here; nil at the end.
  var here: UInt8? { place < bytes.count ? bytes[place] : nil }

  func fault(_ problem: String) -> JSONFault { JSONFault(place, problem) }

  /// The next byte that is no white space.
  private var next: UInt8? {
    mutating get {
      while let byte = here, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
      return here
    }
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    guard let first = next else { throw fault("it ends where a value was expected") }
    switch first {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try nested { reader throws(JSONFault) in .object(try reader.members()) }
    case UInt8(ascii: "["): return try nested { reader throws(JSONFault) in .array(try reader.elements()) }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", true)
    case UInt8(ascii: "f"): return try word("false", false)
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault("no value begins like this")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw fault("no value begins like this") }
    place += word.utf8.count
    return value
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONFault) -> JSONValue
  ) throws(JSONFault) -> JSONValue {
    guard depth < JSONReader.deepest else { throw fault("it is nested deeper than \(JSONReader.deepest)") }
    depth += 1
    place += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func elements() throws(JSONFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    if next == UInt8(ascii: "]") {
      place += 1
      return elements
    }
    repeat { elements.append(try value()) } while try goesOn(to: UInt8(ascii: "]"))
    return elements
  }

  /// Names that stand twice are refused (RFC 7493 §2.3): which of the two is meant readers disagree about, and what is
  /// checked must be what is done.
  private mutating func members() throws(JSONFault) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if next == UInt8(ascii: "}") {
      place += 1
      return members
    }
    repeat {
      guard next == UInt8(ascii: "\"") else { throw fault("the name of a member was expected") }
      let name = try string()
      guard next == UInt8(ascii: ":") else { throw fault("a colon was expected") }
      place += 1
      guard members.updateValue(try value(), forKey: name) == nil else {
        throw fault("\"\(name.prefix(120))\" stands twice in one object")
      }
    } while try goesOn(to: UInt8(ascii: "}"))
    return members
  }

  /// Past a comma, true; past the closing bracket, false.
  private mutating func goesOn(to end: UInt8) throws(JSONFault) -> Bool {
    guard let byte = next, byte == end || byte == UInt8(ascii: ",") else {
      throw fault("a comma or \(Character(Unicode.Scalar(end))) was expected")
    }
    place += 1
    return byte != end
  }
}
