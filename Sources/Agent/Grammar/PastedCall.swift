/// A call of the server's, pasted into a sentence: `cancel_job(clickstream, confirm=true)`, `{"tool": "cancel_job"}`. Whoever
/// means it can say it in words; text from elsewhere may look the same.
enum PastedCall {
  /// Why it is not done; nil where there is none.
  static func refusal(_ text: String) -> String? {
    guard let (tool, _) = call(in: text) else { return nil }
    return "“\(tool)” is a call, and I take none from a sentence. Say it in words, for example: restart orders."
  }

  /// The sentence with the call as a quotation of it; nil where its end is not seen, or more calls are in it.
  static func quoted(_ text: String) -> String? {
    guard let (_, place) = call(in: text) else { return nil }
    // `the bot posted "cancel_job(orders)"`
    let tokens = Tokenizer.tokens(of: text)
    if tokens.contains(where: { $0.isQuoted && call(in: $0.text) != nil }),
      call(in: tokens.filter { !$0.isQuoted }.said) == nil
    {
      return text
    }
    let brace = text[..<place.lowerBound].firstIndex(of: "{")
    let start = brace ?? place.lowerBound
    guard let open = text[start...].firstIndex(where: { "({".contains($0) }), let end = closing(text, open) else {
      return nil
    }
    let gap = text[end...].first.map { ",.;:!?".contains($0) } == true ? "" : " "
    let said = "\(text[..<start])\"a call\"\(gap)\(text[end...])"
    return call(in: said) == nil ? said : nil
  }

  private static func call(in text: String) -> (tool: String, place: Range<String.Index>)? {
    guard text.contains("_") else { return nil }
    return AgentTool.writing.sorted().lazy.compactMap { tool in place(of: tool, in: text).map { (tool, $0) } }.first
  }

  private static func place(of tool: String, in text: String) -> Range<String.Index>? {
    var rest = text[...]
    while let range = rest.firstRange(of: tool) {
      let next = rest[range.upperBound...].first { !$0.isWhitespace }
      // `search its logs for "cancel_job"`: a word.
      if next == "(" || next == "{" || next == "\"" && text[..<range.lowerBound].contains("{") { return range }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  /// Behind the bracket that closes the one at the place.
  private static func closing(_ text: String, _ open: String.Index) -> String.Index? {
    var depth = 0
    for at in text[open...].indices {
      if "({[".contains(text[at]) { depth += 1 }
      if ")}]".contains(text[at]) { depth -= 1 }
      if depth == 0 { return text.index(after: at) }
    }
    return nil
  }
}
