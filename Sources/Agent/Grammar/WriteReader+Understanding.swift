import Jobs

// What was not understood of a request for a change.
extension WriteReader {
  private static let helping = Set(
    words: """
      force forcefully forcibly entirely marked selected tagged highlighted current shutdown immediately gracefully
      cleanly everything off offline down need needs needed requires wants deserves gets goes come go ought rid
      before beforehand sure ensure time
      """)
  private static let hypothetical = Set(
    words: """
      happen happens would got gets was were safe okay effect impact help if lose data hurt harm possible wise fine
      cause causes mean means sense breaks break stops dies fails downtime without losing interruption idea good bad
      any what wondering wonder about consequences consequence result results outcome implications effects side
      """)
  private static let scaling = Set(
    words: """
      parallelism par p use subtasks threads executors instances workers worker tasks slots slot resources level
      number count degree room headroom capacity power muscle juice bit little lot size instead current parallel
      """)
  private static let starting = Set(words: "last latest newest state parallelism workers where savepoint")

  /// `without losing data`: what any careful word asks for, and every drain and savepoint gives.
  private static let careful = Phrase("without losing|dropping any? data|records|events|messages|anything|state|work")

  private static let notAll = Phrase("not all|every|each|everything|both")
  private static let unreadable = Set(words: "without no not off except unless instead memory gb gib ram times twice")

  /// What a submission has no word for, or is to be left out, is asked about.
  func isReadable(_ at: Int) -> Bool { tokens[at].isQuoted || !WriteReader.unreadable.contains(tokens[at].word) }

  private static let former = Phrase("rather|instead than|of")

  func strange(_ used: Set<Int>) -> [Token] {
    let used = used.union(
      verb == .drain || verb == .savepoint ? WriteReader.careful.first(in: tokens)?.range ?? 0..<0 : 0..<0)
    return tokens.indices.filter { at in
      !used.contains(at) && !isUnderstood(at) || WriteReader.notAll.match(tokens, at) != nil
    }.map { tokens[$0] }
  }

  private static let doubting = Set(words: "might may maybe perhaps")
  private static let owning = Set(words: "my our your their his her new fresh old own")
  private static let subjects = Set(words: "i we you they it that which who")
  private static let wishing = Set(words: "like love appreciate be prefer want please mind rather")

  /// A word that is no courtesy where it stands: it doubts the request, or says which of a set are meant.
  private func isDoubtful(_ at: Int) -> Bool {
    let word = tokens[at].word
    let next = at + 1 < tokens.count ? tokens[at + 1].word : ""
    let before = at > 0 ? tokens[at - 1].word : ""
    if clause.mood.isHypothetical { return false }
    // `we might cancel it`, `I would cancel it`, `cancel it, why`
    if WriteReader.doubting.contains(word) { return true }
    if word.isOne(of: "would did"), before.isOne(of: "i we you they"), !WriteReader.wishing.contains(next) {
      return true
    }
    if at > self.at, word.isOne(of: "why how who what"), next.isEmpty || next == "?" { return true }
    // `cancel all jobs on this runner`, `everything there`: which ones was said, and is not known.
    if isOfSet, at > self.at,
      WriteReader.places.match(tokens, at) != nil
        || word.isOne(of: "there here") && !before.isEmpty
          && before.isOne(of: "jobs job all everything ones on from in")
    {
      return true
    }
    // `cancel orders at`
    if next.isEmpty, word.isOne(of: "with on in at for from into") { return true }
    let isSet = Lexicon.pluralJobNouns.contains(next) || Lexicon.everything.contains(before) && word != "own"
    if WriteReader.owning.contains(word), isSet || before == "everything" { return true }
    // `all jobs that need it`
    if WriteReader.subjects.contains(word), isQuantifier(before), !narrows(at),
      !next.isOne(of: "marked selected tagged")
    {
      return true
    }
    // `not all jobs`, `a task of it`
    if word == "not", Lexicon.everything.contains(next) { return true }
    return WriteReader.part.match(tokens, at) != nil
  }

  private static let places = Phrase.all(
    """
    on|of|in|from|at|by this|that|its|my|their same? runner|cluster|engine|server|host|machine|name
    on|of|in|from|at|by the same runner|cluster|engine|server|host|machine|name
    on|in|for|at|like the? us|it|this|that
    """)

  private func isQuantifier(_ word: String) -> Bool {
    Lexicon.pluralJobNouns.contains(word) || Lexicon.everything.contains(word)
  }

  private var isOfSet: Bool { tokens.contains { !$0.isQuoted && isQuantifier($0.word) } }

