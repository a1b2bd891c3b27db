/// A part of a sentence, between marks or up to a word with which another begins, and whether it asks or tells.
struct Telling {
  let words: [Token]

  // MARK: Cutting

  private static let causes = Set(words: "because cause cos coz cuz since as")
  private static let subjects = Set(
    words: "i we it they he she nobody noone somebody someone everybody everyone there")
  /// Behind these a subject goes on with what they begin.
  private static let relating = Set(
    words: "that which what who whom if whether how why when where while than like until unless once and or of to case")

  static func parts(of tokens: [Token]) -> [Telling] {
    var parts: [[Token]] = [[]]
    for at in tokens.indices {
      if tokens[at].isBreak || tokens[at].word == "?" {
        if tokens[at].word == "?", !isRequest(parts[parts.count - 1]) { parts[parts.count - 1].append(tokens[at]) }
        parts.append([])
        continue
      }
      if parts[parts.count - 1].count > 1, begins(tokens, at) { parts.append([]) }
      parts[parts.count - 1].append(tokens[at])
    }
    return parts.map { Telling(words: $0) }.filter { !$0.words.allSatisfy { $0.word == "?" } }
  }

  private static let polite = Phrase("can|could|would|will you|u")

  /// `could you restart it?` asks for nothing else.
  private static func isRequest(_ part: [Token]) -> Bool {
    polite.match(part, part.firstIndex { !lead.contains($0.word) } ?? 0) != nil
  }

  /// `… so please`, `… because it hangs`, `… it is writing garbage`
  private static func begins(_ tokens: [Token], _ at: Int) -> Bool {
    guard at + 1 < tokens.count, !tokens[at].isQuoted else { return false }
    let (word, next) = (tokens[at].word, tokens[at + 1].word)
    if word == "so", at + 2 < tokens.count, Telling(words: Array(tokens[(at + 1)...])).asks { return true }
    if causes.contains(word), subjects.contains(next) || ["the", "our", "my", "their", "its"].contains(next) {
      return true
    }
    if ["and", "but"].contains(word), subjects.contains(next), at + 2 < tokens.count {
      return isFinite(tokens, at + 2)
    }
    return subjects.contains(word) && isFinite(tokens, at + 1) && !relating.contains(tokens[at - 1].word)
      && Lexicon.verbs[tokens[at - 1].word] == nil
  }

  // MARK: What asks

  private static let openers = Phrase.all([
    "can|could|would|will you|u|ya|ye|we please|kindly|just|also?", "would you mind", "go ahead and?",
    "go on then? and?",
    "i|we would like|love|prefer|appreciate you? to?", "i|we need|want you to", "let us", "do me a favour|favor and?",
    "yeah",
    "then", "once",
  ])

  /// What asks, without what opens it.
  var request: [Token] {
    var rest = words.drop { Telling.lead.contains($0.word) }
    for phrase in Telling.openers {
      if let match = phrase.match(words, rest.startIndex), match.range.count < rest.count {
        return Array(words[match.range.upperBound...].drop { Telling.lead.contains($0.word) })
      }
    }
    if rest.isEmpty { rest = words[...] }
    return Array(rest)
  }

  private static let lead = Interjection.sounds.union(
    ["please", "pls", "plz", "kindly", "just", "now", "then", "and", "so", "but", "also", "okay", "therefore", "hence"])

  private static let looking = Set(
    words: "what why how which who when where is are was were has have did does show list tell")

  /// It begins as a look or a question does.
  var asksToLook: Bool {
    let said = request
    guard let first = said.first, !first.isQuoted else { return false }
    // `which by the way is lagging`
    if ["which", "who", "when", "where", "how"].contains(first.word) {
      guard said.count > 1 else { return false }
      let next = said[1].word
      return Lexicon.auxiliaries.contains(next) || Lexicon.modals.contains(next)
        || Lexicon.pluralJobNouns.contains(next)
        || Subject.word(next) != nil
        || ["job", "much", "many", "long", "far", "in", "of", "operator", "vertex"].contains(next)
    }
    return Telling.looking.contains(first.word) || Lexicon.verbs[first.word]?.isReading == true
      || Subject.word(first.word) != nil || first.word == "same"
  }

  /// A change is asked for in it, or may be. What a question is about changes nothing.
  var ordersChange: Bool {
    if asksToLook, request[0].word != "same" {
      return request.contains { ["then", "please"].contains($0.word) } && hasOrder
    }
    return hasOrder
  }

  private var hasOrder: Bool {
    words.contains { token in
      if Remark.words.contains(token.word) { return true }
      guard !token.isQuoted, let verb = Lexicon.verbs[token.word] else { return false }
      return verb.isWriting && !["run", "start", "end", "deploy"].contains(token.word)
        || [.take, .set].contains(verb) && asks
    }
  }

  /// It begins as an order or a question does.
  var asks: Bool {
    let said = request
    guard let first = said.first, !first.isQuoted else { return false }
    if words.last?.word == "?", said.count == words.count { return true }
    return Lexicon.verbs[first.word] != nil
      || ["shut", "stop", "do", "let", "leave", "keep", "go"].contains(first.word)
      || Lexicon.questionWords.contains(first.word) || Lexicon.modals.contains(first.word)
      || Lexicon.auxiliaries.contains(first.word)
  }

