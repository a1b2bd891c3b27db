import Jobs

// What operators say of themselves beside a request, or grant beside it: the request stays as it is.
extension Idiom {
  private static let subjects = Set(words: "i we that this it")
  private static let denied = Set(words: "no not never without")
  /// What is denied of oneself, or not wanted to hear.
  private static let sober = Set(
    words: """
      joke joking kidding drunk drinking animal animals savage monster fool idiot rookie beginner mad crazy insane mind
      lecture lectures question questions discussion discussions debate excuse excuses drama fuss complaint complaints jokes comment comments sermon sermons arguments
      """)
  private static let sureness = Set(words: "sure serious certain positive sober awake earnest")
  private static let around = Set(
    words: """
      and but yes yeah no not never please obviously i we am are been is have has had that this it lost my our a an the any
      time dead very quite really absolutely about costs cost on of more from you us me now today with lol haha spare here out gone going been
      deadly totally for once seriously in full myself
      """)

  /// `cancel orders. And no, I have not lost my mind.`, `restart it, and yes, I am sure`, `…, and please no lecture about costs`.
  static func assured(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    // The shortest end that is one, and what goes on with it: `and no, I have …`.
    for mark in tokens[..<end].indices.reversed() where tokens[mark].isBreak && mark > 1 {
      let said = tokens[(mark + 1)..<end].filter { !$0.isBreak }
      guard said.count < 12 else { return tokens }
      guard assures(said) else { continue }
      var before = tokens[..<mark]
      while let last = before.last, last.isBreak || last.word.isOne(of: "and but yes no yeah") {
        before.removeLast()
      }
      let isOrder = before.contains { !$0.isQuoted && Lexicon.verbs[$0.word] != nil || $0.number != nil }
      return isOrder ? assured(Array(before)) : tokens
    }
    return tokens
  }

  private static func assures(_ words: [Token]) -> Bool {
    let isDenied = words.has(denied)
    guard words.count > 1,
      words.allSatisfy({ word in
        !word.isQuoted && (around.contains(word.word) || sober.contains(word.word) || sureness.contains(word.word))
      })
    else { return false }
    let isOwn = words.has(subjects) || words.has("no spare")
    if words.has(sober) {
      return isOwn && (isDenied || words.has("spare"))
    }
    return !isDenied && words.has(sureness)
      && words.has("i we")
  }

  private static let calming = Phrase.all(
    """
    nobody|noone panic|panics / no panic / do not|never panic|worry / keep|stay calm / calm down
    relax everyone|people?
    """)

  /// `nobody panic: restart orders`
  static func soothed(_ tokens: [Token]) -> [Token] {
    guard let range = calming.first(in: tokens),
      range.lowerBound == 0 || tokens[range.lowerBound - 1].isBreak,
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak
    else { return tokens }
    if range.upperBound == tokens.count { return Array(tokens[..<max(0, range.lowerBound - 1)]) }
    return Array(tokens[..<range.lowerBound] + tokens[(range.upperBound + 1)...])
  }

  private static let trying = Phrase("just|only|simply try|simulate|rehearse|asking|curious|wondering it|that|this?")
  private static let handsOff = Phrase(
    "please? keep|take|leave your|ya? hands|fingers off of? it|that|this|everything?")
  private static let sparing = Phrase(
    "do|change|touch not|never|nothing really|actually|for? real? drain|cancel|restart|scale|stop|kill|change|touch|do? it|that|this|anything?"
  )

