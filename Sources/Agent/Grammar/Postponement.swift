/// Words that say that something is to happen at another time, beyond those that the clauses are read by. They are looked at where
/// nothing was read that would be done.
enum Postponement {
  private static let moments = Phrase.all(
    """
    in a quarter|half|bit|while|moment of? an? hour? / tomorrow|tonight morning|afternoon|evening|night|noon?
    in the morning|afternoon|evening
    next|this|coming|on monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|month|quarter|spring|summer|autumn|winter|year
    every half|quarter|other|second|third|single|few hour|hours|day|days|week|weeks|month|months|morning|evening|night|minutes|minute
    every hour|day|week|month|morning|evening|night
    at|by|before the? end of the|my|our|this? month|quarter|year|week|shift|day|night / at month|quarter|year|week end
    at end of month|quarter|year|week
    after|before|during|once the|our|this? next|coming|new|planned|nightly|weekly? release|deploy|deployment|maintenance|holiday|holidays|weekend|audit|migration|cutover|rollout
    """)
  private static let watches = Phrase.all(
    """
    tell|let|warn|ping|notify|alert|call|wake|message me|us know? when|whenever|once|as
    tell|let|warn|ping|notify|alert|call me|us know? the moment / keep an eye on
    watch it|this|that|them? and|until|for
    """)
  private static let reaching = Set(
    words: "when whenever once if passes exceeds reaches crosses hits goes drops falls turns gets becomes moment")
  private static let past = Set(words: "was were did last had started ended ran")
  private static let supposing = Set(
    words: "turn turns go goes become fall get gets reach exceed fail crash drop stop start die begin")

  /// Where it begins. `looksOnly` where looks were read, beside which a day may be of anything.
  static func stands(in tokens: [Token], looksOnly: Bool) -> ArraySlice<Token>? {
    let words = tokens.filter { !$0.isQuoted }
    let watched = watches.lazy.compactMap({ [words] in $0.first(in: words)?.range }).first { range in
      range.lowerBound < 9 && words[range.lowerBound...].has(reaching)
    }
    if let watched, !words.contains(where: { Lexicon.negations.contains($0.word) || past.contains($0.word) }) {
      return words[watched.lowerBound...]
    }
    // `should orders turn critical, restart it`
    if words.first?.word == "should", words.last?.word != "?",
      words.prefix(6).has(supposing), orders(words.dropFirst(3))
    {
      return words[...]
    }
    guard !looksOnly, orders(words[...]), !words.has("?") || isPolite(words) else {
      return nil
    }
    return moments.first(in: words).map { words[$0.lowerBound...] }
  }

  private static let asking = Phrase("would|could|can|will you")

  private static func isPolite(_ words: [Token]) -> Bool { asking.first(in: words) != nil }

  private static func orders(_ words: ArraySlice<Token>) -> Bool {
    words.contains { Lexicon.verbs[$0.word]?.isWriting == true }
      && !words.contains { Lexicon.negations.contains($0.word) || Reserve.telling.contains($0.word) }
  }

  private static let knowing = Set(words: "ack acknowledge acknowledged silence mute hush snooze quiet")
  private static let endless = Phrase.all(
    """
    forever|eternity|permanently|indefinitely / for good|ever|life / for all the? future|time|eternity
    never want|wanna? to? hear|see|tell|show
    """)

  /// `acknowledge it for all eternity`: each ends.
  static func isEndless(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { !$0.isQuoted }
    return words.prefix(4).has(knowing) && endless.first(in: words) != nil
  }
}
