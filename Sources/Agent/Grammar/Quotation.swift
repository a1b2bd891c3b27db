import Jobs

/// What operators say in their own words beside what others said: `an exception text says "restart orders". forget that, scale
/// orders to 40`.
///
/// A sentence is cut at its marks. What quotes, introduces a quotation or says what to think of it asks for nothing; what is
/// left is theirs, unless it leans on what is quoted.
enum Quotation {
  /// Those words; nil where nothing is quoted, nothing else is said, or what is said may mean what is quoted.
  private static func own(_ tokens: [Token], _ scene: Scene) -> [Token]? {
    guard tokens.count < 80, tokens.contains(where: { isQuotation($0, scene) }) else { return nil }
    let parts = parts(of: tokens)
    var (own, spared, before): ([Part], [Token], Kind?) = ([], [], nil)
    for (at, part) in parts.enumerated() {
      let kind = kind(of: part, next: at + 1 < parts.count ? parts[at + 1] : nil, before: before, scene)
      switch kind {
      case nil: return nil
      case .quoting, .comment, .rounding: break
      case .sparing: spared += part.words
      case .own:
        let isApart = at == 0 || before != .quoting || parts[at - 1].mark.map(ends) == true
        guard isApart || part.words[0].word == "but", before == .own || own.isEmpty else { return nil }
        own.append(part)
      }
      before = kind
    }
    var words = Array(own.flatMap { $0.words + [$0.mark].compactMap(\.self) }.drop { $0.word == "but" })
    guard words.contains(where: { !$0.isBreak }), own.last?.mark?.word != "?", !goingOn.contains(words[0].word),
      !leans(words), jobs(in: words, scene).isDisjoint(with: jobs(in: spared, scene))
    else { return nil }
    if own.last?.mark != nil { words.removeLast() }
    return words
  }

  private static func jobs(in words: [Token], _ scene: Scene) -> Set<Job> {
    Set(scene.reader.names(words, Array(words.indices)).found.flatMap(\.jobs))
  }

  private enum Kind { case quoting, comment, rounding, sparing, own }

  /// Nil for what may be either.
  private static func kind(of part: Part, next: Part?, before: Kind?, _ scene: Scene) -> Kind? {
    let words = part.words
    if isQuoting(words, scene) || introduces(part, next, scene) { return .quoting }
    if spares(words) { return .sparing }
    if before == .own, rounding.contains(where: { $0.match(words, 0)?.range.count == words.count }) {
      return .rounding
    }
    if isComment(words) || isLabel(part) {
      // `cancel orders. lol`
      return before != .own || next.map { isQuoting($0.words, scene) } == true ? .comment : nil
    }
    // `step 2:`
    let isItem = part.mark?.text == ":" && words.count < 3 && words[words.count - 1].number != nil
    return isItem || words.contains { isQuotation($0, scene) } ? nil : .own
  }

  /// `leave orders alone`
  private static func spares(_ words: [Token]) -> Bool {
    words.count > 2 && ["leave", "keep"].contains(words[0].word)
      && ["alone", "running", "untouched", "be", "up"].contains(words[words.count - 1].word)
  }

  private static func ends(_ mark: Token) -> Bool { mark.endsSentence || mark.text == ";" }

  /// So begins what may go on with what is quoted.
  private static let goingOn: Set<String> = ["and", "then", "to", "also", "next", "or", "which"]
  private static let rounding = ["and? nothing else|more", "please|thanks|thx", "that is all", "only|just that"].map(
    Phrase.init)

  /// The same, where a job is named in them.
  static func named(_ tokens: [Token], _ scene: Scene) -> [Token]? {
    own(tokens, scene).flatMap { jobs(in: $0, scene).isEmpty ? nil : $0 }
  }

  private struct Part {
    var words: [Token]
    var mark: Token?
  }