  /// `what would draining it do? only try it, do not actually drain`, `what if I scaled it to 20? just try it, change nothing`:
  /// what would happen is asked already.
  static func onlyTried(_ tokens: [Token]) -> [Token] {
    // `only try it, do nothing for real: what would …`
    if let range = trying.match(tokens, 0)?.range, let start = tokens.firstIndex(where: { $0.word == "what" }),
      start > range.upperBound, start + 3 < tokens.count, tokens[start + 1].word == "would",
      case let said = tokens[range.upperBound..<start].filter({ !$0.isBreak }),
      said.isEmpty || sparing.match(said, 0)?.range.count == said.count
    {
      return Array(tokens[start...])
    }
    guard let mark = tokens.firstIndex(where: { $0.word == "?" }), mark > 3, mark + 2 < tokens.count,
      tokens[0].word.isOne(of: "what would how"),
      let range = trying.match(Array(tokens[(mark + 1)...].drop(while: \.isBreak)), 0)?.range
    else { return tokens }
    let rest = Array(tokens[(mark + 1)...].drop(while: \.isBreak))[range.upperBound...].drop(while: \.isBreak)
    let isAll =
      rest.allSatisfy { $0.word.isOne(of: "dry run dry-run only just") }
      || handsOff.match(Array(rest), 0)?.range.count == rest.count(where: { !$0.isBreak }) || rest.isEmpty
      || sparing.match(Array(rest), 0)?.range.count == rest.filter { !$0.isBreak }.count
      || Phrase("change|touch nothing").match(Array(rest), 0) != nil && rest.count < 4
    return isAll ? Array(tokens[...mark]) : tokens
  }

  private static let meaning = Phrase("i|we mean|meant|want|wanted")

  /// `not payments, I mean orders: take a savepoint of it`, `not payments! orders: show me its metrics`: of orders.
  static func notTheOther(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard tokens.count > 5, tokens[0].word == "not", !index.exact(tokens[1].word).isEmpty, tokens[2].isBreak else {
      return tokens
    }
    let start = meaning.match(tokens, 3)?.range.upperBound ?? 3
    guard start + 2 < tokens.count, !index.exact(tokens[start].word).isEmpty, tokens[start].word != tokens[1].word,
      tokens[start + 1].isBreak || tokens[start + 1].text == ":"
    else { return tokens }
    let rest = tokens[(start + 2)...]
    let name = tokens[start]
    guard rest.contains(where: { $0.word.isOne(of: "it its") && !$0.isQuoted }) else {
      return Array(tokens[start...])
    }
    guard rest.contains(where: { $0.word == "it" && !$0.isQuoted }) else {
      return rest.filter { $0.word != "its" || $0.isQuoted } + words("of") + [name]
    }
    return rest.map { $0.word == "it" && !$0.isQuoted ? name : $0 }
  }

  /// `Support claims damage-claims is dead`: where a job has the word in its name, it says so.
  static func claimed(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    tokens.indices.map { at in
      let token = tokens[at]
      guard at > 0, at + 2 < tokens.count, !token.isQuoted, Reserve.telling.contains(token.word),
        index.hasPart(token.word), !tokens[at - 1].isBreak, index.exact(token.word).isEmpty,
        !index.exact(tokens[at + 1].word).isEmpty
          || tokens[at + 1].word.isOne(of: "that it they he she this")
      else { return token }
      return Token(text: token.text, word: "says")
    }
  }

  private static let preference = Phrase("i|we would rather|prefer if|that|to? you?")
  private static let asSaid = Phrase.all(
    """
    so? please? do that|so|it and? nothing else|more? / please do / so? do that|so|it please?
    """)

  /// `I'd rather you restarted it, please do`, `I'd rather take a savepoint first, so do that and nothing else`: the order.
  static func preferring(_ tokens: [Token]) -> [Token] {
    guard
      let start = tokens.indices.first(where: { at in
        (at == 0 || tokens[at - 1].isBreak) && preference.match(tokens, at) != nil
      }), let range = preference.match(tokens, start)?.range, range.upperBound < tokens.count,
      case let said = tokens[range.upperBound],
      let verb = Lexicon.verbs[said.word] ?? Lexicon.participle(said.word), verb.isWriting
    else { return tokens }
    let end = tokens[range.upperBound...].firstMark ?? tokens.count
    let rest = Array(tokens[min(end + 1, tokens.count)...].reversed().drop(while: \.isBreak).reversed())
    let isBid = !rest.isEmpty && asSaid.contains { $0.match(rest, 0)?.range.count == rest.count }
    guard isBid || rest.isEmpty && tokens[range].has("you"),
      !tokens[range.upperBound..<end].has("than not if when")
    else { return tokens }
    let order = Lexicon.verbs[said.word] == nil ? words(verb.name) : [said]
    return tokens[..<start] + order + tokens[(range.upperBound + 1)..<end].filter { $0.word != "first" || $0.isQuoted }
  }

  private static let back = Phrase("bring|get|have")

