/// Where things stand in a JSON5 text: the line of every member, and the first place that is not JSON5.
///
/// Foundation parses the values (`JSONDecoder.allowsJSON5`) but tells no line; an operator who mistyped a key needs one.
struct JSON5Outline {
  /// The line (from 1) of every member and element, by its path: `runners[1].url`.
  private(set) var lines: [String: Int] = [:]
  private(set) var problem: Problem?

  struct Problem: Error, Equatable {
    var line: Int
    var text: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var depth = 0
  /// No configuration is nested deeper; what is would exhaust the stack.
  private static let deepest = 32

  init(_ text: String) {
    bytes = Array(text.utf8)
    do throws(Problem) {
      try value(at: "")
      try skipBlank()
      if let byte = peek { throw wrong("nothing may follow the last brace, found", byte) }
    } catch {
      problem = error
    }
  }
}

extension JSON5Outline {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func wrong(_ text: String, _ byte: UInt8?) -> Problem {
    let found = byte.map { "'" + String(decoding: [$0], as: UTF8.self) + "'" } ?? "the end of the file"
    return Problem(line: line, text: "\(text) \(found)")
  }

  private mutating func advance() {
    if peek == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func skipBlank() throws(Problem) {
    while let byte = peek {
      if byte <= 0x20 {
        advance()
      } else if byte == UInt8(ascii: "/") {
        try skipComment()
      } else if byte == 0xEF || byte == 0xC2 {  // byte order mark, no-break space
        advance()
        while let next = peek, next & 0xC0 == 0x80 { advance() }
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(Problem) {
    let start = line
    advance()
    if peek == UInt8(ascii: "/") {
      while let byte = peek, byte != UInt8(ascii: "\n") { advance() }
    } else if peek == UInt8(ascii: "*") {
      advance()
      while position + 1 < bytes.count,
        !(bytes[position] == UInt8(ascii: "*") && bytes[position + 1] == UInt8(ascii: "/"))
      { advance() }
      guard position + 1 < bytes.count else { throw Problem(line: start, text: "this comment is never closed") }
      advance()
      advance()
    } else {
      throw wrong("expected a comment after '/', found", peek)
    }
  }

  private mutating func value(at path: String) throws(Problem) {
    try skipBlank()
    depth += 1
    defer { depth -= 1 }
    if depth > JSON5Outline.deepest { throw Problem(line: line, text: "nested deeper than \(JSON5Outline.deepest)") }
    switch peek {
    case UInt8(ascii: "{"): try object(at: path)
    case UInt8(ascii: "["): try array(at: path)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = try quoted()
    case let byte?:
      let word = bareWord()
      if word.isEmpty { throw wrong("expected a value, found", byte) }
    case nil: throw wrong("expected a value, found", nil)
    }
  }

  private mutating func object(at path: String) throws(Problem) {
    advance()
    while true {
      try skipBlank()
      if peek == UInt8(ascii: "}") { return advance() }
      let keyLine = line
      let key = try name()
      let member = path.isEmpty ? key : path + "." + key
      if lines[member] != nil { throw Problem(line: keyLine, text: "\(member) is given twice") }
      lines[member] = keyLine
      try skipBlank()
      guard peek == UInt8(ascii: ":") else { throw wrong("expected ':' after \(key), found", peek) }
      advance()
      try value(at: member)
      try endOfMember(closing: UInt8(ascii: "}"))
    }
  }

  private mutating func array(at path: String) throws(Problem) {
    advance()
    var index = 0
    while true {
      try skipBlank()
      if peek == UInt8(ascii: "]") { return advance() }
      lines["\(path)[\(index)]"] = line
      try value(at: "\(path)[\(index)]")
      index += 1
      try endOfMember(closing: UInt8(ascii: "]"))
    }
  }

  private mutating func endOfMember(closing: UInt8) throws(Problem) {
    try skipBlank()
    if peek == UInt8(ascii: ",") { return advance() }
    guard peek == closing else {
      throw wrong("expected ',' or '\(String(decoding: [closing], as: UTF8.self))', found", peek)
    }
  }

  private mutating func name() throws(Problem) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try quoted() }
    let word = bareWord()
    if word.isEmpty { throw wrong("expected a name, found", peek) }
    return word
  }

  private mutating func bareWord() -> String {
    let start = position
    while let byte = peek, byte > 0x20, !",:{}[]\"'/".utf8.contains(byte) { advance() }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quoted() throws(Problem) -> String {
    let start = line
    let quote = peek
    advance()
    let first = position
    while let byte = peek, byte != quote {
      if byte == UInt8(ascii: "\n") { break }
      advance()
      if byte == UInt8(ascii: "\\") { advance() }
    }
    guard peek == quote else { throw Problem(line: start, text: "this text is never closed") }
    defer { advance() }
    return String(decoding: bytes[first..<position], as: UTF8.self)
  }
}
