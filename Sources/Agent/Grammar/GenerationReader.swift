import BeamMCPClient
import JSON
import Jobs

/// `write a beam pipeline into dedupe.py: "read events and drop duplicates"`: what it is to do, and the file it goes to.
enum GenerationReader {
  private static let verbs = Set(words: "write generate scaffold draft create build")
  private static let nouns = Set(words: "pipeline pipelines job script code program")
  /// `write a poem about pipelines`
  private static let works = Set(words: "poem haiku song joke story limerick essay tweet mail email")
  private static let placing = Set(words: "into to in as called named at under file")
  private static let opening = Set(words: "that which to reading for doing who")

  /// Nil for what asks for something else.
  static func reading(_ tokens: [Token], isDryRun: Bool, _ scene: Scene) -> Interpretation? {
    guard let at = tokens.firstIndex(where: { verbs.contains($0.word) && !$0.isQuoted }),
      tokens[..<at].allSatisfy({ $0.isBreak || Lexicon.fillers.contains($0.word) })
    else { return nil }
    let file = tokens.indices.first { $0 > at && tokens[$0].text.hasSuffix(".py") }
    // `generate dedup.py for flink: …`
    let isFile = file == at + 1 && tokens[at].word.isOne(of: "generate scaffold draft")
    guard
      let noun = tokens[at...].prefix(6).firstIndex(where: { nouns.contains($0.word) && !$0.isQuoted })
        ?? (isFile ? file : nil)
    else { return nil }
    if tokens[at..<noun].has(works) { return nil }
    let isPlaced = isFile || file.map { $0 == noun + 1 || placing.contains(tokens[$0 - 1].word) } ?? false
    let isCode = tokens[at].word.isOne(of: "write generate scaffold draft")
    guard isPlaced || isCode && file == nil && tokens[noun].word != "job" else { return nil }
    var words = Set(at...noun)
    // `for flink: …`
    if isFile, let mark = tokens[noun...].firstIndex(where: { $0.text == ":" }) { words.formUnion(noun...mark) }
    if let file { words.formUnion([file - 1, file]) }
    guard let requirements = requirements(tokens, after: noun, except: words) else {
      return Interpretation(
        clarify: "What shall the pipeline do? Say it in a sentence, for example: … that counts words.")
    }
    guard let file else {
      return Interpretation(clarify: "Into which file shall I write it? For example: into dedupe.py.")
    }
    var arguments: [String: JSONValue] = [
      "requirements": .string(requirements), "file_path": .string(tokens[file].text),
    ]
    let end = tokens[file...].firstMark ?? tokens.count
    let types = tokens[at..<(isFile ? end : file)].compactMap { RunnerType(rawValue: $0.word) }
    if types.count == 1 { arguments["runner_type"] = .string(types[0].rawValue) }
    if isDryRun { arguments["dry_run"] = true }
    return Interpretation(calls: [ToolCall("generate_pipeline", arguments)])
  }

  private static let putting = Phrase(",|and|then|also please? put|save|write|store|place|drop it|that|this|them")

  /// The words in quotes, or those that follow a colon or `that`.
  private static func requirements(_ tokens: [Token], after noun: Int, except used: Set<Int>) -> String? {
    if let quoted = tokens.first(where: { $0.isQuoted && $0.text.contains(" ") }) { return quoted.text }
    let rest = tokens.indices.filter { $0 > noun && !used.contains($0) }
    // Behind a colon all is what it is to do.
    let isAfterColon = used.contains { tokens[$0].text == ":" }
    let start = isAfterColon ? rest.first : rest.first { tokens[$0].isBreak || opening.contains(tokens[$0].word) }
    guard let start else { return nil }
    // `… and put it in pipelines/depots.py`
    let put = putting.last(in: tokens).map { Set($0) } ?? []
    let words = rest.filter { $0 >= start && !put.contains($0) }
      .drop { tokens[$0].isBreak || tokens[$0].word.isOne(of: "that which") }
    let text = words.reduce(into: "") { text, at in
      text += (text.isEmpty || tokens[at].isBreak ? "" : " ") + tokens[at].text
    }
    let isSaid = words.count { !tokens[$0].isBreak } > 1
    return isSaid ? text.trimmingEnd : nil
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { " ,.;".contains($0) }.reversed()) }
}
