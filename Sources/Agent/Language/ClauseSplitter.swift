import FoundationEssentials
import Jobs

/// Cuts a sentence into its requests, in the order in which they are to happen.
enum ClauseSplitter {
  static func clauses(of tokens: [Token]) -> [Clause] {
    let all = split(inOrder(tokens)).map { clause in
      var clause = clause
      clause.tokens = withoutNumber(withoutReason(clause.tokens))
      return clause
    }.filter { !$0.tokens.allSatisfy { $0.isBreak || Lexicon.moods.contains($0.word) } }
    let asking = all.filter { !$0.tokens.allSatisfy { $0.isBreak || $0.word == "?" || thanks.contains($0.word) } }
    var clauses = (asking.isEmpty ? all : withoutLead(asking)).flatMap { clause in
      reordered(clause).map { part in
        var part = part
        (part.continues, part.isContrast, part.follows) = (clause.continues, clause.isContrast, clause.follows)
        return part
      }
    }
    if clauses.count > 1 { clauses[0].isFirst = true }
    for at in clauses.indices { markFirst(&clauses[at], isOnly: clauses.count == 1) }
    // `do not restart orders, show its errors first`: nothing is done behind that.
    if clauses.count == 2, clauses[0].tokens.prefix(4).has(Lexicon.negations),
      !clauses[1].tokens.contains(where: asksForChange)
    {
      return clauses
    }
    return clauses.filter(\.goesFirst) + clauses.filter { !$0.goesFirst }
  }

  private static let thanks = Set(
    words: """
      please pls plz thanks thx ta cheers thank you just only so well right ok okay yes yeah oh hm hmm
      """)

  /// `over the past half hour, what did it look like?`: when, said first.
  private static func withoutLead(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, let first = clauses[0].tokens.first else { return clauses }
    let (lead, main) = (clauses[0].tokens, clauses[1].tokens)
    // `in the logs of orders, is there anything of it?`
    let isPlace =
      first.word.isOne(of: "in from within") && lead.contains { Subject.word($0.word) != nil }
      && !lead.contains { Lexicon.verbs[$0.word] != nil && !$0.isQuoted } && !main.contains(where: asksForChange)
    let time = TimeReader.read(lead, now: .distantPast)?.used ?? []
    let isTime =
      !time.isEmpty && lead.indices.allSatisfy { time.contains($0) || lead[$0].isBreak || lead[$0].word == "the" }
    guard isPlace || isTime else { return clauses }
    return [Clause(tokens: main.filter { $0.word != "?" } + lead.filter { !$0.isBreak })] + clauses.dropFirst(2)
  }

  // MARK: Cutting

  private static let joints = Set(words: "and then but plus also afterwards afterward next finally")
  /// What stands in front of a request's verb.
  static let polite = Set(
    words: """
      please then also just now so finally afterwards next can could would you i want to we first and but let us me
      immediately simply only do not never second secondly third thirdly firstly
      """)

  private static func split(_ tokens: [Token]) -> [Clause] {
    var clauses = [Clause(tokens: [])]
    var at = 0
    while at < tokens.count {
      if let next = cut(tokens, at, clauses[clauses.count - 1].tokens) {
        let piece = clauses[clauses.count - 1].tokens
        if tokens[at].word == "?" { clauses[clauses.count - 1].tokens.append(tokens[at]) }
        var clause = Clause(tokens: Gapping.carried(from: piece, to: Array(tokens[next...])))
        let joint = tokens[at..<max(next, at + 1)]
        clause.continues = !joint.contains { $0.endsSentence || $0.word == "?" || $0.text == ":" }
        clause.follows = joint.has("then next afterwards finally")
        clause.isContrast = joint.has("but")
        clauses.append(clause)
        at = next
      } else {
        clauses[clauses.count - 1].tokens.append(tokens[at])
        at += 1
      }
    }
    return clauses
  }

  static func asksForChange(_ token: Token) -> Bool {
    !token.isQuoted && Lexicon.verbs[token.word]?.isWriting == true
  }

  /// Where the next request begins, if the one before ends here.
  private static func cut(_ tokens: [Token], _ at: Int, _ piece: [Token]) -> Int? {
    let token = tokens[at]
    guard !token.isQuoted else { return nil }
    if let match = Phrase("after|following that|this").match(tokens, at), at > 0, match.range.upperBound < tokens.count
    {
      return match.range.upperBound
    }
    guard token.isBreak || token.word == "?" || joints.contains(token.word) else { return nil }
    var next = at + 1
    while next < tokens.count, tokens[next].isBreak || joints.contains(tokens[next].word) { next += 1 }
    // `and after show me its savepoints`
    if next + 1 < tokens.count, tokens[next].word == "after", Lexicon.verbs[tokens[next + 1].word] != nil { next += 1 }
    guard next < tokens.count else { return nil }
    if token.endsSentence {
      // `cancel orders. with a savepoint`
      let isHow = tokens[next].word.isOne(of: "with without from using")
      return isHow && piece.contains(where: asksForChange) ? nil : next
    }
    if token.isBreak, tellsOfAnother(tokens, next) { return next }
    // `cancel orders, to restart fraud`: what for.
    if token.isBreak, tokens[next].word == "to", piece.contains(where: asksForChange) { return nil }
    if clings(piece, tokens, at, next) || isPlace(tokens, next) { return nil }
    // `…, orders should keep running`
    if token.isBreak, let match = ClauseReader.living(tokens, from: next), match.range.lowerBound < next + 5,
      !tokens[next..<match.range.lowerBound].hasMark
    {
      return next
    }
    if Gapping.begins(Array(tokens[next...]), after: piece) { return next }
    // `restart it then, from the latest savepoint`: how, and nothing more.
    let isHow = tokens[next].word.isOne(of: "from with without at to using")
    return token.word == "then" && !isHow || beginsRequest(tokens, next) ? next : nil
  }

