import BeamMCPClient
import Jobs

extension Gist.Reading {
  init(_ statement: Statement) {
    self.init(words: statement.request, changes: true, isSurer: true)
    (told, isMild) = (statement.told, statement.isLoose)
  }
}

extension Interpretation {
  /// It ends or restarts a job.
  var interrupts: Bool { calls.contains { $0.tool.isOne(of: "cancel_job drain_job restart_job") } }

  fileprivate var changes: Bool { calls.contains { !ToolCall.isReading($0.tool) } }
}

extension Grammar {
  /// What the order comes to that stands behind a statement, where the whole was not taken, or was more than that.
  ///
  /// - Parameter result: What the whole comes to.
  func stated(_ typed: [Token], _ result: Interpretation, _ scene: Scene) -> Interpretation? {
    if let looked = lookedBehind(typed, result, scene) ?? lookedLast(result, scene) { return looked }
    guard let statement = Statement(scene.typed, scene) else { return nil }
    // One change that nothing speaks against stands.
    let isDoubted = result.changes && Caution(typed, scene, result.calls).words != nil
    if result.changes, result.calls.count == 1, !isDoubted { return nil }
    let plain = scene.saying(statement.request, after: statement.told)
    let words = Grammar.plain(statement.request, plain)
    let followUp = FollowUp(words, plain)
    let seen = followUp?.consent ?? interpret(words, followUp, plain)
    let isMore = result.calls.count > seen.calls.count && seen.calls.allSatisfy(result.calls.contains)
    if isMore, !seen.calls.isEmpty, !seen.changes, !result.changes { return seen }
    guard seen.changes, !(statement.isLoose && seen.interrupts), Caution(words, plain, seen.calls).words == nil,
      !ClauseReader.foresees(words), Caution(typed, scene, seen.calls).aside == nil,
      Caution(scene.typed, scene, seen.calls).aside == nil
    else { return nil }
    return !result.changes || isMore || isDoubted ? seen : nil
  }

  /// What is asked for beside a quotation (Quotation), where that is clear by itself.
  func owned(_ typed: [Token], _ scene: Scene) -> Interpretation? {
    guard let own = Quotation.named(typed, scene) else { return nil }
    let plain = scene.saying(own)
    let words = Grammar.plain(own, plain)
    var said = interpret(words, FollowUp(words, plain), plain)
    // `his boss signed it off, so cancel orders`
    if said.calls.isEmpty, let order = stated(words, said, plain) { said = order }
    guard !said.calls.isEmpty, Caution(words, plain, said.calls).words == nil,
      Caution(typed, scene, said.calls).aside == nil, !ClauseReader.foresees(words)
    else { return nil }
    return said
  }

  /// `my boss wanted everything cancelled, I talked him out of it. how is orders?`: the question, and no list of what was told.
  private func lookedLast(_ result: Interpretation, _ scene: Scene) -> Interpretation? {
    guard result.calls.count > 1, !result.changes, !scene.typed.contains(where: \.isQuoted),
      let seen = lookBehindReport(scene.typed, scene),
      seen.calls.count < result.calls.count, seen.calls.allSatisfy(result.calls.contains)
    else { return nil }
    return seen
  }

  /// `… "restart me", lol. …`: where the sentence with the quotation ends.
  private func markBehind(_ typed: [Token], _ quoted: Int) -> Token? {
    guard let first = typed[quoted...].firstMark else { return nil }
    let part = typed[(first + 1)...].prefix { !$0.isBreak }
    let isLaughter = !part.isEmpty && part.areAll(Comment.laughing)
    return isLaughter && part.endIndex < typed.count ? typed[part.endIndex] : typed[first]
  }

  /// `a line reads "cancel all jobs". show me its errors`: what stands behind the quotation, where the whole would be that
  /// look and others.
  private func lookedBehind(_ typed: [Token], _ result: Interpretation, _ scene: Scene) -> Interpretation? {
    guard result.calls.count > 1, !result.changes, let quoted = typed.lastIndex(where: \.isQuoted),
      let mark = markBehind(typed, quoted), let words = Gist.behindQuotation(typed),
      mark.endsSentence
        || Report.quotes(Array(typed[...quoted])) && words.first.map({ Lexicon.verbs[$0.word] == .show }) == true
    else { return nil }
    let plain = scene.saying(words, after: typed.filter { !$0.isQuoted }.dropLast(words.count))
    let looked = interpret(words, nil, plain)
    return !looked.calls.isEmpty && looked.calls.count < result.calls.count
      && looked.calls.allSatisfy(result.calls.contains) ? looked : nil
  }
}
