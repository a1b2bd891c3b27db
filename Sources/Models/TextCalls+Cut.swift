extension TextCalls {
  private static let marks = ["<tool_call>", "<function_call>", "[TOOL_CALLS]"]

  /// A call was begun, nothing of it can be read, and the text ends before its brackets do.
  static func isCut(in text: String, tools: Set<String>) -> Bool {
    guard isMeant(in: text, tools: tools), found(in: text, tools: tools) == nil else { return false }
    let start = marks.lazy.compactMap { text[...].place(of: $0)?.upperBound }.first ?? text.firstIndex(of: "{")
    return start.map { isOpen(text[$0...].utf8) } ?? false
  }

  /// More brackets are opened than closed, or nothing is there yet.
  private static func isOpen(_ bytes: some Collection<UInt8>) -> Bool {
    var (depth, isInText, isEscaped, isBegun) = (0, false, false, false)
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isInText {
        isEscaped = byte == UInt8(ascii: "\\")
        isInText = byte != UInt8(ascii: "\"")
      } else if byte == UInt8(ascii: "\"") {
        isInText = true
      } else if "{[".utf8.contains(byte) {
        (depth, isBegun) = (depth + 1, true)
      } else if "}]".utf8.contains(byte) {
        depth -= 1
      }
    }
    return depth > 0 || !isBegun && bytes.allSatisfy { $0 <= 0x20 }
  }
}
