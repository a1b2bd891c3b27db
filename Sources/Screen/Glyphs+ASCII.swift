extension Glyphs {
  /// The ASCII twin of one glyph; `?` for what has none.
  package static func ascii(_ glyph: Character) -> Character {
    if glyph.isASCII { return glyph }
    if let twin = twins[glyph] { return twin }
    guard let scalar = glyph.unicodeScalars.first else { return "?" }
    switch scalar.value {
    case Braille.blank...(Braille.blank + 0xFF): return asciiShades[Int(scalar.value - Braille.blank).nonzeroBitCount]
    // Box drawing that is not in the table (rounded, heavy, double): a corner or a joint.
    case 0x2500...0x257F: return "+"
    default: return "?"
    }
  }

  private static let twins: [Character: Character] = [
    "●": "*", "▲": "^", "✖": "X", "◐": "@", "○": "o", "◌": "?", "⊘": "/", "✔": "+", "■": "=", "✓": "+", "✗": "x",
    "▌": ">", "◆": "#", "…": "~", "–": "-", "—": "-", "·": ".", "•": "*", "›": ">", "‹": "<", "×": "x",
    "▼": "v", "▴": "^", "▾": "v", "▸": ">", "◂": "<", "←": "<", "↑": "^", "→": ">", "↓": "v", "↵": "<",
    "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "&", "█": "#",
    "▏": "|", "▎": "|", "▍": ":", "▋": "=", "▊": "+", "▉": "*", "░": ".", "▒": ":", "▓": "#",
    "⎽": "o", "⎼": "o", "⎻": "o", "⎺": "o", "─": "-", "━": "-", "═": "-", "┄": "-", "│": "|", "┃": "|", "║": "|",
    "┆": "|", "␠": "_", "␊": "|", "␍": "|", "␤": "|",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "\u{A0}": " ", "≤": "<", "≥": ">", "−": "-", "␡": "?", "°": "o",
    "ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U", "ß": "s", "é": "e", "è": "e", "à": "a", "ç": "c",
    "ñ": "n", "µ": "u",
  ]
}

extension Canvas {
  /// The same picture in ASCII alone, cell for cell; a glyph that is two columns wide becomes two characters.
  package func asASCII() -> Canvas {
    var result = self
    for y in 0..<height {
      for x in 0..<width {
        var cell = self[x, y]
        if cell.isContinuation {
          cell.glyph = x > 0 ? result[x - 1, y].glyph : "?"
        } else if cell.isASCII {
          continue
        } else {
          cell.glyph = Glyphs.ascii(cell.glyph)
        }
        result[x, y] = cell
      }
    }
    return result
  }
}
