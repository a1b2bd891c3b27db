import BeamMCPClient
import JSON
import Jobs

// What was read, and whether it is ours to do.
extension Grammar {
  /// What a sentence of this conversation came to, or would have.
  func read(_ scene: Scene) -> Interpretation {
    let tokens = scene.typed
    var result = read(tokens, scene)
    if Grammar.isLost(result),
      let plea = plea(tokens, scene) ?? followUpAmid(tokens, scene) ?? lookPlea(tokens, scene)
    {
      result = plea
    } else if result.calls.count == 1, result.calls[0].tool == "get_job_status",
      let amid = followUpAmid(tokens, scene, isAdding: true), amid.calls.allSatisfy({ ToolCall.isReading($0.tool) })
    {
      result = amid
    } else if Grammar.looksElsewhere(result), let look = lookPlea(tokens, scene, isSingle: true),
      look.calls.count < result.calls.count, Set(look.calls.map(\.tool)).isSubset(of: result.calls.map(\.tool))
    {
      result = look
    } else if Grammar.looksAround(result), let plea = plea(tokens, scene),
      plea.calls.map(\.tool) == result.calls.map(\.tool).filter({ !ToolCall.isReading($0) })
    {
      result = plea
    }
    // `orders show up two minutes late. What is wrong with orders-enrich?`
    if result.calls.count == 2, result.calls[0].tool == "get_job_metrics", ToolCall.isReading(result.calls[1].tool),
      result.calls[0].jobID == result.calls[1].jobID, let look = lookPlea(tokens, scene, isSingle: true),
      look.calls == [result.calls[1]]
    {
      result = look
    }
    // `is there back pressure on fraud-rules, the desk says alerts come in late`
    if result.calls.count == 1, result.calls[0].tool == "list_jobs",
      let look = lookPlea(tokens, scene, isSingle: true), look.calls.count == 1, look.calls[0].jobID != nil
    {
      result = look
    }
    if isOfWord(result, tokens, scene), let look = lookPlea(tokens, scene, isSingle: true),
      look.calls.map(\.tool) == result.calls.map(\.tool)
    {
      result = look
    }
    // `flink version on flink-prod?`
    if result.calls == [ToolCall("list_runners")],
      let runner = scene.runners.first(where: { runner in tokens.contains { $0.word == runner.runner.lowercased() } })
    {
      result.calls = [ToolCall("get_runner", ["runner": .string(runner.runner)])]
    }
    // `is flink-prod alive, and how many slots has it?`
    if result.calls.contains(where: { $0.tool == "get_runner" }) {
      result.calls.removeAll { $0.tool == "list_runners" }
    }
    // `thank you my friend, all is fine now`
    if Grammar.thanks(tokens), result.calls.allSatisfy({ $0.tool == "list_jobs" && $0.arguments["health"] == "ok" }) {
      result = Interpretation(message: "You are welcome.")
    }
    if result.clarify != nil, Postponement.isEndless(tokens) { return Interpretation(refuse: Help.finite) }
    let refusal = Remit(tokens, result, scene)?.refusal
    let isUnknown = (refusal ?? result.refuse).map(Help.isIgnorance) ?? result.clarify.map(Help.isDoubt) ?? false
    if isUnknown, let look = keyword(tokens, scene) { return look }
    if let refusal { return Interpretation(refuse: refusal) }
    if result.calls.contains(where: { ToolCall.isReading($0.tool) }), Remark(scene.utterance.text, scene) == nil,
      let flag = Idiom.unreadFlag(tokens)
    {
      return Interpretation(clarify: Help.noFlag(flag))
    }
    let looks = !result.calls.isEmpty && result.calls.allSatisfy { ToolCall.isReading($0.tool) }
    if Consenting.isOverridden(in: tokens), !looks { return Interpretation(refuse: result.refuse ?? Help.ruled) }
    if result.calls.contains(where: { !ToolCall.isReading($0.tool) && $0.arguments["dry_run"] != true }),
      let saying = Telling.saying(tokens), Remark(scene.utterance.text, scene) == nil
    {
      return Interpretation(clarify: Help.doubtful(saying.said))
    }
    // `cancel orders. on second thought …`: what takes an order back, however it goes on, is not left out.
    guard result.calls.contains(where: { !ToolCall.isReading($0.tool) }), let words = Repair.reconsiders(tokens),
      Repair(Grammar.plain(tokens, scene), scene) == nil
    else { return result }
    return Interpretation(clarify: Help.doubtful(words))
  }

  /// A look at the whole fleet, or at figures first, beside a change may have been read in what is only told: `out of memory, as
  /// always. restart it`.
  private static func looksAround(_ result: Interpretation) -> Bool {
    (result.calls.contains { $0.tool == "list_jobs" } || result.calls.first?.tool == "get_job_metrics")
      && result.calls.contains { !ToolCall.isReading($0.tool) }
  }

  /// A look at the whole fleet beside another may have been read in what is only told.
  private static func looksElsewhere(_ result: Interpretation) -> Bool {
    result.calls.count > 1 && result.calls.contains { $0.tool == "list_jobs" }
      && result.calls.allSatisfy { ToolCall.isReading($0.tool) }
  }

  /// `branch managers complain, what is wrong with it?`: a word that only is in a job's name, where another is spoken of.
  private func isOfWord(_ result: Interpretation, _ tokens: [Token], _ scene: Scene) -> Bool {
    guard result.calls.count == 1, ToolCall.isReading(result.calls[0].tool), let id = result.calls[0].jobID,
      scene.isJobSpokenOf, scene.selected?.id != id, tokens.has(Lexicon.pronouns) || tokens.has("its")
    else { return false }
    return tokens.contains { token in scene.index.partial(token.word).contains { $0.id == id } }
      && !tokens.contains { token in scene.index.exact(token.word).contains { $0.id == id } }
  }

  /// Nothing was understood, or not all.
  static func isLost(_ result: Interpretation) -> Bool {
    if result.calls == [ToolCall("list_jobs")] { return true }
    return result.clarify.map { Help.isDoubt($0) || $0.hasPrefix(Help.whichFile) } ?? result.refuse.map {
      Help.isIgnorance($0) || Help.isOutside($0)
    } ?? false
  }
}
