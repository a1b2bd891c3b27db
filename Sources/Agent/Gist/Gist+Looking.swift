import Jobs

// What goes on with a look: another time, other jobs of a list, or how it went.
extension Gist {
  private static let span = Phrase("#|a|an \(TimeUnits.unitChoices)")

  /// `zoom out to 2 hours`, `extend to three`: the same over another time.
  var spanned: [Token]? {
    guard let former = last.last, last.count == 1, let (seconds, isAcknowledged) = Gist.span(of: former),
      reading.target.named.isEmpty,
      !tokens.contains(where: { token in
        Subject.word(token.word) != nil || Lexicon.negations.contains(token.word) || token.word == "since"
          || Lexicon.verbs[token.word].map {
            $0.isWriting && !token.word.isOne(of: "extend cut lower raise")
          } == true
            && Lexicon.verbs[token.word]?.isScaling != true
      })
    else { return nil }
    if isAcknowledged { return lasting(seconds) }
    let lead = Gist.plain("the last")
    let numbers = tokens.indices.filter { tokens[$0].number != nil }
    if let match = Gist.span.first(in: tokens), numbers.count < 2 {
      let unit = tokens[match.range.upperBound - 1]
      return lead + Gist.plain("\(match.numbers.first ?? 1)") + [unit]
    }
    // `the last six rather`, after hours were asked for.
    guard numbers.count == 1, let count = tokens[numbers[0]].number, let seconds,
      let unit = [("days", 86_400.0), ("hours", 3600), ("minutes", 60)].first(where: { seconds >= $0.1 })?.0
    else { return nil }
    let isLast = numbers[0] > 0 && (tokens[numbers[0] - 1].word).isOne(of: "last past to that")
    return isLast ? lead + Gist.plain("\(count) \(unit)") : nil
  }

  private static let lastings = Phrase.all(
    """
    make|let|set|change it|that|this be|to|for? # \(TimeUnits.unitChoices)?
    extend|shorten|prolong it|that|this? to|by|for # \(TimeUnits.unitChoices)? / # rather|instead than|of #
    # \(TimeUnits.unitChoices) rather|instead|then|please?
    """)

  /// `extend to three`, of an acknowledgement: the whole sentence says so.
  private func lasting(_ seconds: Double?) -> [Token]? {
    let words = tokens.filter { !$0.isBreak }.drop { Interjection.before.contains($0.word) && $0.word != "make" }
    guard
      let match = Gist.lastings.lazy.compactMap({ $0.match(Array(words), 0) }).first(where: {
        $0.range.count == words.count
      }),
      let count = match.numbers.first, count > 0
    else { return nil }
    if let unit = words.first(where: { TimeUnits.unit($0.word) != nil }) { return Gist.plain("\(count)") + [unit] }
    let former = [("days", 86_400.0), ("hours", 3600), ("minutes", 60)].first { (seconds ?? 3600) >= $0.1 }?.0
    return former.map { Gist.plain("\(count) \($0)") }
  }

  /// Of what has one: how long it is, and whether it is how long something is acknowledged.
  private static func span(of meaning: Meaning) -> (seconds: Double?, isAcknowledged: Bool)? {
    switch meaning.request {
    case .write(.acknowledge(let seconds, _, false)): return (seconds, true)
    case .read(let subject, let options) where [.logs, .metrics, .timeline].contains(subject):
      if case .seconds(let seconds)? = options.span { return (seconds, false) }
      return (nil, false)
    default: return nil
    }
  }

  private static let widening = Set(words: "include add plus also too with throw")
  private static let hiding = Set(words: "hide without drop minus except exclude remove not")

  /// `filter that down to flink-edge`, `raise the bar to 120`: the list by these, too.
  var filtered: [Token]? {
    guard last.count == 1, case .list = last[0].request, last[0].reading.hasFilter,
      !tokens.contains(where: { token in
        Gist.hiding.contains(token.word) || Lexicon.verbs[token.word].map { $0.isWriting && !$0.isScaling } == true
      })
    else { return nil }
    guard reading.target.named.isEmpty || !reading.isOfNames else { return nil }
    let words = reading.used.sorted().map { tokens[$0] }.filter { !$0.isBreak && !Lexicon.jobNouns.contains($0.word) }
    if words.isEmpty { return limited }
    guard reading.hasFilter else { return nil }
    let isWider = tokens.has(Gist.widening)
    return isWider ? words + Gist.plain("ones too") : Gist.plain("only the") + words + Gist.plain("ones")
  }

  private static let bar = Phrase("bar|that|it|threshold|limit|this to|at #")

  /// `lower that to 70`: another limit of the same figure.
  private var limited: [Token]? {
    guard let match = Gist.bar.first(in: tokens), let count = match.numbers.first,
      case .figure(let figure, let bound, let former)? = last[0].reading.traits.first(where: { $0.term != nil })
    else { return nil }
    let share = former <= 1 && former > 0 ? "%" : ""
    return Gist.plain("only the ones with \(figure.rawValue) \(bound == .below ? "under" : "over") \(count)\(share)")
  }

  private static let going = Set(
    words: """
      back up again come alive done finished gone through ok okay better worked work recovered dying dead running
      down
      """)
  private static let asking = Set(words: "is has did does are was")

  /// `has the poor thing come back?`, after something was done with one job: its status.
  var asked: [Token]? {
    let isQuestion = tokens.last?.word == "?" || tokens.first.map { Gist.asking.contains($0.word) } == true
    let words = tokens.filter { !$0.isBreak && $0.word != "?" }
    guard isQuestion, words.count < 9, last.contains(where: \.request.isChange),
      words.has(Gist.going),
      words.count < 4 || words.has("it thing that one"),
      words.count(where: isStrange) < 2, reading.target.named.isEmpty
    else { return nil }
    return Gist.plain("status of it")
  }
}
