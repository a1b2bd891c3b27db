import JSON

extension TextCalls {
  /// `[scale_job(job_id="a", parallelism=4), get_job_status(job_id="a")]`, with or without the brackets; one call at the least
  /// must be the first on its line. Arguments without names stay a list, for the operation to name them.
  static func bracketed(_ text: String, _ tools: ToolNames) -> [Written] {
    for line in text.split(whereSeparator: \.isNewline) {
      let found = calls(bare(line), tools)
      if !found.isEmpty, !denies(text[..<line.startIndex]) { return found }
    }
    return []
  }

  /// Without what stands in front: a mark of a template, `Action:`, `print(`.
  private static func bare(_ line: Substring) -> Substring {
    let isFront = { (character: Character) in character.isWhitespace || "[`".contains(character) }
    var line = line.drop(while: isFront)
    if line.hasPrefix("<|"), let end = line.place(of: "|>") { line = line[end.upperBound...].drop(while: isFront) }
    for front in ["Action:", "Call:", "print("] where line.hasPrefix(front) {
      line = line.dropFirst(front.count).drop(while: isFront)
    }
    return line
  }

  private static func calls(_ line: Substring, _ tools: ToolNames) -> [Written] {
    let bytes = Array(line.utf8)
    var reader = LenientJSON(bytes)
    var found: [Written] = []
    while let name = tool(&reader, bytes, tools) {
      // `scale_job.call(…)`
      if bytes[reader.at...].starts(with: ".call(".utf8) { for _ in 0..<5 { reader.advance() } }
      guard reader.at < bytes.count, bytes[reader.at] == UInt8(ascii: "(") else { break }
      let start = reader.at + 1
      reader = LenientJSON(bytes, at: start)
      let named = members(&reader, bytes).map(JSONValue.object)
      if named == nil { reader = LenientJSON(bytes, at: start) }
      guard let arguments = named ?? values(&reader, bytes) else { break }
      found.append(Written(name: name, arguments: arguments.text))
      while reader.at < bytes.count, ", ;".utf8.contains(bytes[reader.at]) { reader.advance() }
    }
    return found
  }

  /// The tool whose name begins here, `functions.` in front of it or not.
  private static func tool(_ reader: inout LenientJSON, _ bytes: [UInt8], _ tools: ToolNames) -> String? {
    guard let name = reader.name() else { return nil }
    if let tool = tools.known(name) { return tool }
    guard reader.at < bytes.count, bytes[reader.at] == UInt8(ascii: ".") else { return nil }
    reader.advance()
    return reader.name().flatMap { tools.known("\(name).\($0)") }
  }

  /// `job_id="a", parallelism=4`, up to the bracket that closes, or the end.
  static func members(_ reader: inout LenientJSON, _ bytes: [UInt8]) -> [String: JSONValue]? {
    var members: [String: JSONValue] = [:]
    while next(&reader, bytes) {
      guard let name = reader.name() else { return nil }
      reader.skipSpace()
      guard reader.at < bytes.count, "=:".utf8.contains(bytes[reader.at]) else { return nil }
      reader.advance()
      guard let value = reader.value() else { return nil }
      members[name] = value
    }
    return members
  }

  /// `"a", 4)`, which must be closed: without names, half of them are others.
  private static func values(_ reader: inout LenientJSON, _ bytes: [UInt8]) -> JSONValue? {
    var values: [JSONValue] = []
    while next(&reader, bytes) {
      guard let value = reader.value() else { return nil }
      values.append(value)
    }
    return values.isEmpty || !isClosed(reader, bytes) ? nil : .array(values)
  }

  private static func isClosed(_ reader: LenientJSON, _ bytes: [UInt8]) -> Bool {
    reader.at > 0 && reader.at <= bytes.count && bytes[reader.at - 1] == UInt8(ascii: ")")
  }

  /// Whether another argument begins; the bracket that closes them is passed.
  private static func next(_ reader: inout LenientJSON, _ bytes: [UInt8]) -> Bool {
    reader.skipSpace()
    while reader.at < bytes.count, bytes[reader.at] == UInt8(ascii: ",") {
      reader.advance()
      reader.skipSpace()
    }
    guard reader.at < bytes.count else { return false }
    guard bytes[reader.at] == UInt8(ascii: ")") else { return true }
    reader.advance()
    return false
  }
}
