import JSON

/// Calls that a model wrote into its text, since it does not know the way that its server has for them, or its server has none.
///
/// The forms, in the order in which they are looked for: `<tool_call>{…}</tool_call>`, `[TOOL_CALLS][…]`, `[fn(a="v")]`, a fence of
/// JSON, a bare object, a name with its object or elements behind it, an element of the tool's name, and ReAct (`Action:` and
/// `Action Input:`). Only a tool that there is counts, so that prose about a tool is no call; a name that there is not counts where
/// the form leaves no doubt, for the loop to answer it. What the sentence in front of it denies is no call.
package struct TextCalls: Sendable, Hashable {
  package var calls: [ModelCall]
  /// The form that they were found in.
  package var form: String

  /// A call stands within so many bytes, and begins at one of so many brackets or tags: what a runaway model babbles behind them is not
  /// looked through.
  private static let limit = 16 << 10
  static let openings = 64

  /// - Parameter tools: The names of the tools.
  package static func found(in text: String, tools: Set<String>) -> TextCalls? {
    let text = String(Substring(text.utf8.prefix(limit)))
    let readers: [(String, (String, ToolNames) -> [Written])] = [
      ("tags", tagged), ("marker", marked), ("brackets", bracketed), ("fence", fenced), ("object", bare),
      ("name", named), ("element", elements), ("ReAct", react),
    ]
    let tools = ToolNames(tools)
    for (form, read) in readers {
      let written = read(text, tools)
      if written.isEmpty { continue }
      let calls = written.prefix(64).enumerated().map { place, call in
        ModelCall(id: "call_\(place + 1)", name: call.name, written: call.arguments)
      }
      return TextCalls(calls: calls, form: form)
    }
    return nil
  }

  /// It looks as if a call was meant: a mark of one, or the name of a tool.
  package static func isMeant(in text: String, tools: Set<String>) -> Bool {
    let bytes = text.utf8.prefix(limit)
    let words = bytes.split { !$0.isNameByte }.map { String(decoding: $0, as: UTF8.self) }
    let tools = ToolNames(tools)
    return words.contains { tools.known($0) != nil || ["tool_call", "TOOL_CALLS"].contains($0) }
      || Substring(bytes).place(of: "Action Input:") != nil
  }

  struct Written: Hashable {
    var name: String
    var arguments: String
  }

  private static func tagged(_ text: String, _ tools: ToolNames) -> [Written] {
    var found: [Written] = []
    var rest = text[...]
    for _ in 0..<openings {
      guard let start = rest.place(of: "<tool_call>") ?? rest.place(of: "<function_call>") else { break }
      var reader = LenientJSON(Array(rest[start.upperBound...].utf8))
      let isDenied = denies(text[..<start.lowerBound], isOfLine: true)
      if !isDenied, let call = reader.value().flatMap({ call($0, tools) }) { found.append(call) }
      rest = rest[start.upperBound...]
    }
    return found
  }

  private static func marked(_ text: String, _ tools: ToolNames) -> [Written] {
    guard let start = text[...].place(of: "[TOOL_CALLS]"), !denies(text[..<start.lowerBound], isOfLine: true) else {
      return []
    }
    return values(in: text[start.upperBound...], tools)
  }

  private static func fenced(_ text: String, _ tools: ToolNames) -> [Written] {
    var found: [Written] = []
    var rest = text[...]
    while let start = rest.place(of: "```") {
      let inside = rest[start.upperBound...].drop { $0.isLetter || $0 == "_" }
      if !denies(text[..<start.lowerBound]) {
        found += values(in: inside, tools).filter { tools.known($0.name) != nil }
      }
      guard let end = inside.place(of: "```") else { break }
      rest = inside[end.upperBound...]
    }
    return found
  }

  /// The objects in the text that name a tool, whatever stands between them.
  private static func bare(_ text: String, _ tools: ToolNames) -> [Written] {
    let bytes = Array(text.utf8)
    var (found, at): ([Written], Int) = ([], 0)
    for _ in 0..<openings {
      guard let start = bytes[at...].firstIndex(where: { "{[".utf8.contains($0) }) else { break }
      var reader = LenientJSON(bytes, at: start)
      let calls = reader.value().map { Self.calls($0, tools).filter { tools.known($0.name) != nil } } ?? []
      if !Denial.stands(before: bytes[..<start]) { found += calls }
      at = calls.isEmpty ? start + 1 : reader.at
    }
    return found
  }

  /// Calls out of the JSON that a text begins with: an object, an array, or objects one after the other.
  private static func values(in text: Substring, _ tools: ToolNames) -> [Written] {
    let bytes = Array(text.utf8)
    var reader = LenientJSON(bytes)
    var found: [Written] = []
    while let value = reader.value() {
      let calls = calls(value, tools)
      if calls.isEmpty { break }
      found += calls
      while reader.at < bytes.count, bytes[reader.at] <= 0x20 || ",;".utf8.contains(bytes[reader.at]) {
        reader.advance()
      }
    }
    return found
  }

  private static func calls(_ value: JSONValue, _ tools: ToolNames) -> [Written] {
    (value.array ?? value["tool_calls"]?.array ?? [value]).compactMap { call($0, tools) }
  }

  /// A call in any of the spellings that models use.
  private static func call(_ value: JSONValue, _ tools: ToolNames) -> Written? {
    // `{"scale_job": {…}}`
    if let members = value.object, members.count == 1, let (said, given) = members.first, let name = tools.known(said) {
      return given.object.map { Written(name: name, arguments: JSONValue.object($0).text) }
    }
    let value = value["function"]?.object != nil ? value["function"] ?? value : value
    let name = ["name", "tool", "function", "tool_name", "action"].lazy.compactMap { value[$0]?.string }.first
    let given = argumentNames.lazy.compactMap { value[$0] }.first
    guard let name, !name.isEmpty else { return nil }
    let arguments = given.map { $0.string ?? ($0.isNull ? "" : $0.text) } ?? ""
    return Written(name: tools.known(name) ?? name, arguments: arguments)
  }

  private static let argumentNames = [
    "arguments", "parameters", "input", "args", "action_input", "tool_input", "tool_args", "tool_arguments", "params",
  ]

  /// `Action: tool` and `Action Input: {…}`; the last pair counts, and nothing behind `Observation:`, which a model must not
  /// make up.
  private static func react(_ text: String, _ tools: ToolNames) -> [Written] {
    let said = text[...].place(of: "Observation:").map { text[..<$0.lowerBound] } ?? text[...]
    var found: Written?
    var rest = said
    while let action = rest.place(of: "Action:") {
      let line = rest[action.upperBound...].prefix { !$0.isNewline }
      let name = String(line.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) })
      rest = rest[line.endIndex...]
      guard let name = tools.known(name) else { continue }
      guard let input = rest.place(of: "Action Input:") else { break }
      found = Written(name: name, arguments: argument(rest[input.upperBound...]))
    }
    return found.map { [$0] } ?? []
  }

  private static func argument(_ text: Substring) -> String {
    // `**Action Input:** `, a fence, or a line of its own.
    var text = text.drop { $0.isWhitespace || "*`_".contains($0) }
    if text.hasPrefix("json") || text.hasPrefix("yaml") { text = text.dropFirst(4).drop(while: \.isWhitespace) }
    var reader = LenientJSON(Array(text.utf8))
    if let value = reader.value(), value.object != nil { return value.text }
    return lines(text).map { JSONValue.object($0).text } ?? String(text.prefix { !$0.isNewline })
  }

  /// `job_id=a, parallelism=4`, or a line for each, as YAML has them; nil where one of them is not read: the others are another
  /// call.
  private static func lines(_ text: Substring) -> [String: JSONValue]? {
    var found: [String: JSONValue] = [:]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let bare = line.drop { $0.isWhitespace || "-*".contains($0) }
      if bare.isEmpty || bare.hasPrefix("```") || labels.contains(where: { bare.hasPrefix($0) }) { break }
      let bytes = Array(bare.utf8)
      var reader = LenientJSON(bytes)
      guard let named = members(&reader, bytes), !named.isEmpty else { return nil }
      found.merge(named) { $1 }
    }
    return found.isEmpty ? nil : found
  }

  private static let labels = ["Observation:", "Thought:", "Final Answer:", "Action:"]

  static func denies(_ front: Substring, isOfLine: Bool = false) -> Bool {
    Denial.stands(before: Array(front.utf8)[...], isOfLine: isOfLine)
  }
}
