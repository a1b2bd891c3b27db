import Jobs

/// A figure held against a limit in words: `lagging more than a minute`, `busy over 90 percent`, `lag > 60`.
struct Comparison {
  var range: Range<Int>
  var figure: Figure
  var bound: FilterComparison
  var limit: Double

  var trait: Trait { .figure(figure, bound, limit) }

  private struct Pattern {
    var figure: Figure
    var bound: FilterComparison
    var phrase: Phrase
  }

  private static let above = ["more|greater|longer|higher|larger|bigger than", "over|above|beyond|exceeding|exceeds|>"]
  private static let below = ["less|lower|smaller|shorter than", "under|below|<"]
  private static let atLeast = ["at least", ">="]
  private static let atMost = ["at most", "<="]

  private static func patterns(_ make: (Figure, String) -> String) -> [Pattern] {
    Figure.allCases.flatMap { figure -> [Pattern] in
      let words: [(FilterComparison, [String])] = [
        (.above, above), (.below, below), (.atLeast, atLeast), (.atMost, atMost),
      ]
      return words.flatMap { bound, list in list.map { ($0, bound) } }.map { words, bound in
        Pattern(figure: figure, bound: bound, phrase: Phrase(make(figure, words)))
      }
    }
  }

  /// The limit follows these.
  private static let leading =
    patterns { figure, bound in "\(figure.words) is|are|of|by\(figure == .up ? "|for|since" : "")? \(bound)" }
    + [Pattern(figure: .ckpt, bound: .above, phrase: Phrase("checkpoint|checkpoints is|are|was|being? older than"))]
    + unchecked + comparatives
  /// `no checkpoint for 10 minutes`, `have not checkpointed in the last hour`
  private static let unchecked = [
    "without|no a|any? new|fresh|recent|successful|completed|complete? checkpoint|checkpoints",
    "not checkpointed|checkpoint|checkpointing|checkpoints",
    "not complete|completed|finished|finish|taken|take|had|have|made|make|written|write a|any|one? new|successful? "
      + "checkpoint|checkpoints",
  ].map {
    Pattern(
      figure: .ckpt, bound: .above,
      phrase: Phrase($0 + " for|in|within|since|during over|more? than? the|at? last|past|least?"))
  }
  private static let comparatives = Figure.allCases.flatMap { figure -> [Pattern] in
    guard let (more, less) = figure.comparatives else { return [] }
    return [(FilterComparison.above, more), (.below, less)].map { bound, words in
      Pattern(figure: figure, bound: bound, phrase: Phrase("\(words) than"))
    }
  }
  /// The limit stands between these and the figure's word: `more than 2 minutes behind`.
  private static let trailing = patterns { $1 }
  private static let figureWords = Figure.allCases.map { ($0, Phrase("of? \($0.words)")) }

  static func all(in tokens: [Token]) -> [Comparison] {
    var found: [Comparison] = []
    for pattern in leading {
      guard let match = pattern.phrase.first(in: tokens),
        let (limit, end) = limit(tokens, match.range.upperBound, pattern.figure)
      else { continue }
      // `a checkpoint that is older than an hour`: the job may be younger.
      if found.contains(where: { $0.range.overlaps(match.range) }) { continue }
      found.append(
        Comparison(
          range: match.range.lowerBound..<end, figure: pattern.figure, bound: pattern.bound, limit: limit))
    }
    if let exact = exactly(tokens), !found.contains(where: { $0.figure == exact.figure }) { found.append(exact) }
    // `more than a minute behind and over 90 % busy`
    let figures = Set(found.map(\.figure))
    return found + behind(tokens).filter { !figures.contains($0.figure) }
  }

  private static let related = Phrase.all([
    "that|which|who jobs|pipelines|ones? have|has|run|runs|use|uses|are|is running|now? with|at|on|of? a? parallelism|par of|is? #",
    "that|which|who jobs|pipelines|ones? have|has|run|runs|use|uses|are|is running|now? with|at|on|of? # workers|slots|tasks",
  ])
  private static let beside = Phrase.all([
    "with|at|of|on|having|use|using a? parallelism|par of? #", "with|at|on|having|use|using # workers|slots|tasks",
  ])

  /// `all flink jobs with parallelism 4`, of several; where a number is asked for, only if one follows: `with parallelism 4 to 6`.
  private static func exactly(_ tokens: [Token]) -> Comparison? {
    let said = Set(tokens.filter { !$0.isQuoted }.map(\.word))
    guard !said.isDisjoint(with: Lexicon.pluralJobNouns.union(Lexicon.everything).union(["every", "each"])) else {
      return nil
    }
    let takesNumber =
      said.isDisjoint(with: ["double", "halve", "triple", "twice", "half"])
      && tokens.contains { token in
        !token.isQuoted
          && Lexicon.verbs[token.word].map { $0.isScaling || [.restart, .resume, .submit, .set, .take].contains($0) }
            == true
      }
    for phrase in related + beside {
      guard let match = phrase.first(in: tokens), let count = match.numbers.first else { continue }
      let isFollowed = Phrase("up|down? to #").match(tokens, match.range.upperBound) != nil
      guard isFollowed || !takesNumber || related.match(tokens, match.range.lowerBound) != nil
      else { continue }
      return Comparison(range: match.range, figure: .par, bound: .equal, limit: Double(count))
    }
    return nil
  }

