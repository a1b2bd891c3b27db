import Jobs

/// What operators say in their own words beside what others said: `an exception text says "restart orders". forget that, scale
/// orders to 40`.
///
/// A sentence is cut at its marks. What quotes, introduces a quotation or says what to think of it asks for nothing; what is
/// left is theirs, unless it leans on what is quoted.
enum Quotation {
  struct Own {
    var words: [Token]
    /// What stands around them.
    var told: [Token]
    /// They may mean what is quoted, or ask or suppose.
    var leans: Bool
  }

  /// Those words; nil where nothing is quoted, or nothing else is said for itself.
  private static func own(_ tokens: [Token], _ scene: Scene) -> Own? {
    let parts = parts(of: tokens)
    guard tokens.count < 80, parts.count > 1,
      tokens.contains(where: { isQuotation($0, scene) }) || parts.contains(where: { isTold($0.words) })
    else { return nil }
    var told: [Token] = []
    var (own, spared, before): ([Part], [Token], Kind?) = ([], [], nil)
    for (at, part) in parts.enumerated() {
      let kind = kind(of: part, next: at + 1 < parts.count ? parts[at + 1] : nil, before: before, scene)
      switch kind {
      case nil: return nil
      case .quoting, .comment, .rounding: told += part.words.filter { !$0.isQuoted }
      case .sparing: spared += part.words
      case .own:
        let isApart = at == 0 || before != .quoting || parts[at - 1].mark.map(ends) == true
        guard isApart || part.words[0].word == "but", before == .own || own.isEmpty else { return nil }
        own.append(Part(words: undisregarding(part.words), mark: part.mark))
      }
      before = kind
    }
    var words = Array(own.flatMap { $0.words + [$0.mark].compactMap(\.self) }.drop { $0.word == "but" })
    // `he is right, do scale it`
    if words.count > 2, words[0].word == "do", Lexicon.verbs[words[1].word]?.isWriting == true { words.removeFirst() }
    guard words.contains(where: { !$0.isBreak }), !goingOn.contains(words[0].word),
      jobs(in: words, scene).isDisjoint(with: jobs(in: spared, scene))
    else { return nil }
    let isAsked = own.last?.mark?.word == "?"
    if !isAsked, own.last?.mark != nil { words.removeLast() }
    return Own(words: words, told: told, leans: isAsked || leans(words))
  }

  private static func jobs(in words: [Token], _ scene: Scene) -> Set<Job> {
    Set(scene.reader.names(words, Array(words.indices)).found.flatMap(\.jobs))
  }

  private enum Kind { case quoting, comment, rounding, sparing, own }

  /// Nil for what may be either.
  private static func kind(of part: Part, next: Part?, before: Kind?, _ scene: Scene) -> Kind? {
    let words = part.words
    if isQuoting(words, scene) || introduces(part, next, scene) || isTold(words) { return .quoting }
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
    words.count < 4 && words.count > 1 && words[0].word == "not"
      || words.count > 2 && words[0].word.isOne(of: "leave keep")
        && words[words.count - 1].word.isOne(of: "alone running untouched be up")
  }

  private static func ends(_ mark: Token) -> Bool { mark.endsSentence || mark.text == ";" }

  /// So begins what may go on with what is quoted.
  private static let goingOn = Set(words: "and then to also next or which")
  private static let rounding = Phrase.all(
    """
    and? nothing else|more / please|thanks|thx / that is all / only|just that
    """)

  /// The words of an order that names its job.
  static func named(_ tokens: [Token], _ scene: Scene) -> [Token]? {
    own(tokens, scene).flatMap { $0.leans || jobs(in: $0.words, scene).isEmpty ? nil : $0.words }
  }

  /// Nothing but what others said, and what to think of it.
  static func isAll(_ tokens: [Token], _ scene: Scene) -> Bool {
    let parts = parts(of: tokens)
    return parts.contains { isQuoting($0.words, scene) || isTold($0.words) }
      && parts.allSatisfy { isQuoting($0.words, scene) || isTold($0.words) || isComment($0.words) }
  }

  /// How they may be read: a change is only taken from words that stand for themselves.
  static func reading(_ tokens: [Token], _ scene: Scene) -> Gist.Reading? {
    own(tokens, scene).map { own in
      let isNamed = !jobs(in: own.words, scene).isEmpty
      return Gist.Reading(words: own.words, changes: isNamed && !own.leans, told: isNamed ? nil : own.told)
    }
  }

  private struct Part {
    var words: [Token]
    var mark: Token?
  }

