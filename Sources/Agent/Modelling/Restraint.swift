import BeamMCPClient
import Jobs

/// What keeps every model from changing anything by a sentence: that it is to happen later, or only if; that somebody else
/// said it; that it was; that it is only asked about, or taken back. These are the grammar's rules, held where the grammar
/// did not know the verb.
struct Restraint {
  private let isDryRun: Bool
  /// The whole sentence, and where names stand in it.
  private let tokens: [Token]
  private let named: Set<Int>
  /// What only tells, in front of the request.
  private let lead: [[Token]]
  private let readers: [ClauseReader]
  private let readings: [TargetReader.Reading]

  init(_ scene: Scene) {
    let preamble = Preamble(Grammar.plain(scene.typed, scene))
    (tokens, isDryRun) = (preamble.tokens, preamble.isDryRun)
    named = Set(scene.reader.read(tokens).used)
    let narration = Narration(tokens, scene)
    lead = narration.told
    readers = ClauseSplitter.clauses(of: narration.request).map { ClauseReader(scene: scene, clause: $0) }
    readings = readers.map { scene.reader.read($0.tokens) }
  }

  /// The refusal, in words for the operator; nil where nothing speaks against the operation.
  ///
  /// - Parameters:
  ///   - tool: The operation that a model wants.
  ///   - hasLooked: It has seen what engines and logs say, which may have put that into its head.
  func reason(against tool: String, hasLooked: Bool = false) -> String? {
    let verb = Restraint.verbs[tool] ?? .scale
    let later = readers.indices.lazy.compactMap { at in
      readers[at].isCondition
        ? Help.notLater(readers[at].tokens[...], verb) : readers[at].condition(verb, readings[at])
    }.first
    if let later { return later }
    if isDryRun || onlyAsks { return "That asks only what would be, and I change nothing for it. " + Restraint.plainly }
    if hasLooked, onlyLooks {
      return "That asks only to be told something, and I change nothing for it. " + Restraint.plainly
    }
    return told ?? doubt ?? denied ?? reported
  }

  private static let verbs: [String: Verb] = [
    "create_savepoint": .savepoint, "submit_job": .submit, "cancel_job": .cancel, "drain_job": .drain,
    "restart_job": .restart,
  ]
  private static let plainly = "If it is to be done now, ask for it in plain words, for example: scale orders to 12."

  // MARK: Questions

  /// It holds what a change would be made of.
  private static func carries(_ tokens: [Token]) -> Bool {
    tokens.contains { $0.number != nil || !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }
  }

  /// A part of it asks or supposes, and no other part could be the request.
  private var onlyAsks: Bool {
    let rest = readers.filter { !$0.mood.isQuestion && !$0.mood.isHypothetical }
    return rest.count < readers.count && !rest.contains { Restraint.carries($0.tokens) }
  }

  /// What one may want of a job too: `give it 12`.
  private static let giving = Set(words: "give get pull open fetch find")
  private static let seeing = Set(words: "whether look read summarize summarise summary wonder")

  /// A part of it asks to be shown or told something, and no other part could be the request.
  private var onlyLooks: Bool {
    let rest = readers.filter { reader in
      !reader.tokens.contains { token in
        guard !token.isQuoted, !Restraint.giving.contains(token.word) else { return false }
        let verb = Lexicon.verbs[token.word]
        return verb != .tune && verb?.isReading == true || Lexicon.questionWords.contains(token.word)
          || Restraint.seeing.contains(token.word)
      }
    }
    return rest.count < readers.count && !rest.contains { Restraint.carries($0.tokens) }
  }

  // MARK: What others said, and what was

  private static let hearing: Set<String> = ["heard", "hear"]
  /// `the log has: …`
  private static let written = Set(words: "has had reads states goes was is")
  private static let wanting: Set<String> = ["wants", "wanted", "want"]
  /// Who speaks for the operator.
  private static let own = Set(words: "i we been was am as")
  private static let things = Set(words: "it they you that this one which")

  private var told: String? {
    // `the runbook says: hook it up`
    for part in lead {
      guard let last = part.last, !last.isQuoted else { continue }
      let isWritten = Restraint.written.contains(last.word) && part.has(Narration.writings)
      if isWritten || Reserve.telling.contains(last.word) { return Restraint.others(last) }
    }
    for (reader, reading) in zip(readers, readings) {
      for (at, token) in reader.tokens.enumerated() where !token.isQuoted && !reading.used.contains(at) {
        let before = at > 0 ? reader.tokens[at - 1] : nil
        let isOwn = before.map { Restraint.own.contains($0.word) } == true
        let isTold =
          token.isUnclear || Reserve.telling.contains(token.word) && !isOwn || Restraint.hearing.contains(token.word)
          || Lexicon.modals.contains(token.word) && Restraint.isPerson(at - 1, reader.tokens, reading)
          || Restraint.wanting.contains(token.word) && !isOwn && Restraint.isSomebody(at - 1, reader.tokens, reading)
        if isTold { return Restraint.others(token) }
        if wasDone(at, reader.tokens, reading) {
          return "“\(token.text)” tells what was, and asks for nothing. " + Restraint.plainly
        }
      }
    }
    return nil
  }

  private static func others(_ token: Token) -> String {
    "“\(token.text)” tells what others say or want, and not what you do. " + plainly
  }

  /// A word that is no job's, and none that we know: a person's.
  private static func isSomebody(_ at: Int, _ tokens: [Token], _ reading: TargetReader.Reading) -> Bool {
    guard tokens.indices.contains(at), !tokens[at].isBreak, !reading.used.contains(at) else { return false }
    return !things.contains(tokens[at].word) && !Lexicon.jobNouns.contains(tokens[at].word)
      && !Lexicon.pluralJobNouns.contains(tokens[at].word)
  }

