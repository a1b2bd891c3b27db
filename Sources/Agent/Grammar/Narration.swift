import Jobs

/// What an operator tells beside a request: `orders can't keep up. give it four more`, `halve it, we are paying too much`.
/// What stands before the request may name its job; what stands behind it is a reason, and changes nothing. A part that may
/// be a restriction, a condition or another request is neither.
struct Narration {
  /// The parts before the request, in their order.
  private(set) var told: [[Token]] = []
  /// What asks.
  var request: [Token]

  init(_ tokens: [Token], _ scene: Scene) {
    request = tokens
    takeAsides(scene)
    takeQuotation()
    takeReport(scene)
    takeLead(scene)
    takeTail(scene)
  }

  private static let speaking = writings.union(["says", "said", "reads", "writes", "states", "is", "was", "goes"])

  private static func quotes(_ part: [Token]) -> Bool {
    part.last.map { !$0.isQuoted && speaking.contains($0.word) } == true
      && part.contains { !$0.isQuoted && writings.contains($0.word) }
  }

  private mutating func takeLead(_ scene: Scene) {
    while let end = request.firstIndex(where: { $0.isBreak || $0.word == "?" }), request[end].word != "?" {
      let part = Array(request[..<end])
      let rest = Array(request[(end + 1)...])
      let isLabel = request[end].text == ":" && Narration.labels(part, scene)
      // `we are evacuating the flink cluster: cancel every job there`: where is no mere telling.
      // `the log says: cancel it`, `user: cancel it`: others' words.
      if request[end].text == ":", Narration.quotes(part),
        rest.contains(where: { Lexicon.verbs[$0.word]?.isWriting == true || $0.number != nil })
      {
        request = rest + [part[0].unclear]
        return
      }
      guard !part.contains(where: { Narration.isPlace($0.word, scene) }),
        isLabel || Narration.tells(part) || Narration.leads(part, to: rest),
        Narration.asks(rest)
      else { return }
      told.append(part)
      request = rest
    }
  }

  private mutating func takeTail(_ scene: Scene) {
    while let end = tail {
      let part = Array(request[(end + 1)...]).filter { !$0.isBreak }
      let rest = Array(request[...end])
      if Narration.ends(rest), Reserve.stands(in: Narration.undenied(part), isEnding: Narration.isEnding(rest)),
        !Narration.continues(part, scene), !Narration.looks(part)
      {
        request = rest + [part[0].unclear]
        return
      }
      // What is said of a file that is to be run belongs to it.
      guard !rest.contains(where: \.isFile), Narration.asks(rest),
        Narration.isPurpose(part, of: rest, scene)
          || Narration.explains(part, scene, isSentence: request[end].endsSentence || request[end].word == "?")
      else { return }
      request = rest.last?.isBreak == true ? Array(rest.dropLast()) : rest
    }
  }

  private static func ends(_ request: [Token]) -> Bool {
    request.contains { !$0.isQuoted && [.cancel, .drain, .restart, .scale].contains(Lexicon.verbs[$0.word]) }
  }

  private static func isEnding(_ request: [Token]) -> Bool {
    request.contains { !$0.isQuoted && [.cancel, .drain].contains(Lexicon.verbs[$0.word]) }
  }

  /// Without what denies a need, which speaks for it.
  static func undenied(_ part: [Token]) -> [Token] {
    denials.reduce(part) { words, phrase in
      guard let match = phrase.first(in: words) else { return words }
      return Array(words[..<match.range.lowerBound] + words[match.range.upperBound...])
    }
  }

  /// It goes on with the request: another one, an exception, a name, a number.
  private static func continues(_ part: [Token], _ scene: Scene) -> Bool {
    part.contains { token in
      token.isQuoted || token.number != nil || Trait.word(token.word) == nil && names(token.word, scene)
        || TargetReader.exceptionWords.contains(token.word) && token.word != "keep" || token.word == "state"
        || Lexicon.verbs[token.word]?.isWriting == true || token.word.isOne(of: "savepoint savepoints")
    }
  }

  /// The mark before the last part.
  private var tail: Int? {
    guard let last = request.lastIndex(where: { !$0.isBreak }) else { return nil }
    return request[..<last].lastIndex { $0.isBreak || $0.word == "?" }
  }

  // MARK: What it is

  /// Something of ours is asked for in it.
  private static func asks(_ tokens: [Token]) -> Bool {
    tokens.contains { token in
      !token.isQuoted
        && (Lexicon.verbs[token.word] != nil || Subject.word(token.word) != nil
          || Lexicon.questionWords.contains(token.word) || token.number != nil || staying.contains(token.word))
    } || tokens.first { !$0.isBreak }.map { Lexicon.auxiliaries.contains($0.word) } == true
  }

  private static let staying = Set(words: "leave keep mind nevermind let")

