// What is said beside the order of a sentence in a few words, at its edges.
extension Idiom {
  private static let needing = Phrase("needs|wants|could|can more|less|fewer|another|twice|half|use|do")

  /// `needs more parallelism, scale it up`: it does.
  static func subjectless(_ tokens: [Token]) -> [Token] {
    needing.match(tokens, 0) == nil ? tokens : words("it") + tokens
  }

  private static let events = Set(
    words: "maintenance outage upgrade migration incident patching failover decommissioning cutover rollout emergency")
  private static let qualities = Set(
    words:
      "planned unplanned urgent node cluster broker network kernel scheduled disk power regional zone rack host hardware os db database"
  )

  private static let nearing = Set(words: "is coming starting approaching due up soon now near ahead")

  private static func without(_ trailing: Set<String>, _ words: ArraySlice<Token>) -> ArraySlice<Token> {
    words.prefix(words.lastIndex { !trailing.contains($0.word) && !$0.isBreak }.map { $0 + 1 - words.startIndex } ?? 0)
  }

  /// `drain this, node maintenance`: why, in a word or two behind the last mark.
  static func unreasoned(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.lastMark, mark > 1, tokens[mark].text != ":",
      case let rest = Idiom.without(nearing, tokens[(mark + 1)...]), (1...3).contains(rest.count), let last = rest.last,
      events.contains(last.word) || last.word == "window",
      rest.dropLast().allSatisfy({ qualities.contains($0.word) || events.contains($0.word) }),
      tokens[..<mark].orders
    else { return tokens }
    return Array(tokens[..<mark])
  }

  private static let orders = Phrase.all(
    """
    following|per|upon|on|at the|an|his|her|their|your? instruction|instructions|order|orders|request|decision|approval|say-so of|from
    as instructed|ordered|requested|agreed|decided|approved by|with
    """)

  /// `following the instruction of the duty manager, please restart orders`: who has decided so; the order is ours.
  static func instructed(_ tokens: [Token]) -> [Token] {
    let start = tokens.firstIndex { !$0.isBreak } ?? 0
    guard let range = orders.match(tokens, start),
      let mark = tokens[range.upperBound...].firstMark, mark - range.upperBound < 7,
      tokens[mark].text == ",", mark + 1 < tokens.count, Telling(words: Array(tokens[(mark + 1)...])).asks,
      !tokens[..<mark].contains(where: { Lexicon.negations.contains($0.word) || $0.isQuoted })
    else { return tokens }
    return Array(tokens[(mark + 1)...])
  }

  private static let prefaces = events.union(
    Set(words: "prep preparation preparations release deploy deployment window patch"))

  /// `maintenance on flink-edge: …`, `black friday prep: …`: on what occasion, in a few words before the first mark.
  static func unprefaced(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstMark, (1...4).contains(mark), mark + 1 < tokens.count,
      prefaces.contains(tokens[mark - 1].word) || tokens[mark].text == ":" && prefaces.contains(tokens[0].word),
      !tokens[..<mark].has("with at after before when for until during next by in to if the a"),
      !tokens[..<mark].contains(where: { $0.isQuoted || $0.number != nil }),
      !tokens[..<mark].contains(where: { Lexicon.verbs[$0.word] != nil && !$0.word.isOne(of: "deploy release") }),
      Telling(words: Array(tokens[(mark + 1)...])).asks
    else { return tokens }
    let rest = Array(tokens[(mark + 1)...])
    guard rest.has("there") else { return rest }
    guard let place = tokens[..<mark].firstIndex(where: { $0.word == "on" }) else { return tokens }
    return rest.flatMap { $0.word == "there" ? Array(tokens[place..<mark]) : [$0] }
  }

  private static let asked = Phrase.all(
    "how big|large|bad|high|deep|long|much is|are|was? it|that? now|currently? ?? / what is it|that at|now|like|currently ?? / how much ??"
  )

  /// `orders backlog, how big`: the figure itself.
  static func unasked(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.lastMark, (2...6).contains(mark),
      asked.contains(where: { $0.match(tokens, mark + 1)?.range.upperBound == tokens.count }),
      Subject.word(tokens[mark - 1].word) != nil
    else { return tokens }
    return Array(tokens[..<mark])
  }

  private static let rating = Phrase(
    "how many|much records|events|messages|rows|data? a|per|each second|sec is|are|does|do")
  private static let coming = Phrase.all(
    "taking|pulling|getting|reading|sucking|drinking|coming|flowing in / in / ingesting / reading / receiving")
  private static let leaving = Phrase.all(
    "putting|sending|writing|pushing|pumping|spitting out / out / emitting / writing / producing")