  /// It begins a part of the sentence, and is no word of ours.
  private static func isPerson(_ at: Int, _ tokens: [Token], _ reading: TargetReader.Reading) -> Bool {
    at == 0 && isSomebody(at, tokens, reading) && !Lexicon.isCommon(tokens[at].word)
      && !people.contains(tokens[at].word)
  }

  private static let past: Set<String> = ["yesterday", "ago"]
  private static let lately = Phrase("last night|week|month|year|time|monday|tuesday|wednesday|thursday|friday")
  private static let intended = Phrase("was|were going|about|supposed|meant|planning to")
  private static let been = Set(words: "was were been got had will")
  private static let people = Set(words: "i we he she they you someone somebody everybody everyone nobody")
  private static let intending = Set(words: "needed wanted decided agreed liked supposed used")

  /// `was woozled to 9`, `bob woozled it`, `yesterday`; not `get it woozled`.
  private func wasDone(_ at: Int, _ tokens: [Token], _ reading: TargetReader.Reading) -> Bool {
    let word = tokens[at].word
    if Restraint.past.contains(word) || Restraint.lately.match(tokens, at) != nil
      || Restraint.intended.match(tokens, at) != nil
    {
      return true
    }
    guard at > 0, word.count > 3, word.hasSuffix("ed") && !word.hasSuffix("eed") || Lexicon.participle(word) != nil,
      Trait.word(word) == nil,
      !Restraint.intending.contains(word), Restraint.carries(tokens)
    else { return false }
    if tokens[..<at].suffix(2).has(Restraint.been) { return true }
    let before = tokens[at - 1]
    if Restraint.people.contains(before.word) { return true }
    return Restraint.isPerson(at - 1, tokens, reading)
  }

  // MARK: What takes it back, or leaves it open

  private static let doubting = Set(
    words: """
      maybe perhaps might joke joking kidding hypothetically forbidden disaster mistake imagine suppose supposing
      pretend assume assuming thinking wondering considering
      """)
  private static let supposing = Phrase("that|it|this would|might|could be")

  private var doubt: String? {
    let open = tokens.indices.first { at in
      !tokens[at].isQuoted && !named.contains(at)
        && (Restraint.doubting.contains(tokens[at].word) || Restraint.supposing.match(tokens, at) != nil)
    }
    if let open { return Restraint.takenBack(tokens[open]) }
    // What stands behind the request.
    let parts = tokens.split(whereSeparator: \.isBreak).map(Array.init).drop { !Restraint.carries($0) }
    let aside = parts.dropFirst().first { !Restraint.carries($0) && Reserve.stands(in: $0, isEnding: false) }
    return aside?.first.map(Restraint.takenBack)
  }

  // MARK: What is denied, or reported

  /// Verbs that a model takes for their opposite, since it looks at the number and the name beside them.
  static let denying = Set(
    words: """
      avoid avoids avoiding prevent prevents preventing veto vetoes vetoing reject rejects rejected rejecting prohibit prohibits
      prohibited forbid forbids ban bans banned block blocks blocked disallow disallowed oppose opposes opposed object objects refuse
      refuses refused decline declines declined deny denies denied resist refrain refrains abstain hinder hinders bar bars barred
      stop stops prohibition undo undoes revert reverts rename renames delete deletes erase remind reminds budget budgets ack
      acknowledge note notes snooze mute against shun eschew dodge renounce disapprove disagree postpone defer delay
      """)
  private static let apart = Phrase.all(
    """
    steer|stay|keep clear|away / keep|hold # # away|off|from / anything|everything|whatever|all but / hold|back off
    rule|rules|ruled out / no way|chance|need / keep|hold|prevent|save # from
    """)

  private var denied: String? {
    let at = tokens.indices.first { at in
      !tokens[at].isQuoted && !named.contains(at)
        && (Restraint.denying.contains(tokens[at].word) || Restraint.apart.match(tokens, at) != nil
          || tokens[at].word == "away" || tokens[at].word == "clear")
    }
    return at.map { "“\(tokens[$0].text)” speaks against it, or of something else. " + Restraint.plainly }
  }

  private static let being = Set(
    words: """
      is are was were had failed fails crashed crashes died dies broke breaks ran hangs hung lags lagged stalls
      stalled looped loops restarted restarts
      """)
  private static let wishing = Set(
    words: """
      should must needs need wants want could shall ought requires deserves please to get gets let would
      """)

  /// `orders crashed with 12 lanes`, `the budget for orders is 12`: how it is or was. Each part of the sentence that holds
  /// what a change would be made of tells, and none of them asks.
  private var reported: String? {
    let carrying = readers.indices.filter { at in
      readers[at].tokens.contains { $0.number != nil } || readers.count == 1
    }
    let telling = carrying.compactMap { at -> Token? in
      let words = readers[at].tokens
      guard let verb = words.firstIndex(where: { !$0.isQuoted && Restraint.being.contains($0.word) }), verb > 0,
        words[verb...].contains(where: { $0.number != nil })
          || readers.count == 1 && !words.contains(where: { $0.number != nil }),
        !words.contains(where: { !$0.isQuoted && Restraint.wishing.contains($0.word) }),
        let first = words.indices.first(where: { !words[$0].isBreak })
      else { return nil }
      let isSubject = readings[at].used.contains(first) || Narration.isSubject(words[first])
      return isSubject ? words[verb] : nil
    }
    guard !carrying.isEmpty, telling.count == carrying.count, let verb = telling.first else { return nil }
    return "“\(verb.text)” tells how it is, and asks for nothing. " + Restraint.plainly
  }

  private static func takenBack(_ token: Token) -> String {
    "“\(token.text)” takes that back, or leaves it open. " + plainly
  }
}
