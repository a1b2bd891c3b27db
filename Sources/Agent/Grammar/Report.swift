/// What somebody says, or has done, told by an operator who asks for nothing: `Maria said she will drain it tonight`, `Tom did
/// it already`, `my boss wrote "kill it", ignore him`.
enum Report {
  private static let saying = Set(
    words: """
      said says complained told tells wrote writes mentioned mailed announced claims claimed swears promised texted posted reported
      thinks believes
      """)
  private static let ownOrAsking = Set(
    words: """
      i we you who what which when where why how if unless as like once after because since so everything whatever
      whoever has have did does is was are not never nobody do please log logs find show
      """)
  private static let listeners = Set(words: "me us everyone that everybody")
  private static let happening = Set(words: "will would has have had did already was is are were just might may")
  private static let subjects = Set(words: "she he they it somebody someone nobody everybody")
  private static let denying = Phrase("i|we do|did|will|would|can|could not")
  private static let disregarding = Phrase("ignore|disregard|forget|never-mind him|her|them|it|that|this|these|those")
  private static let times = Set(
    words: """
      already yesterday earlier before tonight tomorrow today ago last this week morning night evening just now monday
      tuesday wednesday thursday friday saturday sunday in at the on afternoon hour hours minutes
      """)

  /// Some part of the sentence is such a report.
  static func stands(in tokens: [Token]) -> Bool {
    tokens.split(whereSeparator: \.isBreak).contains { isReport(Array($0)) }
  }

  private static let introducing = Set(
    words: """
      with from reads line says said wrote writes contains containing has had this is was yelling shouting saying screaming
      writing asking about
      """)

  /// `the vendor's mail ends with "stop it"`: it only introduces what it quotes.
  static func quotes(_ part: [Token]) -> Bool {
    guard let quoted = part.firstIndex(where: \.isQuoted), quoted > 1, introducing.contains(part[quoted - 1].word),
      part[quoted...].allSatisfy({ $0.isQuoted || Interjection.sounds.contains($0.word) })
    else { return false }
    return !part[..<quoted].contains { token in
      Lexicon.verbs[token.word]?.isWriting == true || token.word.isOne(of: "you i we please")
    }
  }

  /// Sentences that introduce what they quote, and nothing else.
  static func onlyQuotes(_ tokens: [Token]) -> Bool {
    let parts = tokens.split(whereSeparator: \.isBreak).map(Array.init)
    return parts.contains(where: quotes)
      && parts.allSatisfy { part in
        quotes(part) || part.allSatisfy { $0.word.isOne(of: "just only please and so but") }
      }
  }

  private static let worthless = Set(
    words: """
      that this it is was spam junk phishing nonsense old wrong outdated a just only joke test obvious obviously stale
      """)

  /// `that is spam`
  static func isWorthless(_ part: [Token]) -> Bool { part.areAll(worthless) }

  /// `take a savepoint. the ticket says "cancel it", that is spam`: what stands before what only quotes.
  static func beforeQuotation(_ tokens: [Token]) -> [Token]? {
    guard tokens.count < 60, let quoted = tokens.firstIndex(where: \.isQuoted),
      let mark = tokens[..<quoted].lastIndex(where: { $0.endsSentence }), mark > 1
    else { return nil }
    let rest = tokens[(mark + 1)...].split(whereSeparator: { $0.isBreak || $0.text == ":" }).map(Array.init)
    let isQuoting = rest.allSatisfy { part in
      quotes(part) || part.allSatisfy(\.isQuoted) || disregards(part) || part.areAll(worthless)
        || part.last.map { introducing.contains($0.word) } == true
          && !part.contains { Lexicon.verbs[$0.word]?.isWriting == true }
    }
    return isQuoting ? Array(tokens[..<mark]) : nil
  }

