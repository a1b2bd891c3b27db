import Jobs
import Screen

/// One line of a log, broken to the width of its window once, however often it is drawn: whole, or where it is longer than anybody
/// scrolls through, what stands around the place that is looked for.
package struct LineDialog: Sendable {
  let title: String
  let pattern: LogPattern?
  package internal(set) var top = 0
  private(set) var rows: [Substring] = []
  private let text: String
  private var width = 0

  /// Begins where the pattern matches first.
  init(title: String, text: String, pattern: LogPattern?, width: Int) {
    (self.title, self.pattern) = (title, pattern)
    self.text = LineDialog.part(of: text, pattern)
    fit(width)
    top = max(0, rowOfHit - 3)
  }

  /// Bytes of a line that a window shows.
  static let reach = 2 << 20

  /// What is left out is said where it stood.
  private static func part(of text: String, _ pattern: LogPattern?) -> String {
    guard text.utf8.count > reach else { return text }
    let hit = pattern.flatMap { LogHighlight($0).ranges(in: text).first?.lowerBound } ?? 0
    let begin = max(0, min(hit - reach / 2, text.utf8.count - reach))
    let end = begin + reach
    func left(_ bytes: Int, _ place: String) -> String { "— \(bytes) bytes \(place): :save-log writes all of it —" }
    let part = String(decoding: text.utf8.dropFirst(begin).prefix(reach), as: UTF8.self)
    return (begin > 0 ? left(begin, "before this") + "\n" : "") + part
      + (end < text.utf8.count ? "\n" + left(text.utf8.count - end, "more") : "")
  }

  /// Breaks it anew where the width is another.
  mutating func fit(_ width: Int) {
    guard width != self.width else { return }
    let place = rows.isEmpty ? 0 : Double(top) / Double(rows.count)
    self.width = width
    rows = lines.flatMap { TextLayout.wrap($0, width: width) }
    top = Int(place * Double(rows.count))
  }

  private var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.text(String($0)) }
  }

  private var rowOfHit: Int {
    guard let pattern else { return 0 }
    let highlight = LogHighlight(pattern)
    var row = 0
    for line in lines {
      // An expression is matched no further.
      let seen = pattern.isPlain ? line : String(decoding: line.utf8.prefix(TextPattern.reach), as: UTF8.self)
      let pieces = TextLayout.wrap(line, width: width)
      if let hit = highlight.ranges(in: seen).first {
        let place = line.utf8.index(line.startIndex, offsetBy: hit.lowerBound)
        return row + max(0, pieces.count { $0.startIndex <= place } - 1)
      }
      row += pieces.count
    }
    return 0
  }

  /// As lines of a dialog. Those that are far from what is seen are blank: a window is a few dozen of ten thousand.
  func lines(height: Int) -> [StyledLine] {
    let highlight = LogHighlight(pattern)
    var lines = Array(repeating: StyledLine([Span]()), count: rows.count)
    // At its end a window is clamped to the last lines.
    let first = max(0, min(top, rows.count - height))
    for index in first..<min(rows.count, first + height) {
      lines[index] = StyledLine(highlight.spans(String(rows[index]), .text))
    }
    return lines
  }
}
