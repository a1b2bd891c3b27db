package import BeamMCPClient
import JSON
package import Jobs

/// Understands operators without a language model: rules over a lexicon, and no list of sentences. Where they leave open what kind
/// of request it is, the words decide, whose weights are learnt (IntentPrediction).
///
/// What would end a job is only read from words that are all understood; anything else becomes a question back. The
/// result is calls, and calls become a plan: nothing is done here.
package struct Grammar: Sendable {
  package init() {}

  /// The meaning of a sentence said in front of these jobs, in the order in which they are listed.
  package func interpret(_ utterance: Utterance, jobs: [Job], runners: [RunnerStatus]) -> Interpretation {
    var meaning = read(utterance, jobs, runners)
    meaning.forgoesSavepoint = !meaning.calls.isEmpty && WriteReader.forgoesSavepoint(utterance.text)
    return meaning
  }

  private func read(_ typed: Utterance, _ jobs: [Job], _ runners: [RunnerStatus]) -> Interpretation {
    var utterance = typed
    utterance.text = QuotedLines.marked(typed.text)
    let tokens = Tokenizer.tokens(of: utterance.text)
    if tokens.allSatisfy({ $0.isBreak || $0.word == "?" }) && utterance.text.count < 3 && !utterance.text.contains("?")
    {
      return Interpretation(clarify: "What shall I do? " + Help.examples)
    }
    // `<anna> pls drain it`, and the others' answers: nothing is said to us.
    if utterance.text != typed.text, tokens.allSatisfy({ $0.isQuoted || $0.isBreak }) {
      return Interpretation(message: Help.asRemark)
    }
    if utterance.text.utf8.count > 4000 || tokens.count > 400 {
      return Interpretation(refuse: "That is too long for one request; say it in a few words.")
    }
    let scene = Scene(utterance: utterance, jobs: jobs, runners: runners)
    return predicted(read(scene), scene)
  }

  /// What the rules take from the words, wherever that leads.
  func read(_ all: [Token], _ scene: Scene) -> Interpretation {
    let tokens = Regret.dropped(from: all)
    let utterance = scene.utterance
    let remark = Remark(utterance.text, scene)
    if remark == nil, let note = noted(tokens, scene) { return note }
    // What is to be written down may speak of anything; what stands before it is said to us.
    let told = remark.map { Tokenizer.tokens(of: String($0.before)) } ?? tokens
    if Consenting.isWaived(in: told) { return Interpretation(refuse: Help.unasked) }
    if let refusal = Safeguard.refusal(of: told, scene) { return Interpretation(refuse: refusal) }
    if remark == nil, let call = PastedCall.refusal(utterance.text) {
      let said = PastedCall.quoted(utterance.text).map { Tokenizer.tokens(of: $0) }
      let refusal = Interpretation(refuse: call)
      if let said, Comment.isAll(said, scene) { return Interpretation(message: Help.asRemark) }
      return said.flatMap { owned($0, scene) ?? besides($0, refusal, scene) } ?? refusal
    }
    let typed = Grammar.plain(told, scene)
    if remark == nil, Dismissal.stands(in: tokens, scene) {
      return Interpretation(message: "All right, nothing will be done.")
    }
    let followUp = remark == nil ? FollowUp(typed, scene) : nil
    if let consent = followUp?.consent, Caution(typed, scene, consent.calls).open == nil { return consent }
    let result = remark.map { Grammar.interpret(typed, $0, scene) } ?? interpret(typed, followUp, scene)
    // `if it has not caught up by noon we should kill it`: nothing is denied.
    if remark == nil, result.message.map(Help.isDenial) == true, typed.first?.word == "if" {
      return Interpretation(clarify: Help.doubtful("if"))
    }
    if remark == nil, let wondered = Grammar.wonders(typed, result) {
      return Interpretation(clarify: Help.doubtful(wondered))
    }
    if remark == nil, result.calls.allSatisfy({ ToolCall.isReading($0.tool) }),
      Comment.regretsAll(tokens) || Comment.quotesAll(tokens, result, scene)
    {
      return Interpretation(message: Help.asRemark)
    }
    if remark == nil, let seen = stated(typed, result, scene) { return sure(seen, typed, scene) }
    if remark == nil, let gist = gist(typed, result, followUp, scene) {
      return Comment.quotesAll(tokens, gist, scene) ? Interpretation(message: Help.asRemark) : sure(gist, typed, scene)
    }
    if remark == nil, let rest = besides(tokens, result, scene) { return rest }
    if result.calls.isEmpty, Idiom.isProcessing(tokens) { return Interpretation(clarify: Help.whichFileOrNew) }
    if remark == nil, let refusal = result.refuse, Help.isIgnorance(refusal),
      Chat.stands(in: tokens, scene) || Report.isAll(tokens)
    {
      return Interpretation(message: Help.asRemark)
    }
    let isOpen = result.calls == [ToolCall("list_jobs")]
    let isQuoted = tokens.contains { $0.isQuoted && $0.text.contains(" ") }
    if remark == nil,
      result.refuse.map({ Help.isIgnorance($0) || isQuoted && Help.isOutside($0) }) ?? result.clarify.map(Help.isDoubt)
        ?? isOpen
    {
      if let said = behindTold(tokens, scene) { return said }
      if let wish = Report.wish(in: tokens) { return Interpretation(clarify: Help.doubtful(wish)) }
      if Comment.isAll(tokens, scene) || Tale.isAll(tokens, scene) { return Interpretation(message: Help.asRemark) }
      if let later = ClauseReader.putOff(typed) { return Interpretation(refuse: Help.notLater(later, nil)) }
    }
    let changes = result.calls.contains { !ToolCall.isReading($0.tool) && $0.arguments["dry_run"] != true }
    let heard = remark.map { (Report.onlyQuotes(typed) ? [] : typed) + $0.heard } ?? typed
    guard changes, let words = Caution(heard, scene, result.calls).words else { return result }
    if remark == nil, let own = owned(typed, scene) ?? behindTold(tokens, scene) { return own }
    if remark == nil, Comment.isAll(tokens, scene) { return Interpretation(message: Help.asRemark) }
    if ClauseReader.foresees(typed) { return Interpretation(refuse: Help.notLater(typed[...], nil)) }
    return Interpretation(clarify: Help.doubtful(words))
  }

  /// What was read in a part of a sentence, where the whole speaks of no other number or job.
  private func sure(_ said: Interpretation, _ typed: [Token], _ scene: Scene) -> Interpretation {
    let caution = Caution(typed, scene, said.calls)
    guard !caution.calls.isEmpty, let range = caution.figures else { return said }
    return Interpretation(clarify: Help.doubtful(typed[range].said))
  }

  /// With what stands before and behind the remark. Where that asks, denies or supposes, so does perhaps the whole.
  private static func interpret(_ typed: [Token], _ remark: Remark, _ scene: Scene) -> Interpretation {
    if let doubt = remark.doubt {
      return Interpretation(clarify: Help.unsure(String(doubt)))
    }
    let preamble = Preamble(typed)
    // `no, withdraw that acknowledgement`: what was said before is taken back by this.
    let isAnswer = typed.count < 5 && typed.allSatisfy { Lexicon.verbs[$0.word] == nil }
    if preamble.isRetracted, isAnswer { return interpret([remark.clause], scene, isDryRun: false) }
    if preamble.isRetracted { return Interpretation(message: "All right, nothing will be done.") }
    let clauses = clauses(of: preamble, remark, scene)
    let readers = clauses.map { ClauseReader(scene: scene, clause: $0, isDryRun: preamble.isDryRun) }
    for reader in readers where reader.clause.remark == nil && !reader.isCondition {
      let meaning = reader.read()
      let isOfChange = reader.tokens.orders
      let isPlain = meaning.request.isChange || meaning.request.isLook
      if isPlain, !meaning.isHypothetical || preamble.isDryRun, !meaning.isDenied, !reader.mood.isQuestion,
        meaning.strange.isEmpty || !meaning.request.isChange, !reader.onlyTells(meaning) || !isOfChange
      {
        continue
      }
      if reader.clause.isTold && !isOfChange || reader.isFiller { continue }
      // `do not touch it, just ack it`
      if meaning.isDenied, meaning.strange.isEmpty, !reader.mood.isQuestion { continue }
      let words = reader.tokens.filter { !$0.isBreak }.prefix(6).said
      return Interpretation(clarify: Help.unsure(words))
    }
    return interpret(clauses, scene, isDryRun: preamble.isDryRun)
  }

  func interpret(_ typed: [Token], _ followUp: FollowUp?, _ scene: Scene) -> Interpretation {
    let preamble = Preamble(typed)
    if preamble.isRetracted { return Interpretation(message: "All right, nothing will be done.") }
    if preamble.tokens.allSatisfy(\.isBreak) {
      return Interpretation(message: preamble.greets ? Help.greeting : Help.abilities)
    }
    if let told = Distinction.reading(preamble.tokens) { return told }
    if let question = CodeQuestion.reading(Background.without(preamble.tokens, scene), scene)
      ?? CodeQuestion.goingOn(typed, scene)
    {
      return question
    }
    let isDryRun = preamble.isDryRun || Grammar.staysDry(typed, scene)
    if let made = GenerationReader.reading(preamble.tokens, isDryRun: isDryRun, scene) { return made }
    if let followed = followUp?.interpretation() { return followed }
    if let repaired = Repair(typed, scene)?.interpretation { return repaired }
    let whole = Grammar.interpret(Grammar.clauses(of: preamble, scene), scene, isDryRun: isDryRun)
    return Grammar.essence(of: whole, preamble, scene, isDryRun: isDryRun) ?? whole
  }

  /// What the scene's sentence asks for, whatever comes of it.
  static func meanings(of scene: Scene) -> [Meaning] { scene.memory.meanings(of: scene) { read($0) } }

  private static func read(_ scene: Scene) -> [Meaning] {
    let remark = Remark(scene.utterance.text, scene)
    let said = remark.map { String($0.before) } ?? scene.utterance.text
    let typed = plain(Tokenizer.tokens(of: said), scene)
    let preamble = Preamble(typed)
    if preamble.isRetracted { return [] }
    let followUp = remark == nil ? FollowUp(typed, scene) : nil
    if remark == nil, let meant = followUp?.meanings() ?? Repair(typed, scene)?.meant { return meant }
    var parts = remark.map { clauses(of: preamble, $0, scene) } ?? clauses(of: preamble, scene)
    if remark == nil, let kernel = clauses(ofKernel: preamble, scene),
      essence(of: interpret(parts, scene, isDryRun: preamble.isDryRun), preamble, scene, isDryRun: preamble.isDryRun)
        != nil
    {
      parts = kernel
    }
    let readers = parts.map {
      ClauseReader(scene: scene, clause: $0, isDryRun: preamble.isDryRun)
    }
    var named: Target?
    let meant: [Meaning] = read(readers).enumerated().compactMap { at, meaning in
      var meaning = meaning
      meaning.isHypothetical = meaning.isHypothetical || preamble.isDryRun
      if meaning.target.isNamed { named = meaning.target } else if let named { meaning.target = named }
      let isMeant = readers[at].clause.remark != nil || !readers[at].onlyTells(meaning)
      return readers[at].clause.isTold || !isMeant ? nil : meaning
    }
    let isUnderstood = meant.contains { $0.request.isChange && $0.strange.isEmpty && $0.unknown.isEmpty }
    guard remark == nil, !isUnderstood else { return meant }
    return Grammar.gist(typed, meant, followUp, scene) ?? meant
  }

  static func clauses(of preamble: Preamble, _ scene: Scene) -> [Clause] {
    let narration = Narration(Background.without(preamble.tokens, scene), scene)
    return narration.told.map { Clause(tokens: $0, isTold: true) } + ClauseSplitter.clauses(of: narration.request)
  }

  /// What comes of requests that stand for themselves.
  static func settled(_ meanings: [Meaning], _ scene: Scene) -> Interpretation {
    var result = Interpretation()
    for meaning in meanings {
      if let end = result.add(Resolver(scene: scene).resolve(meaning, isOnly: meanings.count == 1)) { return end }
    }
    return result.concluded
  }

  static func interpret(_ clauses: [Clause], _ scene: Scene, isDryRun: Bool) -> Interpretation {
    let readers = Grammar.readers(clauses, scene, isDryRun: isDryRun)
    let meanings = read(readers)
    if let condition = readers.first(where: { $0.isCondition && !$0.clause.isTold }),
      meanings.contains(where: \.request.isChange)
    {
      return Interpretation(refuse: Help.notLater(condition.tokens[...], nil))
    }
    if let later = later(readers, meanings) { return later }
    // `I see errors in the logs, can you diagnose it?`: what only tells is no request beside one that is.
    let contrasted = readers.indices.filter { readers[$0].clause.isContrast && meanings[$0].request.replaces }.flatMap {
      meanings[$0].target.named
    }
    let worried = readers.indices.filter { readers[$0].worries && !meanings[$0].request.isChange }.flatMap {
      meanings[$0].target.named
    }
    let asking = readers.indices.filter { at in
      readers[at].clause.remark != nil
        || !readers[at].onlyTells(meanings[at]) && !readers[at].isFiller && !asksAgain(meanings, at, scene)
          && !readers[at].echoes(meanings[..<at].last { !$0.isKept }, meanings[at])
    }
    if let doubt = doubt(asking.map { meanings[$0] }) { return doubt }
    let isLook = !meanings.contains(where: \.request.isChange)
    var (result, aside): (Interpretation, Interpretation?) = (Interpretation(), nil)
    for at in asking.isEmpty ? Array(readers.indices) : asking {
      let resolver = Resolver(
        scene: scene, before: meanings[..<at].reversed().map(\.target), after: meanings[(at + 1)...].map(\.target),
        kept: spared(meanings, \.isKept), denied: spared(meanings, \.isDenied) + contrasted + worried)
      let isOnly = readers.count { !$0.clause.isTold } == 1
      // One step that is not understood stops the whole: half a request is another request.
      guard let end = result.add(resolver.resolve(meanings[at], isOnly: isOnly)) else { continue }
      // `Legal is asking`, beside a look: it asks for nothing.
      // `what if I cancelled it, would its slots be free?`: the plan tells it.
      if !result.calls.isEmpty, result.calls.allSatisfy({ $0.arguments["dry_run"] == true }),
        !meanings[at].request.isChange,
        readers[at].mood.isQuestion
      {
        continue
      }
      guard isLook, readers[at].isAside else { return end }
      aside = aside ?? end
    }
    return result.isEmpty ? aside ?? result.concluded : result.concluded
  }

  /// What goes on with a supposition is one, and what goes on with a question or a denial of a change asks for none.
  private static func readers(_ clauses: [Clause], _ scene: Scene, isDryRun: Bool) -> [ClauseReader] {
    var (supposes, asks) = (isDryRun, false)
    return clauses.map { clause in
      if !clause.continues { (supposes, asks) = (isDryRun, false) }
      var clause = clause
      clause.isAsked = asks && !clause.isTold
      let reader = ClauseReader(scene: scene, clause: clause, isDryRun: supposes)
      let isOfChange = clause.tokens.contains { token in
        !token.isQuoted && (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))?.isWriting == true
      }
      if reader.mood.isHypothetical, isOfChange { supposes = true }
      if reader.mood.isQuestion && !reader.mood.isHypothetical || reader.explainsHow, isOfChange { asks = true }
      return reader
    }
  }
}
