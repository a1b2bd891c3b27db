import Jobs

// What was asked for before, without a part of it: a step, or some of the jobs.
extension FollowUp {
  private static let skipping = [
    "skip|drop|omit|scrap|forget|minus|without|no the|that|a|any? STEP part|step|bit?",
    "leave out the|that? STEP part|step|bit?", "leave the|that? STEP part|step|bit? out",
    "do not do|take|make|bother the|a|that|with? the? STEP", "not the STEP",
  ].map { Phrase($0.replacing("STEP", with: steps.keys.sorted().joined(separator: "|"))) }

  private static let steps: [String: Verb] = [
    "savepoint": .savepoint, "savepoints": .savepoint, "snapshot": .savepoint, "restart": .restart, "reboot": .restart,
    "scaling": .scale, "rescale": .scale, "rescaling": .scale, "drain": .drain, "draining": .drain,
  ]

  /// `skip the savepoint`, of several steps or of a cancellation with one.
  var skipped: [Meaning]? {
    guard last.contains(where: \.request.isChange),
      let match = FollowUp.skipping.lazy.compactMap({ [said] in $0.match(said, 0) }).first,
      match.range.count == said.count, let verb = said.lazy.compactMap({ FollowUp.steps[$0.word] }).first
    else { return nil }
    let rest = last.compactMap { $0.without(verb) }
    return rest.isEmpty || rest.count == last.count && !last.contains { $0.hasSavepoint } ? nil : rest
  }

  private static let excepting = Phrase.all(
    """
    but|and|just|only? not|except|without|excluding|minus|spare|skip / all|everything|everyone|them but
    all of those|these|them|it but|except|besides|without|minus
    """)
  private static let agreed = Set(words: "yes yeah yep ok okay sure fine right good")
  private static let hesitating = Set(words: "sorry no wait oops hm hmm ah oh actually ok okay argh ugh eh")
  private static let leaving = Phrase("but|and|just|only|please? leave|keep")
  private static let out = Phrase.all(
    """
    out / out of it|this|that / alone / untouched / as it is
    """)

  private static let ofThem = Phrase("of the|those|these|them two|three|both|ones?")
  private static let only = Phrase("no|and|but|do? only|just|solely")

  /// `only fraud`, `just the second one`, of several that a change was asked for.
  var narrowed: [Meaning]? {
    let said = Array(
      self.said.drop { FollowUp.hesitating.contains($0.word) || $0.word.isOne(of: "hold on") }.reversed()
        .drop { $0.word.isOne(of: "actually please then though sorry thanks rather") }.reversed())
    guard let match = FollowUp.only.match(said, 0), last.contains(where: \.request.isChange) else { return nil }
    let named = last.flatMap { settled($0).named }.reduce(into: [Job]()) { if !$0.contains($1) { $0.append($1) } }
    guard named.count > 1 else { return nil }
    var words = Array(said[match.range.upperBound...])
    // `the first of the two`
    if let range = FollowUp.ofThem.last(in: words), range.upperBound == words.count, range.lowerBound > 0 {
      words.removeSubrange(range)
    }
    let reading = scene.reader.read(words)
    let isPlain = words.indices.allSatisfy { at in
      reading.used.contains(at) || Lexicon.fillers.contains(words[at].word) && words[at].number == nil
    }
    var wanted = reading.target.named
    if case .ordinal(let place) = reading.target {
      let at = place < 0 ? named.count + place : place
      wanted = named.indices.contains(at) ? [named[at]] : []
    }
    guard isPlain, !wanted.isEmpty, wanted.allSatisfy(named.contains) else { return nil }
    return last.compactMap { meaning in
      let left = settled(meaning).named.filter(wanted.contains)
      if left.isEmpty { return nil }
      var meaning = meaning
      meaning.target = left.count == 1 ? .job(left[0]) : .set(left, words: "of these")
      return meaning
    }
  }

  private static let before = Phrase.all(
    """
    but|and|with|please|take|do|make|only|just? first|beforehand take|do|make? a|the|one? savepoint|snapshot
    with|and|but|take|plus a|one? savepoint|snapshot before|beforehand|first that|this|it?
    but|and|with|please|take|do|make? take|do|make? a|the|one? savepoint|snapshot it|them|that? first|beforehand please?
    """)

