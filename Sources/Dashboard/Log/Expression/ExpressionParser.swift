import Jobs

/// Reads a POSIX extended regular expression (XBD 9.4) with what the C library adds to it: `\w`, `\s`, `\b`, `\<` and their like.
/// It has been checked by the library, so that only what is well formed comes here; what is not understood here is nil, and
/// is left to the library.
struct ExpressionParser {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0
  /// Whether it means by a class, a word or a case what only the library knows beyond ASCII.
  private var isForASCII = false

  private struct Unknown: Error {}

  /// The expression, and whether it is right for texts of ASCII alone.
  static func parse(_ source: String) -> (expression: Expression, isForASCII: Bool)? {
    var parser = ExpressionParser(rest: TextPattern.extended(source)[...].unicodeScalars)
    guard let expression = try? parser.alternatives(), parser.rest.isEmpty else { return nil }
    return (expression, parser.isForASCII)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func next() throws(Unknown) -> Unicode.Scalar {
    guard let scalar = rest.popFirst() else { throw Unknown() }
    return scalar
  }

  private mutating func alternatives() throws(Unknown) -> Expression {
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Unknown) -> Expression {
    var parts: [Expression] = []
    while let first = rest.first, first != "|" {
      // One too many is a character of its own to the library, until the expression is put in parentheses.
      if first == ")" { if depth > 0 { break } else { throw Unknown() } }
      let part = try part()
      // A place cannot be repeated.
      if case .assertion = part { parts.append(part) } else { parts.append(try repeated(part)) }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeated(_ part: Expression) throws(Unknown) -> Expression {
    var part = part
    while let mark = rest.first, "*+?{".unicodeScalars.contains(mark) {
      rest.removeFirst()
      switch mark {
      case "*": part = .repeated(part, 0, nil)
      case "+": part = .repeated(part, 1, nil)
      case "?": part = .repeated(part, 0, 1)
      default: part = try counted(part)
      }
    }
    return part
  }

  private mutating func counted(_ part: Expression) throws(Unknown) -> Expression {
    let least = number()
    guard take(",") else {
      guard let least, take("}") else { throw Unknown() }
      return .repeated(part, least, least)
    }
    let most = number()
    guard take("}"), most.map({ $0 >= least ?? 0 }) != false else { throw Unknown() }
    return .repeated(part, least ?? 0, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = rest.first.flatMap({ Int(String($0)) }), value ?? 0 <= 1000 {
      value = (value ?? 0) * 10 + digit
      rest.removeFirst()
    }
    return value
  }

  private mutating func part() throws(Unknown) -> Expression {
    let scalar = try next()
    switch scalar {
    case "(":
      depth += 1
      let inner = try alternatives()
      depth -= 1
      guard take(")") else { throw Unknown() }
      return inner
    case "[": return try bracket()
    case ".": return .choice([.bytes(ByteSet(UInt8(ascii: "\n")).otherASCII), .wide])
    case "^": return .assertion(.lineBegin)
    case "$": return .assertion(.lineEnd)
    case "\\": return try escaped()
    case "*", "+", "?", "{": throw Unknown()
    default: return literal(scalar)
    }
  }

  private mutating func escaped() throws(Unknown) -> Expression {
    let scalar = try next()
    if let assertion = ExpressionParser.assertions[scalar] {
      isForASCII = true
      return .assertion(assertion)
    }
    switch scalar {
    case "w", "W": return named("word", isOther: scalar == "W")
    case "s", "S": return named("space", isOther: scalar == "S")
    case "`", "'": throw Unknown()
    default: return literal(scalar)
    }
  }

  private static let assertions: [Unicode.Scalar: Expression.Assertion] = [
    "b": .wordEdge, "B": .noWordEdge, "<": .wordBegin, ">": .wordEnd,
  ]

  private mutating func named(_ name: String, isOther: Bool) -> Expression {
    isForASCII = true
    let set = name == "word" ? ExpressionParser.wordBytes : ExpressionParser.set(named: name) ?? ByteSet()
    return .bytes(isOther ? set.otherASCII : set)
  }

  private mutating func literal(_ scalar: Unicode.Scalar) -> Expression {
    if scalar.isASCII { return .bytes(ByteSet(ByteSet.capital(UInt8(scalar.value))).folded) }
    if scalar.properties.changesWhenCaseMapped {
      isForASCII = true
      return .choice([])
    }
    return .sequence(UTF8.encode(scalar).map { $0.map { .bytes(ByteSet($0)) } } ?? [])
  }
}

extension ExpressionParser {
  /// What stands in brackets (XBD 9.3.5); within them a backslash is a backslash.
  private mutating func bracket() throws(Unknown) -> Expression {
    let isOther = take("^")
    var (set, isFirst, isWhole) = (ByteSet(), true, true)
    while isFirst || rest.first != "]" {
      isFirst = false
      let scalar = try next()
      if scalar == "[", let kind = rest.first, ":.=".unicodeScalars.contains(kind) {
        guard kind == ":" else { throw Unknown() }
        set.formUnion(try classInBracket())
      } else {
        isWhole = try insert(from: scalar, into: &set) && isWhole
      }
    }
    rest.removeFirst()
    let folded = set.folded
    guard isOther else { return isWhole ? .bytes(folded) : .choice([.bytes(folded), .choice([])]) }
    var others = folded.otherASCII
    others.remove(UInt8(ascii: "\n"))
    return isForASCII ? .bytes(others) : .choice([.bytes(others), .wide])
  }

  /// One character, or the range that begins with it; false where some of it is beyond ASCII, and left out.
  private mutating func insert(from first: Unicode.Scalar, into set: inout ByteSet) throws(Unknown) -> Bool {
    var last = first
    if rest.first == "-", rest.dropFirst().first != "]" {
      rest.removeFirst()
      last = try next()
      if last == "[", let kind = rest.first, ":.=".unicodeScalars.contains(kind) { throw Unknown() }
    }
    guard first.isASCII, last.isASCII else {
      isForASCII = true
      // A range from ASCII on is ASCII's end as well.
      if first.isASCII { set.formUnion(ByteSet(ByteSet.capital(UInt8(first.value))...0x7F)) }
      return false
    }
    let (low, high) = (ByteSet.capital(UInt8(first.value)), ByteSet.capital(UInt8(last.value)))
    guard low <= high else { throw Unknown() }
    set.formUnion(ByteSet(low...high))
    return true
  }

  private mutating func classInBracket() throws(Unknown) -> ByteSet {
    rest.removeFirst()
    var name = ""
    while rest.first != ":" { name.unicodeScalars.append(try next()) }
    guard take(":"), take("]"), let set = ExpressionParser.set(named: name) else { throw Unknown() }
    isForASCII = true
    return set
  }

  static let wordBytes = set(named: "word") ?? ByteSet()

  /// The classes of the POSIX locale (XBD 7.3.1), letters of both cases in each.
  private static func set(named name: String) -> ByteSet? {
    var set = ByteSet()
    for byte: UInt8 in 0..<0x80 {
      let isLetter = (byte | 0x20) &- 0x61 < 26
      let isDigit = byte &- 0x30 < 10
      let isIn: Bool
      switch name {
      case "alpha", "lower", "upper": isIn = isLetter
      case "digit": isIn = isDigit
      case "alnum": isIn = isLetter || isDigit
      case "word": isIn = ByteSet.isWord(byte)
      case "xdigit": isIn = isDigit || (byte | 0x20) &- 0x61 < 6
      case "space": isIn = byte == 0x20 || byte &- 0x09 < 5
      case "blank": isIn = byte == 0x20 || byte == 0x09
      case "punct": isIn = byte > 0x20 && byte < 0x7F && !isLetter && !isDigit
      case "graph": isIn = byte > 0x20 && byte < 0x7F
      case "print": isIn = byte >= 0x20 && byte < 0x7F
      case "cntrl": isIn = byte < 0x20 || byte == 0x7F
      default: return nil
      }
      if isIn { set.insert(byte) }
    }
    return set
  }
}
