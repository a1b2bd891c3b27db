import Glibc
import Jobs
import Testing

@testable import Dashboard

/// Expressions over log lines: what the automaton finds beside what the C library finds by itself.
@Suite struct LogExpressionTests {
  private func matches(_ source: String, _ text: String) throws -> Bool {
    let matcher = try LogPattern(source).matcher()
    var text = text
    return text.withUTF8 { matcher.matches($0, nil) }
  }

  @Test(arguments: [
    ("failed 10$", "job failed 10\n\tat a.b", true), ("failed 10$", "job failed 100\n\tat a.b", false),
    ("^\tat a", "job failed\n\tat a.b", true), ("^at", "job at\nbat", false), ("a.*b", "a\nb", false),
    ("a[^x]b", "a\nb", false), ("Class(1|2|3)\\b", "a class2 b", true), ("Class(1|2|3)\\b", "a Class24 b", false),
    ("\\d+ ms", "in 12 MS", true), ("\\d+ ms", "in x ms", false), ("timeout|refused", "Connection REFUSED", true),
    ("x{2,3}y", "xy", false), ("(ab){2}", "abab", true), ("(^a){2}", "baa", false), ("a{,2}$", "", true),
    ("^$", "a\n\nb", true),
    ("^$", "a\nb", false),
    ("()|x", "q", true), ("\\<job\\>", "the job.", true), ("\\<job\\>", "jobs", false), ("[]a-]z", "-z", true),
    ("[\\]x", "\\x", true), ("[[:upper:]]7", "a7", true), ("\\.", "ab", false), ("エラ..失敗", "エラーが失敗", true),
    ("^.$", "é", true), ("É+t", "été", true), ("[é]t", "ét", true), ("[é-][é-]", "-é", true), ("a|b", "\u{FF}b", true),
    ("\\bß", "a ß", true),
    ("a.b", "a\0b", true),
  ])
  func `An expression reads each line of an entry`(_ source: String, _ text: String, _ expected: Bool) throws {
    try inUTF8 { () throws in
      let found = try matches(source, text)
      #expect(found == expected)
    }
  }

  @Test func `The mark stands at the end of a line that others follow`() throws {
    let marks = LogHighlight(try LogPattern("10$")).ranges(in: "failed 10\n\tat 10")
    #expect(marks == [7..<9, 14..<16])
  }

  @Test func `A hit stands anywhere in a line without end`() throws {
    let line = String(repeating: "x", count: 100_000) + " took 12 ms"
    #expect(try matches("took \\d+ ms", line))
    #expect(try matches("\\d+ ms$", line))
  }

  @Test func `What is no UTF-8 is read as it is shown`() throws {
    let matcher = try LogPattern("caf. x").matcher()
    let bytes: [UInt8] = Array("caf".utf8) + [0xE9] + Array(" x".utf8)
    #expect(bytes.withUnsafeBufferPointer { matcher.matches($0, nil) })
  }

  /// Letters are taken by the locale; the console's is one of UTF-8.
  private func inUTF8(_ body: () throws -> Void) throws {
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let old = uselocale(locale)
    defer {
      uselocale(old)
      freelocale(locale)
    }
    try body()
  }

  @Test(arguments: 0..<10) func `It finds what the library finds by itself`(_ seed: UInt64) throws {
    try inUTF8 { () throws in
      var random = Random(seed + 1)
      var compared = 0
      while compared < 40 {
        let source = random.expression(depth: 3)
        guard (try? LogPattern(source))?.isPlain == false, let library = try? TextPattern(source, byLine: true) else {
          continue
        }
        compared += 1
        let expression = LogExpression(source)
        for _ in 0..<30 {
          var text = random.text()
          let found = text.withUTF8(expression.matches)
          #expect(found == library.matches(text), "\(source.debugDescription) on \(text.debugDescription)")
        }
      }
    }
  }

  @Test func `Texts are found by states that are forgotten now and then`() throws {
    // More sets of places than the automaton keeps.
    let source = "[ab][^\n]{14}[ab]c"
    let expression = LogExpression(source)
    var random = Random(3)
    var hits = 0
    for _ in 0..<400 {
      let letters = (0..<400).map { _ in random.pick(["a", "b", "d", "b"]) }
      let at = random.next(400)
      var text = letters[..<at].joined() + (random.next(2) == 0 ? "ac" : "c") + letters[at...].joined()
      let characters = Array(text)
      let expected = characters.indices.contains {
        $0 >= 16 && characters[$0] == "c" && "ab".contains(characters[$0 - 1]) && "ab".contains(characters[$0 - 16])
      }
      #expect(text.withUTF8(expression.matches) == expected)
      if expected { hits += 1 }
    }
    #expect(hits > 20 && hits < 380)
  }

  @Test func `What making states takes is told, so that a piece of a pass ends in time`() throws {
    let matcher = try LogPattern("[ab][^\n]{100}[ab]c").matcher()
    var random = Random(4)
    var text = (0..<2000).map { _ in random.pick(["a", "b", "d"]) }.joined()
    _ = text.withUTF8 { matcher.matches($0, nil) }
    #expect(matcher.extra > 100_000)
  }
}

/// Expressions and texts at random, of few letters so that they meet.
private struct Random {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

  mutating func text() -> String {
    // Most lines are of ASCII.
    let letters = ["a", "b", "A", "B", "ab", "1", "20", " ", "_", ".", "-", "\n", "\t"]
    let all = next(3) == 0 ? letters + ["é", "É", "→", "失", "ä"] : letters
    return (0..<next(12)).map { _ in pick(all) }.joined()
  }

  mutating func expression(depth: Int) -> String {
    let branches = next(4) == 0 ? 2 : 1
    return (0..<branches).map { _ in (0..<1 + next(3)).map { _ in part(depth) }.joined() }.joined(separator: "|")
  }

  private mutating func part(_ depth: Int) -> String {
    if next(6) == 0 { return pick(["^", "$", "\\b", "\\<", "\\>", "\\B"]) }
    // What the library copies loses its assertions: to it, `(^a){2}` matches `aa` in the middle of a line.
    if depth > 0, next(4) == 0 { return "(\(expression(depth: depth - 1)))" + pick(["", "", "*", "?"]) }
    let one = pick([
      "a", "b", "ab", "B1", ".", "[ab]", "[^a]", "[a-c1]", "[^0-9 ]", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S",
      "[[:alpha:]_]", "[[:space:]]", " ", "\\.", "失", "é", "[é-]", "→", "-", "(ab|1)", "(a|)",
    ])
    return next(4) == 0 ? one + pick(["*", "+", "?", "{2}", "{,2}", "{1,3}"]) : one
  }
}
