/// Cuts a sentence into its requests, in the order in which they are to happen.
enum ClauseSplitter {
  static func clauses(of tokens: [Token]) -> [Clause] {
    let pieces = split(tokens).map(withoutReason).map(withoutNumber).filter {
      !$0.allSatisfy { $0.isBreak || Lexicon.moods.contains($0.word) }
    }
    var clauses = pieces.map { Clause(tokens: $0) }
    clauses = clauses.flatMap(reordered)
    if clauses.count > 1 { clauses[0].isFirst = true }
    for at in clauses.indices { markFirst(&clauses[at], isOnly: clauses.count == 1) }
    return clauses.filter(\.goesFirst) + clauses.filter { !$0.goesFirst }
  }

  // MARK: Cutting

  private static let joints: Set<String> = [
    "and", "then", "but", "plus", "also", "afterwards", "afterward", "next", "finally",
  ]
  private static let polite: Set<String> = [
    "please", "then", "also", "just", "now", "finally", "afterwards", "next", "can", "could", "would", "you", "i",
    "want", "to", "we", "first", "and", "but", "let", "us", "me", "immediately", "simply", "only", "do", "not", "never",
    "second", "secondly", "third", "thirdly", "firstly",
  ]

  private static func split(_ tokens: [Token]) -> [[Token]] {
    var pieces: [[Token]] = [[]]
    var at = 0
    while at < tokens.count {
      if let next = cut(tokens, at, pieces[pieces.count - 1]) {
        let piece = pieces[pieces.count - 1]
        if tokens[at].word == "?" { pieces[pieces.count - 1].append(tokens[at]) }
        pieces.append(Gapping.carried(from: piece, to: Array(tokens[next...])))
        at = next
      } else {
        pieces[pieces.count - 1].append(tokens[at])
        at += 1
      }
    }
    return pieces
  }

  /// Where the next request begins, if the one before ends here.
  private static func cut(_ tokens: [Token], _ at: Int, _ piece: [Token]) -> Int? {
    let token = tokens[at]
    guard !token.isQuoted else { return nil }
    if let match = Phrase("after|following that|this").match(tokens, at), at > 0 { return match.range.upperBound }
    guard token.isBreak || token.word == "?" || joints.contains(token.word) else { return nil }
    var next = at + 1
    while next < tokens.count, tokens[next].isBreak || joints.contains(tokens[next].word) { next += 1 }
    guard next < tokens.count else { return nil }
    if token.endsSentence { return next }
    if clings(piece, tokens, at, next) { return nil }
    if Gapping.begins(Array(tokens[next...]), after: piece) { return next }
    return token.word == "then" || beginsRequest(tokens, next) ? next : nil
  }

  private static let conditions: Set<String> = ["if", "when", "once", "unless", "until", "whenever", "while", "as"]

  /// What follows belongs to what stands before: the consequence of a condition, the second of two things denied.
  private static func clings(_ piece: [Token], _ tokens: [Token], _ at: Int, _ next: Int) -> Bool {
    let words = piece.filter { !$0.isBreak && $0.word != "please" }
    guard let first = words.first, let last = words.last else { return false }
    if conditions.contains(first.word),
      !(first.word == "when" && words.count > 1 && Lexicon.auxiliaries.contains(words[1].word))
    {
      return true
    }
    if first.word == "let", words.contains(where: { ["finish", "complete"].contains($0.word) }) {
      return tokens[next...].prefix(3).contains { Lexicon.verbs[$0.word] == .cancel }
    }
    guard isDenied(piece) else { return false }
    // `never cancel, drain or restart it`, `do not cancel it and restart it`.
    return Lexicon.verbs[last.word]?.isWriting == true
      || ["and", "plus"].contains(tokens[at].word) && Lexicon.verbs[tokens[next].word]?.isWriting == true
  }

  private static func isDenied(_ piece: [Token]) -> Bool {
    piece.contains { !$0.isQuoted && ["not", "never", "neither", "nobody"].contains($0.word) }
  }

