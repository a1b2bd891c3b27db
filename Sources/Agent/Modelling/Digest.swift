import BeamMCPClient
import JSON

/// What of a look's result a model is given: one line of JSON within a bound, without secrets and control characters, equal
/// log lines folded, long texts and lists cut, with how much was left out. Nothing in it can end the place where it stands.
struct Digest: Hashable {
  /// Bytes of one at the most.
  static let limit = 4 << 10

  let text: String
  let isError: Bool

  /// - Parameter limit: Bytes of the text at the most.
  init(_ result: Result<JSONValue, ClientError>, limit: Int = Digest.limit) {
    switch result {
    case .success(let value): (text, isError) = (Digest.fitted(Digest.plain(value), as: "data", limit), false)
    case .failure(let error):
      let value: JSONValue = [
        "code": .string(error.code.rawValue), "message": .string(error.message), "hint": .optional(error.hint),
      ]
      (text, isError) = (Digest.fitted(Digest.plain(value), as: "error", limit), true)
    }
  }

  /// What we say of a call that was not made.
  init(notMade reason: String) {
    (text, isError) = (Digest.written(["not_made": .string(reason)]), true)
  }

  // MARK: What may be shown

  /// Bytes of one text that are read at all.
  private static let longest = 64 << 10

  /// Masked once escape sequences are gone: between a name and its secret they would hide it.
  private static func plain(_ value: JSONValue) -> JSONValue { folded(Secrets.masked(cleaned(value))) }

  private static func cleaned(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      let kept = members.lazy.filter { !$0.value.isNull }.map { (PlainText.of(bounded($0.key)), cleaned($0.value)) }
      return .object(Dictionary(kept) { first, _ in first })
    case .array(let elements): return .array(elements.map(cleaned))
    case .string(let text): return .string(PlainText.of(bounded(text)))
    case .null, .bool, .int, .double: return value
    }
  }

  private static func bounded(_ text: String) -> String {
    text.utf8.count <= longest ? text : String(Substring(text.utf8.prefix(longest)))
  }

  private static func folded(_ value: JSONValue) -> JSONValue {
    guard case .object(var members) = value, let lines = members["lines"]?.array else { return value }
    members["lines"] = .array(FoldedLines(lines).values)
    return .object(members)
  }

  // MARK: Within a bound

  /// Elements of a list, and characters of a text, from most to least.
  private static let sizes: [(elements: Int, characters: Int)] = [
    (80, 600), (60, 400), (40, 300), (30, 240), (20, 200), (14, 160), (10, 120), (7, 90), (5, 60), (3, 40), (2, 24),
  ]

  /// The first size that keeps within the bound.
  private static func fitted(_ value: JSONValue, as name: String, _ limit: Int) -> String {
    for size in sizes {
      let text = written([name: cut(value, size)])
      if text.utf8.count <= limit { return text }
    }
    return written([name: "too long to be shown"])
  }

  private static func cut(
    _ value: JSONValue, _ size: (elements: Int, characters: Int), depth: Int = 0
  ) -> JSONValue {
    if depth > 12 { return "…" }
    switch value {
    case .object(let members):
      let most = max(6, size.elements)
      let names = members.keys.sorted()
      var kept: [String: JSONValue] = [:]
      for name in names.prefix(most) {
        kept[short(name, max(40, size.characters / 2))] = cut(members[name] ?? .null, size, depth: depth + 1)
      }
      if names.count > most { kept["left_out"] = .int(names.count - most) }
      return .object(kept)
    case .array(let elements):
      guard elements.count > size.elements else { return .array(elements.map { cut($0, size, depth: depth + 1) }) }
      // Of what goes on in time the end tells most.
      let first = max(1, size.elements / 3)
      let last = max(1, size.elements - first)
      let ends = [elements.prefix(first), elements.suffix(last)].map { $0.map { cut($0, size, depth: depth + 1) } }
      return .array(ends[0] + [["left_out": .int(elements.count - first - last)]] + ends[1])
    case .string(let text): return .string(short(text, size.characters))
    case .null, .bool, .int, .double: return value
    }
  }

  /// The begin and, of what is much longer, the end: there a trace says what caused it.
  private static func short(_ text: String, _ most: Int) -> String {
    let count = text.count
    guard count > most else { return text }
    let end = most / 3
    return "\(text.prefix(most - end))… \(count - most) characters left out …\(text.suffix(end))"
  }

  // MARK: Where it stands

  /// Templates of models and fences of texts begin and end with these; in JSON they stand in texts alone, where they can be
  /// written by their number.
  private static func written(_ value: JSONValue) -> String {
    var text = ""
    var isAfterBracket = false
    for scalar in value.text.unicodeScalars {
      if isAfterBracket { text += ("A"..."Z").contains(scalar) || scalar == "/" ? "\\u005b" : "[" }
      isAfterBracket = scalar == "["
      switch scalar {
      case "[": break
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "`": text += "\\u0060"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
