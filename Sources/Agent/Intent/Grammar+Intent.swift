import BeamMCPClient
import JSON
import Jobs

// Where the rules leave open what is asked for: how such sentences are usually meant.
extension Grammar {
  /// From which probability on a kind is believed. Of looks at a job that is named or pointed at, and of others; where the rules took it
  /// for another look, or it speaks of what is not ours; of orders, of those in the place of a doubt, and of what asks for nothing.
  private static let lookThreshold = 0.7, unsureLookThreshold = 0.9, otherLookThreshold = 0.9, orderThreshold = 0.75,
    mildThreshold = 0.85, outsideThreshold = 0.8, nothingThreshold = 0.85

  /// What a sentence comes to that the rules did not understand, or took for another look than such sentences ask for.
  func predicted(_ read: Interpretation, _ scene: Scene) -> Interpretation {
    guard scene.typed.count < 60, Remark(scene.utterance.text, scene) == nil else { return read }
    let prediction = IntentPrediction(scene)
    let (likely, probability) = (prediction.likeliest, prediction[prediction.likeliest])
    if read.clarify.map(Help.isDoubtful) ?? read.refuse.map(Help.isLater) == true {
      return mild(likely, probability, scene) ?? read
    }
    if isOpen(read, scene) {
      // `email alice why orders is slow`: what is not ours is answered by no look.
      let mayLook =
        !scene.typed.contains { Lexicon.outside.contains($0.word) } || probability >= Grammar.otherLookThreshold
      guard let settled = settled(likely, probability, mayLook: mayLook, scene) else { return read }
      // A refusal that names what is not ours says more than that it is not.
      let isNamed = read.refuse.map(Help.isOutside) == true && settled.calls.isEmpty
      return isNamed || read.refuse != nil && settled.refuse != nil ? read : settled
    }
    return instead(likely, probability, of: read, scene) ?? read
  }

  /// Not all was understood. What speaks against doing something now is no such thing, nor is a name that no job bears where none
  /// is named that one does; and what a flag is for is asked.
  private func isOpen(_ read: Interpretation, _ scene: Scene) -> Bool {
    let tokens = scene.typed
    if tokens.contains(where: { $0.text.hasPrefix("--") }) { return false }
    if let question = read.clarify {
      if question.hasPrefix(Help.noneCalled) { return !named(scene).isEmpty }
      return Help.isDoubt(question) && !Help.isDoubtful(question) || question.hasPrefix(Help.whichFile)
        || question.hasPrefix("Shall I ") && !question.hasSuffix("Both were said.")
        || question.hasPrefix("Which ones shall I look at") && pointsAtOne(scene)
    }
    if read.message == Help.asRemark { return true }
    return Grammar.isLost(read)
      && (read.calls.isEmpty || !tokens.has(Lexicon.jobNouns) && !tokens.has(Lexicon.pluralJobNouns))
  }

  private func settled(_ likely: Intent, _ probability: Double, mayLook: Bool, _ scene: Scene) -> Interpretation? {
    let isPointed = likely.asked == nil || !named(scene).isEmpty || scene.typed.has("it its this that one")
    // An order is not answered by a look that words beside it ask for.
    let isSure = isPointed && !scene.typed.contains { [.cancel, .drain, .pause].contains(Lexicon.verbs[$0.word]) }
    if mayLook, probability >= (isSure ? Grammar.lookThreshold : Grammar.unsureLookThreshold),
      let look = look(likely, scene)
    {
      return look
    }
    if probability >= Grammar.orderThreshold, let order = order(likely, scene) { return order }
    guard probability >= Grammar.nothingThreshold, scene.typed.count > 2, !scene.typed.contains(where: \.isFile) else {
      return nil
    }
    return switch likely {
    case .refuse: Interpretation(refuse: Help.notOurs)
    case .message: Interpretation(message: Help.asRemark)
    default: nil
    }
  }

  /// What speaks against doing it now may only tell why, beside a savepoint, an acknowledgement or a scaling.
  private func mild(_ likely: Intent, _ probability: Double, _ scene: Scene) -> Interpretation? {
    probability >= Grammar.mildThreshold && likely != .restart ? order(likely, scene) : nil
  }

  /// In the place of a look: what is not ours, an order around a job's name, or another look.
  private func instead(_ likely: Intent, _ probability: Double, of read: Interpretation, _ scene: Scene)
    -> Interpretation?
  {
    guard !read.calls.isEmpty, read.calls.allSatisfy({ ToolCall.isReading($0.tool) }) else { return nil }
    if likely == .refuse, probability >= Grammar.outsideThreshold,
      scene.typed.contains(where: { Lexicon.outside.contains($0.word) })
    {
      return Interpretation(refuse: Help.notOurs)
    }
    // `orders down to 4, it is only a test`
    if probability >= Grammar.mildThreshold, likely == .scale, read.calls.map(\.tool) == ["get_job_status"],
      scene.typed.first.map({ !scene.index.exact($0.word).isEmpty }) == true, scene.typed.has("to"),
      let order = order(likely, scene)
    {
      return order
    }
    return otherLook(likely, probability, than: read, scene)
  }

