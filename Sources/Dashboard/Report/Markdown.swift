import Screen

/// Text of others in Markdown: whatever it says, it is shown and means nothing.
enum Markdown {
  /// A code span: in it no mark, link, mention or HTML has a meaning (CommonMark 0.31, §6.1). In one line; what cannot be
  /// seen is made visible.
  static func code(_ text: String, limit: Int = 600) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let shown = Visible.text(Cut.short(line, limit))
    guard shown.contains(where: { $0 != " " }) else { return "–" }
    // One backtick more than stands anywhere in it; a space where it begins or ends with one.
    var (longest, run) = (0, 0)
    for byte in shown.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = longest > 0 || shown.first == " " && shown.last == " " ? " " : ""
    return fence + space + shown + space + fence
  }
}
