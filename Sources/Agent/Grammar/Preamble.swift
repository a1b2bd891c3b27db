/// What stands around a request and is none itself: a greeting, a beginning such as `I think we should`, the wish to see
/// first what would happen, and the words that take it all back.
struct Preamble {
  var tokens: [Token]
  /// `dry run`, `simulate`: every call is one.
  private(set) var isDryRun = false
  /// `… no wait, don't`: nothing is to be done.
  private(set) var isRetracted = false
  private(set) var greets = false

  init(_ tokens: [Token]) {
    self.tokens = tokens
    takeCourtesies()
    takeAlarm()
    takeDryRun()
    takeEnd()
    takeOpeners()
    takeNoun()
  }

  private static let courtesies = Phrase.all(
    """
    as soon as possible / as soon as you can / and? nothing|noone else / if possible|convenient / if you do not mind
    if you can|could|would|please|like please|kindly?
    sorry|apologies for|to the|all? bother|bothering|disturb|disturbing|interrupt|interrupting|trouble|noise you|again?
    if that|it is possible|okay|ok|fine|alright / if that|it is no|not too|any? much? trouble|bother|problem|hassle
    before anything|everything else / there is no need|reason to hurry|rush|panic / there|it is no hurry|rush|urgency
    and? that would be much|very|greatly? appreciated|great|nice|lovely|helpful|kind / thank you / many thanks
    while doing so|that|it / while you are at|on it|that / while you are there / whatever you do / mind you
    as? per|by the|my|our? change|jira? ticket|request|runbook|plan|procedure
    before i|we go|leave|head for|to lunch|dinner|bed|holiday|break
    before i|we go|leave|head|hop|log|sign|clock home|off|out / nothing fancy|special / when you do so|it|that|this?
    before anyone|anybody|someone|somebody else? touches|changes|does|breaks|kills it|that|this|them|anything|something
    while|as i|we kill|pass|waste|have some? time / while i|we wait|watch
    before i|we touch|change|do|try|start|break|deploy anything|something|more silly|stupid|rash|drastic|crazy|else?
    """)

  private static let pending = Set(
    words: """
      monday tuesday wednesday thursday friday saturday sunday tomorrow tonight later next at for rejected denied
      says said
      """)
  private static let agreed = Phrase(
    "as already? agreed|discussed|announced|requested|decided|mentioned|promised|instructed")

  /// `as agreed in yesterday's meeting, …`: up to the mark, where nothing in it could be meant.
  private mutating func takeAgreement() {
    guard let range = Preamble.agreed.first(in: tokens)?.range,
      range.lowerBound == 0 || tokens[range.lowerBound - 1].isBreak
    else { return }
    let end = tokens[range.upperBound...].firstMark ?? tokens.count
    let part = tokens[range.upperBound..<end]
    guard end - range.lowerBound < tokens.count - 1, part.count < 8,
      !part.contains(where: { token in
        token.isQuoted || token.isFile || token.number != nil || Lexicon.negations.contains(token.word)
          || Lexicon.verbs[token.word] != nil || Lexicon.everything.contains(token.word)
          || Preamble.pending.contains(token.word)
      })
    else { return }
    tokens.removeSubrange(range.lowerBound..<min(tokens.count, end + 1))
  }

  private static let harmless = Phrase(
    "without #GERUND anything|anyone|anybody|nothing|stuff else?"
      .replacing(
        "#GERUND",
        with:
          "touching|changing|restarting|stopping|cancelling|canceling|killing|scaling|disturbing|modifying|breaking|interrupting"
      ))

  /// `without restarting anything, diagnose orders`: beside a look it only says that it is one.
  private mutating func takeHarmless() {
    guard let match = Preamble.harmless.first(in: tokens)?.range, match.count < tokens.count,
      !tokens.orders
    else { return }
    tokens.removeSubrange(match)
  }

  private static let denial = Phrase(
    "actually|no|nope|nah? wait? ,? please? do not do|execute|run|go? it|that|this|so?")

  /// `no, don't. just take a savepoint`: what was said before is not to be done, and this harms nothing.
  private mutating func takeDenial() {
    if let end = Preamble.denied(tokens) { tokens.removeSubrange(...end) }
  }

  static func denies(_ tokens: [Token]) -> Bool { denied(tokens) != nil }

  private static func denied(_ tokens: [Token]) -> Int? {
    let first = tokens.firstIndex { !$0.isBreak } ?? 0
    guard let end = denial.match(tokens, first)?.range.upperBound, end + 1 < tokens.count, tokens[end].isBreak,
      !tokens[end...].contains(where: { token in
        let verb = Lexicon.verbs[token.word] ?? Lexicon.participle(token.word)
        return !token.isQuoted
          && (Lexicon.negations.contains(token.word) || verb.map { $0.isWriting && $0 != .savepoint } == true)
      })
    else { return nil }
    return end
  }

