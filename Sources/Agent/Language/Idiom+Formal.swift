import Jobs

// As one writes to an office: what is asked for in long words, at the end of its reasons, or in the passive.
extension Idiom {
  private static let ceremony = phrases(
    """
    nobody|noone reads|uses|watches|wants|needs|misses its output|results|data|records any? more|longer|anymore? => nobody needs it any more
    heap used => heap / which|what operators|vertices|stages does|do => graph of
    , and? how do|does they|it|these|those hang|fit|work|go|play together => / consist|made of =>
    i|we will|would want|need|like the? stack trace|traces too|also|as|well well? => with the stack traces
    what all|else|exactly can|could you => what can you
    what|which kind|kinds|sort|sorts of? things|thing|questions|commands|stuff can|may|could i|we|you ask|say|do of|to? you? => what can you do
    you|y'all|yall? all? got|have|had any idea|clue|inkling why => why / any idea|clue|inkling why => why
    i|we would like|love|want savepoints|snapshots of|for|from => take a savepoint of
    let it|them finish|complete what|whatever is on its|their plate|desk|table first? ,? and? then? end|stop? => gracefully
    the bugger|beast|beggar|blighter|sod|thing any more|longer => it any more
    the bugger|beast|beggar|blighter|sod => it / needs|wants|misses|uses that|this one|thing tonight|today => needs it
    has|have|needs|need to come back up => should come back up / i|we hereby? require => i need
    i|we would|should|must hereby? ask|request for => i want / thereafter|thereupon|subsequently => then
    forthwith|presently|merely => / grant|accord|allot|allocate => give / has|have occurred => happened
    were i|we to cancel => if i cancelled / were i|we to restart => if i restarted
    were i|we to drain => if i drained / i|we wish only to know|see the? consequences|effects|outcome =>
    pleese|plaese => please / savepiont|savpoint => savepoint
    , which|who are to remain|stay|be left? untouched|running|alone => / whatsoever => / as well as => and
    the heap it uses|takes|has => heap / the cpu it uses|takes|has => cpu / the memory it uses|takes|has => heap
    , in your|my|our estimation|opinion|view|judgement|judgment , =>
    in your|my|our estimation|opinion|view|judgement|judgment ,? => / , word for word ,? => / in that order please? =>
    i|we am|are not after a|an|the => i do not want a / i|we am|are after its|the => show its
    what its got => what it has / wuold|woud|woudl => would / abeg|biko => please
    ;|,|. the code|file|script is|lies at|in|under => from
    checkpoint|checkpoints duration|durations => metrics checkpoint_duration_s / so be it ,|:|. => so
    nothing real !|,|.? => / after all , => , / insted|insteed|instaed => instead
    i want a comparison of|between => compare / please|kindly? see to it|this|that please|now? =>
    please|kindly proceed now? => / and? i|we would? ask|request you to do so|it|that now|please|immediately? =>
    whose health is warn|warning => in warn-health / whose health is critical|bad => that are critical
    whose state|status is => that are / deposit|place a|the? savepoint|snapshot => take a savepoint
    an|a account|report of what|everything => what / what that|which? has|have|had? taken|took place => what happened
    has|have|had taken place => happened / took place => happened
    i|we should|would like|wish|want the same => the same / you may|can now => please / in earnest => for real
    very well => ok / forgive|pardon|excuse me => sorry / i misspoke , => / it|they has|have in hand => it has
    disclose|divulge|reveal to? me|us? => tell me
    compose|write|draft a|some few? verses|lines|rhymes => write a poem
    brought|bumped|cranked up|down to => scaled to / brought|bumped|cranked up|down from => scaled from
    put them|these|both|those side by side => compare them / die|died of|from => fail why
    stop|cease accepting|taking|reading in? any? new|fresh|more input|records|data|events on|for|of|from|in => drain
    do one savepoint|snapshot => take a savepoint / in other words ,? => / chop chop ,? => / chop-chop|pronto|subito|rápido|rapido|schnell|bitte|prego|svp => / d'accord => ok / these last => the last / going back to => returning to / going back in => returning in
    from the last|latest|newest one => from the latest savepoint / in the restarting state => that are restarting / what all => what
    throw|chuck|sling up => show / pegged|maxed|slammed ,? like|meaning|say? => / while ur at it => / itself|themselves =>
    is|are? gc|garbage collection eating|taking|using|burning a lot of|much|too|so? time|cpu on|in|of|for? => gc time of
    last few|couple of? ckpts|checkpoints => last checkpoints / bin|trash|toss|dump the|its state => without state
    ,? i? want to see how it|its is? chained|wired|connected|linked => / back up clean => back up from scratch
    can|could go|come|drop down? to half => needs half / everything|all that is up|alive on => the running jobs on
    i|we would? want|need|like a? fresh|new savepoint|savepoints|snapshot|snapshots of|for both? => take a savepoint of
    if i|we took|brought|put|moved this|it|that up|down? to => if i scaled it to / a? busy value|figure|share => busy / wid|with ye|you please? ?? => please
    take|make|create|trigger fresh|new savepoints of|for => take a savepoint of / does|do it|this|that respond|answer|react at all => is it alive
    ,? clean slate , forget the? old state => from scratch / , clean slate => from scratch / , this time with => with / show me only what => show me what
    trailing by => lagging / , both|all clusters|runners|engines|sites ?? => / how many seconds|minutes late|behind => how far behind
    where the choke|pinch|pain point|spot in|of => where the bottleneck of / jobs only , skip|no|not|without the? warnings|warning|warn => jobs
    has|have|did anybody|anyone|somebody|someone cancelled|canceled|cancel something ?? =>
    or did it die|crash|stop on me? ?? => / running hotter than => over / anybody|anyone over|above => which jobs are over
    any of our stuff|jobs|pipelines on fire => anything unhealthy / from scratch , forget the? old? state => from scratch / went through ?? => finished
    , not a|the summary|overview|list|guess ?? => / trace behind the => trace of / blown up => failed / blew up => failed
    ah|oh|argh|ugh no , => no , / , wrong one|job|button|thing , => , / bounced|cycled|flapped themselves|itself? more than => restarted more than
    how much of its|the time is|are? going|spent|lost|wasted on|in|to garbage collection|gc => gc time / cold start => restart from scratch
    i|we would? need|want|like savepoints|snapshots of|for|from => take a savepoint of / still going|running|up at this hour => still running
    which|what settings|options|parameters|flags|arguments was|were|is|are it|this|that one? started|launched|run|submitted with => its configuration
    version is it on => version has it / i|we have had|seen enough of it|this|that one? , => / i|we have had|seen enough of =>
    , the? old state is|was garbage|corrupt|corrupted|broken|useless|bad|poisoned|rubbish => / this|that guy|boy|fella|fellow|lad => it
    but|and at|with a parallelism of => with parallelism / more room ?? => more workers
    ,? it|this|that oomed|ooms => / everything|all still alive|up|going => all running jobs
    , need|needs the|those|its|their slots|room|resources|capacity|cores => , we need the slots / back on its|their feet => back up
    con|mit|avec|com a|un|una|einem? savepoint => with a savepoint / merci beaucoup|bien => thanks / that|this thing => it
    show|tell me? what a|the drain|restart|cancel would do|mean => what would happen if i drain it / who has|have done what => who did what
    sitting|lying|standing|hanging there|around => / it|they has|have already read|taken => it has read / who killed|stopped|ended => what happened to
    , do not actually drain|do|run|cancel|restart|apply|execute it|anything? => / is not a known problem any more|longer|anymore => is no longer a known problem
    going back => of the last / be so? kind|good|nice as? to => / alone please => alone
    untouched please => untouched / only|just for my|our understanding|education|curiosity ,|:? => hypothetically ,
    try it dry first? ,|: => dry run ,
    i|we am|are a? little|bit|so|very? nervous|worried|unsure ,? so? just|only? tell me ,|: => hypothetically ,
    will|would do nicely|perfectly => / a look at => show / procedure|runbook|checklist step|item|point # ,|: =>
    any log? lines|entries|messages in|of|from|for => show log lines of / question mark => ? / full stop => ,
    """)

