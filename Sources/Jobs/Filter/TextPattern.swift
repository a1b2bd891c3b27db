import Glibc

/// A regular expression, as POSIX defines the extended ones (XBD 9.4) and the C library runs them, with `\d` added; letters
/// of either case are the same. Not the standard library's: that one backtracks, and was a hundred times slower on a list
/// of ten thousand jobs.
///
/// It belongs to the task that made it.
package final class TextPattern {
  private var compiled = regex_t()
  private let whole: String
  private let flags: Int32
  private var isUsable = true
  /// What matching has taken since the expression was compiled.
  private var sinceCompiled = Duration.zero
  /// What matching has taken in all: an expression can be made to need a hundred times as long as others.
  package private(set) var spent = Duration.zero

  package struct Problem: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  /// Bytes of a text that are looked at.
  package static let reach = 8192
  /// The library keeps each set of places in the expression that it comes upon, and is slower the more it has: where it has
  /// worked for so long, it begins anew.
  private static let refresh = Duration.milliseconds(20)

  /// By line, `^` and `$` are the ends of each of a text's lines, and what matches any character matches no line break.
  package init(_ source: String, byLine: Bool = false) throws(Problem) {
    flags = REG_EXTENDED | REG_ICASE | REG_NOSUB | (byLine ? REG_NEWLINE : 0)
    if let problem = TextPattern.refusal(of: source) { throw Problem(description: problem) }
    let extended = TextPattern.extended(source)
    // Anchored, the text is gone through once. Otherwise the library tries anew from each of its places, which takes the
    // square of the length.
    whole = "^.*(\(extended))"
    // By itself first: in parentheses, those that it lacks would be made up for.
    try compile(extended)
    regfree(&compiled)
    try compile(whole)
  }

  private func compile(_ source: String) throws(Problem) {
    let code = regcomp(&compiled, source, flags)
    guard code != 0 else { return }
    var words = [CChar](repeating: 0, count: 200)
    regerror(code, &compiled, &words, words.count)
    let bytes = words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    throw Problem(description: String(decoding: bytes, as: UTF8.self))
  }

  deinit { regfree(&compiled) }

  /// Whether it matches somewhere in the first `reach` bytes.
  package func matches(_ text: String) -> Bool {
    if sinceCompiled > TextPattern.refresh {
      regfree(&compiled)
      sinceCompiled = .zero
      isUsable = (try? compile(whole)) != nil
    }
    // It was compiled before: only memory can be missing, and then everything else ends too.
    guard isUsable else { return false }
    let begun = ContinuousClock.now
    let isLong = text.utf8.count > TextPattern.reach
    let seen = isLong ? String(decoding: text.utf8.prefix(TextPattern.reach), as: UTF8.self) : text
    let isMatch = regexec(&compiled, seen, 0, nil, 0) == 0
    let taken = ContinuousClock.now - begun
    sinceCompiled += taken
    spent += taken
    return isMatch
  }

  /// What would take the C library beyond reasonable time or memory.
  static func refusal(of source: String) -> String? {
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
        if copies > 1000 { return "repetitions of repetitions beyond 1000" }
        isCounting = false
      }
    }
    return nil
  }

  /// `\d` and `\D`, which POSIX does not know, in words that it does.
  package static func extended(_ source: String) -> String {
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
