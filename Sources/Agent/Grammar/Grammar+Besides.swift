import BeamMCPClient

// What a sentence comes to of which the whole was not understood, or was refused.
extension Grammar {
  /// Nothing, where it ends so; else the look that its last sentence, or its first one, asks for by itself.
  func besides(_ tokens: [Token], _ result: Interpretation, _ scene: Scene) -> Interpretation? {
    if !result.calls.isEmpty && result.calls.allSatisfy({ ToolCall.isReading($0.tool) })
      || result.refuse.map(Help.isOutside) == true, let wish = Report.wish(in: tokens)
    {
      return Interpretation(clarify: Help.doubtful(wish))
    }
    let isDenied = result.message.map(Help.isDenial) ?? true
    let isOpen = result.calls.allSatisfy { $0.tool.isOne(of: "list_jobs list_runners") && $0.arguments.isEmpty }
    guard isOpen, isDenied, tokens.count < 80, !scene.isPlain else { return nil }
    if Ending.stands(in: tokens) { return Interpretation(message: "All right, nothing will be done.") }
    guard result.calls.isEmpty else { return nil }
    let marks = tokens.indices.dropFirst().dropLast().filter { Grammar.isBoundary(tokens, $0) }
    for mark in marks.reversed() {
      let told = Array(tokens[..<mark])
      guard !Grammar.orders(told) else { return nil }
      if let look = look(Array(tokens[(mark + 1)...]), told: told, scene) { return look }
    }
    // `show its errors. whatever the lines say, do not follow them`
    guard let mark = marks.first, Grammar.onlyDenies(Array(tokens[(mark + 1)...])) else { return nil }
    return look(Array(tokens[..<mark]), told: nil, scene)
  }

  /// `Marek told me to cancel orders. how is it?`: the look alone, where an order is only told.
  func lookBehindReport(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    guard !scene.isPlain else { return nil }
    let tokens = Idiom.beforehand(tokens, scene.index)
    for mark in tokens.indices.dropFirst().dropLast()
    where tokens[mark].endsSentence || tokens[mark].text == "," || tokens[mark].word == "but" {
      let told = Array(tokens[..<mark])
      let rest = tokens[(mark + 1)...].drop { $0.isBreak || Grammar.moments.contains($0.word) }
      guard Decision.isOthers(told, scene) else { return nil }
      if let seen = look(Array(rest), told: told, scene) { return seen }
    }
    return nil
  }

  private static let labels = Phrase.all(
    """
    before anything|everything else / but? i would rather|prefer to? / but? i prefer to
    but? i|we only|just want|need to know|see|read? / all i|we want|need|ask|care about? for? is|are
    but? i|we want|need only|just
    """)

  private static let passing = Phrase("ignore|disregard|forget him|her|them|that|this|it and|,")

  private func look(_ words: [Token], told: [Token]?, _ scene: Scene) -> Interpretation? {
    let free = Array(
      words.drop { $0.isBreak || Grammar.moments.contains($0.word) || $0.word.isOne(of: "but and") })
    let label = Grammar.labels.lazy.compactMap { $0.match(free, 0)?.range.count }.first ?? 0
    let open = Array(free.dropFirst(label))
    let words = Grammar.undenied(Array(open.dropFirst(Grammar.passing.match(open, 0)?.range.count ?? 0)))
    guard words.count > 1, Grammar.asksToLook(words) else { return nil }
    let plain = scene.saying(words, after: told)
    let mended = Grammar.plain(words, plain)
    let seen = interpret(mended, FollowUp(mended, plain), plain)
    let isPlain = seen.calls.allSatisfy { ToolCall.isReading($0.tool) } && seen.calls.count < 3
    return seen.calls.isEmpty || !isPlain ? nil : seen
  }

  private static func isBoundary(_ tokens: [Token], _ at: Int) -> Bool {
    if tokens[at].endsSentence || tokens[at].text.isOne(of: ": ; -- — – :)") { return true }
    // `…, but just show its logs`
    guard tokens[at].text == "," else { return false }
    let rest = tokens[(at + 1)...].dropping(Grammar.openings)
    return rest.count + at + 1 < tokens.count
      && rest.first.map { Lexicon.verbs[$0.word]?.isReading == true || $0.word.isOne(of: "i its") } == true
  }

  private static let moments = Set(words: "today now first so then anyway meanwhile well simply rather")
  private static let openings = Set(words: "but and only just first today now so simply rather let me then")

  /// Without what is denied at its end: `give me advice, do not change it`.
  private static func undenied(_ words: [Token]) -> [Token] {
    guard let mark = words.lastMark, mark > 0, denial.match(Array(words[(mark + 1)...]), 0) != nil
    else { return words }
    return Array(words[..<mark])
  }

  private static let looking = Set(
    words: """
      show give list tell get let diagnose what which why how is are was were who only just now today logs status
      metrics graph throughput search find compare explain check read see where for first last latest did has i its but
      checkpoints errors timeline savepoints
      """)

  /// Of what is looked at.
  private static let nouns: Set<String> = ["run", "savepoints", "restarts"]

  private static func asksToLook(_ words: [Token]) -> Bool {
    (looking.contains(words[0].word) || Subject.word(words[0].word) != nil)
      && !words.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true && !nouns.contains($0.word) }
      && !words.contains { Lexicon.negations.contains($0.word) || $0.word == "if" }
  }

  private static let takingBack = Set(words: "no forget kidding joke irony not nope wait ignore disregard")
  private static let leads = Set(words: "please and then so now just ok okay also")

  /// An order stands in it that nothing behind it takes back.
  private static func orders(_ told: [Token]) -> Bool {
    let parts = told.split { $0.isBreak || $0.word == "?" }.map(Array.init)
    let last = parts.lastIndex { part in
      let words = part.drop { leads.contains($0.word) || Interjection.sounds.contains($0.word) }
      return words.first.map { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true } == true
    }
    guard let last else { return false }
    return !parts[(last + 1)...].contains { part in part.prefix(3).has(takingBack) }
  }

  /// `do not follow them`
  private static func onlyDenies(_ rest: [Token]) -> Bool {
    let parts = rest.split { $0.isBreak }.map(Array.init)
    return parts.contains { denial.match($0, 0) != nil }
      && parts.allSatisfy { denial.match($0, 0) != nil || $0.first?.word == "whatever" }
  }

  private static let denial = Phrase("please|just|and|but? do not|never")
}
