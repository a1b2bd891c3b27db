import FoundationEssentials

/// For how long something is to last, as it is written at the beginning of a line: `30m`, `1h 30m`, `for 2 h 15 min`,
/// `until 12:30`, `until tomorrow 9am`.
struct Lasting: Sendable, Hashable {
  var seconds: Double
  /// What follows the time.
  var rest: String

  /// Nil where the line begins with no time.
  static func read(_ text: String, now: Date, _ clock: Clock) throws(CommandError) -> Lasting? {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first?.lowercased() else { return nil }
    if ["until", "till"].contains(first) { return try limit(words, now, clock) }
    // A time of day is until when, as it is elsewhere; `99999999d` and `-5m` are no reasons.
    if isTimeOfDay(first) || isOfDay(words, first) { return try limit(["until"] + words, now, clock) }
    let digits = first.drop { "+-".contains($0) }.prefix { $0.isNumber || $0 == "." }
    if !digits.isEmpty, !first.hasPrefix(digits) || digits.count > 6 {
      throw CommandError("\(Cut.short(first, 20)) is no time from now; write 30m, 2h, 1h30m")
    }
    let start = ["for", "another"].contains(first) ? 1 : 0
    guard let (seconds, used) = try span(Array(words.dropFirst(start))) else { return nil }
    return Lasting(seconds: seconds, rest: words.dropFirst(start + used).joined(separator: " "))
  }

  /// `3:00`, `12:30:05`
  private static func isTimeOfDay(_ word: String) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && (1...2).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.count == 2 } && parts.joined().allSatisfy { ("0"..."9").contains($0) }
  }

  /// `tomorrow 9am`, `9am`; of `today` no reason that begins with it.
  private static func isOfDay(_ words: [String], _ first: String) -> Bool {
    if first == "tomorrow" { return true }
    let isHour = first.first?.isNumber == true && (first.hasSuffix("am") || first.hasSuffix("pm"))
    guard first == "today" || isHour else { return false }
    return words.count == 1 || Clock().coming(words, after: .distantPast) != nil
  }

  private static func span(_ words: [String]) throws(CommandError) -> (seconds: Double, used: Int)? {
    var (total, last, at): (Double, Double, Int) = (0, .infinity, 0)
    while at < words.count {
      // `1h and 30 min`.
      let skipped = at > 0 && words[at].lowercased() == "and" && words.dropFirst(at + 1).first?.first?.isNumber == true
      guard let (parts, length) = part(words, at + (skipped ? 1 : 0)) else { break }
      at += length + (skipped ? 1 : 0)
      guard parts[0].unit < last else {
        throw CommandError("\(Cut.short(words[..<at].joined(separator: " "), 40)) are two times; write one, as 1h30m")
      }
      total += parts.reduce(0) { $0 + $1.count * $1.unit }
      last = parts[parts.count - 1].unit
      if isEnd(words[at - 1]) { return (total, at) }
    }
    if at < words.count { try refuseNumber(words[at]) }
    return at == 0 ? nil : (total, at)
  }

  /// `2h`, or a number and its unit in two words.
  private static func part(_ words: [String], _ at: Int) -> (parts: [Words.Part], length: Int)? {
    let word = bare(words[at])
    if let parts = Words.parts(word) { return (parts, 1) }
    guard Double(word) != nil, !isEnd(words[at]), at + 1 < words.count else { return nil }
    return Words.parts(word + bare(words[at + 1])).map { ($0, 2) }
  }

  /// `2h, the broker is moved`: a mark behind the time ends it.
  private static func isEnd(_ word: String) -> Bool { word.last.map { ",:;".contains($0) } ?? false }
  private static func bare(_ word: String) -> String { isEnd(word) ? String(word.dropLast()) : word }

  /// Where a time may stand, a number alone is one that lacks its unit.
  private static func refuseNumber(_ word: String) throws(CommandError) {
    let digits = bare(word)
    let tail = digits.drop { $0.isNumber || $0 == "." }
    if Words.parts(digits) == nil, Words.looksLikeSpan(digits) {
      let isZero = digits.allSatisfy { !$0.isNumber || $0 == "0" }
      let why = isZero ? "is over at once" : "is no time from now"
      throw CommandError("\(Cut.short(digits, 20)) \(why); write 30m, 2h, 1h30m")
    }
    guard digits.first?.isNumber == true, tail.isEmpty || Words.parts(digits + "m") != nil else { return }
    let shown = Cut.short(digits, 20)
    if tail.isEmpty { throw CommandError("\(shown) what? \(shown)m, \(shown)h") }
    throw CommandError("\(shown) what? \(shown)m")
  }

  private static func limit(_ words: [String], _ now: Date, _ clock: Clock) throws(CommandError) -> Lasting {
    guard let (date, used) = clock.coming(Array(words.dropFirst()), after: now) else {
      throw CommandError("until when? until 12:30, until tomorrow 9am, until 2026-11-28T09:00")
    }
    guard date > now else { throw CommandError("\(clock.dayMinute(date, now: now)) is over already") }
    return Lasting(
      seconds: date.timeIntervalSince(now).rounded(.up), rest: words.dropFirst(1 + used).joined(separator: " "))
  }
}
