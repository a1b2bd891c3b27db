import Jobs

// What trails behind a request and changes nothing of it, and jobs that are only left alone beside one.
extension Idiom {
  private static let trailing = Phrase.all(
    """
    just in case / fingers crossed / nothing|none in? flight? may|must|should|can|is get|be|to lost|dropped
    no data|records|events may|must|should get|be lost / mind / that was|is all for? now|today|me?
    bless you|your heart|hearts|soul|cotton? socks?
    that|there is a|an good|clever|nice|old? lad|girl|boy|chap|dear|man|fella|lass|love|sport|star|angel
    if you would be so kind|good|nice / go on / trust me / i? promise|swear / literally|literaly
    if it is no bother|trouble|problem / in this|that order / please and thank you / running or not / promise
    i|we have seen|heard|had|read enough excuses|stories|talk|nonsense? / and? who did what
    before i|we go|leave|get|make|have|grab|put my|the|some|a|make? coffee|tea|kettle|home|lunch|on?
    """)

  private static let certain = Phrase("of course")

  /// `savepoint it, just in case`: without that, where it ends the sentence.
  static func trailed(_ tokens: [Token]) -> [Token] {
    var rest = tokens
    let last = rest.end
    if last > 3, certain.match(rest, last - 2) != nil { rest.removeSubrange((last - 2)..<last) }
    for _ in 0..<2 {
      let end = rest.saidEnd
      let found = trailing.lazy.compactMap { phrase in
        rest.indices.last { at in
          at > 1 && rest[at - 1].isBreak && phrase.match(rest, at)?.range.upperBound == end
        }
      }.first
      guard let found else { return rest }
      rest = Array(rest[..<(found - 1)] + rest[end...])
    }
    return rest
  }

  private static let leaving = Phrase(
    "please? leave this|that one|job? alone|running|be|untouched|as|how it? is?|it? is?|in? peace?")

  /// `leave this one alone, restart orders instead`: the job that is pointed at stays as it is, and another is named.
  static func leftAlone(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = leaving.first(in: tokens)?.range, range.count > 2 else { return tokens }
    var rest: [Token]
    if range.lowerBound == 0 {
      rest = Array(tokens[range.upperBound...].drop { $0.isBreak || $0.word.isOne(of: "and but just") })
      if let at = rest.lastIndex(where: { $0.word == "instead" }) { rest.remove(at: at) }
    } else {
      guard tokens[range.upperBound...].allSatisfy(\.isBreak) else { return tokens }
      rest = tokens[..<range.lowerBound].reversed().drop { $0.isBreak || $0.word.isOne(of: "and but") }.reversed()
    }
    let isNamed = rest.contains { !$0.isQuoted && !index.exact($0.word).isEmpty }
    let isOrder = rest.orders
    return isNamed && isOrder && !rest.has(Lexicon.negations) ? rest : tokens
  }

  private static let unwanted = Phrase.all(
    """
    please? do not|never / i|we do not want|intend|plan|mean to / i|we am|are not going|about to / i|we will not
    """)
  private static let wondering = Phrase.all(
    """
    i|we only|just? want|wanted|need|wish|like only|just? to know|see|understand|learn|hear
    i|we would only|just|rather|merely? like|love|prefer? to? know|see|understand|learn|hear
    i|we only|just? wonder|wondered|ask|am asking / what i|we am|are asking is / just|only tell|show me|us?
    """)

  /// `do not restart orders, I only want to know why it fell over`: why orders fell over.
  static func onlyWondering(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let opening = unwanted.match(tokens, 0),
      opening.upperBound + 2 < tokens.count,
      Lexicon.verbs[tokens[opening.upperBound].word]?.isWriting == true,
      let mark = tokens[opening.upperBound...].firstMark, mark + 3 < tokens.count,
      let asking = wondering.match(tokens, mark + 1)
    else { return tokens }
    let name = Array(tokens[(opening.upperBound + 1)..<mark])
    var rest = Array(tokens[asking.upperBound...].drop { $0.isBreak || $0.word == "then" })
    let isOfIt = rest.count > 1 && rest[0].word.isOne(of: "its the") && Subject.word(rest[1].word) != nil
    let isExact = name.contains { !index.exact($0.word).isEmpty }
    guard rest.count > 1, isOfIt && isExact || Lexicon.questionWords.contains(rest[0].word),
      !rest.has(Lexicon.negations)
    else { return tokens }
    let isNamed = rest.contains { !index.exact($0.word).isEmpty }
    if !isNamed, name.contains(where: { !index.exact($0.word).isEmpty }) {
      guard let at = rest.firstIndex(where: { $0.word.isOne(of: "it its this that") }) else { return tokens }
      rest.replaceSubrange(at...at, with: name)
    }
    return rest
  }

  private static let unneededJob = Phrase(
    "nobody|noone|i|we do? not? needs|need|uses|use|wants|want|reads|read|misses|miss|watches|watch")
  private static let nowadays = Phrase("any? more|longer|anymore|now ,? so? ,?")

  /// `nobody needs yard-map any more, so cancel it`: cancel yard-map.
  static func needlessJob(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = unneededJob.match(tokens, 0)?.range, range.count == 4 || !tokens[0].word.isOne(of: "i we"),
      let end = nowadays.first(in: tokens, from: range.upperBound)?.range, end.lowerBound > range.upperBound,
      end.lowerBound - range.upperBound < 4, end.upperBound + 1 < tokens.count,
      case let name = Array(tokens[range.upperBound..<end.lowerBound]),
      name.contains(where: { !index.exact($0.word).isEmpty })
    else { return tokens }
    var order = Array(tokens[end.upperBound...].drop { $0.isBreak || $0.word.isOne(of: "so please just") })
    guard let verb = order.first, Lexicon.verbs[verb.word]?.isWriting == true, !order.contains(where: \.isQuoted),
      let at = order.firstIndex(where: { $0.word == "it" })
    else { return tokens }
    order.replaceSubrange(at...at, with: name.filter { $0.word != "the" })
    return order
  }

