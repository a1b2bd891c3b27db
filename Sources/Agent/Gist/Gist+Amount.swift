import Jobs

// How many workers a job is to have.
extension Gist {
  enum Size: Equatable {
    case to(Int), by(Int), times(String)
  }

  static let workers: Set<String> = AmountReader.unitWords.union([
    "parallelism", "wide", "copies", "parallel", "way",
  ])
  private static let polite = Set(
    words: """
      please pls plz kindly ta thx thanks now max flat sharp then total altogether again already go asap today job
      one thing this that it on for of mate in immediately even actually and so up workers here
      """)
  private static let more: Set<String> = ["more", "extra", "additional"]
  private static let fewer: Set<String> = ["fewer", "less"]
  private static let multiples = [
    "double": "double", "twice": "double", "triple": "triple", "quadruple": "quadruple", "halve": "halve",
  ]

  /// The one amount of the sentence, beside the words of the job's name.
  func size(_ names: Set<Int>) -> (size: Size, place: Int)? {
    let numbers = tokens.indices.filter { at in
      guard !names.contains(at), tokens[at].number != nil else { return false }
      // `the other one`, `this one`
      return tokens[at].word != "one" || isCounted(at)
    }
    let factors = tokens.indices.filter { !names.contains($0) && Gist.multiples[tokens[$0].word] != nil }
    if numbers.isEmpty, factors.count == 1, let word = Gist.multiples[tokens[factors[0]].word] {
      return (.times(word), factors[0])
    }
    guard numbers.count == 1, factors.isEmpty, let at = numbers.first, let count = tokens[at].number, count > 0 else {
      return nil
    }
    let before = at > 0 ? tokens[at - 1].word : ""
    var next = at + 1
    // `slot 2`, `level 2`
    if before.isOne(of: "slot worker instance executor level phase step node") { return nil }
    if next + 1 < tokens.count, tokens[next].word == "of", Gist.workers.contains(tokens[next + 1].word) { next += 1 }
    if next < tokens.count, Gist.workers.contains(tokens[next].word) { next += 1 }
    let word = next < tokens.count ? tokens[next].word : ""
    // `3 more minutes`
    if Gist.more.contains(word) || Gist.fewer.contains(word) {
      let behind = next + 1 < tokens.count ? tokens[next + 1] : nil
      guard
        behind.map({
          $0.isBreak || Gist.workers.contains($0.word) || Gist.polite.contains($0.word) || $0.word == "at"
            || $0.word == "to"
        }) ?? true
      else { return nil }
    }
    if Gist.more.contains(word) || before.isOne(of: "another extra plus + additional") {
      return (.by(count), at)
    }
    // `put it on minus three`
    if before == "minus", at > 1, tokens[at - 2].word.isOne(of: "on to at") { return nil }
    if Gist.fewer.contains(word) || before.isOne(of: "minus - lose") { return (.by(-count), at) }
    if word == "on", next + 1 < tokens.count, tokens[next + 1].word == "top" { return (.by(count), at) }
    // Behind it stands nothing that would be counted by it.
    guard
      next == tokens.count || tokens[next].isBreak || Gist.polite.contains(word) || names.contains(next)
        || word.isOne(of: "subtasks threads") || next > at + 1
    else { return nil }
    return (.to(count), at)
  }

  private func isCounted(_ at: Int) -> Bool {
    guard at + 1 < tokens.count else { return false }
    let next = tokens[at + 1].word
    return Gist.workers.contains(next) || Gist.more.contains(next) || Gist.fewer.contains(next)
  }

  /// What is said of other sizes, limits and times.
  static let other = Set(
    words: """
      percent % second seconds sec secs s minute minutes min mins m hour hours h day days ms gb mb kb g mib gib records rows events
      lines errors retries retry attempts times restarts failures checkpoints checkpoint savepoint savepoints priority lag
      throughput rate memory heap cpu timeout interval threshold limit quota budget euro euros dollar dollars top first last page
      call text remind alert alerts sample version v port partition partitions topic topics window watermark log logs metrics
      status graph list show tell why since ack acknowledge note job's oclock o'clock
      """)