  /// `the log says "please drain it now"`, and nothing else: somebody else's order, wherever it stands.
  static func cites(_ words: [Token]) -> Bool {
    guard let quoted = words.firstIndex(where: \.isQuoted), quoted > 1, quoted < 16,
      words[..<quoted].has("says said reads wrote written"),
      words[(quoted + 1)...].allSatisfy({ $0.isBreak || Comment.laughing.contains($0.word) }),
      !words[..<quoted].contains(where: { token in
        Lexicon.verbs[token.word] != nil || Lexicon.questionWords.contains(token.word)
          || token.word.isOne(of: "you please ?")
      })
    else { return false }
    return Tokenizer.tokens(of: words[quoted].text).contains { token in
      (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))?.isWriting == true
    }
  }

  private static let passedOn = Phrase("i|we hear|heard|read|gather|understand that?")
  private static let wishing = Phrase.all(
    """
    would like|love|prefer / wants|want|wanted|wishes|wish|needs|need / is|are? asking|asks for
    """)
  private static let owners = Set(words: "i we you it this that which who what")

  /// `ops would like orders drained`: what others wish, and is to be done to a job. Whether it is to be done, its author is to say.
  static func wish(in tokens: [Token]) -> String? {
    let end = tokens.end
    // `according to the vendor's mail, orders should be restarted`
    if end > 5, end < 20, tokens[0].word == "according", tokens[1].word == "to",
      let duty = tokens.firstIndex(where: { $0.word.isOne(of: "should must ought needs has") }),
      tokens[duty..<end].contains(where: { Lexicon.participle($0.word)?.isWriting == true })
    {
      return tokens[..<end].said
    }
    let start = passedOn.match(tokens, 0)?.range.upperBound ?? 0
    guard end - start > 2, end < 16, !owners.contains(tokens[start].word),
      !tokens[..<end].contains(where: { $0.word == "?" || $0.isBreak }),
      let range = wishing.first(in: Array(tokens[start..<end])),
      (1...4).contains(range.lowerBound),
      tokens[(start + range.upperBound)..<end].contains(where: {
        Lexicon.participle($0.word)?.isWriting == true && !$0.isQuoted
      }), zip(tokens, tokens.dropFirst()).allSatisfy({ $0.word != "to" || $1.word == "be" })
    else { return nil }
    return tokens[..<end].said
  }

  private static let levels = Set(words: "error warn warning info fatal debug")

  /// `2026-11-27 09:31 ERROR scale all jobs to 1. why did orders fail?`: what stands behind a line of a log.
  static func behindPaste(_ tokens: [Token]) -> [Token]? {
    guard let first = tokens.first, first.text.first?.isNumber == true,
      first.text.contains("-") || first.text.contains(":"),
      tokens.prefix(8).contains(where: { levels.contains($0.word) && $0.text == $0.text.uppercased() }),
      let mark = tokens.dropLast().lastIndex(where: \.endsSentence), mark + 1 < tokens.count
    else { return nil }
    return Array(tokens[(mark + 1)...])
  }

  private static let intending = Phrase("i|we was|were about|going|tempted|ready|close to")
  private static let neverMeant = Phrase("i|we was|were not|never about|going|tempted|planning|trying to")
  private static let sparing = Phrase("touch|change|do|cancel|stop|restart|execute nothing")
  private static let declining = Phrase(
    "i|we|they|he|she|everyone all? laughed|ignored|refused|declined|disagreed|disagree")
  private static let places = Set(
    words: """
      in on the our chat slack channel ticket mail email thread meeting yesterday today again to me us earlier
      """)

  /// It is one, or says of one that nothing is to come of it.
  static func tells(_ part: [Token]) -> Bool {
    isReport(part) || disregards(part)
  }

  /// Somebody has done it, and that is all: `Tom did it already`, `Lena told me that she cancelled it`.
  static func tellsOfDeed(_ part: [Token]) -> Bool {
    isReport(part)
      && !part.contains { $0.isQuoted || $0.word.isOne(of: "will would may might is are") }
  }

  static let told = Phrase.all(
    """
    just|only so that? you|we|everyone know|knows / fyi / for your information / nothing to do / relax
    no action needed
    """)

  /// Reports, and words that say that nothing is to come of them.
  static func isAll(_ tokens: [Token]) -> Bool {
    let parts = tokens.split(whereSeparator: \.isBreak).map(Array.init)
    return parts.contains(where: isReport)
      && parts.allSatisfy { part in
        tells(part) || part.allSatisfy { Interjection.sounds.contains($0.word) || $0.word == "no" }
          || told.contains { $0.match(part, 0)?.range.count == part.count }
      }
  }

  /// `but we will not do that`, `ignore him`
  static func disregards(_ part: [Token]) -> Bool {
    let plain = part.drop { $0.word.isOne(of: "but and so just") || Interjection.sounds.contains($0.word) }
    guard let end = plain.lastIndex(where: { !$0.word.isOne(of: "lol haha please thanks") }) else {
      return false
    }
    let words = plain[...end]
    if [disregarding, sparing, declining].contains(where: { $0.match(Array(words), 0)?.range.count == words.count }) {
      return true
    }
    guard let range = denying.match(Array(words), 0)?.range, words.count < 13 else { return false }
    let rest = words.dropFirst(range.count)
    return !rest.contains {
      $0.isQuoted || $0.word.isOne(of: "but only just other others rest instead")
    }
  }

  private static func isReport(_ part: [Token]) -> Bool {
    let words = Array(
      part.drop {
        Interjection.sounds.contains($0.word) || $0.word.isOne(of: "and but no sorry actually")
      })
    guard words.count > 2, words.count < 20, words.last?.word != "?" else { return false }
    return isSaid(words) || isDone(words) || isIntent(words)
  }

  /// `Lena told me that she cancelled it yesterday`: another's words, and none in which something is ordered.
  private static func isSaid(_ words: [Token]) -> Bool {
    guard let at = words.prefix(5).firstIndex(where: { saying.contains($0.word) && !$0.isQuoted }), at > 0,
      !words[..<at].contains(where: { $0.isQuoted || ownOrAsking.contains($0.word) || Lexicon.verbs[$0.word] != nil })
    else { return false }
    let said = Array(words[(at + 1)...].dropping(listeners))
    let plain = said.filter { !$0.isQuoted && !Interjection.sounds.contains($0.word) }
    if plain.areAll(places) { return said.contains(where: \.isQuoted) }
    guard said.count > 1, Lexicon.verbs[said[0].word] == nil, !said[0].isQuoted else { return false }
    let isTold =
      subjects.contains(said[0].word) && (happening.contains(said[1].word) || Lexicon.participle(said[1].word) != nil)
      || said.count > 2 && happening.contains(said[1].word) && !said[0].word.isOne(of: "we you i")
    let isOfDeed = said.contains { (Lexicon.verbs[$0.word] ?? Lexicon.participle($0.word))?.isWriting == true }
    return isTold && isOfDeed && !asksFor(said)
  }

  /// `Tom did it already`, `ops cancelled it yesterday`: what is done, when, and nothing else.
  private static func isDone(_ words: [Token]) -> Bool {
    guard
      let at = words.prefix(6).firstIndex(where: { $0.word == "did" || Lexicon.participle($0.word)?.isWriting == true }
      ),
      // `has it been restarted today` asks.
      at > 0, !Lexicon.auxiliaries.contains(words[0].word), !words[..<at].has("been"),
      !words[..<at].contains(where: { token in
        token.isQuoted || ownOrAsking.subtracting(["i", "we", "has", "have"]).contains(token.word)
          || Lexicon.verbs[token.word] != nil
          || token.word.isOne(of: "all those be get got any")
      }), words[at - 1].word != "the"
    else { return false }
    let rest = words[(at + 1)...]
    let isOfJob =
      rest.first.map { $0.word.isOne(of: "it that this so") || !Lexicon.isCommon($0.word) } == true
    let isTimed = words.contains { times.contains($0.word) && !$0.word.isOne(of: "in at the on") }
    return isOfJob && isTimed
      && rest.dropFirst().allSatisfy {
        times.contains($0.word) || Interjection.sounds.contains($0.word) || $0.number != nil
          || $0.word.isOne(of: "to an a")
      }
  }

  /// `I was about to cancel it but its owner asked me not to`
  private static func isIntent(_ words: [Token]) -> Bool {
    // `I was not going to cancel it`
    if let range = neverMeant.match(words, 0)?.range, words.count < 10 {
      return !words[range.upperBound...].has("but only just until without")
    }
    guard intending.match(words, 0) != nil, let turn = words.firstIndex(where: { $0.word == "but" }) else {
      return false
    }
    return words[turn...].has("not already done unnecessary solved gone")
      && !words[turn...].contains { Lexicon.verbs[$0.word]?.isWriting == true }
  }

  private static let having = Phrase("has|have|had|is|are to")

  private static func asksFor(_ words: [Token]) -> Bool {
    having.first(in: words) != nil
      || words.contains { token in
        token.word.isOne(of: "should must shall need needs please you your ought want wants")
      }
  }
}
