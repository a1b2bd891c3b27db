import Screen

/// Sentences, broken at the width.
enum Prose {
  static func text(_ sentence: String, _ paper: Paper, indent: Int = 0, mark: String = "", _ tone: Tone = .plain)
    -> String
  {
    let blank = String(repeating: " ", count: indent + mark.columns)
    let width = paper.width.map { max(20, $0 - blank.count) } ?? .max
    let rows = TextLayout.wrap(Visible.text(sentence), width: width).map { tone.painted(String($0), on: paper) }
    return String(repeating: " ", count: indent) + mark + rows.joined(separator: "\n" + blank) + "\n"
  }

  /// A list under a heading; nothing where the list is empty.
  static func list(_ heading: String, _ items: [String], _ paper: Paper) -> String {
    guard !items.isEmpty else { return "" }
    return "\n" + Tone.heading.painted(heading, on: paper) + "\n"
      + items.map { text($0, paper, indent: 2, mark: "- ") }.joined()
  }
}