  private static let omitting = Phrase("but|and leave")

  /// `diagnose the critical ones but leave thumb-gen out`: except thumb-gen.
  static func leftOut(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = omitting.first(in: tokens)?.range, range.lowerBound > 1,
      let out = tokens[range.upperBound...].prefix(5).firstIndex(where: { $0.word == "out" && !$0.isQuoted }),
      out > range.upperBound, tokens[range.upperBound..<out].contains(where: { !index.exact($0.word).isEmpty })
    else { return tokens }
    let start = tokens[range.lowerBound - 1].isBreak ? range.lowerBound - 1 : range.lowerBound
    var end = out + 1
    // `…, that one is known`: why.
    if tokens.indices.contains(end + 1), tokens[end].isBreak, tokens[end + 1].word.isOne(of: "that it this"),
      tokens[end...].has("known mine ours understood expected")
    {
      end = tokens.count
    }
    return tokens[..<start] + words("except") + tokens[range.upperBound..<out] + tokens[end...]
  }

  private static let asRunner = Phrase.all(
    """
    , the|that runner|engine|cluster i mean|meant / , the runner|engine|cluster , not the|its jobs|job
    as a|the runner|engine
    """)

  /// `tell me about flink-port, the runner I mean`: the runner of that name.
  static func ofKind(_ tokens: [Token]) -> [Token] {
    guard let range = asRunner.first(in: tokens), range.lowerBound > 0,
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true })
    else { return tokens }
    return words("show the runner") + tokens[..<range.lowerBound].filter { $0.word != "itself" && $0.word != "runner" }
      + tokens[range.upperBound...]
  }

  private static let runningJobs = Phrase("running streaming|batch|flink|spark|dataflow|direct? jobs|pipelines ?")

  /// `running spark jobs?`
  static func runningOnes(_ tokens: [Token]) -> [Token] {
    runningJobs.match(tokens, 0)?.range.count == tokens.count ? words("list") + tokens.dropLast() : tokens
  }

  /// `logs. warnings only. last 15 minutes. orders.`: one request in pieces.
  static func telegraphed(_ tokens: [Token]) -> [Token] {
    let parts = tokens.split { $0.endsSentence }
    guard parts.count > 2, tokens.contains(where: \.endsSentence), let first = parts.first?.first,
      Subject.word(first.word) != nil,
      parts.allSatisfy({ $0.count < 5 }),
      !tokens.contains(where: {
        $0.isQuoted || Lexicon.verbs[$0.word] != nil && Subject.word($0.word) == nil || $0.word == "?"
      })
    else { return tokens }
    return Array(parts.joined(separator: [Token(text: ",", word: ",", isBreak: true)]))
  }
}

extension Idiom {
  private static let placing = Set(words: "make put set take bring cut")

  /// `put orders at half`, `make it half`: halve it.
  static func atHalf(_ tokens: [Token]) -> [Token] {
    let end = tokens.firstMark ?? tokens.count
    guard end > 2, tokens[end - 1].word == "half",
      let verb = tokens[..<end].firstIndex(where: { placing.contains($0.word) }),
      tokens[..<verb].allSatisfy({ $0.word.isOne(of: "please just then so ok now") }), end - verb < 6
    else { return tokens }
    let job = tokens[(verb + 1)..<(end - 1)].reversed().drop { $0.word.isOne(of: "at to by down in") }
      .reversed()
    guard !job.isEmpty, !job.contains(where: { $0.number != nil || Lexicon.verbs[$0.word] != nil }) else {
      return tokens
    }
    return tokens[..<verb] + words("halve") + job + tokens[end...]
  }

  private static let fromTo = Phrase("from # up|down to #")

  /// `bring orders from eight down to five`: to five.
  static func fromOneToAnother(_ tokens: [Token]) -> [Token] {
    guard let match = fromTo.first(in: tokens), match.numbers.count == 2,
      !tokens.contains(where: {
        Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
          || Lexicon.pluralPronouns.contains($0.word)
      }),
      let verb = tokens[..<match.range.lowerBound].first(where: { !$0.isQuoted && Lexicon.verbs[$0.word] != nil }),
      !tokens.has(Gist.other),
      verb.word.isOne(of: "scale rescale bring take move put reduce increase raise lower set push")
    else { return tokens }
    let scaled = tokens[..<match.range.lowerBound].map { $0 == verb ? Token(text: "scale", word: "scale") : $0 }
    return scaled + words("to") + tokens[(match.range.upperBound - 1)...]
  }

  private static let ofParallelism = Phrase("the parallelism of")
  private static let toBe = Phrase.all(
    """
    is|are to be / should|must|shall please? be
    """)
  private static let multiples = [
    "doubled": "double", "tripled": "triple", "halved": "halve", "quadrupled": "quadruple",
  ]

  /// `the parallelism of orders is to be doubled`: double orders.
  static func multiplied(_ tokens: [Token]) -> [Token] {
    guard let head = ofParallelism.match(tokens, 0)?.range,
      let middle = toBe.first(in: tokens, from: head.upperBound),
      middle.lowerBound > head.upperBound,
      middle.upperBound < tokens.count, let verb = multiples[tokens[middle.upperBound].word],
      tokens[(middle.upperBound + 1)...].allSatisfy({ $0.isBreak || $0.word.isOne(of: "please now") })
    else { return tokens }
    return words(verb) + tokens[head.upperBound..<middle.lowerBound]
  }
}