  /// A verb follows, behind polite words at the most; or a question does.
  private static func beginsRequest(_ tokens: [Token], _ start: Int) -> Bool {
    var at = start
    while at < tokens.count, polite.contains(tokens[at].word), !tokens[at].isQuoted { at += 1 }
    guard at < tokens.count, !tokens[at].isQuoted else { return false }
    if ["why", "how", "what", "is", "are", "who"].contains(tokens[at].word) { return true }
    if ["before", "after", "without"].contains(tokens[at].word), at + 1 < tokens.count {
      return Lexicon.gerund(tokens[at + 1].word) != nil && tokens[at].word != "without"
    }
    if keeps(tokens, at) { return true }
    guard let verb = Lexicon.verbs[tokens[at].word] else { return false }
    // `status and savepoint`: a noun at the end of the sentence is no request, unless it is one word alone.
    return !(verb == .savepoint && at == tokens.count - 1 && at == start && isListing(tokens[..<start]))
  }

  /// `leave the others alone`, `keep clickstream running`; not `keep its state`, which says how.
  private static func keeps(_ tokens: [Token], _ at: Int) -> Bool {
    guard ["leave", "keep"].contains(tokens[at].word) else { return false }
    let rest = tokens[at...].prefix { !$0.isBreak }
    return rest.contains { ["alone", "running", "alive", "going", "untouched"].contains($0.word) }
  }

  private static func isListing(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { Subject.word($0.word) != nil }
  }

  // MARK: Order

  /// `A before B-ing` is A, B; `after A-ing, B` and `B after A-ing` are A, B.
  private static func reordered(_ clause: Clause) -> [Clause] {
    let tokens = clause.tokens
    guard let at = tokens.indices.dropLast().first(where: { isOrder(tokens, $0) }) else { return [clause] }
    let comma = tokens[at...].firstIndex(where: \.isBreak)
    let inner = gerundClause(Array(tokens[(at + 1)..<(comma ?? tokens.count)]))
    let outer = Array(tokens[..<at]) + (comma.map { Array(tokens[($0 + 1)...]) } ?? [])
    let other = outer.allSatisfy { $0.isBreak } ? [] : [Clause(tokens: outer)]
    return tokens[at].word == "before" ? other + [inner] : [inner] + other
  }

  private static func isOrder(_ tokens: [Token], _ at: Int) -> Bool {
    guard ["before", "after"].contains(tokens[at].word), !tokens[at].isQuoted else { return false }
    return Lexicon.gerund(tokens[at + 1].word) != nil
  }

  private static func gerundClause(_ tokens: [Token]) -> Clause {
    var tokens = tokens
    let verb = Lexicon.gerund(tokens[0].word)
    if let base = Lexicon.verbs.first(where: { $0.value == verb })?.key { tokens[0] = Token(text: base, word: base) }
    return Clause(tokens: tokens, gerund: verb)
  }

  private static func markFirst(_ clause: inout Clause, isOnly: Bool) {
    guard !isOnly else { return }
    let last = clause.tokens.last { !$0.isBreak && $0.word != "?" }?.word ?? ""
    if ["first", "before", "beforehand"].contains(last) || Phrase("before that|this").first(in: clause.tokens) != nil {
      clause.goesFirst = true
    }
  }

  /// `second restart payments`: the number only counts the requests.
  private static func withoutNumber(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, ["second", "third"].contains(first.word), tokens.count > 1,
      Lexicon.verbs[tokens[1].word] != nil
    else { return tokens }
    return Array(tokens.dropFirst())
  }

  // MARK: Reasons

  private static let reasons = [
    "because", "cause", "due to", "so that|we|i|it|they", "in order to", "to free|save|make|let|avoid|fix|reduce",
    "since|as it|they|that|this|the is|are|keeps|has|have|was|were|job|seems",
    "it|they is|are|keeps|seems|looks|has|have",
  ].map(Phrase.init)

  /// Without the reason that an operator gives: `cancel it because payments waits for the slots`.
  private static func withoutReason(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.firstIndex(where: { !$0.isBreak }) else { return tokens }
    let isQuestion =
      Lexicon.questionWords.contains(tokens[first].word) || Lexicon.auxiliaries.contains(tokens[first].word)
    if isQuestion || !tokens.contains(where: { Lexicon.verbs[$0.word]?.isWriting == true }) { return tokens }
    for at in tokens.indices where at > first + 1 {
      guard reasons.contains(where: { $0.match(tokens, at) != nil }) else { continue }
      let startsClause = tokens[at - 1].isBreak
      let word = tokens[at].word
      if ["it", "they"].contains(word) && !startsClause { continue }
      if tokens[..<at].contains(where: { ["that", "which", "who"].contains($0.word) }) && word != "because" {
        continue
      }
      return Array(tokens[..<at])
    }
    return tokens
  }
}