  // MARK: What tells

  private static let auxiliary = Set(
    words: "am is are was were has have had does did do will can could cannot would got gets goes went came comes")
  private static let past = Set(
    words: """
      found got came went broke fell lost said made took gave fed forgot left ran grew shot kept held sent hit let began became blew
      brought built bought caught chose cut drew drove ate flew froze hung knew led met paid put read rose saw sold set shook shut
      slept spent stood stuck struck thought threw told woke won wrote ate bit overran shrank sank swore tore hurt cost
      """)

  private static func isFinite(_ tokens: [Token], _ at: Int) -> Bool {
    guard at < tokens.count, !tokens[at].isQuoted, !tokens[at].isBreak else { return false }
    let word = tokens[at].word
    if auxiliary.contains(word) || past.contains(word) || word.hasSuffix("ed") && word.count > 3 { return true }
    let before = at > 0 ? tokens[at - 1].word : ""
    if ["it", "he", "she", "nobody", "noone", "somebody", "someone", "everybody", "everyone", "this", "that"].contains(
      before)
    {
      return word.hasSuffix("s") && word.count > 3
    }
    return ["i", "we", "they", "people", "folks", "customers", "users"].contains(before) && word.count > 2
      && word.allSatisfy(\.isLetter) && !word.hasSuffix("ing")
      && !["all", "both", "also", "and", "with"].contains(word)
  }

  private static let courtesies = Set(words: "bless your heart love hon dear pet mind sorry fat fingers")

  /// It says nothing of anything.
  var isCourtesy: Bool {
    !words.contains { $0.word == "right" }
      && words.allSatisfy {
        !$0.isQuoted
          && (Interjection.sounds.contains($0.word) || Interjection.vocatives.contains($0.word)
            || Telling.courtesies.contains($0.word) || Telling.lead.contains($0.word))
      }
  }

  /// Somebody or something stands in it before a finite verb, and nothing else could be its sense.
  var tells: Bool {
    if isCourtesy { return true }
    let said = Array(words.drop { Telling.lead.contains($0.word) || Telling.causes.contains($0.word) })
    guard said.count > 1, said.count < 20, said.last?.word != "?", !said.contains(where: { $0.isFile || $0.isQuoted }),
      said.indices.dropFirst().contains(where: { Telling.isFinite(said, $0) })
    else { return false }
    if Telling.heads.contains(said[0].word) || Caution.levels.contains(said[0].text) { return false }
    if let last = said.last?.word, Telling.auxiliary.contains(last) || ["that", "this", "so"].contains(last) {
      return false
    }
    return !said.contains { token in
      let verb = Lexicon.verbs[token.word] ?? Lexicon.participle(token.word) ?? Lexicon.gerund(token.word)
      return verb.map { $0.isWriting && $0 != .submit || $0 == .touch } == true || token.word == "you"
    }
  }

  /// With these begins what announces, denies or is said to somebody.
  private static let heads = Set(words: "you not nothing none never here this that such to by which with")

  /// It says what we do, or what somebody needs.
  var isOurs: Bool {
    guard tells, !doubts, words.count > 2 else { return false }
    return ["i", "we"].contains(words[0].word) || ["needs", "need"].contains(words[1].word)
  }

  /// Each of its parts only tells, and none speaks against what follows.
  static func onlyTells(_ tokens: [Token]) -> Bool {
    let parts = parts(of: tokens)
    return !parts.isEmpty && tokens.last?.text != ":"
      && parts.allSatisfy { $0.isCourtesy || !$0.asks && $0.tells && !$0.doubts }
  }

  /// A few words that only name what goes on: `maintenance coming up`, `month end`.
  var mentions: Bool {
    words.count > 1 && words.count < 7 && !doubts
      && words.allSatisfy { token in
        !token.isQuoted && !token.isFile && token.number == nil && token.word != "?" && token.text != ":"
          && Lexicon.verbs[token.word].map { !$0.isWriting || $0 == .submit } != false
          && Lexicon.participle(token.word) == nil && !Danger.words.contains(token.word)
          && !Telling.heads.contains(token.word) && token.word.allSatisfy { $0.isLetter || $0 == "-" }
      }
  }

  /// Words that make an order of none, whatever it is of.
  private static let hard = Reserve.relaying.union(
    Set(
      words: """
        if unless until till whether provided assuming suppose supposing depending depends otherwise else except excepting barring although
        though should shall must ought may might would could maybe perhaps possibly probably wonder wondering guess hope hopes
        want wants wanted hear heard quote ticket email mail tomorrow later soon eventually someday monday tuesday wednesday thursday
        friday saturday sunday tonight joke jokes joking kidding pretend imagine example hypothetical hypothetically test tests testing
        exercise drill draft rehearsal simulate simulation dry undo revert instead rather mistake mistaken forget ignore disregard
        scratch hold wait pause nvm nevermind either or hate hates agree agreed disagree sure unsure doubt doubts decide decided
        allowed permission approval approved approve veto forbidden freeze limit max maximum most least
        only other others another rest while when how why what which leave mean means reads read written chat posted yelled shouted
        screamed too chart idea
        """))