  private static let finite = Set(
    words: """
      is are was were am has have had can could will would does did do got gets get says said say wants want wanted
      needs need needed asks ask asked told tells keeps keep looks seems feels complains complain pays pay waits
      wait costs cost hurts grows burns eats wastes hogs thinks uses use owns goes went came comes depends screams
      cares care ran died fell broke lost hit took takes blew started happened grew made left
      """)

  private static let conditional = Set(
    words: """
      if unless until till once when whenever while after before later tomorrow tonight soon yet monday tuesday
      wednesday thursday friday saturday sunday weekend except but besides only without unlike instead otherwise
      should must ought shall nothing none neither nor never other others rest same also sure ready mistake serious
      kidding joking dry hypothetically mean meant or forget ignore hold
      """)

  /// A subject, and what it does or how it is, without a request, a condition or a restriction in it.
  ///
  /// `isSentence` where full stops say that it stands for itself; else it has to have a verb that we know.
  private static func tells(_ part: [Token], isSentence: Bool = false) -> Bool {
    let words = part.filter { !$0.isBreak }
    if tooMuch.match(words, 0)?.range.count ?? 0 > 1 { return true }
    guard words.count > 2, let first = words.first, isSubject(first) else { return false }
    let isRequest = words.indices.contains { at in
      let word = words[at].word
      // `keeps restarting` is how it is, `I started it by mistake` what was: no request.
      let isState =
        at > 0 && states.contains(words[at - 1].word) && Lexicon.gerund(word) != nil
        || at > 0 && (people.contains(words[at - 1].word) || perfect.contains(words[at - 1].word))
          && Lexicon.participle(word) != nil
        || word == "mistake" && words[at - 1].word == "by"
        || at > 0 && words[at - 1].word.isOne(of: "was were") && Lexicon.participle(word) == .submit
      // `it only burns slots`
      let isOnly = word == "only" && at == 1 && people.union(["it", "that"]).contains(first.word) && words.count > 3
      return !words[at].isQuoted && !isOnly
        && (!isState && (conditional.contains(word) || changes(word)) || words[at].isFile)
    }
    if isRequest || words.prefix(2).map(\.word) == ["in", "case"] { return false }
    if let match = AmountReader.read(words, isDown: false), !match.used.isEmpty,
      words.contains(where: {
        $0.word.isOne(of: "needs need wants want use uses have has could should gets")
      })
    {
      return false
    }
    if words.contains(where: \.isQuoted) || mistaken.first(in: words) != nil { return false }
    // `I need its metrics`: a wish.
    if wishing.first(in: words) != nil, words.contains(where: { Subject.word($0.word) != nil }) { return false }
    // `its eating the cluster`, as one types it.
    if first.word == "its", words[1].word.hasSuffix("ing") { return true }
    return isSentence || words.dropFirst().has(finite)
  }

  private static let times = Set(
    words: """
      tomorrow tonight soon monday tuesday wednesday thursday friday saturday sunday weekend when while once after
      before later same also sure ready mean
      """)

  /// `with the sale starting soon`: why, and not how.
  private static func isCircumstance(_ words: [Token]) -> Bool {
    words.dropFirst(2).contains { $0.word.hasSuffix("ing") && Lexicon.gerund($0.word) != .cancel }
      && !words.contains { token in
        token.isQuoted || token.isFile || token.number != nil || Lexicon.negations.contains(token.word)
          || token.word.isOne(of: "savepoint snapshot state parallelism workers slots")
          || conditional.contains(token.word) && !times.contains(token.word)
      }
  }

  private static let duty = Phrase("has|have|needs|need|ought|wants|want|wanted|asked|told us|me? to")

  /// `we expect twice the traffic tonight, so please …`: what `so` follows is a reason, whenever it is one.
  private static func leads(_ part: [Token], to rest: [Token]) -> Bool {
    let words = part.filter { !$0.isBreak }
    if words.count > 3, words[0].word == "with", isCircumstance(words) { return true }
    // `as the project has been closed, …`
    if words.count > 3, words[0].word.isOne(of: "as since because"), !words[1].word.isOne(of: "long soon"),
      tells(Array(words.dropFirst())), !words.has(Lexicon.negations)
    {
      return true
    }
    guard rest.first?.word == "so", words.count > 2, let first = words.first, isSubject(first),
      duty.first(in: words) == nil
    else { return false }
    return !words.contains { token in
      token.isQuoted || token.isFile || Lexicon.negations.contains(token.word) || token.word == "no"
        || changes(token.word) || Lexicon.modals.contains(token.word)
        || conditional.contains(token.word) && !times.contains(token.word)
    }
  }

