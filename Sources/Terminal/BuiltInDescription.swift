import Glibc

/// A terminal description inside the program: what every terminal of today does with the sequences of ECMA-48 and xterm. For hosts
/// that have none at all (a bare container), and for terminals with 24-bit colours on hosts that have none with them. ncurses
/// reads descriptions from files alone, so it is written to a directory of its own for as long as ncurses needs to read it.
enum BuiltInDescription {
  /// 256 colours.
  case indexed
  /// 24 bits.
  case direct

  var name: String { self == .indexed ? "beamtop" : "beamtop-direct" }

  /// Runs `body` while ncurses finds the description; nil where no file can be written.
  func whileInstalled<Result>(_ body: () -> Result?) -> Result? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    for parent in [base, "/dev/shm", "."] {
      var template = Array("\(parent)/beamtop-XXXXXX".utf8CString)
      guard let path = mkdtemp(&template).map({ String(cString: $0) }) else { continue }
      defer { rmdir(path) }
      if let result = inDirectory(path, body) { return result }
    }
    return nil
  }

  private func inDirectory<Result>(_ path: String, _ body: () -> Result?) -> Result? {
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

  /// The description in the compiled format (term(5), "extended number format"): a header of six little-endian shorts, the name,
  /// flags, numbers of four bytes, offsets of strings, strings.
  var bytes: [UInt8] {
    var table: [UInt8] = []
    var offsets = Array(repeating: -1, count: 361)
    let strings = Self.strings.merging(colours) { $1 }
    for (index, text) in strings.sorted(by: { $0.key < $1.key }) {
      offsets[index] = table.count
      table += Array(text.utf8) + [0]
    }
    let title = Array("\(name)|a terminal of today".utf8) + [0]
    var flagged = (0..<29).map { UInt8(Self.flags.contains($0) ? 1 : 0) }
    let numbers = Self.numbers + [self == .indexed ? 256 : 1 << 24, 32767]
    let counts = [0o1036, title.count, flagged.count, numbers.count, offsets.count, table.count]
    if (title.count + flagged.count) % 2 == 1 { flagged.append(0) }
    let start = Self.shorts(counts) + title + flagged + numbers.flatMap { Self.bytes($0, 4) }
    return start + Self.shorts(offsets) + Self.even(table) + (self == .direct ? Self.isDirect : [])
  }

  /// The extended section: the flag `RGB` (user_caps(5)), without which ncurses would make a table of sixteen million colours.
  private static let isDirect = shorts([1, 0, 0, 1, 4]) + [1, 0] + shorts([0]) + Array("RGB".utf8) + [0]

  private static func even(_ bytes: [UInt8]) -> [UInt8] { bytes.count % 2 == 0 ? bytes : bytes + [0] }

  private static func shorts(_ values: [Int]) -> [UInt8] { values.flatMap { bytes($0, 2) } }

  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) }
  }

  /// setaf and setab. The first eight by their number in either; the next eight, where not all are by value, as aixterm has them.
  private var colours: [Int: String] {
    [(359, 3, 9), (360, 4, 10)].reduce(into: [:]) { strings, entry in
      let (index, plain, bright) = entry
      let others =
        self == .indexed
        ? "%p1%{16}%<%t\(bright)%p1%{8}%-%d%e\(plain)8;5;%p1%d"
        : "\(plain)8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d"
      strings[index] = "\u{1B}[%?%p1%{8}%<%t\(plain)%p1%d%e\(others)%;m"
    }
  }

  // The indices are those of <term.h>; the names behind them are terminfo's (terminfo(5)).
  /// am, xenl, mir, msgr. Not bce: a terminal that has it is right without it too, only with more bytes.
  private static let flags: Set<Int> = [1, 4, 13, 14]
  /// cols, it, lines; at 13 and 14 come the colours and pairs.
  private static let numbers = [80, 8, 24, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1]
  private static let strings: [Int: String] = [
    1: "\u{7}", 2: "\r", 3: "\u{1B}[%i%p1%d;%p2%dr", 5: "\u{1B}[H\u{1B}[2J", 6: "\u{1B}[K", 7: "\u{1B}[J",
    8: "\u{1B}[%i%p1%dG", 10: "\u{1B}[%i%p1%d;%p2%dH", 11: "\n", 12: "\u{1B}[H", 13: "\u{1B}[?25l", 14: "\u{8}",
    16: "\u{1B}[?25h", 17: "\u{1B}[C", 19: "\u{1B}[A", 27: "\u{1B}[1m", 28: "\u{1B}[?1049h", 30: "\u{1B}[2m",
    34: "\u{1B}[7m", 36: "\u{1B}[4m", 37: "\u{1B}[%p1%dX", 39: "\u{1B}[m", 40: "\u{1B}[?1049l", 44: "\u{1B}[24m",
    105: "\u{1B}[%p1%dP", 106: "\u{1B}[%p1%dM", 107: "\u{1B}[%p1%dB", 108: "\u{1B}[%p1%d@", 110: "\u{1B}[%p1%dL",
    111: "\u{1B}[%p1%dD", 112: "\u{1B}[%p1%dC", 114: "\u{1B}[%p1%dA", 127: "\u{1B}[%i%p1%dd", 129: "\n",
    130: "\u{1B}M", 269: "\u{1B}[1K", 297: "\u{1B}[39;49m", 311: "\u{1B}[3m", 321: "\u{1B}[23m",
  ]
}
