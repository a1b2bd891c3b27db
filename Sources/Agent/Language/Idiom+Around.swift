import Jobs

// What is said around a request and is no part of it: what nobody cares about, what nobody asked for, how others did it.
extension Idiom {
  private static let careless = Phrase.all(
    """
    and|but|honestly? i|we do|could|can|will|would not care|mind|bother|give|fuss what|how|who|whether|if|about|which|that|a
    and|but? please? skip|spare|save me|us|yourself? the|your|any lecture|lectures|speech|speeches|sermon|advice|talk
    """)
  private static let shown = Phrase("please? show|list|give me|us|them|it? them|those|these|all? please?")
  private static let forgotten = Phrase("never|please|just? mind|forget|nevermind about? the|that|this|your|my?")
  private static let numbered = Phrase(
    "so|and? what is|was|are the|its? number|figure|value|reading now|there|please?")
  private static let noDeed = Phrase(
    "not a|an|any|another restart|cancellation|drain|scaling|rescale|shutdown|reboot|stop please|though|now?")
  private static let pity = Phrase("the poor thing|soul|dear")
  private static let scarce = "slots|capacity|resources|memory|workers|machines|room back|free|now?"
  private static let shortage = Phrase.all(
    """
    because|since|as? i|we really|badly|urgently? need|want|require the|its|their|those|more|free? \(scarce)
    because|since|as? i|we are|am short of|on \(scarce) / because|since|as? i|we could use the|its|their? \(scarce)
    """)
  private static let resuming = Set(words: "but until till unless when just only please then")
  private static let unbidden = Phrase(
    "and|but? nobody|noone|i|we|they never|did|have|has? not? said|say|asked|ask|mentioned|mention|spoke|speak|spoken|talked|talk|wrote|write|wanted|want anything|something|a|any|word|you? about|for|of|to? a|any|the?"
  )
  private static let unwanted = Phrase("and|but? i|we do not want|need|wish anything|something|nothing to? be?")
  private static let deedNouns = Set(words: "restart cancellation drain scaling rescale shutdown reboot stop")

  /// `cancel orders. I don't care how many people roll their eyes`, `only its warnings, and nobody said anything about cancelling`:
  /// the request alone.
  static func unconcerned(_ tokens: [Token]) -> [Token] {
    let changes = tokens.indices.contains { at in
      // `the restart` is a noun.
      let isNoun = at > 0 && tokens[at - 1].word.isOne(of: "the that this your my")
      return !isNoun && !tokens[at].isQuoted && Lexicon.verbs[tokens[at].word]?.isWriting == true
    }
    return without(tokens) { part in
      // `kill it, we need the slots`, `not a restart, please: a savepoint`
      if (shortage + [noDeed]).contains(where: { $0.match(part, 0)?.range.count == part.count }) { return true }
      // `restart it, the poor thing runs out of memory`
      if pity.match(part, 0) != nil {
        return !part.contains { Lexicon.negations.contains($0.word) || Lexicon.modals.contains($0.word) || $0.isQuoted }
      }
      if !changes, isOfLook(part) { return true }
      if careless.match(part, 0) != nil, part.count < 16 {
        return !part.dropFirst(2).contains { resuming.contains($0.word) || $0.isQuoted }
      }
      // `…, I don't want anything cancelled`
      if let range = unwanted.match(part, 0)?.range, range.upperBound + 1 == part.count {
        return Lexicon.participle(part[range.upperBound].word)?.isWriting == true
      }
      guard let range = unbidden.match(part, 0)?.range, part.count - range.count < 4, range.upperBound < part.count,
        // `I did not say drain it, I said …`
        part[range].has("about for of anything something")
      else { return false }
      let deed = part[range.upperBound].word
      return Lexicon.gerund(deed)?.isWriting == true || deedNouns.contains(deed)
    }
  }

  /// Beside a look: `every job on spark-risk, show me`, `back pressure on orders, what's the number`, `never mind the restart;
  /// is it all right?`. Beside an order they would be another one, or take it back.
  private static func isOfLook(_ part: [Token]) -> Bool {
    if [shown, numbered].contains(where: { $0.match(part, 0)?.range.count == part.count }) { return true }
    guard let range = forgotten.match(part, 0)?.range, range.upperBound + 1 == part.count else { return false }
    return range.count > 1 && deedNouns.contains(part[range.upperBound].word)
  }

  /// Without the part that is none of the request, where another one asks for something.
  static func without(_ tokens: [Token], _ isNone: ([Token]) -> Bool) -> [Token] {
    let parts = tokens.split(whereSeparator: \.isBreak)
    guard parts.count > 1, let part = parts.first(where: { isNone(Array($0)) }) else { return tokens }
    let isLast = part.endIndex >= tokens.count - 1
    let rest =
      isLast
      ? Array(tokens[..<max(0, part.startIndex - 1)])
      : Array(tokens[..<part.startIndex] + tokens[(part.endIndex + 1)...])
    let asks = rest.contains {
      !$0.isQuoted
        && ($0.word == "?" || $0.word == "job" || Lexicon.pluralJobNouns.contains($0.word)
          || Lexicon.verbs[$0.word] != nil || Subject.word($0.word) != nil || $0.number != nil
          || $0.word == "same")
    }
    return asks ? rest : tokens
  }

