import JSON

/// Calls that a model wrote into its text, since it does not know the way that its server has for them, or its server has none.
///
/// The forms, in the order in which they are looked for: `<tool_call>{…}</tool_call>`, `[TOOL_CALLS][…]`, `[fn(a="v")]`, a fence of
/// JSON, a bare object, and ReAct (`Action:` and `Action Input:`). Only a tool that there is counts, so that prose about a
/// tool is no call; a name that there is not counts where the form leaves no doubt, for the loop to answer it.
package struct TextCalls: Sendable, Hashable {
  package var calls: [ModelCall]
  /// The form that they were found in.
  package var form: String

  /// A call stands within so many bytes, and begins at one of so many brackets or tags: what a runaway model babbles behind them is not
  /// looked through.
  private static let limit = 16 << 10
  private static let openings = 64

  /// - Parameter tools: The names of the tools.
  package static func found(in text: String, tools: Set<String>) -> TextCalls? {
    let text = String(Substring(text.utf8.prefix(limit)))
    let readers: [(String, (String, Set<String>) -> [Written])] = [
      ("tags", tagged), ("marker", marked), ("brackets", bracketed), ("fence", fenced), ("object", bare),
      ("ReAct", react),
    ]
    for (form, read) in readers {
      let written = read(text, tools)
      if written.isEmpty { continue }
      let calls = written.prefix(32).enumerated().map { place, call in
        ModelCall(id: "call_\(place + 1)", name: call.name, written: call.arguments)
      }
      return TextCalls(calls: calls, form: form)
    }
    return nil
  }

  struct Written: Hashable {
    var name: String
    var arguments: String
  }

  private static func tagged(_ text: String, _ tools: Set<String>) -> [Written] {
    var found: [Written] = []
    var rest = text[...]
    for _ in 0..<openings {
      guard let start = rest.place(of: "<tool_call>") ?? rest.place(of: "<function_call>") else { break }
      var reader = LenientJSON(Array(rest[start.upperBound...].utf8))
      if let call = reader.value().flatMap(call) { found.append(call) }
      rest = rest[start.upperBound...]
    }
    return found
  }

  private static func marked(_ text: String, _ tools: Set<String>) -> [Written] {
    guard let start = text[...].place(of: "[TOOL_CALLS]") else { return [] }
    return values(in: text[start.upperBound...])
  }

  private static func fenced(_ text: String, _ tools: Set<String>) -> [Written] {
    var found: [Written] = []
    var rest = text[...]
    while let start = rest.place(of: "```") {
      let inside = rest[start.upperBound...].drop { $0.isLetter || $0 == "_" }
      found += values(in: inside).filter { tools.contains($0.name) }
      guard let end = inside.place(of: "```") else { break }
      rest = inside[end.upperBound...]
    }
    return found
  }

  /// The first object in the text that names a tool, or several side by side.
  private static func bare(_ text: String, _ tools: Set<String>) -> [Written] {
    var rest = text[...]
    for _ in 0..<openings {
      guard let start = rest.utf8.firstIndex(where: { "{[".utf8.contains($0) }) else { break }
      let found = values(in: rest[start...]).filter { tools.contains($0.name) }
      if !found.isEmpty { return found }
      rest = rest[rest.utf8.index(after: start)...]
    }
    return []
  }

  /// Calls out of the JSON that a text begins with: an object, an array, or objects one after the other.
  private static func values(in text: Substring) -> [Written] {
    var reader = LenientJSON(Array(text.utf8))
    var found: [Written] = []
    while let value = reader.value() {
      let calls = (value.array ?? [value]).compactMap(call)
      if calls.isEmpty { break }
      found += calls
      reader.skipSpace()
    }
    return found
  }

  /// A call in any of the spellings that models use.
  private static func call(_ value: JSONValue) -> Written? {
    let value = value["function"]?.object != nil ? value["function"] ?? value : value
    let name = ["name", "tool", "function", "tool_name", "action"].lazy.compactMap { value[$0]?.string }.first
    let given = ["arguments", "parameters", "input", "args", "action_input"].lazy.compactMap { value[$0] }.first
    guard let name, !name.isEmpty else { return nil }
    return Written(name: name, arguments: given.map { $0.string ?? ($0.isNull ? "" : $0.text) } ?? "")
  }

  /// `Action: tool` and `Action Input: {…}`; the last pair counts, and nothing behind `Observation:`, which a model must not
  /// make up.
  private static func react(_ text: String, _ tools: Set<String>) -> [Written] {
    let said = text[...].place(of: "Observation:").map { text[..<$0.lowerBound] } ?? text[...]
    var found: Written?
    var rest = said
    while let action = rest.place(of: "Action:") {
      let line = rest[action.upperBound...].prefix { !$0.isNewline }
      let name = String(line.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      rest = rest[line.endIndex...]
      guard tools.contains(name), let input = rest.place(of: "Action Input:") else { continue }
      found = Written(name: name, arguments: argument(rest[input.upperBound...]))
    }
    return found.map { [$0] } ?? []
  }

  private static func argument(_ text: Substring) -> String {
    var reader = LenientJSON(Array(text.utf8))
    if let value = reader.value(), value.object != nil { return value.text }
    return String(text.prefix { !$0.isNewline })
  }
}
