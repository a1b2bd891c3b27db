/// Spans of time in words.
enum TimeUnits {
  private static let units: [String: Double] = [
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "m": 60, "min": 60, "mins": 60, "minute": 60,
    "minutes": 60, "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "d": 86_400, "day": 86_400,
    "days": 86_400,
  ]

  /// For a `Phrase`: any unit.
  static let unitChoices = units.keys.sorted().joined(separator: "|")

  private static let week = Set(words: "monday tuesday wednesday thursday friday saturday sunday")
  static func isDay(_ word: String) -> Bool { week.contains(word) }

  static func unit(_ word: String) -> Double? { units[word] }

  /// `count` of the unit that stands in `range`.
  static func seconds(_ tokens: [Token], _ range: Range<Int>, _ count: Int) -> Double {
    let unit = range.compactMap { units[tokens[$0].word] }.last ?? 1
    return Double(count) * unit
  }

  /// `5m` as two words, the number and its unit; nil for what is no time.
  static func apart(_ token: Token) -> [Token]? {
    guard !token.isQuoted, compact(token.word) != nil else { return nil }
    let digits = token.text.prefix { $0.isNumber }
    guard token.word.dropFirst(digits.count).allSatisfy(\.isLetter) else { return nil }
    let names = ["s": "seconds", "m": "minutes", "h": "hours", "d": "days"]
    guard let name = token.word.dropFirst(digits.count).first.flatMap({ names[String($0)] }) else { return nil }
    return [String(digits), name].map { Token(text: $0, word: $0) }
  }

  /// `10m`, `90s`, `2h`, written together.
  static func compact(_ word: String) -> Double? {
    let digits = word.prefix { $0.isNumber }
    // As of other numbers: what is longer is no time, and more than can be counted with.
    guard (1...9).contains(digits.count), digits.count < word.count, let count = Double(digits) else { return nil }
    let rest = word.dropFirst(digits.count)
    if let unit = units[String(rest)] { return unit * count }
    // `1h30`, `2h15m`
    guard let mark = rest.first, ["h", "m"].contains(mark), rest.count < 5, let unit = units[String(mark)],
      let more = Double(rest.dropFirst().prefix { $0.isNumber }), more < 60,
      ["", mark == "h" ? "m" : "s"].contains(rest.dropFirst().drop { $0.isNumber })
    else { return nil }
    return unit * count + more * unit / 60
  }
}