  private static let subjects = Set(
    words: """
      i we it they this that he she someone somebody everyone everybody the a my our their its there these those one
      nobody
      """)
  private static let people = Set(words: "i we he she they someone somebody you just")
  private static let perfect = Set(words: "has have had been")
  private static let states = Set(words: "is are was were been keeps keep seems looks")
  private static let mistaken = Phrase("it|that|this is|was wrong")
  private static let wishing = Phrase("i|we would|do? need|want|like")
  private static let tooMuch = Phrase(
    "still|way|far|that|this|it|is? still|way|far|much|is? too much|many|few|little|slow|expensive|big|small")

  static func isSubject(_ token: Token) -> Bool {
    if token.isQuoted || Lexicon.questionWords.contains(token.word) { return false }
    return subjects.contains(token.word) || Subject.word(token.word) != nil || !Lexicon.isCommon(token.word)
  }

  static func changes(_ word: String) -> Bool {
    if word == "keep" || word == "run" || word == "runs" { return false }
    if let verb = Lexicon.verbs[word] ?? Lexicon.participle(word) ?? Lexicon.gerund(word) { return verb.isWriting }
    return word.hasSuffix("s") && Lexicon.verbs[String(word.dropLast())]?.isWriting == true
  }

  private static let reasons = Phrase.all(
    """
    too much|many|few|little|slow|expensive|big|small / because / which|who i|we|you|they / cause / so that
    in order to / since|as / thanks / cheers / no|not longer|more needed
    """)

  private static let denials = Phrase.all(
    """
    no longer need|needs|needed|use|used|want|wanted|required|necessary
    do|does not need|use|want|like it|this|that|them? any? more|anymore?
    needs|need|wants the|its|their|that|this? cluster|slots|room|space|capacity|quota|machines|nodes|hardware back? / do|does|will not need|want|care|use about|for? the|its|that|any? old|previous|prior? state|data|savepoint / is not needed|used|required any? more|anymore? / not needed|used|required|wanted any? more|anymore
    do|does not want|like|wish to lose|risk|miss|break
    nobody|noone uses|needs|reads|wants|cares|watches|looks|misses|buys|opens|notices at|about|for? it|this|that|them|these|those|the? job|run|thing|one|batch|product|report|reports|numbers|figures|data|output? any|no? more|anymore|longer|tonight|today|now?
    can not keep up with? #? / can not cope|handle|afford|follow|manage
    """)

  /// `runbook 3.2:`, `step 4:`, `dry run only:`.
  private static func labels(_ part: [Token], _ scene: Scene) -> Bool {
    let counts = part.contains { $0.word.contains(where: \.isNumber) || $0.number != nil }
    return part.count <= 6 && (counts || part.areAll(Lexicon.fillers))
      && part.allSatisfy { token in
        !token.isQuoted && (Lexicon.verbs[token.word] == nil || token.word == "check")
          && Subject.word(token.word) == nil
          && !token.isFile
          && !token.word.contains("-") && !names(token.word, scene) && !Lexicon.negations.contains(token.word)
      }
  }

  /// A reason behind a request: it names no job and no number, and denies nothing but a need.
  private static func explains(_ part: [Token], _ scene: Scene, isSentence: Bool) -> Bool {
    if Repair.corrects(part) { return false }
    if restating.match(part, 0)?.range.count == part.count { return true }
    var words = part
    for phrase in denials + [since] {
      if let match = phrase.first(in: words) {
        words.replaceSubrange(match.range, with: Idiom.words("is"))
      }
    }
    guard words.count < 16, !words.contains(where: { $0.isQuoted || $0.isFile || $0.number != nil || $0.word == "?" })
    else { return false }
    let isNamed = words.indices.contains { at in
      let isState = Trait.word(words[at].word) != nil && at > 0 && states.contains(words[at - 1].word)
      return !isState && names(words[at].word, scene)
    }
    if isNamed { return false }
    if words.contains(where: { Lexicon.negations.contains($0.word) || $0.word == "no" }) {
      return false
    }
    if reasons.match(words, 0) != nil {
      return !words.contains { conditional.contains($0.word) || changes($0.word) }
    }
    return tells(words, isSentence: isSentence && words.count > 3) || words.count < 3 && words.count < part.count
  }

  /// `the healthy jobs, not the others`
  private static let restating = Phrase("and? not|none|nobody|nothing of? the others|rest|other ones|jobs?")
  private static let since = Phrase("since|for a|an|half|one|two|three|#? a|an? \(TimeUnits.unitChoices)")

  private static func isPlace(_ word: String, _ scene: Scene) -> Bool {
    scene.runners.contains { $0.runner.lowercased() == word || $0.runnerType.rawValue == word }
  }

  /// It may say which jobs are meant.
  static func names(_ word: String, _ scene: Scene) -> Bool {
    if word == "order" { return false }
    return Lexicon.everything.contains(word) || Trait.word(word) != nil
      || isPlace(word, scene)
      || !scene.index.exact(word).isEmpty || (!Lexicon.isCommon(word) && !scene.index.partial(word).isEmpty)
  }
}