  private static func behind(_ tokens: [Token]) -> [Comparison] {
    var found: [Comparison] = []
    for pattern in trailing where pattern.figure == .lag {
      var start = 0
      while let match = pattern.phrase.first(in: tokens, from: start) {
        start = match.range.upperBound
        for (figure, words) in figureWords where !found.contains(where: { $0.figure == figure }) {
          guard let (limit, end) = limit(tokens, match.range.upperBound, figure), let last = words.match(tokens, end)
          else { continue }
          let range = match.range.lowerBound..<last.range.upperBound
          found.append(Comparison(range: range, figure: figure, bound: pattern.bound, limit: limit))
          break
        }
      }
    }
    return found
  }

  /// `60`, `2 minutes`, `a minute`, `90s`, `90%`, `0.9`; and where it ends.
  private static func limit(_ tokens: [Token], _ at: Int, _ figure: Figure) -> (Double, Int)? {
    guard tokens.indices.contains(at), !tokens[at].isQuoted else { return nil }
    let next = at + 1 < tokens.count ? tokens[at + 1].word : ""
    let word = tokens[at].word
    if figure.isTime {
      // `half a minute`
      if word == "half", next.isOne(of: "a an"), tokens.indices.contains(at + 2),
        let unit = TimeUnits.unit(tokens[at + 2].word)
      {
        return (unit / 2, at + 3)
      }
      if let seconds = TimeUnits.compact(word) { return (seconds, at + 1) }
      guard let count = tokens[at].number.map(Double.init) ?? (word.isOne(of: "a an") ? 1 : Double(word)) else {
        return nil
      }
      if let unit = TimeUnits.unit(next) {
        let isMore = Phrase("and a half").match(tokens, at + 2) != nil
        return ((count + (isMore ? 0.5 : 0)) * unit, at + (isMore ? 5 : 2))
      }
      // `one and a half minutes`
      if Phrase("and a half").match(tokens, at + 1) != nil, tokens.indices.contains(at + 4),
        let unit = TimeUnits.unit(tokens[at + 4].word)
      {
        return ((count + 0.5) * unit, at + 5)
      }
      return word.isOne(of: "a an") || figure.needsUnit ? nil : (count, at + 1)
    }
    if figure.isCount { return tokens[at].number.map { (Double($0), at + 1) } }
    if word == "half" { return (0.5, at + 1) }
    let isPercent = word.hasSuffix("%") || next.isOne(of: "% percent")
    let digits = String(word.hasSuffix("%") ? word.dropLast() : word[...])
    guard let count = Double(digits) ?? tokens[at].number.map(Double.init), count.isFinite else { return nil }
    return (isPercent || count > 1 ? count / 100 : count, at + (next.isOne(of: "% percent") ? 2 : 1))
  }

  /// The bare adjective that this says more exactly.
  func replaces(_ trait: Trait) -> Bool { if case .figure(let other, _, _) = trait { other == figure } else { false } }
}

extension Trait {
  /// The term of the filter language, `lag>120`; nil where another argument of a listing says it.
  var term: String? {
    guard case .figure(let figure, let bound, let limit) = self else { return nil }
    let isSpan = figure.needsUnit
    let number = isSpan ? Trait.span(limit) : limit == limit.rounded() ? String(Int(limit.clamped)) : String(limit)
    return "\(figure.rawValue)\(bound.rawValue)\(number)"
  }

  /// `2h`: in the greatest unit that measures it.
  private static func span(_ seconds: Double) -> String {
    let units = [(86_400, "d"), (3600, "h"), (60, "m")]
    let count = Int(seconds.clamped)
    return units.first { count > 0 && count % $0.0 == 0 }.map { "\(count / $0.0)\($0.1)" } ?? "\(count)s"
  }

  var words: String {
    switch self {
    case .state(let states): states.map { $0.rawValue.lowercased() }.joined(separator: "/")
    case .type(let type): type.rawValue.lowercased()
    case .health(let healths): healths == [.ok] ? "healthy" : healths == [.critical] ? "critical" : "unhealthy"
    case .figure(let figure, let bound, let limit):
      figure.isTime || figure.isCount
        ? "\(figure.rawValue) \(bound.rawValue) "
          + (figure.needsUnit ? Trait.span(limit) : "\(Int(limit.clamped))\(figure.isTime ? " s" : "")")
        : "\(figure.rawValue) \(bound.rawValue) \(Int((limit * 100).clamped)) %"
    }
  }
}

extension Double {
  fileprivate var clamped: Double { Swift.min(Swift.max(self, 0), 1e12) }
}
