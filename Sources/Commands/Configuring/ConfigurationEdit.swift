/// Sets or removes one member of the outermost object of a JSON5 text, and leaves every other byte as it is: comments, order
/// and layout are the operator's.
struct ConfigurationEdit {
  struct Problem: Error, Equatable { var text: String }

  /// A member with the places of its name, its value and the comma behind it.
  private struct Member {
    var name: String
    var start: Int
    var value: Range<Int>
    var comma: Int?
  }

  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The text with `name: value`; `value` is JSON.
  func setting(_ name: String, to value: String) throws(Problem) -> String {
    let (members, open) = try members()
    if let member = members.first(where: { $0.name == name }) { return replaced(member.value, by: value) }
    // Before all others, so that no comma has to be found a place behind a comment.
    let comma = members.isEmpty ? "" : ","
    let end = isLineEnd(open + 1) ? "" : bytes[open + 1] == UInt8(ascii: "}") ? "\n" : "\n "
    return replaced(open + 1..<open + 1, by: "\n  \(name): \(value)\(comma)\(end)")
  }

  /// The text without the member, and without its line where it had one of its own.
  func removing(_ name: String) throws(Problem) -> String {
    guard let member = try members().members.first(where: { $0.name == name }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var range = member.start..<(member.comma.map { $0 + 1 } ?? member.value.upperBound)
    var start = range.lowerBound
    while start > 0, [0x20, 0x09].contains(bytes[start - 1]) { start -= 1 }
    if start > 0, bytes[start - 1] == 0x0A, isLineEnd(range.upperBound) { range = start - 1..<range.upperBound }
    return replaced(range, by: "")
  }

  private func isLineEnd(_ position: Int) -> Bool {
    var scanner = JSON5Scanner(bytes, at: position)
    scanner.skipSpaces()
    return scanner.peek == nil || scanner.peek == 0x0A || scanner.peek == 0x0D
  }

  private func replaced(_ range: Range<Int>, by text: String) -> String {
    String(decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }

  private func members() throws(Problem) -> (members: [Member], open: Int) {
    var scanner = JSON5Scanner(bytes, at: 0)
    scanner.skipBlank()
    let open = scanner.position
    guard scanner.take(UInt8(ascii: "{")) else { throw Problem(text: "must be an object in braces") }
    var members: [Member] = []
    while true {
      scanner.skipBlank()
      if scanner.take(UInt8(ascii: "}")) { return (members, open) }
      let start = scanner.position
      guard let name = scanner.name() else { throw Problem(text: "cannot be read as JSON5") }
      scanner.skipBlank()
      guard scanner.take(UInt8(ascii: ":")) else { throw Problem(text: "cannot be read as JSON5") }
      scanner.skipBlank()
      let first = scanner.position
      guard scanner.skipValue() else { throw Problem(text: "cannot be read as JSON5") }
      let value = first..<scanner.position
      scanner.skipBlank()
      let comma = scanner.position
      members.append(
        Member(name: name, start: start, value: value, comma: scanner.take(UInt8(ascii: ",")) ? comma : nil))
    }
  }
}
