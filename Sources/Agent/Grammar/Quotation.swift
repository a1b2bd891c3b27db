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
    var (own, mark): ([Token], Token?) = ([], nil)
    var hasQuoted = false
    for (at, part) in parts.enumerated() {
      let next = at + 1 < parts.count ? parts[at + 1] : nil
      if isQuoting(part.words, scene) || introduces(part, next, scene) {
        hasQuoted = true
      } else if !isComment(part.words), !isLabel(part) {
        if part.words.contains(where: { isQuotation($0, scene) }) { return nil }
        if !own.isEmpty { own += [mark].compactMap(\.self) }
        own += part.words
        mark = part.mark
      }
    }
    if own.last?.word == "?" || mark?.word == "?" { return nil }
    return hasQuoted && !own.isEmpty && !leans(own) ? own : nil
  }

  /// The same, where a job is named in them.
  static func named(_ tokens: [Token], _ scene: Scene) -> [Token]? {
    own(tokens, scene).flatMap { scene.reader.names($0, Array($0.indices)).found.isEmpty ? nil : $0 }
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
  private static let noise: Set<String> = ["no", "nope", "lol", "haha", "well", "and", "but", "hm", "hmm", "anyway", "ok"]

  /// What they think of it.
  private static func isComment(_ words: [Token]) -> Bool {
    let plain = Array(words.drop { noise.contains($0.word) })
    return plain.isEmpty || Report.disregards(plain) || Report.isWorthless(plain)
      || comments.contains { $0.match(plain, 0)?.range.count == plain.count }
  }

  private static let labels = [
    "i say|ask|want", "my|our order|orders|request|wish is?", "what i|we want|need|ask is?", "here is what i|we want|need",
    "me", "from me",
  ].map(Phrase.init)

  /// `I say:`
  private static func isLabel(_ part: Part) -> Bool {
    let plain = Array(part.words.drop { noise.contains($0.word) })
    return part.mark?.text == ":" && labels.contains { $0.match(plain, 0)?.range.count == plain.count }
  }

  private static let leaning: Set<String> = [
    "that", "so", "same", "this", "accordingly", "says", "said", "it", "them", "those", "these", "him", "her", "likewise",
    "if", "unless", "ask", "should", "would", "could", "did", "does", "until", "when", "after", "before", "do", "not",
    "never", "maybe", "perhaps", "or",
  ]

  /// It may mean what is quoted, or asks, supposes and denies.
  private static func leans(_ own: [Token]) -> Bool {
    own.contains { !$0.isQuoted && leaning.contains($0.word) }
  }
}
