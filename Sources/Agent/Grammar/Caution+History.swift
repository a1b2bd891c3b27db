import BeamMCPClient
import JSON
import Jobs

// What a short sentence leans on: a look, a refusal, the text of a program.
extension Caution {
  private static let resizing = Set(words: "make double half halve triple raise increase set change lower reduce")
  private static let sizes = Set(words: "parallelism scale workers worker slots slot tasks par")
  /// `50 for fraud`: lines, or workers.
  private static let counted = Phrase("# more|fewer|less? for|to|on")
  private static let pointing = Phrase("that|this one|job|pipeline")
  private static let undoing = Phrase("cancel|stop|kill|end|abort that")

  /// `[logs of orders] make that 100`: more lines, or more workers.
  var leaning: Range<Int>? {
    let typed = scene.typed
    guard tokens.count < 10, let text = scene.utterance.history.last,
      scene.reader.names(tokens, Array(tokens.indices)).found.isEmpty
        || Caution.counted.first(in: typed) != nil && !typed.contains(where: { Lexicon.verbs[$0.word] != nil })
    else { return nil }
    let tools = Set(calls.map(\.tool))
    let resizes =
      tools == ["scale_job"]
      && tokens.contains { !$0.isQuoted && Caution.resizing.contains($0.word) || $0.number != nil }
      && !typed.has(Caution.sizes)
      && (Caution.pointing.first(in: tokens) == nil || typed.contains { $0.number != nil && $0.word != "one" })
    let undoing = Caution.undoing.first(in: tokens)?.range
    let undoes =
      undoing.map { $0.upperBound == tokens.count || !Lexicon.jobNouns.contains(tokens[$0.upperBound].word) } ?? false
    guard resizes || undoes || tools.isSubset(of: ["restart_job", "cancel_job", "scale_job", "drain_job"]) else {
      return nil
    }
    guard let former = scene.former else { return nil }
    // Without a file nothing was written or submitted.
    let isOfFile = former.typed.contains { $0.isFile || $0.text.contains("://") }
    guard resizes || undoes || isOfFile else { return nil }
    let said = Grammar().read(former.asLast)
    let formerTools = Set(said.calls.map(\.tool))
    if !formerTools.isDisjoint(with: ["generate_pipeline", "submit_job"]) { return 0..<tokens.count }
    if undoes { return 0..<tokens.count }
    let lastWords = scene.memory.tokens(of: text)
    let isCounted = lastWords.contains {
      $0.number != nil && $0.word != "one" || TimeUnits.unit($0.word) != nil || TimeUnits.compact($0.word) != nil
    }
    let isListed =
      !formerTools.isDisjoint(with: ["get_job_logs", "list_jobs", "compare_jobs", "get_job_timeline"])
      && tokens.has("make change set")
    guard resizes, isCounted || isListed || said.refuse != nil || tokens.has("that") else {
      return nil
    }
    if said.calls.isEmpty, said.clarify == nil { return 0..<tokens.count }
    let isSized = said.calls.contains { $0.arguments["parallelism"] != nil }
    // A number was asked for, or spoken of.
    let isAsked = said.clarify != nil && scene.memory.tokens(of: text).has(Caution.sizes)
    let isOfSize = scene.memory.tokens(of: text).has(Caution.sizes) && said.refuse == nil
    return isSized || isAsked || isOfSize ? nil : 0..<tokens.count
  }
}
