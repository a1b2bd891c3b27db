import Jobs

// How an end is spoken of, and what stands before a request.
extension Idiom {
  private static let letting = Phrase.all(
    """
    let|allow|permit|have / wait|waiting for|until|till?
    """)
  private static let finish = Set(
    words: """
      finish finishes finished complete completes completed process processed flush empty work wrap drain digest chew
      """)
  private static let pending = Set(
    words: """
      flight in-flight inflight current processing doing working pending buffered buffer pipe pipeline queue records
      events messages data work remaining left started has got board holding took taken hands belly accepted read swallowed
      """)
  private static let states = Set(
    words: """
      checkpoint checkpoints checkpointing savepoint savepoints snapshot batch run backlog
      """)
  private static let ending = Set(words: "shut tear bring take wind turn switch")
  private static let own = Set(
    words: """
      it them the job jobs down off to a stop halt cleanly gracefully please that again properly nicely neatly orderly
      """)

  /// `let orders finish what is in flight, then shut it down`: drain orders. For what else it is to finish, nobody waits.
  static func finishing(_ tokens: [Token]) -> [Token] {
    guard let start = tokens.indices.first(where: { at in letting.match(tokens, at) != nil }),
      let opening = letting.match(tokens, start),
      let done = tokens[opening.upperBound...].prefix(7).firstIndex(where: { finish.contains($0.word) && !$0.isQuoted }
      ),
      let joint = tokens[done...].firstIndex(where: { $0.isBreak || $0.word.isOne(of: "and then before") })
    else { return tokens }
    let subject = tokens[opening.upperBound..<done].filter { !$0.word.isOne(of: "to has have is for") }
    guard !subject.isEmpty, !subject.contains(where: { $0.isBreak || Lexicon.negations.contains($0.word) }),
      let stop = stop(tokens, joint)
    else { return tokens }
    let object = tokens[done..<joint].dropFirst().drop { $0.word.isOne(of: "off up through out") }
    // `for 5 minutes`
    let isTimed = object.contains { $0.number != nil || TimeUnits.compact($0.word) != nil }
    let isPending =
      !isTimed && object.has(pending) && !object.has(states)
    let isBare = tokens[start].word != "wait" && tokens[start].word != "waiting" && object.isEmpty
    let rest = tokens[stop...]
    let isOwn = rest.first.map { $0.isBreak || $0.word == "?" || $0.word.isOne(of: "and then") } ?? true
    // `tomorrow let orders finish …`, `how do I let orders finish …`: whatever stands before it may say when, or ask.
    let before = unneededFront.match(tokens, 0).map { $0.range.upperBound } ?? 0
    let isPlain = tokens[..<start].dropFirst(before).allSatisfy { $0.isBreak || leading.contains($0.word) }
    guard isPending || isBare, isOwn, isPlain else {
      var unclear = tokens
      unclear[done] = unclear[done].unclear
      return unclear
    }
    return tokens[..<start] + words("drain") + subject + rest
  }

  private static let unneededFront = Phrase(
    "nobody|noone needs|uses|wants|reads it|this|that any? more|longer|anymore?")

  private static let leading = Set(
    words: """
      please pls and then you could can would ok okay so now just first hey hi thanks also kindly right
      """)

  /// Behind `and then shut it down`; nil where something else follows.
  private static func stop(_ tokens: [Token], _ joint: Int) -> Int? {
    let linking: Set<String> = [
      "and", "then", "before", "you", "we", "please", "gracefully", "cleanly", "after", "that", "have", "it",
    ]
    var at = joint
    while at < tokens.count, tokens[at].isBreak || linking.contains(tokens[at].word) { at += 1 }
    guard at < tokens.count, !tokens[at].isQuoted else { return nil }
    let isEnd =
      (Lexicon.verbs[tokens[at].word] ?? Lexicon.gerund(tokens[at].word)) == .cancel
      || ending.contains(tokens[at].word)
        && tokens[at...].prefix(5).has("down off stop halt")
      || tokens[at].word.isOne(of: "shutting finish close")
    guard isEnd else { return nil }
    at += 1
    while at < tokens.count, own.contains(tokens[at].word) { at += 1 }
    return at
  }

  private static let hedges = Phrase("i guess|think|suppose|reckon|believe|presume|assume")

