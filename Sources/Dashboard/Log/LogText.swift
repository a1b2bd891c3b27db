import Glibc
import Screen

/// Pieces of a log line as it is stored, each at the cost of what it shows: a line may have a megabyte.
enum LogText {
  /// Where its first line ends, and how many more there are.
  static func firstLine(_ text: UnsafeBufferPointer<UInt8>) -> (length: Int, more: Int) {
    var (end, more) = (0, 0)
    guard let base = text.baseAddress else { return (0, 0) }
    var at = 0
    while at < text.count, let found = memchr(base + at, 0x0A, text.count - at) {
      let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if more == 0 { end = place }
      more += 1
      at = place + 1
    }
    if more == 0 { return (text.count, 0) }
    return (end, text[text.count - 1] == 0x0A ? more - 1 : more)
  }

  /// So many bytes of a trace are read for what it tells.
  private static let reach = 2000

  /// A second line that is a frame, or names what was thrown.
  static func hasTrace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (length, more) = firstLine(text)
    return more > 0 && thrown(text, behind: length) != nil
  }

  /// `IllegalStateException`, of the lines behind a first one of `length` bytes, as Java, Scala and Python write traces; empty where
  /// they are frames alone, nil where they are no trace.
  static func thrown(_ text: UnsafeBufferPointer<UInt8>, behind length: Int) -> String? {
    let rest = UnsafeBufferPointer(rebasing: text[min(text.count, length + 1)...].prefix(reach))
    let lines = String(decoding: rest, as: UTF8.self).split(separator: "\n")
    let named = lines.lazy.compactMap { line -> Substring? in
      let name = line.prefix { $0 != ":" && $0 != " " }.split(separator: ".").last ?? ""
      return name.hasSuffix("Exception") || name.hasSuffix("Error") || name.hasSuffix("Throwable") ? name : nil
    }.first
    if let named { return String(named) }
    return lines.contains { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("at ") } ? "" : nil
  }

  /// `ValueError: bad record`, of a trace as Python writes it: its last line that is not indented. Nil of another text.
  static func raised(_ text: UnsafeBufferPointer<UInt8>, behind length: Int) -> String? {
    // Python's `logging.exception` writes a message before it.
    let first = String(decoding: text.prefix(min(length, 200)), as: UTF8.self)
    let second = String(decoding: text.dropFirst(length + 1).prefix(64), as: UTF8.self)
    let mark = "Traceback (most recent call last)"
    guard first.contains(mark) || second.hasPrefix(mark) else { return nil }
    let rest = UnsafeBufferPointer(rebasing: text[min(text.count, length + 1)...].suffix(reach))
    let last = String(decoding: rest, as: UTF8.self).split(separator: "\n").last { line in
      line.first.map { $0.isLetter || $0 == "_" } == true
    }
    return last.map(String.init)
  }

  /// Columns from which on they are not counted.
  static let far = 1 << 20

  /// What stands in `width` columns from a column on, and whether there is more behind it.
  static func slice(_ line: UnsafeBufferPointer<UInt8>, from column: Int, width: Int) -> (text: String, isCut: Bool) {
    // Beyond ASCII a column may have several bytes; that much is read, and no more.
    let reach = column + width
    // Of a line of megabytes a byte is a column there: nobody counts them, and each frame would.
    if column > far {
      let start = min(column, line.count)
      let text = String(decoding: UnsafeBufferPointer(rebasing: line[start...].prefix(width * 4)), as: UTF8.self)
      return (TextLayout.slice(Visible.text(text), from: 0, width: width), line.count > reach)
    }
    let isASCII = line.prefix(reach + 1).allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if isASCII {
      let piece = UnsafeBufferPointer(rebasing: line.dropFirst(column).prefix(width))
      return (String(decoding: piece, as: UTF8.self), line.count > reach)
    }
    let limit = min(line.count, reach * 4 + 16)
    let head = Visible.text(String(decoding: UnsafeBufferPointer(rebasing: line.prefix(limit)), as: UTF8.self))
    let piece = TextLayout.slice(head, from: column, width: width)
    return (piece, limit < line.count || head.columns > reach)
  }
}
