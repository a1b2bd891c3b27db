import JSON

extension TextCalls {
  /// A tool's name with its arguments behind it, and marks of some template around: `[TOOL_CALLS]scale_job[ARGS]{…}`,
  /// `<function=scale_job>{…}`, `<invoke name="scale_job"><parameter name="job_id">…`, `functions.scale_job:0<|…|>{…}`.
  static func named(_ text: String, _ tools: ToolNames) -> [Written] {
    let bytes = Array(text.utf8)
    var (found, at): ([Written], Int) = ([], 0)
    while at < bytes.count, found.count < openings {
      let start = at
      while at < bytes.count, bytes[at].isNameByte { at += 1 }
      let isMarked = start == 0 || "\n\">].=".utf8.contains(bytes[start - 1])
      if at > start, isMarked, let name = tools.known(String(decoding: bytes[start..<at], as: UTF8.self)),
        let call = arguments(bytes, behind: at), !Denial.stands(before: bytes[..<start])
      {
        found.append(Written(name: name, arguments: JSONValue.object(call.arguments).text))
        at = call.end
      }
      if at == start { at += 1 }
    }
    return found
  }

  private typealias Found = (arguments: [String: JSONValue], end: Int)

  private static func arguments(_ bytes: [UInt8], behind name: Int) -> Found? {
    var at = name
    while at < min(bytes.count, name + 80) {
      switch bytes[at] {
      case UInt8(ascii: "{"):
        var reader = LenientJSON(bytes, at: at)
        return reader.value()?.object.map { ($0, reader.at) }
      case UInt8(ascii: "<"):
        if let found = elements(bytes, at) { return found }
        at = bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      case UInt8(ascii: "["): at = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
      case UInt8(ascii: "j") where bytes[at...].starts(with: "json".utf8): at += 3
      // A word is of a sentence about the tool.
      case 65...90, 97...122: return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  /// `<parameter=job_id>a</parameter>`, `<parameter name="job_id">a</parameter>`, or `<arg_key>job_id</arg_key><arg_value>a</arg_value>`,
  /// one after the other.
  private static func elements(_ bytes: [UInt8], _ start: Int) -> Found? {
    var rest = Substring(decoding: bytes[start...], as: UTF8.self)
    var found: [String: JSONValue] = [:]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let (key, end) = key(rest), let close = rest[end...].firstIndex(of: "<") else { break }
      found[key] = value(rest[end..<close])
      rest = rest[close...].drop { $0 != ">" }.dropFirst()
    }
    return found.isEmpty ? nil : (found, bytes.count - rest.utf8.count)
  }

  /// The key of the element that begins here, and where its value begins.
  private static func key(_ text: Substring) -> (String, Substring.Index)? {
    if text.hasPrefix("<arg_key>"), let value = text.place(of: "<arg_value>") {
      return (String(text.dropFirst(9).prefix { $0 != "<" }), value.upperBound)
    }
    guard text.hasPrefix("<parameter"), let end = text.firstIndex(of: ">") else { return nil }
    let key = text[..<end].dropFirst(10).drop { "= \"'".contains($0) }
    let name = key.hasPrefix("name=") ? key.dropFirst(5).drop { "\"'".contains($0) } : key
    return (String(name.prefix { !"\"' ".contains($0) }), text.index(after: end))
  }

  /// Objects and lists are read; a number in a text becomes one where the schema has a number.
  static func value(_ text: Substring) -> JSONValue {
    let bare = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard bare.hasPrefix("{") || bare.hasPrefix("[") else { return .string(bare) }
    return LenientJSON.value(of: bare) ?? .string(bare)
  }
}