  /// `bring orders back up: restart it with 16`: the second says how.
  static func explained(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstIndex(where: { $0.text == ":" }), mark > 2, mark + 2 < tokens.count,
      back.match(tokens, 0) != nil || tokens[0].word == "please" && back.match(tokens, 1) != nil,
      tokens[..<mark].has("back"), Lexicon.verbs[tokens[mark + 1].word] == .restart
    else { return tokens }
    let first = tokens[0].word == "please" ? 2 : 1
    let job = tokens[first..<mark].filter { !$0.word.isOne(of: "back up online again") }
    let rest = tokens[(mark + 2)...].filter { !$0.word.isOne(of: "it") || $0.isQuoted }
    return [tokens[mark + 1]] + job + rest
  }

  /// `the job's current state`: its state.
  static func inCurrent(_ tokens: [Token]) -> [Token] {
    guard
      let at = tokens.indices.dropFirst().dropLast(2).first(where: { at in
        tokens[at].isPossessive && tokens[at].word.isOne(of: "job pipeline")
          && tokens[at - 1].word.isOne(of: "the this that")
          && tokens[at + 1].word.isOne(of: "current present")
      })
    else { return tokens }
    return tokens[..<(at - 1)] + words("its") + tokens[(at + 2)...]
  }

  private static let pauses = hesitations.union(["no", "wait", "sorry"])

  /// `cancel … eh, drain orders`: the second.
  static func interrupted(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 5, Lexicon.verbs[tokens[0].word]?.isWriting == true, tokens[0].word != "stop",
      tokens[1].isBreak,
      let start = tokens[2...].firstIndex(where: { !$0.isBreak && !pauses.contains($0.word) }), start > 2, start < 7,
      Lexicon.verbs[tokens[start].word]?.isWriting == true
    else { return tokens }
    return Array(tokens[start...])
  }

  private static let said = Phrase("did i|we just? say|type|write")
  private static let meantBy = Phrase("i|we? mean|meant")

  /// `did I say cancel? I meant drain orders`
  static func saidInstead(_ tokens: [Token]) -> [Token] {
    guard let range = said.match(tokens, 0)?.range,
      let mark = tokens[range.upperBound...].prefix(5).firstIndex(where: { $0.word == "?" }),
      let start = tokens[(mark + 1)...].firstIndex(where: { !$0.isBreak }),
      let meant = meantBy.match(tokens, start)?.range, meant.upperBound + 1 < tokens.count,
      Lexicon.verbs[tokens[meant.upperBound].word]?.isWriting == true
    else { return tokens }
    return Array(tokens[meant.upperBound...])
  }

  private static let listeners = Set(words: "me us myself ourselves it the you")

  /// `tell Bob that orders is down`: a message to somebody.
  static func informing(_ tokens: [Token]) -> [Token] {
    let start = tokens.first?.word == "please" ? 1 : 0
    guard start + 3 < tokens.count, tokens[start].word == "tell", !listeners.contains(tokens[start + 1].word),
      !Lexicon.isCommon(tokens[start + 1].word), tokens[start + 2].word.isOne(of: "that about to")
    else { return tokens }
    return tokens[..<start] + words("email") + tokens[(start + 1)...]
  }

  private static let notSaid = Phrase("i|we did not say|write|type|mean")
  private static let butSaid = Phrase("i|we said|say|wrote|typed|meant|mean")

  /// `I did NOT say drain orders, I said savepoint orders!`: the second.
  static func notSaidBut(_ tokens: [Token]) -> [Token] {
    guard let range = notSaid.match(tokens, 0)?.range,
      let mark = tokens[range.upperBound...].firstMark, mark - range.upperBound < 7,
      let said = butSaid.match(tokens, mark + 1)?.range, said.upperBound + 1 < tokens.count,
      Lexicon.verbs[tokens[said.upperBound].word] != nil
    else { return tokens }
    return Array(tokens[said.upperBound...])
  }

  /// `does orders have any?`, behind a question of another job: the same of it.
  static func havingAny(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard (4...5).contains(tokens.count), tokens[0].word.isOne(of: "does has"),
      !index.exact(tokens[1].word).isEmpty,
      tokens[2].word.isOne(of: "have got") || tokens[0].word == "has",
      tokens.dropFirst(2).has("any some")
    else { return tokens }
    return words("same for") + [tokens[1]]
  }
}