  /// One look of that kind in the place of another at the same job, or of looks at many.
  private func otherLook(_ likely: Intent, _ probability: Double, than read: Interpretation, _ scene: Scene)
    -> Interpretation?
  {
    guard scene.utterance.history.isEmpty, probability >= Grammar.otherLookThreshold, let first = read.calls.first,
      read.calls.allSatisfy({ $0.tool == first.tool }), first.arguments["names"] == nil,
      // `records per second of orders`: both ways.
      likely != .recordsIn || scene.typed.has("in into coming incoming input"),
      let look = look(likely, scene), let call = look.calls.first
    else { return nil }
    if read.calls.count > 1 { return call.tool == first.tool ? look : nil }
    let isOther = call.tool != first.tool || call.arguments["names"] != nil
    return isOther && call.jobID == first.jobID ? look : nil
  }

  // MARK: Looks

  /// A look of that kind at the one job that is named or pointed at, or at all.
  private func look(_ intent: Intent, _ scene: Scene) -> Interpretation? {
    guard let words = asked(intent, scene) else { return nil }
    let plain = scene.saying(words)
    let look = interpret(Grammar.plain(words, plain), nil, plain)
    return look.calls.count == 1 && look.calls[0].tool == intent.tool ? look : nil
  }

  private func asked(_ intent: Intent, _ scene: Scene) -> [Token]? {
    let tokens = scene.typed
    let time = TimeReader.read(tokens, now: scene.utterance.now)?.used.sorted().map { tokens[$0] } ?? []
    if let asked = intent.asked {
      let isOfMany = named(scene).isEmpty && tokens.has("all every each everything both")
      guard !isOfMany, let job = meant(scene) else { return nil }
      return Gist.plain(asked) + [Token(text: job.id, word: job.id.lowercased())] + time
    }
    if let asked = intent.askedOfAll { return Gist.plain(asked) + (intent == .fleetTimeline ? time : []) }
    let runners = tokens.filter { token in scene.runners.contains { $0.runner.lowercased() == token.word } }
    guard intent == .runner, Set(runners.map(\.word)).count == 1 else { return nil }
    return Gist.plain("show runner") + runners.prefix(1)
  }

  // MARK: Orders

  /// A savepoint, an acknowledgement, a scaling, or a restart of what failed or was cancelled, of the one job that is named in full or
  /// pointed at, where nothing in the sentence stands against it and all that would make it another is understood. What ends a job
  /// that runs, or forgets its state, is read by the rules alone.
  private func order(_ intent: Intent, _ scene: Scene) -> Interpretation? {
    guard let job = ordered(scene), intent != .restart || job.state == .failed || job.state == .canceled,
      let slots = OrderSlots(intent, scene)
    else { return nil }
    let words = Gist.plain(slots.before) + [Token(text: job.id, word: job.id.lowercased())] + slots.behind
    let order = read(words, scene.saying(words))
    // What a part tells that does not speak of the job bears on no scaling, and on no savepoint.
    let judged = intent == .restart ? scene.typed : slots.speaking
    guard order.calls.count == 1, order.calls[0].tool == intent.tool, order.calls[0].jobID == job.id,
      !Caution(judged, scene, order.calls).isOpposed, !ClauseReader.foresees(judged),
      Repair.reconsiders(scene.typed) == nil, !Dismissal.stands(in: scene.typed, scene)
    else { return nil }
    return order
  }

  /// Named in full, or the one that is spoken of or selected; none where a part of another's name stands in the sentence.
  private func ordered(_ scene: Scene) -> Job? {
    guard !named(scene).isEmpty || pointsAtOne(scene), let job = meant(scene) else { return nil }
    if named(scene).isEmpty, case let names = scene.reader.names(scene.typed, Array(scene.typed.indices)).found,
      !names.isEmpty
    {
      return nil
    }
    return job
  }

  // MARK: Jobs

  /// The jobs whose whole name, or id, stands in the sentence.
  private func named(_ scene: Scene) -> [Job] { scene.typed.flatMap { scene.index.exact($0.word) } }

  private func pointsAtOne(_ scene: Scene) -> Bool {
    scene.typed.has("it its this that here one thing") && scene.isJobSpokenOf
  }

  /// The one job that it names, or points at.
  private func meant(_ scene: Scene) -> Job? {
    let (named, tokens) = (named(scene), scene.typed)
    if !named.isEmpty { return Set(named.map(\.id)).count == 1 ? named[0] : nil }
    let partly = scene.reader.names(tokens, Array(tokens.indices)).found.map(\.jobs)
    if let jobs = partly.first { return jobs.count == 1 && partly.allSatisfy { $0 == jobs } ? jobs[0] : nil }
    guard !tokens.has(Lexicon.pluralJobNouns), !tokens.has(Lexicon.pluralPronouns) else { return nil }
    if case .job(let job)? = scene.spokenOf { return job }
    return scene.utterance.history.isEmpty ? scene.selected : nil
  }
}