  /// `it needs 50 % more I guess`: said of the whole, behind it.
  static func unhedged(_ tokens: [Token]) -> [Token] {
    // What ends a job is not done on a guess.
    guard !tokens.contains(where: { !$0.isQuoted && [.cancel, .drain, .restart].contains(Lexicon.verbs[$0.word]) }),
      let range = hedges.last(in: tokens), range.lowerBound > 1,
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak || tokens[range.upperBound].word == "?"
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let purposes = Phrase(
    "so that? it|they can|could|may? finish|finishes|complete|completes|process|processes")

  /// `shut it down gracefully, so that it finishes what is in flight`: gracefully.
  static func purposeful(_ tokens: [Token]) -> [Token] {
    guard let range = purposes.first(in: tokens)?.range, range.lowerBound > 1,
      tokens[..<range.lowerBound].contains(where: {
        !$0.isQuoted && ([.cancel, .drain].contains(Lexicon.verbs[$0.word]) || ending.contains($0.word))
      })
    else { return tokens }
    let end =
      tokens[range.upperBound...].firstIndex { $0.isBreak || $0.word.isOne(of: "and then") } ?? tokens.count
    guard !tokens[range.upperBound..<end].has(states) else { return tokens }
    let start = tokens[range.lowerBound - 1].isBreak ? range.lowerBound - 1 : range.lowerBound
    return tokens[..<start] + words("gracefully") + tokens[end...]
  }

  private static let sizes = [("smaller", "down"), ("larger|bigger|wider", "up")].map {
    (Phrase("\($0.0) by"), Token(text: $0.1, word: $0.1))
  }

  /// `make orders smaller by two`: scale orders down by two.
  static func resized(_ tokens: [Token]) -> [Token] {
    for (phrase, direction) in sizes {
      guard let range = phrase.first(in: tokens)?.range,
        let verb = tokens[..<range.lowerBound].lastIndex(where: { $0.word.isOne(of: "make get") })
      else { continue }
      var resized = tokens
      resized[range.lowerBound] = direction
      resized[verb] = Token(text: tokens[verb].text, word: "scale")
      return resized
    }
    return tokens
  }

  private static let unneeded = Phrase(
    "no savepoint|snapshot is|are|will? be? required|needed|necessary")

  /// `cancel orders. No savepoint is required`: it is cancelled without one anyway.
  static func unsaved(_ tokens: [Token]) -> [Token] {
    guard let range = unneeded.first(in: tokens)?.range, range.lowerBound > 1, tokens[range.lowerBound - 1].isBreak,
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak,
      tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word] == .cancel })
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)] + tokens[range.upperBound...])
  }

  private static let without = Phrase(
    "no savepoint|snapshot|savepoints this time|round|please|today|now|needed|required|necessary? , whatever|whichever? the|my|our? "
      + "wiki|runbook|docs|manual|ticket|boss? says|said|wants?")

  /// `no savepoint this time: just cancel orders`
  static func unsavedBefore(_ tokens: [Token]) -> [Token] {
    guard tokens.first?.word == "no", let mark = tokens.lastMark, mark > 1, mark + 2 < tokens.count,
      without.match(Array(tokens[..<mark]) + [Token(text: ",", word: ",", isBreak: true)], 0)?.range.upperBound ?? 0
        >= mark,
      tokens[(mark + 1)...].contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word] == .cancel })
    else { return tokens }
    return Array(tokens[(mark + 1)...])
  }

  /// `all ok jobs`, `those that are ok`: healthy ones.
  static func fit(_ tokens: [Token]) -> [Token] {
    let before: Set<String> = ["all", "every", "each", "the", "any", "those", "that", "which", "are", "is"]
    return tokens.indices.map { at in
      guard at > 0, tokens[at].word.isOne(of: "ok okay"), !tokens[at].isQuoted,
        before.contains(tokens[at - 1].word)
      else { return tokens[at] }
      let next = at + 1 < tokens.count ? tokens[at + 1].word : ""
      let isNoun = Lexicon.pluralJobNouns.contains(next) || Lexicon.jobNouns.contains(next)
      let isRelative =
        tokens[at - 1].word.isOne(of: "are is") && at > 1 && tokens[at - 2].word.isOne(of: "that which")
        && at > 2
        && (Lexicon.pluralJobNouns.contains(tokens[at - 3].word) || Lexicon.jobNouns.contains(tokens[at - 3].word)
          || Lexicon.everything.contains(tokens[at - 3].word) || tokens[at - 3].word.isOne(of: "those ones"))
      let isPlaced = RunnerType(rawValue: next) != nil && tokens[at - 1].word.isOne(of: "all every each the")
      return isNoun || isRelative || isPlaced ? Token(text: tokens[at].text, word: "healthy") : tokens[at]
    }
  }

  private static let unfit = Phrase("not healthy|ok|okay|fine|well|good")

  /// `jobs that are not ok`: unhealthy ones; not `is it not ok to cancel it`.
  static func unwell(_ tokens: [Token]) -> [Token] {
    guard let range = unfit.first(in: tokens)?.range, range.lowerBound > 0,
      tokens[range.lowerBound - 1].word.isOne(of: "is are feeling feels looks looking"),
      !tokens[range.upperBound...].prefix(1).contains(where: {
        $0.word.isOne(of: "to if that for with enough")
      })
    else { return tokens }
    return tokens[..<range.lowerBound] + words("unhealthy") + tokens[range.upperBound...]
  }

  /// `OPS-4411: restart payments`: the number of what it is done for.
  static func unticketed(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let start = (tokens.first?.word ?? "").isOne(of: "re per for see ref as in fixes") ? 1 : 0
    guard tokens.count > start + 2, isTicket(tokens[start].text), index.exact(tokens[start].word).isEmpty,
      index.partial(tokens[start].word).isEmpty,
      tokens[start + 1].isBreak || Lexicon.verbs[tokens[start + 1].word] != nil && start == 0
    else { return tokens }
    return Array(tokens[(start + 1)...].drop(while: \.isBreak))
  }

  /// `OPS-4411`, `INC-7`, `#4411`
  static func isTicket(_ text: String) -> Bool {
    if text.hasPrefix("#"), text.count > 1, text.dropFirst().allSatisfy(\.isNumber) { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count > 1 && parts[0].allSatisfy { $0.isUppercase || $0.isNumber }
      && parts[0].first?.isUppercase == true && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
  }

  private static let sayingSo = Set(words: "says said wants wanted suggested suggests asked wrote")

  /// `scale orders to 16, not to 24 like the ticket says`: what somebody else would have.
  static func otherwise(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let mark = tokens[..<end].lastMark, mark > 2, end - mark < 12,
      case let part = tokens[(mark + 1)..<end], part.first?.word == "not",
      part.has("like as"), sayingSo.contains(part[end - 1].word),
      let other = part.lazy.compactMap(\.number).first,
      let number = tokens[..<mark].lazy.compactMap(\.number).last, number != other
    else { return tokens }
    return Array(tokens[..<mark])
  }
}
