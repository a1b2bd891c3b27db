import BeamMCPClient
import Jobs

/// What is asked for in parts of a sentence where every other part surely only tells, in whatever words: `marketing launched
/// their campaign without telling anyone, so please double clickstream`, `stop invoice-export, it writes garbage to the bucket`.
///
/// Looked at last, where the whole was not understood. A part tells by its shape, somebody or something before a finite verb
/// (Telling); where it could deny, doubt, condition, quote or put off what is asked, there is none.
struct Plea {
  let words: [Token]
  /// What is told before it, where the order may lean on it.
  let told: [Token]?
  /// The jobs that are told of.
  private let spokenOf: Set<Job>
  private let parts: [Telling]
  /// The first that asks.
  private let asking: Int

  init?(_ tokens: [Token], _ scene: Scene) {
    guard !scene.isPlain, tokens.count < 60,
      !tokens.contains(where: { $0.isUnclear || $0.isQuoted && $0.text.contains(" ") || $0.text == ":" })
    else { return nil }
    let parts = Telling.parts(of: tokens)
    let asks = parts.map(\.asks)
    guard parts.count > 1, let first = asks.firstIndex(of: true), asks.contains(false) else { return nil }
    (self.parts, asking) = (parts, first)
    let telling = parts.indices.filter { !asks[$0] }
    guard telling.allSatisfy({ parts[$0].tells }) else { return nil }
    let comma = Token(text: ",", word: ",", isBreak: true)
    words = Array(parts.indices.filter { asks[$0] }.map { parts[$0].request }.joined(separator: [comma]))
    let others = telling.flatMap { parts[$0].words }
    spokenOf = Set(scene.reader.names(others, Array(others.indices)).found.flatMap(\.jobs))
    told = spokenOf.count == 1 ? others : nil
  }

  /// Nothing that is told bears on what these calls do.
  func holds(_ calls: [ToolCall], _ scene: Scene) -> Bool {
    let jobs = Set(calls.compactMap(\.jobID))
    let isNamed = scene.reader.read(words).target.isNamed
    let isGrave = calls.contains { ["cancel_job", "drain_job", "restart_job"].contains($0.tool) }
    // `we are overpaying for orders, scale it down to 6`; not `orders waits for it, cancel it`.
    let isOne = !isGrave && jobs.count == 1 && parts.last?.asks == true && told?.contains { Lexicon.pronouns.contains($0.word) } == false
    guard spokenOf.allSatisfy({ jobs.contains($0.id) }), spokenOf.isEmpty || isNamed || isOne else { return false }
    let isMild = calls.allSatisfy { $0.tool == "create_savepoint" }
    let isOfSet = words.contains {
      Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word) || Lexicon.pluralPronouns.contains($0.word)
    }
    if isGrave, isOfSet { return false }
    let isScaling = calls.contains { $0.tool == "scale_job" }
    return parts.indices.allSatisfy { at in
      let part = parts[at]
      if part.asks || part.isCourtesy { return true }
      if isScaling, part.words.contains(where: { $0.number != nil && $0.word != "one" }) { return false }
      if isMild, part.remembers { return true }
      if !isGrave { return !part.doubts }
      return at < asking ? !part.opposes : part.justifies(restarts: calls.allSatisfy { $0.tool == "restart_job" })
    }
  }
}

extension Grammar {
  /// What a plea in the sentence comes to, where it is clear by itself.
  func plea(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    guard let plea = Plea(tokens, scene) else { return nil }
    let plain = scene.saying(plea.words, after: plea.told)
    let words = Grammar.plain(plea.words, plain)
    let followUp = FollowUp(words, plain)
    let said = followUp?.consent ?? interpret(words, followUp, plain)
    guard said.calls.contains(where: { !ToolCall.isReading($0.tool) }), plea.holds(said.calls, scene),
      Caution(words, plain, said.calls).words == nil, !ClauseReader.foresees(words),
      Caution(tokens, scene, said.calls).aside == nil
    else { return nil }
    return said
  }
}
