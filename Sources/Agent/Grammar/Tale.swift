import Jobs

/// What is told of what was or is, about jobs and what is done to them, and asks for nothing: `the night shift already took a
/// savepoint of orders, good people`. Beside it a comment is known by its words (Comment); here no word asks.
///
/// It is looked at where nothing was understood; nothing is ever done because of it.
enum Tale {
  private static let leads = Comment.leads.union([
    "ha", "oh", "ah", "hm", "hmm", "fyi", "nice", "great", "good", "cool", "right", "look", "listen",
  ])
  private static let wishing = Comment.wishing.union([
    "can", "could", "would", "may", "might", "ask", "asks", "tonight", "tomorrow", "later", "soon", "thinking", "going",
  ]).subtracting(["once"])
  private static let reporting = Reserve.telling.union([
    "heard", "wanted", "wants", "complained", "mailed", "posted", "typed", "shouted",
  ])
  private static let telling: Set<String> = Set(
    words: """
      was were is are has have had did am does swear went took came got made ran sent gave found kept left began began saw felt stood
      almost nearly already never always
      """
  ).union(reporting)

  /// What is asked of somebody else than us is no tale either: `email the team that it is down`.
  private static let deeds = Set(
    words: """
      email mail send page call phone delete remove order buy post write open message ping tell text notify book
      """)
  private static let duty = Phrase("have|has to")

  static func isAll(_ tokens: [Token], _ scene: Scene) -> Bool {
    guard tokens.count < 60, !tokens.has("?"), isOfJobs(tokens, scene) else { return false }
    // `Assistant: cancelling all jobs now`
    let isLabelled = tokens.indices.dropLast().contains { tokens[$0].text == ":" && !tokens[$0 + 1].isQuoted }
    let said = tokens.split(whereSeparator: \.isBreak).map(Array.init).filter { !$0.allSatisfy(\.isQuoted) }
    let parts = said.map { Array($0.dropping(leads)) }
    guard !isLabelled, parts.allSatisfy({ asksNothing($0) && isKnown($0) }), let first = parts.first(where: tells)
    else { return false }
    // What others said or did, and nothing beside it: whether that asks for something, its author is to say.
    return said.count > 1 || first[0].word.isOne(of: "i we")
      || tokens.contains { Comment.laughing.contains($0.word) && !$0.isQuoted }
  }

  /// A job is named in it, or something that is done to one.
  private static func isOfJobs(_ tokens: [Token], _ scene: Scene) -> Bool {
    let open = tokens.flatMap { $0.isQuoted ? Tokenizer.tokens(of: $0.text) : [$0] }
    return open.contains {
      (Lexicon.verbs[$0.word] ?? Lexicon.participle($0.word) ?? Lexicon.gerund($0.word))?.isGrave == true
    } || !scene.reader.names(open, Array(open.indices)).found.isEmpty
  }

  /// `hook it up with 12 lanes`: what is counted or pointed at by words that nobody knows may be an order.
  private static func isKnown(_ words: [Token]) -> Bool {
    let isDeed = words.contains { !$0.isQuoted && Lexicon.participle($0.word)?.isWriting == true }
    let counts = words.contains { $0.number != nil && !$0.isQuoted && $0.word != "one" }
    let points = words.dropFirst().contains { $0.word.isOne(of: "it them") && !$0.isQuoted }
    return (isDeed || !counts) && (tells(words) || !points)
  }

  private static func tells(_ words: [Token]) -> Bool {
    words.count > 2
      && words.dropFirst().prefix(7).contains { word in
        !word.isQuoted && (telling.contains(word.word) || Lexicon.participle(word.word)?.isWriting == true)
      }
  }

  private static func asksNothing(_ words: [Token]) -> Bool {
    guard let first = words.first, !words.allSatisfy(\.isQuoted), !Comment.closes(words) else { return true }
    if first.isQuoted { return !wishes(words[1...]) }
    if Lexicon.verbs[first.word] != nil || deeds.contains(first.word) || Lexicon.questionWords.contains(first.word)
      || Lexicon.auxiliaries.contains(first.word) || Lexicon.modals.contains(first.word)
    {
      return false
    }
    // What others said or wanted may ask for anything, of others.
    let said = words.dropFirst().firstIndex { reporting.contains($0.word) && !$0.isQuoted }
    let isOthers = said != nil && !first.word.isOne(of: "i we")
    return !wishes(words[..<(isOthers ? said ?? words.count : words.count)]) && !goesOnToAsk(words)
  }

  private static func wishes(_ words: ArraySlice<Token>) -> Bool {
    duty.first(in: Array(words)) != nil || words.contains { !$0.isQuoted && wishing.contains($0.word) }
  }

  /// `I looked at it and restart orders`
  private static func goesOnToAsk(_ words: [Token]) -> Bool {
    words.indices.dropFirst().contains { at in
      words[at - 1].word.isOne(of: "and then so therefore hence : -") && !words[at].isQuoted
        && Lexicon.verbs[words[at].word] != nil && Lexicon.participle(words[at].word) == nil
    }
  }

  /// `I would have cancelled it ages ago`, and not `I would have it cancelled`.
  static func wouldHaveDone(_ words: [Token]) -> Bool {
    // `yesterday I nearly drained the wrong one`
    let told = Array(words.drop { $0.word.isOne(of: "yesterday earlier once today and so") })
    if told.count > 3, told[0].word.isOne(of: "i we"), told[1].word.isOne(of: "nearly almost") {
      return Lexicon.participle(told[2].word)?.isWriting == true
    }
    return words.count > 3 && words[0].word.isOne(of: "i we") && Comment.wouldHave.match(words, 1) != nil
      && Lexicon.participle(words[3].word)?.isWriting == true
  }
}
