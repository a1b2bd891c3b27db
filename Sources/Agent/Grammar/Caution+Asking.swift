import BeamMCPClient
import Jobs

// Whether something can be done, might be done or is to be done by others: what is asked and told with an order's words.
extension Caution {
  private func asks(_ at: Int) -> Bool {
    tokens.indices.contains(at) && !tokens[at].isQuoted
      && (Lexicon.verbs[tokens[at].word]?.isWriting == true || [.take, .set].contains(Lexicon.verbs[tokens[at].word]))
  }

  /// Where one of the phrases stands, with an order right behind it.
  private func first(_ phrases: [Phrase]) -> Range<Int>? {
    phrases.lazy.compactMap { [tokens] phrase in
      tokens.indices.lazy.compactMap { phrase.match(tokens, $0)?.range }.first { asks($0.upperBound) }
    }.first
  }

  private var isPlease: Bool { tokens.has("please pls plz kindly") }

  private static let able = Phrase("can|could you|u|we|i|one|anyone|anybody|someone|somebody")
  private static let wondering = Set(words: "still really even safely anyone anybody actually")
  private static let atAll = Phrase.all(
    """
    at all / at any time|point / from here / any more
    """)
  private static let determiners = Set(
    words: """
      the all every each these those my our both marked selected everything any them two three four five
      """)

  /// `can we still cancel it`, `can you drain streaming jobs?`: what can be done at all.
  var ability: Range<Int>? {
    guard !isPlease, let range = Caution.able.first(in: tokens)?.range, range.lowerBound < 3 else { return nil }
    if let at = tokens.firstIndex(where: { Caution.wondering.contains($0.word) && !$0.isQuoted }) {
      return at..<(at + 1)
    }
    if let atAll = Caution.atAll.first(in: tokens) { return atAll }
    let verb = tokens.indices.first { $0 >= range.upperBound && asks($0) } ?? tokens.count
    guard jobs.count > 1, verb < tokens.count else { return nil }
    let isOfSome = tokens[verb...].contains { Caution.determiners.contains($0.word) || $0.isQuoted }
    let noun = tokens[verb...].firstIndex { Lexicon.pluralJobNouns.contains($0.word) }
    return isOfSome ? nil : noun.map { verb..<($0 + 1) }
  }

  private static let obliging = Phrase.all(
    """
    would|will|could|do|does|did you|we|i|one|it|they have|need|want to / is|was|are|were it|this|that|they to
    """)
  private static let judging = Phrase.all(
    """
    possible|ok|okay|fine|safe|alright|acceptable|allowed|permitted to
    thing|step|move|option|idea is|was|would be? to
    i|we|they|you want|need|could|can|should|do? now? do? is|was|would be? to
    """)
  private static let shrugging = Phrase.all(
    """
    yes|y or no|n / yeah right / or not ?
    """)

  /// `would you have to restart it`, `it is ok to cancel it`, `the last thing I want is to restart it`.
  var judged: Range<Int>? {
    if let worst = tokens.firstIndex(where: { $0.word == "worst" && !$0.isQuoted }),
      tokens.indices.contains(where: { $0 > worst && asks($0) && tokens[$0 - 1].word.isOne(of: "is to was") })
    {
      return worst..<(worst + 1)
    }
    return advice ?? first(Caution.obliging) ?? first(Caution.judging)
      ?? Caution.shrugging.first(in: tokens)
  }

  private static let advising = Phrase("and|so? would|will you")

  /// `why is orders slow? would you restart it?`: what one would do.
  private var advice: Range<Int>? {
    guard !isPlease, let range = Caution.advising.match(tokens, 0)?.range, let former = scene.former else { return nil }
    let said = former.typed
    return Mood(said, isDryRun: false).isQuestion || tokens.has("that") ? range : nil
  }

  private static let regretting = Phrase("should|could|would|might|must have|of been?")
  private static let others = Set(words: "they he she somebody someone nobody")

  /// `I should have cancelled fraud instead`, `they cancelled fraud instead`, after an order: what was, or was not.
  var regretted: Range<Int>? {
    if let range = Caution.regretting.first(in: tokens)?.range,
      tokens.indices.contains(range.upperBound), Lexicon.participle(tokens[range.upperBound].word)?.isWriting == true
    {
      return range
    }
    guard let first = tokens.first, tokens.count > 1, Lexicon.participle(tokens[1].word) != nil,
      Caution.others.contains(first.word)
        || first.word.isOne(of: "i we") && tokens.has("instead")
    else { return nil }
    return 0..<2
  }

  private static let things = Set(
    words: """
      time times date dates reason reasons policy policies strategy strategies counter button command commands key
      procedure checklist history
      """)

  /// `restart time`, `stop reason`: a thing that is called so.
  var compound: Range<Int>? {
    tokens.indices.dropLast().first { at in
      asks(at) && Caution.things.contains(tokens[at + 1].word) && !tokens[at + 1].isQuoted
        && scene.reader.names(tokens, [at + 1]).found.isEmpty
    }.map { $0..<($0 + 2) }
  }

  private static let directing = Set(
    words: """
      want need needs like ask tell get have has is are go time mind sure able wish prefer love ought remember try
      """)

  /// `flink jobs to restart`, `the ones to cancel`: which they are, and perhaps no order.
  var headed: Range<Int>? {
    tokens.indices.first { at in
      tokens[at].word == "to" && at > 0 && asks(at + 1)
        && tokens[..<at].contains { token in
          Lexicon.pluralJobNouns.contains(token.word) || Lexicon.jobNouns.contains(token.word)
            || token.word.isOne(of: "those these")
        }
        && !tokens[..<at].has(Caution.directing)
        && !tokens[..<at].indices.contains(where: asks)
    }.map { ($0 - 1)..<($0 + 2) }
  }

