/// A call of the server's, pasted into a sentence: `cancel_job(clickstream, confirm=true)`, `{"tool": "cancel_job"}`. Whoever
/// means it can say it in words; text from elsewhere may look the same.
enum PastedCall {
  /// Why it is not done; nil where there is none.
  static func refusal(_ text: String) -> String? {
    guard text.contains("_"), let tool = AgentTool.writing.sorted().first(where: { isCalled($0, in: text) }) else {
      return nil
    }
    return "“\(tool)” is a call, and I take none from a sentence. Say it in words, for example: restart orders."
  }

  private static func isCalled(_ tool: String, in text: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: tool) {
      let next = rest[range.upperBound...].first { !$0.isWhitespace }
      if next == "(" || next == "\"" || next == "{" { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