  /// In the place of an order these ask for a size, whatever else they are said of.
  private static let placing = Set(
    words: """
      scale rescale resize put set bring take push move get give make crank whack bump stick chuck throw bung buff widen upsize
      downsize right-size raise lift lower drop reduce cut shrink grow dial ramp turn let increase decrease boost beef
      """)
  /// Between that and the job, and between the job and the number.
  private static let betweenSized = Set(
    words: """
      the that this a an job pipeline one thing on of up down it its at to by with for from into onto over have having be parallelism
      workers worker slots slot instances bad boy damn stupid bloody poor like exactly only just about another extra additional more
      fewer less couple and so down out number is workers' run
      """)

  /// `crank it up to 16`, `twelve for orders, please`
  func sized(isStrange: Bool) -> [Token]? {
    let isScaling = tokens.contains { Lexicon.verbs[$0.word]?.isScaling == true || Gist.multiples[$0.word] != nil }
    guard isStrange || !isScaling, let subject, let found = size(subject.places),
      !tokens.has(Gist.other)
    else { return nil }
    let part = part(at: found.place)
    guard isPlainAround(part), !part.contains(where: { isOfOther($0, subject.places) }) else { return nil }
    let start = part.first { !Interjection.before.contains(tokens[$0].word) } ?? part.lowerBound
    let isMultiple = if case .times = found.size { true } else { false }
    if isMultiple, found.place != start { return nil }
    let hasVerb = Gist.placing.contains(tokens[start].word) || isMultiple || wishes
    let rest = part.filter { at in
      at >= start && !(at == start && (hasVerb && !wishes)) && !subject.places.contains(at) && tokens[at].number == nil
        && !Gist.betweenSized.contains(tokens[at].word) && !Gist.workers.contains(tokens[at].word)
        && !Interjection.behind.contains(tokens[at].word) && !Gist.polite.contains(tokens[at].word)
    }
    guard rest.isEmpty, hasVerb ? isPlaced(found, part) : isTelegram(found, part) else { return nil }
    return scaling(subject.words, found.size)
  }

  /// `the orders job's team`
  private func isOfOther(_ at: Int, _ places: Set<Int>) -> Bool {
    guard places.contains(at), tokens[at].isPossessive, at + 1 < tokens.count else { return false }
    return !places.contains(at + 1) && !Gist.workers.contains(tokens[at + 1].word)
  }

  /// A number that a verb puts something to.
  private func isPlaced(_ found: (size: Size, place: Int), _ part: Range<Int>) -> Bool {
    if case .to = found.size {
      let before = found.place > part.lowerBound ? tokens[found.place - 1].word : ""
      let next = found.place + 1 < part.upperBound ? tokens[found.place + 1].word : ""
      return before.isOne(of: "to at on its a exactly like parallelism over")
        || Gist.workers.contains(next)
        || found.place == part.lowerBound || wishes
    }
    return true
  }

  /// Without a verb: `orders: minus two workers`, `twelve for orders please`.
  private func isTelegram(_ found: (size: Size, place: Int), _ part: Range<Int>) -> Bool {
    let words = Set(tokens.map(\.word))
    let isAsked = !words.isDisjoint(with: ["please", "pls", "plz", "ta", "thx", "thanks", "kindly"])
    let next = found.place + 1 < part.upperBound ? tokens[found.place + 1].word : ""
    let before = found.place > part.lowerBound ? tokens[found.place - 1].word : ""
    return Gist.workers.contains(next) && before == "to"
      || isAsked && (found.place == part.lowerBound || before == "to")
      || before.isOne(of: "minus plus") && Gist.workers.contains(next)
  }

  private static let bare = Phrase(
    "ok|okay|right|fine|so|then|now|please? go|move|switch|step up|down? to # workers|slots? then|please|now?")

  /// `ok go to 8`, of what was spoken of or is selected.
  var stepped: [Token]? {
    guard let match = Gist.bare.match(tokens, 0), tokens[match.range.upperBound...].allSatisfy(\.isBreak),
      let count = match.numbers.first, count > 0, scene.isJobSpokenOf
    else { return nil }
    return Gist.plain("scale it to \(count)")
  }

  func scaling(_ subject: [Token], _ size: Size) -> [Token] {
    switch size {
    case .to(let count): Gist.plain("scale") + subject + Gist.plain("to \(count)")
    case .by(let count) where count < 0: Gist.plain("scale") + subject + Gist.plain("down by \(-count)")
    case .by(let count): Gist.plain("scale") + subject + Gist.plain("up by \(count)")
    case .times(let word): Gist.plain(word) + subject
    }
  }
}
