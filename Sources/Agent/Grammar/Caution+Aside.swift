import BeamMCPClient
import Jobs

// What stands beside an order, in a part of its own, and bears on whom it is for or whether it is one.
extension Caution {
  /// What a statement before the order may say against it, also where the order is read alone (Statement).
  var aside: Range<Int>? {
    opposite ?? open
  }

  /// What is not open, but says the opposite.
  var opposite: Range<Int>? {
    sparedBeside ?? placedBeside ?? passing ?? withheld ?? countedBeside ?? stoppedFirst ?? calledOffAgain ?? countered
  }

  private func said(_ part: Range<Int>) -> [Token] {
    Array(tokens[part].drop { Statement.isInterjection($0.word) || $0.word.isOne(of: "but and please") })
  }

  private static let sparing = Phrase.all(
    """
    not|never / do not|never touch|change|bother|disturb / leave|keep|spare / hands off
    no changes|change|actions|action on|to|for / anything|everything|all|any|anyone but / never mind
    keep your hands off
    """)

  /// Behind these, a denial is of what something does: `spark cannot`.
  private static let verbal = Set(words: "can could do does did is are was will would has")

  /// `not the spark ones. cancel them all`, `leave spark alone. restart the failed jobs`: those are changed all the same.
  private var sparedBeside: Range<Int>? {
    let parts = parts
    guard parts.count > 1 else { return nil }
    return parts.first { part in
      let words = said(part)
      let head = Caution.sparing.lazy.compactMap { $0.match(words, 0)?.range.upperBound }.first
      guard words.count > 1,
        head != nil
          || words.count > 2 && words.last?.word == "not" && !Caution.verbal.contains(words[words.count - 2].word),
        !words.has("only just"), !isOrder(words)
      else { return false }
      let meant = meant(Array(words[(head ?? 0)...]))
      return !meant.isEmpty && !meant.isDisjoint(with: jobs) && meant.count < scene.jobs.count
    }
  }

  /// It asks for something itself, or denies that it is done to somebody: `do not cancel orders`.
  private func isOrder(_ words: [Token]) -> Bool {
    words.contains { token in
      guard !token.isQuoted, let verb = Lexicon.verbs[token.word] else { return false }
      return verb.isWriting && verb != .touch && !token.word.isOne(of: "change run")
    }
  }

  /// The jobs that the words are about, by id.
  private func meant(_ words: [Token]) -> Set<String> {
    let reading = scene.reader.read(words)
    if !reading.target.named.isEmpty { return Set(reading.target.named.map(\.id)) }
    if case .ordinal = reading.target,
      case .jobs(let jobs, _) = Resolver(scene: scene).settle(reading.target, "take", isWrite: false)
    {
      return Set(jobs.map(\.id))
    }
    return reading.hasFilter ? Set(scene.reader.filtered(reading).map(\.id)) : []
  }

  /// `flink-lab was down. cancel all jobs`: there, or everywhere.
  private var placedBeside: Range<Int>? {
    guard jobs.count > 1, parts.count > 1 else { return nil }
    let orders = parts.filter(orders)
    // What names its own place, or its jobs, needs none.
    let isOwn = orders.contains { part in
      let words = Array(tokens[part])
      return !scene.reader.read(words).runners.isEmpty
        || !scene.reader.names(words, Array(words.indices)).found.isEmpty
        || words.has("everywhere marked")
    }
    guard !orders.isEmpty, !isOwn else { return nil }
    let isOfType = orders.contains { !scene.reader.read(Array(tokens[$0])).runnerTypes.isEmpty }
    return parts.first { part in
      guard !orders.contains(part) else { return false }
      let reading = scene.reader.read(Array(tokens[part]))
      guard reading.isPlaced else { return false }
      let there = Set(scene.reader.runnerFiltered(reading).map(\.id))
      // `spark is down. restart the flink jobs`
      return !jobs.isSubset(of: there) && (!isOfType || !jobs.isDisjoint(with: there))
    }
  }

  private static let good = Set(words: "recovered healthy fine ok okay good done finished")
  private static let relation = Set(words: "at for as like before after than because with waits wait")

