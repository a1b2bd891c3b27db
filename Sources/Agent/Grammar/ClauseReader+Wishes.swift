import Jobs

// Requests without an imperative: what a job needs, what is to stay, and telegrams.
extension ClauseReader {
  private static let needing = Phrase.all(
    """
    needs|need|requires|wants|deserves|could use|do with? / needs|need|has|have|ought|wants|is|are to be?
    needs|need|requires|wants|deserves|gets / should|must|shall be|use|run|have|get / could use|get|have / have
    """)

  /// `payments needs a restart`, `orders needs 12 workers`, `user-events should be drained`: said of a job, it is a request.
  func needed(_ reading: TargetReader.Reading) -> (Verb, Int)? {
    if mood.isQuestion || mood.isHypothetical { return nil }
    guard let match = ClauseReader.needing.lazy.compactMap({ $0.first(in: tokens) }).first,
      isSaid(ofJobBefore: match.range.lowerBound, reading)
    else { return nil }
    // `it has twice what it needs`, `it has double the workers it needs`
    if match.range.lowerBound > 1, case let head = tokens[match.range.lowerBound - 2].word,
      head.isOne(of: "what than as") || AmountReader.unitWords.contains(head)
    {
      return nil
    }
    // `should have been cancelled`
    if Phrase("have|has|had been").first(in: tokens) != nil { return nil }
    // `needs no restart`; `needs clickstream cancelled`, where another job is to be changed.
    let end = tokens[match.range.upperBound...].firstIndex { $0.isBreak || $0.word == "except" } ?? tokens.count
    let rest = match.range.upperBound..<end
    if rest.contains(where: { tokens[$0].word.isOne(of: "no not never neither without") }) { return nil }
    if rest.contains(where: { reading.used.contains($0) && Trait.word(tokens[$0].word) == nil }) { return nil }
    for at in rest where !tokens[at].isQuoted {
      if tokens[at].isBreak { break }
      let word = tokens[at].word
      if let verb = Lexicon.verbs[word] ?? Lexicon.participle(word) ?? Lexicon.gerund(word), verb.isWriting {
        return (verb, at)
      }
    }
    // `the parallelism of it should be 7`
    let isBare = isAboutScale && Phrase("be|have|get|use #").first(in: tokens) != nil
    let isAmount = isBare || AmountReader.read(tokens, isDown: false) != nil || asksForMore
    return isAmount ? (.scale, match.range.lowerBound) : nil
  }

  private static let permitting = Phrase.all(
    """
    can|may be / can|may now be / is|are free to be / is|are ready to be
    """)

  private static let bidding = Phrase("please? go ahead and? do? so|that|it? please?")

  /// `orders can be cancelled now`, `…, please do so`: it is time.
  func permitted(_ reading: TargetReader.Reading) -> (Verb, Int)? {
    guard !mood.isQuestion, !mood.isHypothetical,
      let match = ClauseReader.permitting.lazy.compactMap({ $0.first(in: tokens) }).first,
      isSaid(ofJobBefore: match.range.lowerBound, reading), tokens.indices.contains(match.range.upperBound),
      let verb = Lexicon.participle(tokens[match.range.upperBound].word), verb.isWriting, case .job = reading.target,
      tokens[..<match.range.lowerBound].indices.allSatisfy({ at in
        reading.used.contains(at) || tokens[at].word.isOne(of: "the job now that this our")
      })
    else { return nil }
    let rest = tokens[(match.range.upperBound + 1)...].filter { !$0.isBreak }
    // What else is said may take it back, or say by whom.
    let isPlain = rest.allSatisfy { $0.word.isOne(of: "now please pls thanks asap") }
    let isNow =
      isPlain && (tokens[match.range].has("now") || rest.first?.word == "now")
      || ClauseReader.bidding.match(rest, 0)?.range.count == rest.count
    return isNow ? (verb, match.range.upperBound) : nil
  }

  private static let wishing = Phrase.all(
    """
    i|we would? like|want|need|prefer|love / i|we would love to? have? / make sure / ensure|see to? it? that?
    have|get
    """)

  /// `I'd like orders restarted`, `make sure that it is cancelled`.
  func wished(_ reading: TargetReader.Reading) -> (Verb, Int)? {
    if mood.isQuestion || mood.isHypothetical { return nil }
    guard let match = ClauseReader.wishing.lazy.compactMap({ $0.first(in: tokens) }).first,
      let at = tokens.indices.first(where: { at in
        at > match.range.upperBound && !tokens[at].isQuoted && Lexicon.participle(tokens[at].word)?.isWriting == true
      }), let verb = Lexicon.participle(tokens[at].word)
    else { return nil }
    let before = tokens[match.range.upperBound..<at]
    let isDenied = tokens[..<at].contains {
      $0.word.isOne(of: "not never no nobody if when was were has had been")
    }
    let isSaidOfJob = before.indices.contains { at in
      reading.used.contains(at) && Trait.word(tokens[at].word) == nil || Lexicon.pronouns.contains(tokens[at].word)
        || Lexicon.pluralPronouns.contains(tokens[at].word) || Lexicon.everything.contains(tokens[at].word)
        || tokens[at].word.isOne(of: "marked selected")
    }
    let next = tokens.indices.contains(at + 1) ? tokens[at + 1].word : ""
    if isDenied || !isSaidOfJob || Lexicon.pluralJobNouns.contains(next) || Lexicon.jobNouns.contains(next) {
      return nil
    }
    let isRequestBefore = tokens[..<at].contains {
      !$0.isQuoted && Lexicon.verbs[$0.word].map { $0.isWriting || $0.isReading } == true && $0.word != "get"
    }
    return isRequestBefore ? nil : (verb, at)
  }