  /// `how many records a second is orders taking in?`: its input rate.
  static func rated(_ tokens: [Token]) -> [Token] {
    guard let range = rating.match(tokens, 0)?.range else { return tokens }
    let end = tokens.saidEnd
    for (phrases, figure) in [(coming, "input rate of"), (leaving, "output rate of")] {
      guard let last = phrases.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
        last.lowerBound >= range.upperBound
      else { continue }
      let job = tokens[range.upperBound..<last.lowerBound]
      return words(figure) + (job.isEmpty ? words("it") : Array(job))
    }
    return tokens
  }

  private static let stalling = Set(
    words: "choke choking hang hanging jam jamming stall stalling clog clogging struggle struggling")

  /// `where does it choke`: why.
  static func stalled(_ tokens: [Token]) -> [Token] {
    guard tokens.first?.word == "where", tokens.has(stalling), tokens.count < 12 else { return tokens }
    return words("what is the bottleneck of")
      + tokens.dropFirst(2).filter { !stalling.contains($0.word) && $0.word != "?" }
  }

  private static let bumping = Phrase("please|just|so? bump|raise|scale|lift|grow it|that|them? up? please?")
  private static let lacking = Phrase("needs|wants # more")

  /// `orders needs 4 more, bump it`: by four.
  static func bumped(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = bumping.last(in: tokens), range.upperBound == end, let need = lacking.first(in: tokens)?.range,
      need.upperBound < range.lowerBound, range.lowerBound - need.upperBound < 3, tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)])
  }

  private static let trying = Phrase.all("please|just? try / let us|me try")

  /// `try orders again with parallelism 4`: restart it.
  static func retried(_ tokens: [Token]) -> [Token] {
    guard let range = trying.match(tokens, 0),
      let again = tokens[range.upperBound...].prefix(4).firstIndex(where: { $0.word == "again" }),
      again > range.upperBound, !tokens[range.upperBound..<again].contains(where: { $0.isBreak || $0.word == "to" })
    else { return tokens }
    return words("restart") + tokens[range.upperBound..<again] + tokens[(again + 1)...]
  }

  private static let lateness = Phrase.all(
    "more than|over # seconds|minutes|hours|sec|min late|behind / more than|over a|an|one second|minute|hour late|behind"
  )

  /// `anything running more than five minutes late`: that late, and not that long.
  static func runningLate(_ tokens: [Token]) -> [Token] {
    guard let range = lateness.first(in: tokens), range.lowerBound > 0,
      tokens[range.lowerBound - 1].word.isOne(of: "running runs going lagging")
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)] + tokens[range.lowerBound...])
  }

  private static let announcing = Phrase("is|are|was|keeps asking|wondering me|us?")
  private static let whethers = Phrase.all(
    """
    is|are|was|keeps|keep asking|wondering|pestering me|us? whether|if
    wants|want|needs|need to know whether|if|how|when|where|why|what
    """)

  /// `legal is asking me whether it is done yet`: tell me whether it is.
  static func relayedQuestion(_ tokens: [Token]) -> [Token] {
    // `legal is asking: did it get through?`
    if let range = announcing.first(in: tokens)?.range, (1...4).contains(range.lowerBound),
      range.upperBound < tokens.count,
      tokens[range.upperBound].text.isOne(of: ": ,"), tokens.last?.word == "?"
    {
      return Array(tokens[(range.upperBound + 1)...])
    }
    guard let range = whethers.first(in: tokens),
      (1...4).contains(range.lowerBound),
      range.upperBound < tokens.count, !tokens[0].word.isOne(of: "who what which i we"),
      !tokens.hasMark, !tokens[range.upperBound...].has(Lexicon.modals)
    else { return tokens }
    let last = tokens[range.upperBound - 1]
    return words("tell me")
      + ([last.word == "if" ? Token(text: "whether", word: "whether") : last] + tokens[range.upperBound...])
  }

  private static let owning = Phrase("that was me|us|mine please? ??")

  /// `the two cancellations a minute ago, that was me`: no more than that.
  static func ownedUp(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = owning.last(in: tokens), range.upperBound == end, range.lowerBound > 2,
      tokens[range.lowerBound - 1].isBreak,
      !tokens[..<range.lowerBound].orders
    else { return tokens }
    return Array(tokens[range])
  }

  private static let nobody = Phrase.all(
    "any more|longer / anymore / these days / nowadays / at this hour / tonight / today")

  /// `nobody takes a ride at this hour`
  private static func isUnneeded(_ part: [Token]) -> Bool {
    guard part.first?.word.isOne(of: "nobody noone") == true, (3...9).contains(part.count), !part.orders,
      !part.has(Reserve.relaying), !part.has("should must may can could allowed agreed approved wants yet knows knew")
    else { return false }
    return nobody.contains { $0.last(in: part)?.upperBound == part.count }
  }

  private static let unneeding = Phrase(
    "nobody|noone needs|uses|wants|reads|watches it|them|these|those|this any? more|longer|tonight|today|now|anymore?")

  /// `stop both, nobody needs them tonight`: why.
  static func unneeded(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    if let mark = tokens[..<end].lastMark, mark > 1, isUnneeded(Array(tokens[(mark + 1)..<end])) {
      return Array(tokens[..<mark])
    }
    guard let range = unneeding.last(in: tokens), range.upperBound == end, range.lowerBound > 2,
      tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)])
  }

  private static let happening = Set(
    words: "is are was starts begins opens goes comes kicks airs lands ends closes runs arrives leaves departs")
  private static let owners = Set(words: "the our my their a an another next")

  /// `bring it up to 24, the premiere starts tonight`: when something else is, which is no time for this.
  static func untimed(_ tokens: [Token]) -> [Token] {
    // `…, premiere tonight`
    if let mark = tokens.lastMark, mark > 2, case let rest = tokens[(mark + 1)...], (2...6).contains(rest.count),
      let first = rest.first, !Lexicon.isCommon(first.word), first.number == nil, !first.isQuoted, !first.isFile,
      rest.last?.word.isOne(of: "tonight today soon") == true, !rest.orders, !rest.has(Lexicon.negations),
      tokens[..<mark].orders || tokens[..<mark].has("bring put take get move bump")
    {
      return Array(tokens[..<mark])
    }
    guard let mark = tokens.lastMark, mark > 1, mark + 3 < tokens.count,
      case let rest = Array(tokens[(mark + 1)...]), rest.count < 9,
      let verb = rest.prefix(5).firstIndex(where: { happening.contains($0.word) }), verb > 0,
      owners.contains(rest[0].word)
        || verb < 3 && !rest[0].word.isOne(of: "it this that he she they we i you there who which"),
      rest[(verb + 1)...].contains(where: {
        TimeUnits.isDay($0.word) || TimeUnits.unit($0.word) != nil || nearby.contains($0.word)
      }),
      !rest.contains(where: { token in
        token.isQuoted || Lexicon.negations.contains(token.word)
          || token.word.isOne(of: "if until unless when once it this that")
          || Lexicon.verbs[token.word].map { $0.isWriting && $0 != .submit } == true
      }),
      tokens[..<mark].contains(where: { token in
        !token.isQuoted
          && (Lexicon.verbs[token.word]?.isWriting == true || token.word.isOne(of: "bring put take get move"))
      })
    else { return tokens }
    return Array(tokens[..<mark])
  }

  private static let with = Phrase.all("with # mb|gb|workers|slots|parallelism|of / with parallelism #")

  /// `run it again, with 8192 MB of memory`: how, behind a mark.
  static func joinedWith(_ tokens: [Token]) -> [Token] {
    guard
      let mark = tokens.indices.dropFirst(2).first(where: { at in
        tokens[at].text == "," && with.match(tokens, at + 1) != nil
      }), !tokens[..<mark].hasMark,
      tokens[..<mark].orders
    else { return tokens }
    return Array(tokens[..<mark] + tokens[(mark + 1)...])
  }

  private static let orWhat = Phrase("or what ??")

  /// `still draining or what?`
  static func orWhatever(_ tokens: [Token]) -> [Token] {
    guard let range = orWhat.last(in: tokens), range.upperBound == tokens.count, range.lowerBound > 1 else {
      return tokens
    }
    return tokens[..<range.lowerBound] + words("?")
  }

  private static let nearby = Set(words: "tonight soon later noon midnight tomorrow now")

  private static let eachOfThem = Phrase(
    "please|just? take|make|create|trigger one|a savepoint|snapshot? of|for|from? each|them|both|all of? them|these? now|please?"
  )

  /// `savepoints for orders and fraud, take one of each now`: take savepoints of them.
  static func oneOfEach(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, first.word.isOne(of: "savepoints savepoint snapshots"), tokens.count > 4,
      tokens[1].word.isOne(of: "for of from"), let range = eachOfThem.last(in: tokens),
      range.upperBound == (tokens.lastIndex { !$0.isBreak } ?? 0) + 1, tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    return words("take a savepoint of") + tokens[2..<(range.lowerBound - 1)]
  }
}