  /// `Anna looks at clickstream. cancel it`, `my plan for tomorrow. cancel it`: a job that is only mentioned, where another
  /// was spoken of or is under the cursor.
  private var passing: Range<Int>? {
    guard jobs.count == 1, ends, let id = jobs.first, let job = scene.job(id), parts.count > 1 else {
      return nil
    }
    let isMany = tokens.has("them those these")
    let isOther =
      if case .job(let spoken)? = scene.selected.map(Target.job) ?? scene.spokenOf { spoken != job } else { false }
    guard isMany || isOther else { return nil }
    let orders = parts.filter { part in
      tokens[part].contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true }
    }
    let isNamed = orders.contains { part in
      let words = Array(tokens[part])
      return scene.reader.names(words, Array(words.indices)).found.contains { $0.jobs.contains(job) }
    }
    guard !isNamed, let last = orders.last else { return nil }
    return parts.first { part in
      guard part.lowerBound < last.lowerBound, part != last else { return false }
      let words = said(part)
      if isOrder(words) || words.first.map({ Lexicon.verbs[$0.word] != nil }) == true { return false }
      let found = scene.reader.names(words, Array(words.indices)).found.first { $0.jobs.contains(job) }
      // `restarting the job did not help. cancel it`: not the one that restarts.
      guard let name = found else { return isOther && scene.reader.read(words).target.named == [job] }
      // `orders is mine. restart them`
      if isMany { return true }
      let word = words[name.at].word
      let isWhole =
        !scene.index.exact(word).isEmpty || JobIndex.parts(of: job.name).contains(word) || word.contains("-")
      let isRelated = words.prefix(name.at).has(Caution.relation)
      let isDenied =
        words.has(Lexicon.negations)
        && words.has("help problem")
        || name.at > 0 && words[name.at - 1].word == "not"
      let isGood = words.has(Caution.good)
      return !isWhole || isRelated || isDenied || isGood
    }
  }

  private static let touched =
    "cancelled|canceled|restarted|scaled|drained|stopped|killed|touched|cancel|restart|stop|kill|touch|drain|scale"
  private static let holding = Phrase.all(
    """
    must|may|can|shall|should not be? \(touched) / nobody|noone may|can|must|should / not allowed|permitted
    hands off / would be wrong|bad|stupid / will decide|decides / decides about / is|be up to
    need|needs|await|awaiting approval / already did|done it|that|this / did|done it|that|this already
    was|is done already / i take it|that back / only|just show me / do not touch today|now|anything|it|this|that
    order was ,|.|; / i|he|she|they almost? typed / runbook said|says / dear|hello|hey to # / it|this|that is back
    it|this|that is running again / it|this|that runs again / it|this|that recovered|works
    """)

  /// `it must not be cancelled. cancel it`, `that is up to the team. cancel it`
  private var withheld: Range<Int>? {
    guard ends, parts.count > 1 else { return nil }
    return Caution.holding.lazy.compactMap { [tokens] phrase in phrase.first(in: tokens)?.range }.first {
      [tokens] range in
      // `the runbook says "restart first". cancel orders`: what it says stands apart.
      let next = tokens[range.upperBound...].first { $0.text != ":" }
      return next?.isQuoted != true
    }
  }

  private static let stating = Set(words: "is was were has had are")
  private static let wanting = Set(words: "need needs want wants enough should would better make")

  /// `16 was too much. scale it`: the number is told of how it is.
  private var countedBeside: Range<Int>? {
    guard calls.contains(where: { $0.tool == "scale_job" }), parts.count > 1 else { return nil }
    let orders = parts.filter(orders)
    guard let order = orders.last, !tokens[order].contains(where: { $0.number != nil }),
      ["scale", "rescale", "resize"].contains(where: { word in tokens[order].contains { $0.word == word } })
    else { return nil }
    return parts.first { part in
      part.lowerBound < order.lowerBound && tokens[part].contains { $0.number != nil && $0.word != "one" }
        && tokens[part].has(Caution.stating)
        && !tokens[part].has(Caution.wanting)
    }
  }

  private static let stop = Phrase("please? stop it|that|this please?")

  /// `stop it, restart clickstream`: said to us, perhaps.
  private var stoppedFirst: Range<Int>? {
    let parts = parts
    guard parts.count > 1, ends, let first = parts.first(where: { !said($0).isEmpty }) else { return nil }
    let words = said(first)
    // Where nothing else is ordered, that is the order.
    guard parts.contains(where: { $0 != first && isOrder(said($0)) }) else { return nil }
    return Caution.stop.match(words, 0)?.range.count == words.count && first != parts.last ? first : nil
  }

  private static let alarms = Set(words: "no nope sorry hold on wait oops nah please whoa actually")
  /// `no, not drain, cancel it`: what was asked for is denied by its name, and this is in its place.
  var exchangesDeeds: Bool {
    let typed = scene.typed
    return typed.indices.dropLast().contains { at in
      typed[at].word == "not"
        && (Lexicon.verbs[typed[at + 1].word] ?? Lexicon.gerund(typed[at + 1].word)).map {
          $0.isWriting && $0 != .cancel
        } == true
    }
  }

  private static let halting = Phrase("please? cancel|stop|abort|halt|kill it please?")

  /// `oh no, cancel it`, after an order or a what-if: that, or the job.
  private var calledOffAgain: Range<Int>? {
    guard ends, tokens.count < 9, !exchangesDeeds, let former = scene.former else { return nil }
    let words = tokens.filter { token in
      !token.isBreak && !Statement.isInterjection(token.word) && !Caution.alarms.contains(token.word)
    }
    let isLed =
      tokens.first.map { Caution.alarms.contains($0.word) || $0.word.isOne(of: "oh hmm") } == true
      || tokens.last { !$0.isBreak }?.word == "please"
    guard isLed, Caution.halting.match(words, 0)?.range.count == words.count,
      Grammar.meanings(of: former).contains(where: \.request.isChange)
    else { return nil }
    return 0..<tokens.count
  }
}