  private static let wanting = Phrase.all(
    """
    wants|intends|plans|hopes|likes|wishes|wanted|intended|planned|hoped to
    want|need|would like? somebody|someone|anyone|anybody|him|her|them to
    """)
  private static let enabling = Phrase("i|we could|can|might|may")

  /// `Maria wants to take a savepoint`, `I need someone to restart it`, `we could run wordcount.py`: others', or not yet.
  var wanted: Range<Int>? { first(Caution.wanting) ?? wish ?? enabled }

  /// `we could run wordcount.py`; not `so that we can resume it`.
  private var enabled: Range<Int>? {
    guard let range = Caution.enabling.match(tokens, 0)?.range, asks(range.upperBound) else { return nil }
    return range
  }

  /// `the auditors would like to take a savepoint`
  private var wish: Range<Int>? {
    tokens.indices.dropFirst(2).first { at in
      guard tokens[at].word == "to", asks(at + 1),
        tokens[at - 1].word.isOne(of: "want like love need wish")
      else { return false }
      let subject = tokens[..<(at - 1)].last { !$0.word.isOne(of: "would do really also just still") }
      return subject.map { !$0.word.isOne(of: "i we you u") && !$0.isBreak } ?? false
    }.map { ($0 - 1)..<($0 + 2) }
  }

  private static let deferring = Phrase.all(
    """
    in a bit|while|moment|sec|second|minute|jiffy / by and by / in due course|time / at some point|stage
    sooner or later
    """)

  private static let standing = Phrase("from now|here|today on")

  /// `in a bit`, `from now on`; `afterwards`, where nothing was before.
  var deferred: Range<Int>? {
    if let range = Caution.deferring.first(in: tokens) { return range }
    if let range = Caution.standing.match(tokens, 0)?.range { return range }
    let word: (Token?) -> Bool = { $0.map { $0.word.isOne(of: "afterwards afterward later") } ?? false }
    let orders = tokens.filter { !$0.isQuoted && Lexicon.verbs[$0.word] != nil }
    guard scene.utterance.history.isEmpty, calls.count == 1, orders.count == 1 else { return nil }
    if word(tokens.first) { return 0..<1 }
    let isOnePart = !tokens.hasMark
    return word(tokens.last) && isOnePart ? (tokens.count - 1)..<tokens.count : nil
  }

  /// `don't scale clickstream to 12; and fraud to 16`: what goes on with what was no order.
  var leftOver: Range<Int>? {
    guard let former = scene.former, !isPlease,
      calls.contains(where: { $0.tool.isOne(of: "scale_job cancel_job drain_job restart_job submit_job") })
    else { return nil }
    let isBare = !tokens.contains { !$0.isQuoted && Lexicon.verbs[$0.word] != nil }
    let goesOn = (tokens.first?.word).isOne(of: "and or then") && tokens.count < 4
    guard isBare || goesOn else { return nil }
    let said = former.typed
    let isOfChange = said.contains { token in
      !token.isQuoted && (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))?.isWriting == true
    }
    guard isOfChange, Remark(former.utterance.text, former) == nil else { return nil }
    let meanings = Grammar.meanings(of: former)
    // `should we scale orders?`, `yes, to 24`: what was asked for advice on.
    if meanings.count == 1, case .read(.analysis, _) = meanings[0].request, said.last?.word == "?",
      tokens.first.map({ Statement.isInterjection($0.word) }) == true
    {
      return nil
    }
    let settled = Grammar.settled(meanings, former)
    let isRefused = settled.refuse != nil && settled.calls.isEmpty
    // What was done to it since stands against it now.
    let isDone = meanings.contains { $0.request.isChange && $0.target.named.contains(where: \.state.isTerminal) }
    return !meanings.contains { $0.request.isChange } || isRefused && !isDone ? 0..<tokens.count : nil
  }

  private static let reporting = Set(words: "says said reads wants suggests recommends advises")
  private static let contrast = Phrase("but|however ,? just|only|please? show|tell|list|give|what|why|how|check|get")

  /// `the runbook says to drain it, but show me its errors`: what is asked for is the other.
  var contrasted: Range<Int>? {
    guard let but = Caution.contrast.first(in: tokens)?.range.lowerBound,
      tokens[..<but].contains(where: { Caution.reporting.contains($0.word) && !$0.isQuoted }),
      tokens[..<but].indices.contains(where: asks), !tokens[but...].indices.contains(where: asks)
    else { return nil }
    return but..<(but + 2)
  }

  private static let titles = Set(words: "pr mr epic story commit todo")

  /// `PR #12: scale orders to 12`, `[ ] restart orders`: a title, and a box that nobody has ticked.
  var entitled: Range<Int>? {
    let text = scene.utterance.text
    if text.contains("[ ]"), !tokens.isEmpty { return 0..<1 }
    guard let mark = tokens.firstIndex(where: { $0.text == ":" }), (1...4).contains(mark) else { return nil }
    return tokens[..<mark].has(Caution.titles) ? 0..<mark : nil
  }

  private static let alike = Phrase("same|likewise|ditto thing? for|with|on|to")
  private static let question = Phrase("same question")

  /// `the same for drain`: the question again, for another thing to do.
  var reasked: Range<Int>? {
    first([Caution.alike]) ?? Caution.question.first(in: tokens)?.range
  }
}