  private static let finite = Set(
    words: """
      is are was were has had already looks seems runs needs failed died crashed keeps lags
      """)
  private static let allOfThem = Phrase("all|most|many|other|the|our other? jobs|pipelines|ones are|were|have|keep")

  /// `cancel fraud, orders is fine`: how another one is.
  private static func tellsOfAnother(_ tokens: [Token], _ next: Int) -> Bool {
    if allOfThem.match(tokens, next) != nil { return true }
    var next = next
    if tokens[next].word.isOne(of: "the our my") { next += 1 }
    guard next + 1 < tokens.count, !Lexicon.isCommon(tokens[next].word), !tokens.contains(where: \.isFile) else {
      return false
    }
    // `the fraud job is ok`
    if next + 2 < tokens.count, Lexicon.jobNouns.contains(tokens[next + 1].word) { next += 1 }
    let isPair = next + 3 < tokens.count && tokens[next + 1].word == "and" && finite.contains(tokens[next + 3].word)
    return (finite.contains(tokens[next + 1].word) || isPair)
      && !tokens[next...].prefix(5).has("not to")
  }

  private static let conditions = Set(words: "if when once unless until whenever while as")

  /// What follows belongs to what stands before: the consequence of a condition, the second of two things denied.
  private static func clings(_ piece: [Token], _ tokens: [Token], _ at: Int, _ next: Int) -> Bool {
    let words = piece.filter { !$0.isBreak && $0.word != "please" }
    guard let first = words.first, let last = words.last else { return false }
    // `before you scale it, take a savepoint`: in which order is decided later.
    if first.word.isOne(of: "before after"), !piece.hasMark, isOrder(words, 0) { return true }
    if conditions.contains(first.word),
      !(first.word == "when" && words.count > 1 && Lexicon.auxiliaries.contains(words[1].word))
    {
      return true
    }
    if first.word == "let", words.has("finish complete") {
      return tokens[next...].prefix(3).contains { Lexicon.verbs[$0.word] == .cancel }
    }
    if belongsToRestart(piece, tokens, next) { return true }
    guard isDenied(piece) else { return false }
    // `never cancel, drain or restart it`, `do not cancel it and restart it`.
    return Lexicon.verbs[last.word]?.isWriting == true
      || tokens[at].word.isOne(of: "and plus") && Lexicon.verbs[tokens[next].word]?.isWriting == true
  }

  private static let runsIt = Phrase("run|start|have|give it|this|that with|at|on|in|parallelism|#")

  /// `restart it from s3://… and run it at 12`: how it is to run then.
  private static func belongsToRestart(_ piece: [Token], _ tokens: [Token], _ next: Int) -> Bool {
    runsIt.match(tokens, next) != nil
      && piece.contains { !$0.isQuoted && [.restart, .resume].contains(Lexicon.verbs[$0.word]) }
  }

  private static func isDenied(_ piece: [Token]) -> Bool {
    piece.contains { !$0.isQuoted && $0.word.isOne(of: "not never neither nobody") }
  }

  /// A verb follows, behind polite words at the most; or a question does.
  private static func beginsRequest(_ tokens: [Token], _ start: Int) -> Bool {
    var at = start
    if let match = Phrase("before|beforehand that|this|doing? so?").match(tokens, at) { at = match.range.upperBound }
    while at < tokens.count, polite.contains(tokens[at].word), !tokens[at].isQuoted { at += 1 }
    guard at < tokens.count, !tokens[at].isQuoted else { return false }
    if tokens[at].word.isOne(of: "why how what is are who") { return true }
    // `is it alive, and has it logged errors?`
    if tokens[at].word.isOne(of: "has did does was"), at + 2 < tokens.count,
      tokens[at + 1].word.isOne(of: "it this that they anything"),
      tokens[(at + 2)...].contains(where: { Subject.word($0.word) != nil })
    {
      return true
    }
    if tokens[at].word.isOne(of: "before after without"), at + 1 < tokens.count {
      return Lexicon.gerund(tokens[at + 1].word) != nil && tokens[at].word != "without"
    }
    if keeps(tokens, at) { return true }
    guard let verb = Lexicon.verbs[tokens[at].word] else { return false }
    // `status and savepoint`: a noun at the end of the sentence is no request, unless it is one word alone.
    return !(verb == .savepoint && at == tokens.count - 1 && at == start && isListing(tokens[..<start]))
  }

