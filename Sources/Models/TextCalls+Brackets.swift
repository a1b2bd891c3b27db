import JSON

extension TextCalls {
  /// `[scale_job(job_id="a", parallelism=4), get_job_status(job_id="a")]`, with or without the brackets; one call at the least
  /// must be the first on its line.
  static func bracketed(_ text: String, _ tools: Set<String>) -> [Written] {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = bare(line)
      let found = calls(line, tools)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Without what stands in front: a mark of a template, `Action:`, `print(`.
  private static func bare(_ line: Substring) -> Substring {
    let isFront = { (character: Character) in character.isWhitespace || "[`".contains(character) }
    var line = line.drop(while: isFront)
    if line.hasPrefix("<|"), let end = line.place(of: "|>") { line = line[end.upperBound...].drop(while: isFront) }
    for front in ["Action:", "print("] where line.hasPrefix(front) {
      line = line.dropFirst(front.count).drop(while: isFront)
    }
    return line
  }

  private static func calls(_ line: Substring, _ tools: Set<String>) -> [Written] {
    let bytes = Array(line.utf8)
    var reader = LenientJSON(bytes)
    var found: [Written] = []
    while let name = reader.name(), tools.contains(name) {
      // `scale_job.call(…)`
      if bytes[reader.at...].starts(with: ".call(".utf8) { for _ in 0..<5 { reader.advance() } }
      guard let arguments = arguments(&reader, bytes) else { break }
      found.append(Written(name: name, arguments: JSONValue.object(arguments).text))
      while reader.at < bytes.count, ", ;".utf8.contains(bytes[reader.at]) { reader.advance() }
    }
    return found
  }

  private static func arguments(_ reader: inout LenientJSON, _ bytes: [UInt8]) -> [String: JSONValue]? {
    guard reader.at < bytes.count, bytes[reader.at] == UInt8(ascii: "(") else { return nil }
    reader.advance()
    var members: [String: JSONValue] = [:]
    while true {
      reader.skipSpace()
      guard reader.at < bytes.count else { return members }
      if bytes[reader.at] == UInt8(ascii: ")") {
        reader.advance()
        return members
      }
      if bytes[reader.at] == UInt8(ascii: ",") {
        reader.advance()
        continue
      }
      guard let name = reader.name() else { return nil }
      reader.skipSpace()
      guard reader.at < bytes.count, "=:".utf8.contains(bytes[reader.at]) else { return nil }
      reader.advance()
      guard let value = reader.value() else { return nil }
      members[name] = value
    }
  }
}