  private static func parts(of tokens: [Token]) -> [Part] {
    var parts = [Part(words: [])]
    for token in tokens {
      if token.isBreak || token.word == "?" {
        parts[parts.count - 1].mark = token
        parts.append(Part(words: []))
      } else {
        parts[parts.count - 1].words.append(token)
      }
    }
    return parts.filter { !$0.words.isEmpty }
  }

  /// More than a name or a word that is looked for.
  private static func isQuotation(_ token: Token, _ scene: Scene) -> Bool {
    token.isQuoted && token.text.contains(" ") && scene.index.exact(token.word).isEmpty
  }

  private static let asking: Set<String> = [
    "you", "i", "we", "please", "what", "which", "why", "how", "where", "who", "if", "unless", "when", "because", "so",
    "note", "with", "containing", "for", "like", "mentioning", "matching", "named", "called",
    "i.e", "ie", "p.s", "ps", "e.g",
  ]

  /// `the wiki says "…"`, `"…" was in its log`: nothing in it asks for anything.
  private static func isQuoting(_ words: [Token], _ scene: Scene) -> Bool {
    guard words.contains(where: { isQuotation($0, scene) }) else { return false }
    let plain = words.filter { !$0.isQuoted }
    let lead = plain.drop { ["and", "but", "no", "also"].contains($0.word) }
    return !lead.contains { asking.contains($0.word) } && !plain.contains { asksForSomething($0) }
  }

  private static func asksForSomething(_ token: Token) -> Bool {
    Lexicon.verbs[token.word].map { $0.isWriting || $0.isReading } == true && !["log", "logs"].contains(token.word)
      || token.number != nil
  }

  /// `slack bot:` before a quotation.
  private static func introduces(_ part: Part, _ next: Part?, _ scene: Scene) -> Bool {
    guard part.mark?.text == ":", let first = next?.words.first, isQuotation(first, scene), part.words.count < 9 else {
      return false
    }
    return !part.words.contains { asksForSomething($0) }
  }

  private static let comments = [
    "i|we do not agree|care|believe that|it|them|him|her|this?", "i|we disagree|doubt that|it|this?",
    "nothing else|more", "only|just that", "that is|was all|wrong|old|spam|outdated|nonsense|stale|noise|bait",
    "i|we do not want that|this", "not from me|us", "that is|was not me|mine|my order|request",
    "this|that is|was|came in|from the log|logs|chat|ticket|output|wiki? output? of?",
  ].map(Phrase.init)
  private static let noise: Set<String> = [
    "no", "nope", "lol", "haha", "well", "and", "but", "hm", "hmm", "anyway", "ok",
  ]

  /// What they think of it.
  private static func isComment(_ words: [Token]) -> Bool {
    let plain = Array(words.drop { noise.contains($0.word) })
    return plain.isEmpty || Report.disregards(plain) || Report.isWorthless(plain)
      || comments.contains { $0.match(plain, 0)?.range.count == plain.count }
  }

  private static let labels = [
    "i say|ask|want", "my|our order|orders|request|wish is?", "what i|we want|need|ask is?",
    "here is what i|we want|need",
    "me", "from me",
  ].map(Phrase.init)

  /// `I say:`
  private static func isLabel(_ part: Part) -> Bool {
    let plain = Array(part.words.drop { noise.contains($0.word) })
    return part.mark?.text == ":" && labels.contains { $0.match(plain, 0)?.range.count == plain.count }
  }

  private static let leaning: Set<String> = [
    "that", "so", "same", "this", "accordingly", "says", "said", "it", "them", "those", "these", "him", "her",
    "likewise",
    "too", "also", "well", "joke", "kidding", "no", "nope", "anything", "everything", "if", "unless", "ask", "should",
    "would", "could", "did", "does", "until", "when", "after", "before", "do", "not",
    "never", "maybe", "perhaps", "or",
  ]

  /// It may mean what is quoted, or asks, supposes and denies.
  private static func leans(_ own: [Token]) -> Bool {
    own.contains { !$0.isQuoted && leaning.contains($0.word) }
  }
}
