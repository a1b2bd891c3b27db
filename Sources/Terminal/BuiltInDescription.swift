import Glibc

/// A terminal description inside the program, for hosts that have none at all (a bare container): what every terminal of
/// today does with the sequences of ECMA-48 and xterm. ncurses reads descriptions from files alone, so it is written to a
/// directory of its own for as long as ncurses needs to read it.
enum BuiltInDescription {
  static let name = "beamtop"

  /// Runs `body` while ncurses finds the description; nil where no file can be written.
  static func whileInstalled<Result>(_ body: () -> Result?) -> Result? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    for parent in [base, "/dev/shm", "."] {
      var template = Array("\(parent)/beamtop-XXXXXX".utf8CString)
      guard let path = mkdtemp(&template).map({ String(cString: $0) }) else { continue }
      defer { rmdir(path) }
      if let result = inDirectory(path, body) { return result }
    }
    return nil
  }

  private static func inDirectory<Result>(_ path: String, _ body: () -> Result?) -> Result? {
    let folder = "\(path)/\(name.prefix(1))"
    let file = "\(folder)/\(name)"
    guard mkdir(folder, 0o700) == 0 else { return nil }
    defer { rmdir(folder) }
    guard let stream = fopen(file, "wx") else { return nil }
    defer { unlink(file) }
    let count = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, count == bytes.count else { return nil }
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", path, 1)
    defer { if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") } }
    return body()
  }

  /// The description in the compiled format (term(5), "legacy storage format"): a header of six little-endian shorts, the
  /// name, flags, numbers, offsets of strings, strings.
  static let bytes: [UInt8] = {
    var table: [UInt8] = []
    var offsets = Array(repeating: -1, count: 361)
    for (index, text) in strings.sorted(by: { $0.key < $1.key }) {
      offsets[index] = table.count
      table += Array(text.utf8) + [0]
    }
    let title = Array("\(name)|a terminal of today".utf8) + [0]
    var flagged = (0..<29).map { UInt8(flags.contains($0) ? 1 : 0) }
    let counts = [0o432, title.count, flagged.count, numbers.count, offsets.count, table.count]
    if (title.count + flagged.count) % 2 == 1 { flagged.append(0) }
    return shorts(counts) + title + flagged + shorts(numbers) + shorts(offsets) + table
  }()

  private static func shorts(_ values: [Int]) -> [UInt8] {
    values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF)] }
  }

  // The indices are those of <term.h>; the names behind them are terminfo's (terminfo(5)).
  /// am, xenl, mir, msgr. Not bce: a terminal that has it is right without it too, only with more bytes.
  private static let flags: Set<Int> = [1, 4, 13, 14]
  /// cols, it, lines, and at 13 and 14 the colours and pairs.
  private static let numbers = [80, 8, 24, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 256, 32767]
  private static let strings: [Int: String] = [
    1: "\u{7}", 2: "\r", 3: "\u{1B}[%i%p1%d;%p2%dr", 5: "\u{1B}[H\u{1B}[2J", 6: "\u{1B}[K", 7: "\u{1B}[J",
    8: "\u{1B}[%i%p1%dG", 10: "\u{1B}[%i%p1%d;%p2%dH", 11: "\n", 12: "\u{1B}[H", 13: "\u{1B}[?25l", 14: "\u{8}",
    16: "\u{1B}[?25h", 17: "\u{1B}[C", 19: "\u{1B}[A", 27: "\u{1B}[1m", 28: "\u{1B}[?1049h", 30: "\u{1B}[2m",
    34: "\u{1B}[7m", 36: "\u{1B}[4m", 37: "\u{1B}[%p1%dX", 39: "\u{1B}[m", 40: "\u{1B}[?1049l", 44: "\u{1B}[24m",
    105: "\u{1B}[%p1%dP", 106: "\u{1B}[%p1%dM", 107: "\u{1B}[%p1%dB", 108: "\u{1B}[%p1%d@", 110: "\u{1B}[%p1%dL",
    111: "\u{1B}[%p1%dD", 112: "\u{1B}[%p1%dC", 114: "\u{1B}[%p1%dA", 127: "\u{1B}[%i%p1%dd", 129: "\n",
    130: "\u{1B}M", 269: "\u{1B}[1K", 297: "\u{1B}[39;49m", 311: "\u{1B}[3m", 321: "\u{1B}[23m",
    359: "\u{1B}[38;5;%p1%dm", 360: "\u{1B}[48;5;%p1%dm",
  ]
}