  /// `leave the others alone`, `keep clickstream running`; not `keep its state`, which says how.
  private static func keeps(_ tokens: [Token], _ at: Int) -> Bool {
    if tokens[at].word == "spare" { return true }
    guard tokens[at].word.isOne(of: "leave keep") else { return false }
    let rest = tokens[at...].prefix { !$0.isBreak }
    return rest.has("alone running alive going untouched")
  }

  private static func isListing(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { Subject.word($0.word) != nil }
  }

  // MARK: Order

  /// `A before B-ing` is A, B; `after A-ing, B` and `B after A-ing` are A, B.
  private static func reordered(_ clause: Clause) -> [Clause] {
    let tokens = clause.tokens
    guard let at = tokens.indices.dropLast().first(where: { isOrder(tokens, $0) }) else { return [clause] }
    // `is it ok after restarting it?`: when it was, and nothing to be done.
    let main = tokens[..<at].filter { !$0.isBreak }
    if !main.isEmpty,
      !main.contains(where: { asks($0) }) || isDenied(Array(main)) || Mood(tokens, isDryRun: false).isQuestion
    {
      return [clause]
    }
    let start = at + (isSubject(tokens[at + 1]) ? 2 : 1)
    let end =
      tokens[start...].firstMark ?? next(tokens, after: start, isLeading: at == 0) ?? tokens.count
    var inner = gerundClause(Array(tokens[start..<end]))
    // `before I cancel orders, show me its lag`: they do it themselves.
    if tokens[at + 1].word == "i" { inner.isTold = true }
    let outer = Array(tokens[..<at]) + tokens[end...].drop(while: \.isBreak)
    let other = outer.allSatisfy { $0.isBreak } ? [] : [Clause(tokens: outer, goesFirst: tokens[at].word == "before")]
    return tokens[at].word == "before" ? other + [inner] : [inner] + other
  }

  private static func isOrder(_ tokens: [Token], _ at: Int) -> Bool {
    guard tokens[at].word.isOne(of: "before after"), !tokens[at].isQuoted, tokens.indices.contains(at + 1) else {
      return false
    }
    if isSubject(tokens[at + 1]), at + 2 < tokens.count { return asksForChange(tokens[at + 2]) }
    // `before cancel, savepoint orders`
    if at == 0, tokens[at].word == "before", asksForChange(tokens[at + 1]), tokens.hasMark {
      return true
    }
    return Lexicon.gerund(tokens[at + 1].word) != nil
  }

  /// `before you cancel it`
  private static func isSubject(_ token: Token) -> Bool { token.word.isOne(of: "you we i u") }

  /// Without a comma, `before you cancel it take a savepoint`: where the next verb stands.
  private static func next(_ tokens: [Token], after start: Int, isLeading: Bool) -> Int? {
    guard isLeading else { return nil }
    return tokens.indices.first { at in
      at > start + 1 && !tokens[at].isQuoted
        && Lexicon.verbs[tokens[at].word].map { $0.isWriting || $0 == .take || $0.isReading } == true
    }
  }

  private static func gerundClause(_ tokens: [Token]) -> Clause {
    var tokens = tokens
    guard let first = tokens.first, !asksForChange(first) else { return Clause(tokens: tokens) }
    let verb = Lexicon.gerund(first.word)
    if let base = Lexicon.verbs.first(where: { $0.value == verb })?.key { tokens[0] = Token(text: base, word: base) }
    return Clause(tokens: tokens, gerund: verb)
  }

  private static let afterThat = Phrase("after that|this|it ,?")

  private static func markFirst(_ clause: inout Clause, isOnly: Bool) {
    guard !isOnly else { return }
    let last = clause.tokens.last { !$0.isBreak && $0.word != "?" }?.word ?? ""
    let opening = clause.tokens.first { !$0.isBreak && $0.word != "but" && $0.word != "and" }?.word
    if clause.continues, opening == "first" { clause.goesFirst = true }
    let before = Phrase("before that|this").first(in: clause.tokens)?.range
    if last.isOne(of: "first before beforehand") || before != nil { clause.goesFirst = true }
    // `and cancel fraud after that`: in the order in which it stands.
    if clause.tokens.count > 2, let after = afterThat.last(in: clause.tokens), after.upperBound == clause.tokens.count {
      clause.tokens.removeSubrange(after)
    }
    // `before that drain it`: nothing that drains.
    if let before, before.lowerBound == 0, before.count < clause.tokens.count { clause.tokens.removeSubrange(before) }
  }

  /// `second restart payments`: the number only counts the requests.
  private static func withoutNumber(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, first.word.isOne(of: "second third"), tokens.count > 1,
      Lexicon.verbs[tokens[1].word] != nil
    else { return tokens }
    return Array(tokens.dropFirst())
  }
}