  private mutating func takeCourtesies() {
    takeDenial()
    takeHarmless()
    takeAgreement()
    for phrase in Preamble.courtesies {
      guard let match = phrase.first(in: tokens), match.range.count < tokens.count else { continue }
      tokens.removeSubrange(match.range)
    }
  }

  private static let alarm = Phrase("stop|halt|wait|no|whoa|please , ,? do|never|nobody not?")

  /// `stop! do not cancel it`: the first word is said to us, not of a job.
  private mutating func takeAlarm() {
    guard let match = Preamble.alarm.match(tokens, firstWord) else { return }
    tokens.removeSubrange(match.range.lowerBound..<(match.range.lowerBound + 2))
  }

  // MARK: Only to see

  private static let trials = Phrase.all(
    """
    dry run only|just , really? nothing|not else|more? / dry run only|just / dry-run|dryrun only|just
    and? only|just? as? a? dry run / as? a? dry-run|dryrun|--dry-run
    simulate|simulating|preview|previewing|rehearse a|an|the?
    pretend|imagine|suppose|say for a moment|second|minute that? i|we|you / pretend to|you|we? will? / hypothetically
    not for real / without doing|executing it|anything?
    suppose|supposing|imagine|assume|assuming|say that? i|we|you|one
    only|just show|look|preview|simulate , ,? do? not do|execute|run|apply? it|that?
    """)
  private static let plan = Phrase("plan|planning a|an|the|to")
  private static let effect = Phrase(
    "and|then|just? tell|show? me|us? then? what would|will that|it|this? do|happen|mean|change|cause|break|cost?")
  private static let upshots = Phrase.all(
    """
    and? what then|next / would|will i|we|you lose anything|something|data|records|much
    and|then|just? tell|show? me|us? what that|it|this would|will do|mean|change|cost|break
    """)
  private static let asked = Phrase("what would|will|happens|happen")
  private static let later = Phrase("but? do not actually|really? do|execute|run it|that|this|anything? yet|now?")

  private static let musing = Phrase.all(
    """
    do not do|run|execute|send it|that ,? ,? only|just? tell|show? me|us?
    i|we? am|are? not doing|sending it|that yet|now|today? / i|we? am|are? only|just asking|curious|wondering|thinking
    i|we? only|just want|wanted|like to? see|know / do not do|run|execute|touch it|that|anything|this yet|now?
    """)

  private mutating func takeDryRun() {
    // `what would happen if we took it to 44? not doing it, only asking`
    if Preamble.asked.first(in: tokens) != nil, tokens.has("?") {
      for phrase in Preamble.musing {
        guard let match = phrase.last(in: tokens), match.lowerBound > 2 else { continue }
        isDryRun = true
        tokens.removeSubrange(match)
      }
    }
    for phrase in Preamble.trials {
      guard let range = phrase.first(in: tokens)?.range else { continue }
      (isDryRun, tokens) = (true, Array(tokens[..<range.lowerBound] + tokens[range.upperBound...]))
    }
    if let match = Preamble.plan.match(tokens, firstWord) {
      isDryRun = true
      tokens.removeSubrange(match.range)
    }
    if isDryRun,
      let match = Preamble.effect.first(in: tokens)
        ?? Preamble.upshots.lazy.compactMap({ [tokens] in $0.first(in: tokens) }).first, match.range.lowerBound > 1
    {
      tokens.removeSubrange(match.range)
    }
    if let match = Preamble.later.first(in: tokens),
      isDryRun || Preamble.asked.first(in: tokens) != nil || isEnd(match.range)
    {
      isDryRun = true
      tokens.removeSubrange(match.range)
    }
  }

  private func isEnd(_ range: Range<Int>) -> Bool {
    range.lowerBound > 1 && tokens[range.upperBound...].allSatisfy(\.isBreak)
      && tokens[range].has("actually really execute")
  }

  var firstWord: Int { tokens.firstIndex { !$0.isBreak } ?? 0 }

  // MARK: Taken back

  private static let retractions = Phrase.all(
    """
    as you were / do not / do not do|execute|run? it|that|this|so|anything / never mind / nevermind
    scratch|forget|scrap|bin it|that / forget|scratch about it|this|that / forget|scratch everything
    forget|scratch|drop the whole|entire thing|lot|idea / on second thought no|not / no wait / wait no? / no / no stop
    cancel that|it no / changed my mind / just? kidding|joking / jk / no ,? never|way / of course|better|rather not
    no , i|we would never do? that|so|it?
    no|nope|nah , that|it? is? too|not|so risky|dangerous|expensive|slow|disruptive|late|early|much|worth it?
    """)
  private static let trailing = Set(words: "please yet now sorry thanks then after all ok")
  private static let question = Phrase(
    "is|are|does|has|should|do not? it|they|that|this|we|you ok|okay|fine|alright|right|possible|safe|allowed?")
  private static let tag = Phrase("would|could|can|will you please? do|manage? that|this|it|so? for? me|us?")

