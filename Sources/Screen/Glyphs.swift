/// Every special glyph that a view draws, in one place, each with the ASCII character that stands for it where the
/// terminal or the locale knows no Unicode. Views draw these; `Canvas.asASCII()` swaps them at the very end.
package enum Glyphs {
  // Marks of a job's or a runner's state. Each has a shape of its own, so that colour is never the only sign.
  package static let good: Character = "●"
  package static let warning: Character = "▲"
  package static let failed: Character = "✖"
  package static let partial: Character = "◐"
  package static let idle: Character = "○"
  package static let unknown: Character = "◌"
  package static let done: Character = "✔"
  /// Ended by somebody before it was through.
  package static let canceled: Character = "■"

  package static let selectionBar: Character = "▌"
  package static let marked: Character = "◆"
  package static let ellipsis: Character = "…"
  /// A job that has come, and one whose state has changed, a moment ago: in ASCII too no other sign of the table.
  package static let arrived: Character = "+"
  package static let altered: Character = "%"
  package static let none: Character = "–"
  package static let separator: Character = "·"
  package static let prompt: Character = "›"
  package static let times: Character = "×"
  /// A blank that must be seen.
  package static let blank: Character = "␠"
  package static let dash: Character = "─"

  package static let up: Character = "▲"
  package static let down: Character = "▼"
  package static let sortedUp: Character = "▴"
  package static let sortedDown: Character = "▾"
  package static let arrowLeft: Character = "←"
  package static let arrowUp: Character = "↑"
  package static let arrowRight: Character = "→"
  package static let arrowDown: Character = "↓"
  /// The head of a line that ends at a box.
  package static let headRight: Character = "▸"
  package static let headDown: Character = "▾"
  /// A line behind a chart: where a limit lies, and the moment that is read.
  package static let limit: Character = "┄"
  package static let moment: Character = "┆"

  /// Lines at four heights of a cell, from below: those of the DEC terminals' graphics.
  package static let scanLines: [Character] = ["⎽", "⎼", "⎻", "⎺"]
  /// How a chart's own series, and the one that is laid beside it, look.
  package static let ownLine: Character = "⠒"
  package static let otherLine: Character = "⎻"

  /// One to eight eighths of a cell, from below.
  package static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// One to eight eighths of a cell, from the left.
  package static let slices: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  package static let track: Character = "░"

  /// What stands for a braille cell of 0 to 8 dots, from thin to thick.
  package static let asciiShades: [Character] = [" ", ".", ".", ":", "-", "=", "+", "*", "#"]
}
