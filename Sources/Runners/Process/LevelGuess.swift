import Jobs

/// Finds the level that a logging layout has put into a line: Python's `LEVEL:logger:message`, the usual Java layouts
/// with a time and a thread before it, `java.util.logging`'s `LEVEL: message`.
enum LevelGuess {
  /// Nil where the line bears none.
  static func level(of line: String) -> LogLine.Level? {
    named(in: line) ?? phrased(in: line)
  }

  /// Levels are upper case and stand first, after no more than figures and what is in brackets; where a line begins
  /// with a time, up to three words (a logger's name) may come before.
  private static func named(in line: String) -> LogLine.Level? {
    let head = line.utf8.prefix(120)
    var words = head.first.map { (0x30...0x39).contains($0) || $0 == 0x5B } == true ? 3 : 0
    var depth = 0
    for piece in head.split(whereSeparator: { !isLetter($0) && !isBracket($0) }) {
      for token in tokens(of: piece) {
        if token == "[" { depth += 1 } else if token == "]" { depth -= 1 }
        if let level = names[token] { return level }
        guard depth == 0, token.utf8.first.map(isLetter) == true, token.count > 1 else { continue }
        words -= 1
        if words < 0 { return nil }
      }
    }
    return nil
  }

  private static func phrased(in line: String) -> LogLine.Level? {
    let start = line.prefix(24).lowercased()
    if ["error:", "fatal:", "fatal error", "exception in thread"].contains(where: start.hasPrefix) { return .error }
    if start.hasPrefix("warning:") { return .warn }
    // Python's warnings module: `file.py:12: DeprecationWarning: text`.
    return line.contains(".py:") && line.contains("Warning: ") ? .warn : nil
  }

  private static func tokens(of piece: Substring.UTF8View.SubSequence) -> [String] {
    var found: [String] = []
    var word: [UInt8] = []
    for byte in piece {
      if isLetter(byte) {
        word.append(byte)
      } else {
        if !word.isEmpty { found.append(String(decoding: word, as: UTF8.self)) }
        found.append(String(UnicodeScalar(byte)))
        word = []
      }
    }
    return word.isEmpty ? found : found + [String(decoding: word, as: UTF8.self)]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F }
  private static func isBracket(_ byte: UInt8) -> Bool { byte == 0x5B || byte == 0x5D }

  private static let names: [String: LogLine.Level] = [
    "TRACE": .debug, "DEBUG": .debug, "FINE": .debug, "FINER": .debug, "FINEST": .debug, "CONFIG": .info,
    "INFO": .info, "NOTICE": .info, "WARN": .warn, "WARNING": .warn, "ERROR": .error, "SEVERE": .error,
    "FATAL": .error, "CRITICAL": .error,
  ]
}
