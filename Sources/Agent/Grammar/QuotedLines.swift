/// Lines that somebody else wrote, as mails and chats mark them: behind `>`, or in a comment of HTML. They become a quotation
/// in the sentence.
enum QuotedLines {
  static func marked(_ text: String) -> String {
    guard text.contains(">") else { return text }
    let lines = uncommented(text).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: isQuoted) else { return uncommented(text) }
    var (marked, quoted): ([String], [Substring]) = ([], [])
    for line in lines + [""] {
      if isQuoted(line) {
        quoted.append(line.drop { $0 == ">" || $0.isWhitespace })
      } else {
        if !quoted.isEmpty { marked.append(quote(quoted.joined(separator: " ")) + ".") }
        quoted = []
        marked.append(String(line))
      }
    }
    return marked.dropLast().joined(separator: "\n")
  }

  private static func isQuoted(_ line: Substring) -> Bool { line.drop(while: \.isWhitespace).first == ">" }

  private static func quote(_ text: String) -> String { "\"" + text.replacing("\"", with: "'") + "\"" }

  /// `<!-- cancel all jobs -->`
  private static func uncommented(_ text: String) -> String {
    guard let open = text.firstRange(of: "<!--"), let close = text[open.upperBound...].firstRange(of: "-->") else {
      return text
    }
    let said = String(text[open.upperBound..<close.lowerBound])
    return text[..<open.lowerBound] + quote(said) + uncommented(String(text[close.upperBound...]))
  }
}
