/// What models with visible thinking write before their answer: `<think>…</think>`.
enum Thinking {
  /// The answer without it, and what was thought. An end without a beginning counts: templates leave the beginning out. So
  /// does a beginning without an end: the answer was cut.
  static func parted(_ text: String) -> (answer: String, thinking: String) {
    var (answer, thinking) = ("", "")
    var rest = text[...]
    while let end = rest.place(of: "</think>") {
      let before = rest[..<end.lowerBound]
      let start = before.place(of: "<think>")
      answer += start.map { before[..<$0.lowerBound] } ?? ""
      thinking += start.map { before[$0.upperBound...] } ?? before
      rest = rest[end.upperBound...]
    }
    if let start = rest.place(of: "<think>") {
      thinking += rest[start.upperBound...]
      rest = rest[..<start.lowerBound]
    }
    return (answer + rest, thinking)
  }
}

extension Substring {
  /// Where `needle`, which is not empty, first stands; by bytes.
  func place(of needle: String) -> Range<Index>? {
    let bytes = Array(needle.utf8)
    var from = startIndex
    while let found = utf8[from...].firstIndex(of: bytes[0]) {
      if utf8[found...].starts(with: bytes) { return found..<utf8.index(found, offsetBy: bytes.count) }
      from = utf8.index(after: found)
    }
    return nil
  }
}
