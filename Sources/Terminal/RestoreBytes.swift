import CNcurses

/// The bytes that switch our requests to the terminal on, and those that give the terminal back. They are made when the
/// terminal is opened, because a crash has no time to look anything up.
struct RestoreBytes {
  let requests: [UInt8]
  let restore: [UInt8]

  /// Bracketed paste (2004), focus reports (1004), and every cell drawn where it was put: a terminal that orders a line by
  /// the direction of its letters on its own would mix the columns of a table (BDSM, ECMA-48 8.3.20, mode 8).
  private static let reports = "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[8l"
  private static let noReports = "\u{1B}[?2004l\u{1B}[?1004l\u{1B}[8h"
  /// Presses and the wheel (1000), reported in decimal (1006).
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)

  init(understandsReports: Bool) {
    requests = understandsReports ? Array(Self.reports.utf8) : []
    let off = understandsReports ? Array(Self.noReports.utf8) + Self.mouseOff : []
    // Attributes off, default colours, a visible cursor, and the normal screen; a terminal that has only one screen gets
    // a new line at its end.
    let names = ["sgr0", "op", "cnorm", "rmcup"]
    let known = names.flatMap { Self.capability($0) }
    restore = off + known + (Self.capability("rmcup").isEmpty ? Self.lastLine : [])
  }

  /// Far below every screen; the terminal stops at its last line (ECMA-48, 8.3.21).
  private static let lastLine = Array("\u{1B}[999;1H\r\n".utf8)

  /// A capability without its padding (terminfo(5): `$<5>`, `$<2*>`, `$<10/>`), which no terminal needs today.
  private static func capability(_ name: String) -> [UInt8] {
    guard let text = cncurses_capability(name) else { return [] }
    var kept: [UInt8] = []
    var rest = Array(String(cString: text).utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
      }
    }
    return kept
  }
}