  /// `savepoint first`, `but with a savepoint before`: a step in front of what was asked for.
  var prepended: [Meaning]? {
    let words = isConsent ? tokens : Array(said.dropping(FollowUp.agreed))
    guard FollowUp.before.contains(where: { $0.match(words, 0)?.range.count == words.count }),
      last.allSatisfy({ if case .write = $0.request { true } else { false } }),
      // A cancellation has one by itself.
      !last.contains(where: {
        switch $0.request {
        case .write(.savepoint), .write(.cancel): true
        default: false
        }
      })
    else { return nil }
    var targets: Set<Target> = []
    let savepoints = last.filter { targets.insert($0.target).inserted }.map { change in
      var first = change
      first.request = .write(.savepoint(path: nil))
      return first
    }
    return savepoints + last
  }

  /// Whether it is worth while to look: the sentence begins so.
  static func mayExcept(_ tokens: [Token]) -> Bool {
    excepting.match(tokens, 0) != nil || leaving.match(tokens, 0) != nil
  }

  /// The words that name whom to leave out.
  private var sparedWords: [Token]? {
    let said = Array(self.said.filter { $0.word != "though" }.dropping(FollowUp.hesitating))
    if let match = FollowUp.excepting.lazy.compactMap({ $0.match(said, 0) }).first {
      return Array(said[match.range.upperBound...])
    }
    guard let match = FollowUp.leaving.match(said, 0),
      let end = FollowUp.out.lazy.compactMap({ [said] in $0.last(in: said) }).first(where: { [said] in
        $0.upperBound == said.count
      }), end.lowerBound > match.range.upperBound
    else { return nil }
    return Array(said[match.range.upperBound..<end.lowerBound])
  }

  /// `but not clickstream`, `leave clickstream out`, after all of them were asked for.
  var excepted: [Meaning]? {
    guard let words = sparedWords else { return nil }
    let reading = scene.reader.read(words)
    let isPlain = words.indices.allSatisfy { reading.used.contains($0) || Lexicon.fillers.contains(words[$0].word) }
    let spared = reading.target.named
    guard isPlain, !spared.isEmpty else { return nil }
    var isLess = false
    let rest = last.compactMap { meaning -> Meaning? in
      if case .job(let job) = meaning.target, meaning.request.isChange, spared.contains(job) {
        isLess = true
        return nil
      }
      guard case .set(let jobs, let words) = settled(meaning), meaning.request.isChange || meaning.request.isLook else {
        return meaning
      }
      var meaning = meaning
      let left = jobs.filter { !spared.contains($0) }
      isLess = isLess || left.count < jobs.count
      meaning.target = .set(left, words: words)
      return meaning
    }
    return isLess && !rest.isEmpty ? rest : nil
  }

  /// `cancel them`: of those that were meant.
  private func settled(_ meaning: Meaning) -> Target {
    guard meaning.target == .plural,
      case .jobs(let jobs, _) = Resolver(scene: scene).settle(meaning.target, "take", isWrite: true)
    else { return meaning.target }
    return .set(jobs, words: "of these")
  }

  private static let reversing = Phrase("the? other|opposite way|order round|around?")

  /// `the other way round`, of two steps.
  var reversed: [Meaning]? {
    guard let match = FollowUp.reversing.match(tokens, 0), last.count == 2, last.allSatisfy(\.request.isChange) else {
      return nil
    }
    let rest = Array(tokens[match.range.upperBound...].drop(while: \.isBreak))
    let step = rest.lazy.compactMap { FollowUp.steps[$0.word] ?? Lexicon.verbs[$0.word] }.first
    let swapped = Array(last.reversed())
    // `…, savepoint first`: as the words say.
    guard rest.isEmpty || rest.last?.word == "first" && step.map({ swapped[0].without($0) == nil }) == true else {
      return nil
    }
    return swapped
  }

  private static let new = Phrase.all(
    """
    take|make|create|trigger|get a|an|another new|fresh? one|savepoint? now? / take|make|grab one now|first?
    """)

  /// `now take a new one`, after the savepoints were listed.
  var renewed: [Meaning]? {
    guard last.count == 1, case .read(.savepoints, _) = last[0].request,
      isWholly(FollowUp.new)
    else { return nil }
    var meaning = last[0]
    (meaning.request, meaning.isHypothetical) = (.write(.savepoint(path: nil)), false)
    return [meaning]
  }
}

extension Meaning {
  fileprivate var hasSavepoint: Bool { if case .write(.cancel(withSavepoint: true)) = request { true } else { false } }

  /// Nil where it is nothing but that step.
  fileprivate func without(_ step: Verb) -> Meaning? {
    var rest = self
    switch (request, step) {
    case (.write(.savepoint), .savepoint), (.write(.restart), .restart), (.write(.scale), .scale),
      (.write(.drain), .drain):
      return nil
    case (.write(.cancel(withSavepoint: true)), .savepoint): rest.request = .write(.cancel(withSavepoint: false))
    default: break
    }
    return rest
  }
}