  static func unceremonious(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let plain = withoutGloss(replaced(dictated(tokens), by: ceremony, index))
    return neither(subjunctive(cleft(finishing(resized(requested(likewise(plain)), index), index), index)))
  }

  private static let glossing = Phrase("that is|means ,|: please?")

  /// `stop accepting new input on orders; that is, drain it`: once. Another verb would be another order.
  private static func withoutGloss(_ tokens: [Token]) -> [Token] {
    guard let range = glossing.last(in: tokens), range.lowerBound > 0, tokens[range.lowerBound - 1].isBreak,
      range.upperBound < tokens.count, let verb = Lexicon.verbs[tokens[range.upperBound].word], verb.isWriting,
      tokens.count - range.upperBound < 4,
      tokens[..<range.lowerBound].compactMap({ $0.isQuoted ? nil : Lexicon.verbs[$0.word] }).filter(\.isWriting) == [
        verb
      ]
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)])
  }

  /// `review-mine comma is it still running question mark`: as one speaks into a machine.
  private static func dictated(_ tokens: [Token]) -> [Token] {
    guard !tokens.hasMark, tokens.contains(where: { $0.word == "comma" && !$0.isQuoted }) else {
      return tokens
    }
    return tokens.map { $0.word == "comma" && !$0.isQuoted ? Token(text: ",", word: ",", isBreak: true) : $0 }
  }

  private static let requesting = Phrase(
    "i|we would|must|do|may|should|hereby|therefore|kindly? hereby|therefore|kindly? ask|request|beg|urge|instruct you kindly? to"
  )
  private static let motives = Phrase.all(
    """
    in view|light|consideration of / in the name of / on behalf|account of / owing|due to / because of
    given|considering|regarding / with regard to
    """)
  private static let conditional = Set(
    words:
      "if when unless until till once after before not never no should could whether why how do did does says said told"
  )

  /// `in view of the load I would ask you to double it`: the order, and not why.
  private static func requested(_ tokens: [Token]) -> [Token] {
    guard let range = requesting.first(in: tokens)?.range, range.upperBound < tokens.count,
      Lexicon.verbs[tokens[range.upperBound].word] != nil || tokens[range.upperBound].word == "please"
    else { return tokens }
    let start = tokens[..<range.lowerBound].lastIndex(where: \.endsSentence).map { $0 + 1 } ?? 0
    let reason = tokens[start..<range.lowerBound]
    if reason.isEmpty || reason.last?.isBreak == true {
      return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
    }
    // `on behalf of the division …`, `in view of the load …`; what says when stays where it is.
    guard reason.count < 14, motives.contains(where: { $0.match(Array(reason), 0) != nil }),
      !reason.contains(where: { conditional.contains($0.word) || $0.isQuoted || $0.isBreak })
    else { return tokens }
    return Array(tokens[..<start] + tokens[range.upperBound...])
  }

  private static let demanding = Phrase(
    "i|we hereby|would|must|therefore|kindly? hereby|therefore|kindly? request|ask|require|demand|order that")

  /// `I hereby request that orders be cancelled`: it is to be.
  private static func subjunctive(_ tokens: [Token]) -> [Token] {
    guard let range = demanding.first(in: tokens)?.range, range.lowerBound == 0 || tokens[range.lowerBound - 1].isBreak,
      let at = tokens[range.upperBound...].prefix(6).firstIndex(where: { $0.word == "be" }), at + 1 < tokens.count,
      let verb = Lexicon.participle(tokens[at + 1].word), verb.isWriting, at > range.upperBound
    else { return tokens }
    let job = tokens[range.upperBound..<at].filter { !$0.word.isOne(of: "the job") }
    return tokens[..<range.lowerBound] + words(verb.name) + job + tokens[(at + 2)...]
  }

  private static let wanting = Phrase("that|which? i|we would? want|need|wish|like|ask you to")

  /// `it is not orders but fraud that I want you to cancel`: cancel that.
  private static func cleft(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard tokens.count > 6, tokens[0].word == "it", tokens[1].word == "is",
      let range = wanting.first(in: tokens)?.range, range.lowerBound < 9, range.upperBound < tokens.count,
      Lexicon.verbs[tokens[range.upperBound].word]?.isWriting == true
    else { return tokens }
    let but = tokens[..<range.lowerBound].lastIndex { $0.word == "but" }
    guard tokens[2].word == "not" ? but != nil : but == nil else { return tokens }
    let job = tokens[((but ?? 1) + 1)..<range.lowerBound].filter {
      !$0.isBreak && !$0.word.isOne(of: "and it is")
    }
    guard job.count == 1, !index.exact(job[0].word).isEmpty else { return tokens }
    return [tokens[range.upperBound]] + job + tokens[(range.upperBound + 1)...]
  }

  /// `restart neither orders nor fraud`: do not.
  private static func neither(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.firstIndex(where: { $0.word == "neither" && !$0.isQuoted }), at > 0, at + 3 < tokens.count,
      Lexicon.verbs[tokens[at - 1].word]?.isWriting == true, tokens[at...].has("nor")
    else { return tokens }
    let rest = tokens[(at + 1)...].map { $0.word == "nor" ? Token(text: "or", word: "or") : $0 }
    return tokens[..<(at - 1)] + words("do not") + [tokens[at - 1]] + rest
  }

  private static let treating = Phrase(
    "is|are|should|shall|must to? be treated|handled|dealt with? in? the? same|like? manner|way|fashion")

  /// `fraud is to be treated in the same manner`: the same for it.
  private static func likewise(_ tokens: [Token]) -> [Token] {
    guard let range = treating.first(in: tokens)?.range, range.count > 3, (1...3).contains(range.lowerBound) else {
      return tokens
    }
    return words("same for") + tokens[..<range.lowerBound] + tokens[range.upperBound...]
  }

  private static let resizing = Phrase("the? parallelism|size|width of")
  private static let changing = Phrase("is|should|must|has|needs to? be changed|adjusted|altered|modified")

  /// `the parallelism of orders is to be changed`: it is to be scaled, and not said to how many.
  private static func resized(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = resizing.first(in: tokens)?.range, range.upperBound + 2 < tokens.count,
      !index.exact(tokens[range.upperBound].word).isEmpty,
      let change = changing.match(tokens, range.upperBound + 1)?.range
    else { return tokens }
    return tokens[..<range.lowerBound] + words("scale") + [tokens[range.upperBound]] + tokens[change.upperBound...]
  }

  private static let working = Phrase(
    "to? finish|complete|process what|whatever|everything|all it|they has|have|is|are doing|left|open|begun|started|got? ,? and|then then? stop|end|shut|bring it|that down|to? a|an? stop|halt|end?"
  )

  /// `let orders finish what it has and then stop it`: drain it.
  private static func finishing(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let at = tokens.indices.dropLast(5).first(where: { tokens[$0].word.isOne(of: "let allow") }),
      !index.exact(tokens[at + 1].word).isEmpty, let range = working.match(tokens, at + 2)?.range
    else { return tokens }
    return tokens[..<at] + words("drain") + [tokens[at + 1]] + tokens[range.upperBound...]
  }
}
