package import JSON

/// What arguments may be at all, before any schema looks at them: nothing that a kernel, a file or a screen would take for
/// something else, and nothing that costs more to refuse than to answer.
package enum ArgumentLimits {
  /// Bytes of UTF-8: of a text, of a text within options or program arguments, of a cursor, and of all together.
  package static let text = 4096
  package static let nested = 65_536
  package static let cursor = 262_144
  package static let whole = 1 << 20
  package static let depth = 32
  /// No operation has nearly as many; each one that is not known costs a search for what was meant.
  package static let count = 100

  /// Texts that are searched for in others, where a control character may be meant.
  private static let patterns: Set = ["contains", "regex"]

  /// What is wrong with them, in few words; nil where nothing is.
  package static func problem(with arguments: [String: JSONValue]) -> String? {
    guard arguments.count <= count else { return "there are \(arguments.count) arguments, and may be \(count)" }
    var total = 0
    for (name, value) in arguments.sorted(by: { $0.key < $1.key }) {
      guard name.utf8.count <= 128 else { return "an argument's name is \(name.utf8.count) bytes long" }
      if let problem = problem(name, value, &total) { return problem }
    }
    return total > whole ? "the arguments are larger than \(whole) bytes together" : nil
  }

  private static func problem(_ name: String, _ value: JSONValue, _ total: inout Int) -> String? {
    guard case .string(let text) = value else { return problem(name, value, depth: 1, &total) }
    total += text.utf8.count
    let limit = name == "since_cursor" ? cursor : self.text
    if text.utf8.count > limit { return "\(name) is \(text.utf8.count) bytes long, and may be \(limit)" }
    let isBad: (UInt8) -> Bool = patterns.contains(name) ? { $0 == 0 } : { $0 < 0x20 || $0 == 0x7F }
    return text.utf8.contains(where: isBad) ? "\(name) holds a control character" : nil
  }

  private static func problem(_ name: String, _ value: JSONValue, depth: Int, _ total: inout Int) -> String? {
    if depth > ArgumentLimits.depth { return "\(name) is nested deeper than \(ArgumentLimits.depth)" }
    if total > whole { return nil }
    switch value {
    case .string(let text):
      total += text.utf8.count
      if text.utf8.count > nested { return "a text in \(name) is \(text.utf8.count) bytes long, and may be \(nested)" }
      return text.utf8.contains(0) ? "a text in \(name) holds a NUL, which no program can take" : nil
    case .array(let elements):
      total += elements.count
      return first(in: elements, name, depth, &total)
    case .object(let members):
      total += members.keys.reduce(0) { $0 + $1.utf8.count }
      if members.keys.contains(where: { $0.utf8.contains(0) }) { return "a key in \(name) holds a NUL" }
      return first(in: members.values, name, depth, &total)
    case .double(let number): return number.isFinite ? nil : "\(name) is not a finite number"
    case .null, .bool, .int: return nil
    }
  }

  private static func first(
    in values: some Sequence<JSONValue>, _ name: String, _ depth: Int, _ total: inout Int
  ) -> String? {
    for value in values {
      if let problem = problem(name, value, depth: depth + 1, &total) { return problem }
    }
    return nil
  }
}