  private static func parts(of tokens: [Token]) -> [Part] {
    var parts = [Part(words: [])]
    for token in tokens {
      if token.isBreak || token.word == "?" || token.text.isOne(of: "- – — --") {
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

  private static let seeking = Set(words: "with containing for like mentioning matching named called note")
  private static let asking = Set(
    words: """
      you i we please what which why how where who if unless when because so note i.e ie p.s ps e.g
      """)

  /// `the wiki says "…"`, `"…" was in its log`: nothing in it asks for anything.
  private static func isQuoting(_ words: [Token], _ scene: Scene) -> Bool {
    guard words.contains(where: { isQuotation($0, scene) }) else { return false }
    let plain = words.filter { !$0.isQuoted }
    let lead = plain.drop { $0.word.isOne(of: "and but no also") }
    let isSought = words.indices.dropFirst().contains { words[$0].isQuoted && seeking.contains(words[$0 - 1].word) }
    return !isSought && !lead.has(asking) && !plain.contains { asksForSomething($0) }
  }

  private static func asksForSomething(_ token: Token) -> Bool {
    Lexicon.verbs[token.word].map { $0.isWriting || $0.isReading } == true && !token.word.isOne(of: "log logs")
      || token.number != nil
  }

  private static let telling = Reserve.telling.union([
    "said", "says", "asked", "asks", "wants", "wanted", "told", "suggested", "suggests", "recommends", "recommended",
    "posted", "wrote", "writes", "asking", "thinks", "thought", "reckons", "claims",
  ]).subtracting(["according"])
  private static let nobodyElse = Set(
    words: """
      i we you who what which why how when if has did does show it please nobody not never so unless after once
      because as like whatever
      """)

  /// `the customer asked us to stop it`: what somebody else says, thinks or wants.
  static func isTold(_ words: [Token]) -> Bool {
    guard let at = words.prefix(6).firstIndex(where: { telling.contains($0.word) && !$0.isQuoted }), at > 0,
      words.count > at + 2, words.count < 24, !words[..<at].contains(where: isOwn)
    else { return false }
    let behind = words[(words.lastIndex(where: \.isQuoted).map { $0 + 1 } ?? words.count)...]
    return behind.areAll(places)
      && !words[(at + 1)...].has("please pls")
  }

  private static let places = Set(
    words: """
      in on at the our chat slack channel whiteboard board standup meeting ticket mail yesterday today earlier again
      to me us
      """)

  /// Not said by somebody else.
  private static func isOwn(_ token: Token) -> Bool {
    nobodyElse.contains(token.word) || token.isQuoted || token.number != nil
      || Lexicon.verbs[token.word]?.isWriting == true
  }

  private static let disregarding = Phrase(
    "please? ignore|disregard|forget|skip that|this|it|the? text|line|note|message|mail|post|ticket|paste? and|but?")

  /// `ignore that text and restart orders`: what is said behind that.
  private static func undisregarding(_ words: [Token]) -> [Token] {
    guard let range = disregarding.match(words, 0)?.range, range.count < words.count,
      words[range.upperBound - 1].word == "and"
    else { return words }
    return Array(words[range.upperBound...])
  }

  /// `slack bot:` before a quotation.
  private static func introduces(_ part: Part, _ next: Part?, _ scene: Scene) -> Bool {
    guard part.mark?.text == ":", let first = next?.words.first, isQuotation(first, scene), part.words.count < 9 else {
      return false
    }
    return !part.words.contains { asksForSomething($0) }
  }

  private static let comments = Phrase.all(
    """
    he|she|they|it is|are wrong|mistaken|kidding|joking|right
    i|we do not agree|care|believe that|it|them|him|her|this? / i|we disagree|doubt that|it|this? / nothing else|more
    they|he|she|we|somebody|someone still? need|needs|want|wants|use|uses it|that|them still? / only|just that
    that is|was all|wrong|old|spam|outdated|nonsense|stale|noise|bait|obsolete / that|this|which is|was out of date
    rubbish|nonsense|spam i guess|think|suppose / i|we do not want that|this / not from me|us
    that is|was not me|mine|my order|request
    forget|ignore|disregard|never-mind what|whatever he|she|they|it|that|this says|said|wrote|wants|wrote
    i|we|it|that agree|agreed|differs|differ with|from? him|her|them|that|this?
    this|that is|was|came in|from the log|logs|chat|ticket|output|wiki? output? of?
    """)
  private static let noise = Set(words: "no nope lol haha well and but hm hmm anyway ok")

  /// What they think of it.
  private static func isComment(_ words: [Token]) -> Bool {
    let plain = Array(words.dropping(noise))
    return plain.isEmpty || Report.disregards(plain) || Report.isWorthless(plain)
      || comments.contains { $0.match(plain, 0)?.range.count == plain.count }
  }

  private static let labels = Phrase.all(
    """
    i say|ask|want / my|our order|orders|request|wish is? / what i|we want|need|ask is? / here is what i|we want|need
    me / from me / the first|second|last|latter|former is what i|we want|need
    """)

  /// `I say:`
  private static func isLabel(_ part: Part) -> Bool {
    let plain = Array(part.words.dropping(noise))
    return part.mark?.text == ":" && labels.contains { $0.match(plain, 0)?.range.count == plain.count }
  }

  private static let pointing = Set(
    words: """
      that so same this accordingly it them those these him her likewise too also
      """)
  private static let leaning = Set(
    words: """
      says said well joke kidding no nope anything everything if unless ask should would could did does until when
      after before do not never maybe perhaps or
      """)

  /// It may mean what is quoted, or asks, supposes and denies.
  private static func leans(_ own: [Token]) -> Bool {
    if own.contains(where: { !$0.isQuoted && leaning.contains($0.word) }) { return true }
    // `his boss signed it off, so cancel orders`: what points at something else stands beside the order, not in it.
    return own.split(whereSeparator: \.isBreak).contains { part in
      let words = part.drop { $0.word == "so" }
      return words.contains { !$0.isQuoted && pointing.contains($0.word) }
        && words.contains { !$0.isQuoted && Lexicon.verbs[$0.word] != nil }
    }
  }
}
