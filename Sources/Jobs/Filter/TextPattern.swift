import Glibc

/// A regular expression, as POSIX defines the extended ones (XBD 9.4) and the C library runs them, with `\d` added; letters
/// of either case are the same. Not the standard library's: that one backtracks, and was a hundred times slower on a list
/// of ten thousand jobs.
///
/// It belongs to the task that made it.
package final class TextPattern {
  private var compiled = regex_t()

  package struct Problem: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  package init(_ source: String) throws(Problem) {
    if let problem = TextPattern.refusal(of: source) { throw Problem(description: problem) }
    let code = regcomp(&compiled, TextPattern.extended(source), REG_EXTENDED | REG_ICASE | REG_NOSUB)
    guard code == 0 else {
      var words = [CChar](repeating: 0, count: 200)
      regerror(code, &compiled, &words, words.count)
      let bytes = words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw Problem(description: String(decoding: bytes, as: UTF8.self))
    }
  }

  deinit { regfree(&compiled) }

  package func matches(_ text: String) -> Bool { regexec(&compiled, text, 0, nil, 0) == 0 }

  /// What would take the C library beyond reasonable time or memory.
  private static func refusal(of source: String) -> String? {
    var isEscaped = false
    var count = 0
    var (isCounting, most, copies) = (false, 1, 1)
    for byte in source.utf8 {
      defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
      if isEscaped, (0x31...0x39).contains(byte) { return "references to groups are not supported" }
      if byte == 0 { return "it holds a NUL" }
      if byte == UInt8(ascii: "{") { (isCounting, count, most) = (!isEscaped, 0, 1) }
      if isCounting, (0x30...0x39).contains(byte) { count = min(count * 10 + Int(byte - 0x30), 10_000) }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") {
        if isCounting, count > 250 { return "more than 250 repetitions" }
        (most, count) = (max(most, count), 0)
      }
      if byte == UInt8(ascii: "}"), isCounting {
        // A count copies what it counts, and a count within a count the copies.
        copies = min(copies * most, 1_000_000)
        if copies > 10_000 { return "repetitions of repetitions beyond 10000" }
        isCounting = false
      }
    }
    return nil
  }

  /// `\d` and `\D`, which POSIX does not know, in words that it does.
  private static func extended(_ source: String) -> String {
    var (result, isEscaped) = ("", false)
    for character in source {
      switch character {
      case "d" where isEscaped: result = String(result.dropLast()) + "[0-9]"
      case "D" where isEscaped: result = String(result.dropLast()) + "[^0-9]"
      default: result.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return result
  }
}