  /// `a bit more`: how much is to be asked.
  var asksForMore: Bool {
    ClauseReader.room.first(in: tokens) != nil || ClauseReader.bit.first(in: tokens) != nil
  }

  private static let bit = Phrase("a little|bit|lot|tad|touch more|less")

  static let room = Phrase(
    "more|fewer|less|extra|additional workers|slots|parallelism|tasks|room|headroom|capacity|power|muscle|juice|resources"
  )

  /// The words before are a name or `it`, and not `we` or `you`, who need something themselves.
  private func isSaid(ofJobBefore end: Int, _ reading: TargetReader.Reading) -> Bool {
    let before = tokens[..<end].indices.filter { !tokens[$0].isBreak && tokens[$0].word != "the" }
    guard let last = before.last else { return false }
    let isNever = before.contains {
      tokens[$0].word.isOne(of: "not never nobody if when i we you might may would")
    }
    return !isNever
      && (reading.used.contains(last)
        || tokens[last].word.isOne(of: "it job this that one jobs pipelines ones them they these those"))
  }

  /// `create a topic in kafka`: no pipeline is named, and a thing that is not ours is.
  var makesThing: Bool {
    !tokens.contains(where: \.isFile)
      && tokens.contains {
        !$0.isQuoted && Lexicon.outside.contains($0.word) && !Lexicon.places.contains($0.word) && $0.word != "file"
      }
  }

  private static let saving = Phrase("save|persist|preserve|backup|up the|its|their|this|that? state|progress")

  private static let owning = Phrase.all(
    """
    i|we|you already? have|had|got|took|made a|the|one? savepoint|savepoints|snapshot
    savepoint|snapshot taken|made|created|done|exists
    """)
  private static let taken = Phrase.all(
    """
    savepoint|savepoints|snapshot of? the? was|were|has|have|had / was|were|been taken|made|created|triggered|written
    has|had|have a|the|one|its|no savepoint|snapshot
    """)

  /// `a savepoint was taken`, `it has a savepoint already`: told, and not asked for.
  var tellsOfSavepoint: Bool {
    // `I have a savepoint`
    let wishes = tokens.has("want need like love get please")
    if !wishes, ClauseReader.owning.first(in: tokens) != nil { return true }
    let isWish = tokens.contains {
      Lexicon.modals.contains($0.word) || $0.word.isOne(of: "must to want need i we")
    }
    return !isWish && ClauseReader.taken.first(in: tokens) != nil
  }

  /// `save the state of orders`, where nothing else is to be done with it.
  var savedState: Int? {
    guard
      !tokens.contains(where: { token in
        !token.isQuoted && Lexicon.verbs[token.word].map { $0.isWriting && $0 != .savepoint } == true
      }), let match = ClauseReader.saving.first(in: tokens), !mood.isNegated(before: match.range.lowerBound, tokens)
    else { return nil }
    return match.range.lowerBound
  }

  private static let taking = Phrase(
    "should|must|needs|need|has|have|is|are|ought to? be taken|made|created|triggered|written")

  /// `a savepoint should be taken of orders`
  var takenSavepoint: Int? {
    guard !mood.isQuestion, let end = ClauseReader.taking.first(in: tokens)?.range.lowerBound else { return nil }
    return tokens[..<end].firstIndex { $0.word.isOne(of: "savepoint savepoints snapshot snapshots") }
  }

  private static let staying = Set(
    words: """
      keep leave spare alone be everything all things now for running untouched others rest alive going up as is
      please the job it on not just only
      """)

  private static let lives = Phrase.all(
    """
    should|must|has|have|needs|ought to? keep|stay|remain|live|survive|continue running|up|alive?
    should|must|has|have|needs|ought to? be running|up|alive|left|kept|spared
    is|are still? needed|required|important
    """)

  static func living(_ tokens: [Token], from start: Int) -> Phrase.Match? {
    lives.lazy.compactMap { $0.first(in: tokens, from: start) }.first
  }

  /// `keep clickstream alive`, `leave it running`, `not clickstream`: it stays as it is.
  func keeps(_ reading: TargetReader.Reading) -> Bool {
    let words = tokens.indices.filter {
      !tokens[$0].isBreak && !tokens[$0].word.isOne(of: "please and but actually ok then just")
    }
    if let match = ClauseReader.living(tokens, from: 1), reading.target.isNamed {
      return words.allSatisfy {
        reading.used.contains($0) || match.range.contains($0) || ClauseReader.staying.contains(tokens[$0].word)
      }
    }
    guard let first = words.first, tokens[first].word.isOne(of: "keep leave spare not"), words.count > 1
    else {
      return false
    }
    guard reading.target.isNamed || tokens[first].word != "not" || notOnly(reading) else { return false }
    return words.allSatisfy { reading.used.contains($0) || ClauseReader.staying.contains(tokens[$0].word) }
  }

  /// `not clickstream` is read as an exception from nothing.
  private func notOnly(_ reading: TargetReader.Reading) -> Bool { !reading.used.isEmpty }

  private static let refraining = Phrase.all(
    """
    hold off on|with? / refrain from / avoid / put off / no more / skip
    """)

  private static let forbidding = Phrase("must|should|may|shall|can|could|is|are not to? be|get")

  /// `hold off on draining it`, `it must not be restarted`: what it denies.
  var refrained: Verb? {
    if let end = ClauseReader.forbidding.first(in: tokens)?.range.upperBound, tokens.indices.contains(end),
      let verb = Lexicon.participle(tokens[end].word), verb.isWriting
    {
      return verb
    }
    return ClauseReader.refraining.lazy.compactMap { phrase in
      guard let match = phrase.first(in: tokens), tokens.indices.contains(match.range.upperBound) else { return nil }
      return Lexicon.gerund(tokens[match.range.upperBound].word)
    }.first
  }
}