  private static let likewise = Set(words: "like as that which")
  private static let others = Set(
    words:
      "did does suggested suggests said says wanted wants asked proposed proposes told recommended used thinks suggesting proposing saying wanting asking"
  )
  private static let ways = Set(words: "from with to at in using the")
  private static let means = Set(words: "scratch beginning savepoint snapshot checkpoint zero")

  /// `restart it from the latest savepoint, not from scratch like that clown did`, `… with 8 GB, not the four that Piet
  /// suggested`: how it is not meant is told by how it is.
  static func unlikeOthers(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let mark = tokens[..<end].lastMark, mark > 2, mark + 4 < end, end - mark < 15,
      tokens[mark + 1].word == "not" || tokens[mark + 1].word == "and" && tokens[mark + 2].word == "not",
      case let part = tokens[(mark + 2)..<end].drop(while: { $0.word == "not" }), let first = part.first,
      ways.contains(first.word), part.prefix(3).contains(where: { means.contains($0.word) || $0.number != nil }),
      let like = part.firstIndex(where: { likewise.contains($0.word) }),
      part[like...].has(others),
      case let said = tokens[..<mark],
      said.orders,
      // `restart all, not the two that Kim said are fine`: which ones.
      said.contains(where: { means.contains($0.word) || $0.number != nil }),
      !said.contains(where: { Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word) })
    else { return tokens }
    return Array(said)
  }

  private static let allWanted = Phrase(
    "all|what i|we? really|want|wanted|need|needed|ask|asked|care? about|for? is|are")

  /// `all I want is its lag`: show it.
  static func allWanted(_ tokens: [Token]) -> [Token] {
    guard let range = allWanted.first(in: tokens)?.range, range.count > 2,
      range.lowerBound == 0 || tokens[range.lowerBound - 1].isBreak,
      let next = tokens[range.upperBound...].first
    else { return tokens }
    // `all I want is a savepoint of it`
    if next.word.isOne(of: "a one"), range.upperBound + 1 < tokens.count,
      tokens[range.upperBound + 1].word.isOne(of: "savepoint snapshot")
    {
      return tokens[..<range.lowerBound] + words("take") + tokens[range.upperBound...]
    }
    guard next.word.isOne(of: "its the their") else { return tokens }
    return tokens[..<range.lowerBound] + words("show") + tokens[range.upperBound...]
  }

  private static let misnaming = Phrase(
    "sorry|argh|oops|no|ugh|damn|wait|ups|whoops? ,? the? wrong one|job|pipeline|line|name ,|.|-|!? no|sorry? ,? i|we? meant|mean"
  )

  /// `cancel orders … argh, wrong one, I meant cancel fraud`: the second in its place, behind the steps before it.
  static func misnamed(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.indices.dropFirst(2).first(where: { misnaming.match(tokens, $0) != nil }),
      let range = misnaming.match(tokens, at)?.range, range.upperBound < tokens.count,
      let order = tokens[..<at].lastIndex(where: { Lexicon.verbs[$0.word]?.isWriting == true && !$0.isQuoted })
    else { return tokens }
    let rest = tokens[range.upperBound...]
    let verb = Lexicon.verbs[tokens[range.upperBound].word] == nil ? [tokens[order]] : []
    return tokens[..<order] + verb + rest
  }

  private static let exclaiming = Phrase(
    "so|ok|okay|hey? what is|are|was on fire|broken|burning|up|wrong|failing|dead|down|smoking now|again|today? ?|,|.|! please? show|list|give"
  )

  /// `what's on fire, show me the failed ones`: those that are asked for.
  static func exclaimed(_ tokens: [Token]) -> [Token] {
    guard let range = exclaiming.match(tokens, 0)?.range, range.upperBound < tokens.count,
      // `what is wrong, show its logs`
      !tokens[range.upperBound...].has("it its that them")
    else { return tokens }
    return Array(tokens[(range.upperBound - 1)...])
  }

  private static let repeating = Phrase("and? i|we repeat|say again?")

  /// `dry run, I repeat, dry run: scale it to 8`: once.
  static func unrepeated(_ tokens: [Token]) -> [Token] {
    let marks = tokens.indices.filter { tokens[$0].isBreak }
    guard let first = marks.first, first > 0 else { return tokens }
    let lead = tokens[..<first].map(\.word)
    var at = first + 1
    if let range = repeating.match(tokens, at)?.range, range.upperBound < tokens.count {
      at = range.upperBound + (tokens[range.upperBound].isBreak ? 1 : 0)
    }
    let end = at + lead.count
    guard end < tokens.count, tokens[at..<end].map(\.word) == lead else { return tokens }
    // `do not, I repeat do not, drain it`: what is denied stands behind both.
    if lead.last.map({ Lexicon.negations.contains($0) }) == true {
      return Array(tokens[..<first] + tokens[end...].drop(while: \.isBreak))
    }
    guard tokens[end].isBreak else { return tokens }
    return Array(tokens[..<first] + tokens[end...])
  }

  /// `no cancelling! only a savepoint of orders`: a savepoint.
  static func noneOfThat(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 5, tokens[0].word == "no", Lexicon.gerund(tokens[1].word)?.isWriting == true, tokens[2].isBreak
    else { return tokens }
    let rest = tokens[3...].drop { $0.isBreak || $0.word.isOne(of: "only just please") }
    if let first = rest.first, first.word.isOne(of: "a one"),
      rest.dropFirst().first.map({ $0.word.isOne(of: "savepoint snapshot") }) == true
    {
      return words("take") + rest
    }
    return rest.first.map { Lexicon.verbs[$0.word] != nil } == true ? Array(rest) : tokens
  }

  /// `is orders up at all?`: whether something can be done at all is another question.
  static func atAll(_ tokens: [Token]) -> [Token] {
    let end = tokens.saidEnd
    guard end > 3, tokens[end - 1].word == "all", tokens[end - 2].word == "at",
      !tokens.orders
    else { return tokens }
    return Array(tokens[..<(end - 2)] + tokens[end...])
  }

  /// `now do payments`, behind an order for another one: the same for it.
  static func nowDo(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let said = tokens.filter { !$0.isBreak && $0.word != "please" }
    guard said.count == 3, said[0].word.isOne(of: "now then and next also"), said[1].word == "do",
      !index.exact(said[2].word).isEmpty
    else { return tokens }
    return words("same for") + [said[2]]
  }

  private static let allOfIt = Phrase(
    "is|are|would be? all|everything that? i|we want|need|ask|require for? from? you? now|please?")

  /// `a savepoint of orders is all I want`: take one.
  static func allOfIt(_ tokens: [Token]) -> [Token] {
    guard let range = allOfIt.last(in: tokens),
      range.upperBound == tokens.lastIndex(where: { !$0.isBreak }).map({ $0 + 1 }),
      case let start = tokens[..<range.lowerBound].lastMark.map({ $0 + 1 }) ?? 0,
      range.lowerBound - start > 1, tokens[start].word.isOne(of: "a one the its")
    else { return tokens }
    let isSavepoint = tokens[start + 1].word.isOne(of: "savepoint snapshot") && tokens[start].word != "its"
    return tokens[..<start] + words(isSavepoint ? "take" : "show") + tokens[start..<range.lowerBound]
  }

  /// `logs n metrics`: and. At an end it may be a no.
  static func joinedByN(_ tokens: [Token]) -> [Token] {
    tokens.indices.map { at in
      let joins = tokens[at].word == "n" && !tokens[at].isQuoted && at + 1 < tokens.count && !tokens[at + 1].isBreak
      return joins ? Token(text: tokens[at].text, word: "and") : tokens[at]
    }
  }

  /// `double it, its drowning`: it is.
  static func itsDoing(_ tokens: [Token]) -> [Token] {
    guard
      let at = tokens.indices.dropLast().first(where: { at in
        tokens[at].word == "its" && tokens[at + 1].word.hasSuffix("ing") && !tokens[at + 1].isQuoted
          && (at + 2 == tokens.count || tokens[at + 2].isBreak) && at > 0 && tokens[at - 1].isBreak
      })
    else { return tokens }
    return tokens[..<at] + words("it is") + tokens[(at + 1)...]
  }

  private static let beforehand = Phrase("but|and|so? before you|we|i|they|anyone|anybody|somebody|someone")

  /// `before you restart orders, show me its errors`: nothing is to be restarted yet.
  static func lookingBefore(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let at = beforehand.match(tokens, 0)?.range.upperBound, at + 3 < tokens.count,
      Lexicon.verbs[tokens[at].word]?.isWriting == true,
      !index.exact(tokens[at + 1].word).isEmpty || index.hasPart(tokens[at + 1].word),
      tokens[at + 2].isBreak, case let rest = tokens[(at + 3)...],
      !rest.orders
    else { return tokens }
    let job = tokens[at + 1]
    return rest.map { $0.word.isOne(of: "its it") ? job : $0 }
  }

  /// `kick orders`: start it again. `kick off`, `kick out` are other verbs.
  static func kicked(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let at = tokens.indices.dropLast().first(where: { tokens[$0].word == "kick" && !tokens[$0].isQuoted }),
      !index.exact(tokens[at + 1].word).isEmpty,
      at + 2 == tokens.count || !tokens[at + 2].word.isOne(of: "out off from into to")
    else { return tokens }
    return tokens[..<at] + words("restart") + tokens[(at + 1)...]
  }
}