  private static let part = Phrase(
    "a|an|one|half|some|two|three|# of? the? task|worker|subtask|taskmanager|vertex|operator of|on|in|from")

  /// Something that was understood says behind it which ones.
  private func narrows(_ at: Int) -> Bool { narrowing.contains { $0 > at } }

  private func isUnderstood(_ at: Int) -> Bool {
    let token = tokens[at]
    if token.isBreak || token.word == "?" { return true }
    if token.isQuoted || isDoubtful(at) { return false }
    let word = token.word
    if word.hasSuffix("-wise") { return true }
    // `drain it rather than cancelling it`
    if let former = WriteReader.former.first(in: tokens)?.range, (former.lowerBound...former.upperBound).contains(at),
      tokens.indices.contains(former.upperBound),
      Lexicon.gerund(tokens[former.upperBound].word) != nil || Lexicon.verbs[tokens[former.upperBound].word] != nil
    {
      return true
    }
    if word.isOne(of: "over afresh anew"), [.submit, .restart].contains(verb) { return true }
    if Lexicon.fillers.contains(word) || WriteReader.helping.contains(word) || Lexicon.modals.contains(word) {
      return true
    }
    if clause.mood.isHypothetical, WriteReader.hypothetical.contains(word) || Lexicon.gerund(word) != nil {
      return true
    }
    if verb == .savepoint, word.isOne(of: "state written stored saved") { return true }
    if word == "instead", at + 1 == tokens.count || tokens[at + 1].word != "of" { return true }
    if verb == .drain, tokens[self.at].word == "wind", word == "down" { return true }
    if verb == .restart, tokens[self.at].word == "give",
      word.isOne(of: "another try chance shot start go fresh clean")
    {
      return true
    }
    if verb.isScaling, WriteReader.scaling.contains(word) { return true }
    if [.restart, .resume].contains(verb), WriteReader.starting.contains(word) { return true }
    if isRelative(at) { return true }
    // `cancel these two`, `the two marked ones`
    if at > 0, token.number == clause.scene.marked.count,
      tokens[at - 1].word.isOne(of: "these those") || Phrase("marked|selected|tagged").match(tokens, at + 1) != nil
    {
      return true
    }
    if Lexicon.places.contains(word), isInPlace(at) { return true }
    if word == tokens[self.at].word || Trait.word(word) != nil { return !isStopped(at) }
    return isHelpingVerb(word, at)
  }

  /// `stop it from restarting`, `stop restarting it`: what is to end is not the job.
  func isStopped(_ at: Int) -> Bool {
    guard verb == .cancel, at > 0,
      Lexicon.gerund(tokens[at].word) != nil || Trait.word(tokens[at].word) != nil && tokens[at].word.hasSuffix("ing")
    else {
      return false
    }
    let isPlural =
      tokens[self.at].word.isOne(of: "cancel kill terminate")
      && tokens[at...].prefix(3).has(Lexicon.pluralJobNouns)
    // `stop orders lagging`
    let isSet = tokens.contains { Lexicon.pluralJobNouns.contains($0.word) || Lexicon.everything.contains($0.word) }
    let isLast =
      tokens[self.at].word == "stop" && at > self.at + 1 && !isSet && !tokens[(at + 1)...].contains { !$0.isBreak }
    return tokens[at - 1].word == "from" || at - 1 == self.at && !isPlural || isLast
  }

  /// `get it scaled`, `take it and cancel it`, `make it run with 12 workers`: the verb beside the one that counts.
  private func isHelpingVerb(_ word: String, _ at: Int) -> Bool {
    // `restart it from there and run it at 12`
    if [.restart, .resume].contains(verb), word == "run", at > self.at { return true }
    guard let other = Lexicon.verbs[word] ?? Lexicon.participle(word) else { return false }
    if verb.isScaling, other.isScaling || [.set, .submit].contains(other) { return true }
    if verb == .savepoint, [.savepoint, .take, .submit].contains(other),
      other == .savepoint || Lexicon.verbs[word] == nil
    {
      return true
    }
    return at < self.at && [.take, .set, .submit].contains(other) || word == "get" || word == "give"
  }

  /// `all jobs that run on spark`: what they do, not what is to be done.
  private func isRelative(_ at: Int) -> Bool {
    guard at > 0, tokens[at].word.isOne(of: "run runs live lives lag lags") else { return false }
    return tokens[at - 1].word.isOne(of: "that which still whatever")
  }

  /// `on the cluster`, `of that server`.
  private func isInPlace(_ at: Int) -> Bool {
    tokens[..<at].suffix(3).has("on in of at from across to")
  }
}