  /// It may speak against what is asked, whatever that is.
  var doubts: Bool { Telling(words: plainWords).isDoubtful }

  private static let surely = Phrase.all([
    "i|we am|are quite|very|pretty|absolutely? sure|certain of|about? it|that?",
    "than i|we thought|think|expected|hoped|said|planned",
    "can not lose|miss|afford|wait", "cannot lose|miss|afford|wait", "done|finished|through testing",
  ])

  /// Without what says the contrary of what its words alone would say.
  private var plainWords: [Token] {
    Telling.surely.reduce(words) { words, phrase in
      guard let range = phrase.first(in: words)?.range, range.count < words.count else { return words }
      return Array(words[..<range.lowerBound] + words[range.upperBound...])
    }
  }

  private var isDoubtful: Bool {
    words.contains { !$0.isQuoted && Telling.hard.contains($0.word) }
      || words.contains { ["i", "we"].contains($0.word) }
        && words.contains { Telling.minding.contains($0.word) }
        && words.contains { Lexicon.negations.contains($0.word) || $0.word == "cannot" || $0.word == "no" }
  }

  private static let minding = Set(words: "know think believe like care mind remember understand need require see")

  /// It tells what was once, whatever day that was.
  var remembers: Bool {
    let isPast = words.contains { Telling.past.contains($0.word) || ["was", "were", "had"].contains($0.word) }
    return isPast
      && !words.contains { token in
        !token.isQuoted && !TimeUnits.isDay(token.word) && (Telling.hard.contains(token.word) || token.word == "you")
      }
  }

  private static let good = Set(
    words: """
      vital crucial essential important critical precious beloved favourite favorite key valuable fine healthy good great perfect well
      happy ok okay recovered recovering recovers works working useful loves love likes depends depend rely relies matters
      matter busy urgent back up again still yet already needed needs need uses used use ready keep keeps owner owners mine theirs his hers
      """)

  /// It may speak against ending or restarting a job.
  var opposes: Bool {
    if doubts || words.count < 3 { return true }
    let isPlain = words.dropFirst().contains { ["is", "are", "was", "has"].contains($0.word) }
    if words.count < 4, !isPlain, !["it", "they"].contains(words[0].word) { return true }
    if words.contains(where: { $0.word.contains(where: \.isNumber) }) { return true }
    let plain = Narration.undenied(plainWords)
    return plain.contains { token in
      !token.isQuoted
        && (Motive.doubts.contains(token.word) || Reserve.words.contains(token.word)
          || Telling.good.contains(token.word)
          || Lexicon.negations.contains(token.word) || ["no", "cannot"].contains(token.word))
    }
  }

  private static let over = Phrase("is|are|was|were all|both|finally|now? done|finished|wrong|through|gone|obsolete")
  private static let there = Phrase(
    "is|are|was|were finally|now|all? there|available|complete|reachable|up|back|in|fixed|loaded")

  /// `the audit team is done for the quarter`, `the rates file was wrong`: of something else than the job.
  private static func isOver(_ words: [Token]) -> Bool { isOfAnother(words, over) }
  /// `the market data is there now`
  private static func isThere(_ words: [Token]) -> Bool { isOfAnother(words, there) }

  private static func isOfAnother(_ words: [Token], _ phrase: Phrase) -> Bool {
    guard let range = phrase.first(in: words)?.range, range.lowerBound > 1, words.count < 12 else { return false }
    return ["the", "our", "my", "their", "all"].contains(words[0].word)
      && !words.contains { Lexicon.negations.contains($0.word) || ["no", "until", "discussing"].contains($0.word) }
  }

  private static let needing = Set(words: "need needs needed use uses used want wants")

  /// Something that a job needs works again, after which it may be started.
  var mends: Bool {
    let said = Array(words.drop { Telling.lead.contains($0.word) || Telling.causes.contains($0.word) })
    guard !doubts, let first = said.first, !["it", "they", "this", "that", "i", "you"].contains(first.word) else {
      return false
    }
    return !said.contains {
      Motive.doubts.contains($0.word) && !Telling.working.contains($0.word) || Lexicon.negations.contains($0.word)
        || $0.word == "no"
    }
      && said.contains { Telling.working.contains($0.word) }
  }

  private static let working = Set(
    words: "healthy back up again fixed available answers works recovered repaired restored there culprit")

  /// It says behind such an order why: only trouble, cost or no more need.
  func justifies(restarts: Bool) -> Bool {
    let said = Array(words.drop { Telling.lead.contains($0.word) })
    if !doubts, Telling.isOver(said) || restarts && Telling.isThere(said) { return true }
    let needs = Narration.undenied(said).contains { Telling.needing.contains($0.word) }
    return !doubts && !needs && Motive.isMotive(said, restarts: restarts)
  }
}