  private mutating func takeEnd() {
    // `…, would you?`
    let asked = tokens.last?.word == "?" ? tokens.count - 1 : tokens.count
    if let range = Preamble.tag.last(in: tokens), range.upperBound == asked, range.lowerBound > 1,
      tokens[range.lowerBound - 1].isBreak
    {
      tokens.removeSubrange(range.lowerBound...)
    }
    if let range = Preamble.question.last(in: tokens), range.upperBound == asked, range.lowerBound > 1,
      tokens[range.lowerBound - 1].isBreak,
      tokens.last?.word == "?" || tokens[range].has("not")
    {
      tokens.removeSubrange((range.lowerBound - 1)...)
      isDryRun = true
    }
    var end = tokens.count
    while end > 0, tokens[end - 1].isBreak || Preamble.trailing.contains(tokens[end - 1].word) { end -= 1 }
    // `not yet`, `not right now`
    let said = tokens[..<end].filter { !$0.isBreak }.map(\.word)
    if said == ["not"] || said == ["not", "right"] { isRetracted = true }
    for start in tokens.indices.prefix(end) {
      for phrase in Preamble.retractions {
        if let match = phrase.match(tokens, start), match.range.upperBound == end { isRetracted = true }
      }
    }
  }

  // MARK: Beginnings

  private static let greetings = Phrase.all(
    """
    good morning|evening|night|afternoon|day / morning|evening|afternoon all|folks|team|everyone? ,
    hey|hi|hiya|heya|hullo|hello|yo|howdy|greetings there|team|bot|folks|beamtop?
    """)
  private static let topic = "one? last|other|another|next|more|final|different|new question|topic|thing|matter"
  private static let wholeTopic = Phrase("and|ok|okay|so? \(topic) ,?")

  /// `one last thing`: nothing is asked by that.
  static func isTopic(_ tokens: [Token]) -> Bool { wholeTopic.match(tokens, 0)?.range.count == tokens.count }

  private static let openers = Phrase.all([
    "i|we would? want|need|like to know|learn|find out?", "go ahead and?", "it? is? high? time to",
    "it is necessary|required|imperative|needed|important to|that we|you?",
    "i|we was|were|got|am told|asked|instructed|ordered to",
    "i|we have been told|asked|instructed|ordered to", "i|we was|were told|asked|informed that",
    "i|we think|guess|reckon|suppose|believe that? we|you|i should|could|must|can",
    "i|we think|guess|reckon|suppose|believe it is? time to",
    "actually , ,?", "wait|hang|hold on? ,? no? ,", "oh? no , ,? wrong one|job|pipeline",
    "wrong one|job|pipeline",
    "no good|use|luck", "on second thought|thoughts|thinking ,?", "come to think of it ,?",
    "\(topic) ,", "joking|jokes|kidding aside ,?", "now|but? seriously ,", "i take it|that back ,|.",
    "i|we? have? changed my|our mind ,|.",
    "back to the|my first|earlier|previous|original question|thing|topic|matter ,|:",
    "forget|scratch|scrap|strike it|that|this ,? just|rather|instead|better", "scrap|scratch|strike it|that|this ,|.",
    "of|from the|those|these two|three|both jobs|ones? ,",
    "oops|whoops|damn|argh|ugh|aha|ups|grand|passt|ach|meh|enough|basta", "all good|fine|set|clear ,",
    "lol|haha|ha|ah|oh|wow|ouch|jeez|well? fine|good|great|nice|cool|lovely|noted|perfect|super|awesome|excellent ,",
    "i mean|meant", "better", "actually? no|nope|nah , ,?",
    "ok|okay|k|kk|so|oh|um|uh|hmm|hm|mm|well|right|yes|yeah|sure|alright|listen|sorry",
    "please? do not forget|hesitate to", "make sure to|you",
    "be a|an dear|darling|star|angel|sport|pal|love|champ|mate|hero and", "be so? kind|good|nice and|as? to?",
    "would you be so kind as to", "may|might|can|could i ask you to",
    "i would be most|very? grateful|thankful|glad|happy for|if?",
    "i would appreciate it? if?", "just|i got|was|am|have|been? paged",
    "ignore|disregard|forget all? any? of? the|your|my? previous|prior|earlier|above|preceding SAID and?"
      .replacing("SAID", with: "instructions|prompts|rules|orders|messages"),
  ])

  private mutating func takeOpeners() {
    var wasCut = true
    while wasCut {
      wasCut = false
      for phrase in Preamble.greetings {
        guard let match = phrase.match(tokens, firstWord) else { continue }
        tokens.removeSubrange(match.range)
        (greets, wasCut) = (true, true)
      }
      for phrase in Preamble.openers where phrase.match(tokens, firstWord) != nil {
        guard let match = phrase.match(tokens, firstWord), match.range.count < tokens.count else { continue }
        tokens.removeSubrange(match.range)
        wasCut = true
      }
      if wasCut, let first = tokens.first, first.isBreak { tokens.removeFirst() }
    }
  }
}
