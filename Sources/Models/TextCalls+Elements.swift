import JSON

extension TextCalls {
  /// `<scale_job><job_id>a</job_id><parallelism>4</parallelism></scale_job>`, or an object within; what is not closed is no
  /// call, since half of its arguments may be missing.
  static func elements(_ text: String, _ tools: ToolNames) -> [Written] {
    var (found, rest): ([Written], Substring) = ([], text[...])
    for _ in 0..<openings {
      guard let open = rest.firstIndex(of: "<") else { break }
      let front = text[..<open]
      rest = rest[open...].dropFirst()
      let mark = rest.prefix { $0 != ">" && !$0.isWhitespace }
      guard let name = tools.known(String(mark)), rest[mark.endIndex...].first == ">" else { continue }
      let inside = rest[mark.endIndex...].dropFirst()
      guard let end = inside.place(of: "</\(mark)>"), let given = members(inside[..<end.lowerBound]) else { continue }
      if !denies(front) { found.append(Written(name: name, arguments: JSONValue.object(given).text)) }
      rest = inside[end.upperBound...]
    }
    return found
  }

  /// Nil where anything stands between the elements, or one of them has no end.
  private static func members(_ inside: Substring) -> [String: JSONValue]? {
    var rest = inside.drop(while: \.isWhitespace)
    if rest.hasPrefix("{") { return LenientJSON.value(of: String(rest))?.object }
    var found: [String: JSONValue] = [:]
    while !rest.isEmpty {
      guard rest.hasPrefix("<"), let close = rest.firstIndex(of: ">") else { return nil }
      let key = rest[..<close].dropFirst()
      let value = rest[close...].dropFirst()
      guard !key.isEmpty, key.utf8.allSatisfy(\.isNameByte), let end = value.place(of: "</\(key)>") else { return nil }
      found[String(key)] = self.value(value[..<end.lowerBound])
      rest = value[end.upperBound...].drop(while: \.isWhitespace)
    }
    return found
  }
}
