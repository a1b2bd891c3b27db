/// A part of a sentence, between marks or up to a word with which another begins, and whether it asks or tells.
struct Telling {
  let words: [Token]
  /// It begins a sentence of its own.
  var isApart = true

  // MARK: Cutting

  static let causes = Set(words: "because cause cos coz cuz since as")
  private static let subjects = Set(
    words: "i we it they he she nobody noone somebody someone everybody everyone there")
  /// Behind these a subject goes on with what they begin.
  private static let relating = Set(
    words: "that which what who whom if whether how why when where while than like until unless once and or of to case")

  static func parts(of tokens: [Token]) -> [Telling] {
    var parts: [(words: [Token], isApart: Bool)] = [([], true)]
    for at in tokens.indices {
      let last = parts.count - 1
      if tokens[at].isBreak || tokens[at].word == "?" {
        if tokens[at].word == "?", !isRequest(parts[last].words) { parts[last].words.append(tokens[at]) }
        let isApart =
          tokens[at].endsSentence || tokens[at].word == "?" || parts[last].words.isEmpty && parts[last].isApart
        parts.append(([], isApart))
        continue
      }
      if parts[last].words.count > 1, begins(tokens, at) { parts.append(([], false)) }
      parts[parts.count - 1].words.append(tokens[at])
    }
    return parts.map { Telling(words: $0.words, isApart: $0.isApart) }
      .filter { !$0.words.allSatisfy { $0.word == "?" } }
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
    if word == "as", tokens[at - 1].word.isOne(of: "far soon long much well") { return false }
    if causes.contains(word), subjects.contains(next) || next.isOne(of: "the our my their its") {
      return true
    }
    if word.isOne(of: "and but"), subjects.contains(next), at + 2 < tokens.count {
      return isFinite(tokens, at + (tokens[at + 2].word == "else" ? 3 : 2))
    }
    return subjects.contains(word) && isFinite(tokens, at + 1) && !relating.contains(tokens[at - 1].word)
      && Lexicon.verbs[tokens[at - 1].word] == nil
  }

  // MARK: What asks

  private static let openers = Phrase.all(
    """
    can|could|would|will you be so|as kind|good as to / can|could|would|will you|u|ya|ye|we please|kindly|just|also?
    would you mind / go ahead and? / go on then? and? / i|we would like|love|prefer|appreciate you? to?
    i|we need|want you to / let us / do me a favour|favor and? / yeah / then / once
    """)

  /// What asks, without what opens it.
  var request: [Token] {
    var rest = words.dropping(Telling.lead)
    for phrase in Telling.openers {
      if let match = phrase.match(words, rest.startIndex), match.range.count < rest.count {
        return Array(words[match.range.upperBound...].dropping(Telling.lead))
      }
    }
    if rest.isEmpty { rest = words[...] }
    return Array(rest)
  }

  static let lead = Interjection.sounds.union(
    ["please", "pls", "plz", "kindly", "just", "now", "then", "and", "so", "but", "also", "okay", "therefore", "hence"])

  private static let looking = Set(
    words: "what why how which who when where is are was were has have did does show list tell")

  /// It begins as a look or a question does.
  var asksToLook: Bool {
    let said = request
    guard let first = said.first, !first.isQuoted else { return false }
    if first.word.isOne(of: "its the their"), said.count > 1, Subject.word(said[1].word) != nil {
      return !said.dropFirst(2).prefix(2).has(Reserve.relaying)
    }
    // `which by the way is lagging`
    if first.word.isOne(of: "which who when where how") {
      guard said.count > 1 else { return false }
      let next = said[1].word
      return Lexicon.auxiliaries.contains(next) || Lexicon.modals.contains(next)
        || Lexicon.pluralJobNouns.contains(next)
        || Subject.word(next) != nil
        || next.isOne(of: "job much many long far in of operator vertex")
    }
    // `anything on fire?`
    if first.word.isOne(of: "anything anyone any"), words.last?.word == "?" { return true }
    return Telling.looking.contains(first.word) || Lexicon.verbs[first.word]?.isReading == true
      || Subject.word(first.word) != nil || first.word == "same"
  }

  /// A change is asked for in it, or may be. What a question is about changes nothing.
  var ordersChange: Bool {
    if asksToLook, request[0].word != "same" {
      return request.has("then please") && hasOrder
    }
    return hasOrder
  }

  private static let ordering = Set(words: "to please pls and then just you now should must")

  private var hasOrder: Bool {
    let isAsked = asks
    return words.indices.contains { at in
      let word = words[at].word
      if Remark.words.contains(word) { return true }
      guard !words[at].isQuoted else { return false }
      let isPlaced = at == 0 || Telling.ordering.contains(words[at - 1].word)
      if isPlaced, Lexicon.participle(word)?.isWriting == true { return true }
      guard let verb = Lexicon.verbs[word] else { return false }
      return verb.isWriting && (isPlaced || isAsked) && !word.isOne(of: "run start end deploy")
        || [.take, .set].contains(verb) && isAsked
    }
  }

  private static let musings = Phrase.all(
    """
    let me|us think|see / who would have guessed|thought|known / which is|was|means|meant|explains why|how|that|what?
    should get|give|help|do|buy|last|be|see|keep|hold / no sense|point|use|reason|need in|to|for|burning|paying|wasting|keeping|carrying|having|running
    that|it was|is only|just|merely? me|us|mine trying|testing|playing|experimenting|fooling / can not|hardly keep|cope|handle
    night|day|early|late|morning? shift signing|clocking|logging|heading|going off|out|home / signing|clocking|logging off|out
    wrong business|booking|value|run|start|end|target|old|source? date|month|day|config|file|arguments|version|input|data|partition|topic|bucket|table
    off|going|gone to get|grab|fetch|make|have|eat|bed|lunch|sleep / it|they|this will|would|can never|not|hardly catch|keep|recover|make|finish / been draining|running|stuck|hanging|lagging forever|for|ages|all
    """)

  /// It asks nothing, though it begins so: `let me think`, `should get us through lunch`.
  var isMusing: Bool { words.last?.word != "?" && Telling.musings.match(request, 0) != nil }

  /// It begins as an order or a question does.
  var asks: Bool {
    let said = request
    if isMusing { return false }
    guard let first = said.first, !first.isQuoted else { return false }
    if words.last?.word == "?", said.count == words.count { return true }
    if isSize { return true }
    return Lexicon.verbs[first.word] != nil
      || first.word.isOne(of: "shut stop do let leave keep go fire spin boot kick")
      || Lexicon.questionWords.contains(first.word) || Lexicon.modals.contains(first.word)
      || Lexicon.auxiliaries.contains(first.word)
  }

  private static let size = Phrase("up|down? to #")

  /// `orders down to 4 and fraud down to 2`: an order without its verb.
  var isSize: Bool {
    guard let range = Telling.size.first(in: words)?.range, (1...4).contains(range.lowerBound), words.count < 12 else {
      return false
    }
    return words.last(where: { !$0.word.isOne(of: "please pls plz now thanks and then also") })?.number != nil
      && words.indices.allSatisfy { at in
        !Telling.isFinite(words, at) && Lexicon.verbs[words[at].word] == nil && !Telling.heads.contains(words[at].word)
          && !words[at].word.isOne(of: "from if not went") || range.contains(at)
          || words[at].word == "to" && at + 1 < words.count && words[at + 1].number != nil
      }
  }

  // MARK: What tells

  static let auxiliary = Set(
    words: "am is are was were has have had does did do will can could cannot would got gets goes went came comes")
  static let past = Set(
    words: """
      found got came went broke fell lost said made took gave fed forgot left ran grew shot kept held sent hit let began became blew
      brought built bought caught chose cut drew drove ate flew froze hung knew led met paid put read rose saw sold set shook shut
      slept spent stood stuck struck thought threw told woke won wrote ate bit overran shrank sank swore tore hurt cost
      """)

  private static let present = Set(
    words: """
      wants needs expects complains waits pays costs takes makes gives looks seems feels keeps hogs eats burns blocks starves
      hits grows spikes doubles arrives loses drops
      """)
  private static let occurring = Set(
    words: "starts begins opens closes ends runs comes goes kicks hits lands arrives finishes")
  static let ended = Set(words: "over down up done gone dead back broken out off stuck")

  static func isFinite(_ tokens: [Token], _ at: Int) -> Bool {
    guard at < tokens.count, !tokens[at].isQuoted, !tokens[at].isBreak else { return false }
    let word = tokens[at].word
    // `demo's over`
    if at > 0, tokens[at - 1].isPossessive, ended.contains(word) || word.hasSuffix("ing") { return true }
    // `the patch starts now`
    if at > 0, occurring.contains(word), at + 1 < tokens.count,
      tokens[at + 1].word.isOne(of: "now at in on today soon with any shortly within this for up down next its their")
    {
      return true
    }
    // `alerts come in late`
    if at > 0, word.isOne(of: "come go arrive look seem feel pile stay keep call ring complain"),
      tokens[at - 1].word.hasSuffix("s")
    {
      return true
    }
    if at > 0, present.contains(word), Lexicon.verbs[tokens[at - 1].word] == nil { return true }
    if auxiliary.contains(word) || past.contains(word) || word.hasSuffix("ed") && word.count > 3 { return true }
    let before = at > 0 ? tokens[at - 1].word : ""
    if before.isOne(of: "else it he she nobody noone somebody someone everybody everyone this that") {
      return word.hasSuffix("s") && word.count > 3
    }
    return before.isOne(of: "i we they people folks customers users") && word.count > 2
      && word.allSatisfy(\.isLetter) && !word.hasSuffix("ing")
      && !word.isOne(of: "all both also and with")
  }

  private static let courtesies = Set(words: "bless your heart love hon dear pet mind sorry fat fingers")

  /// It says nothing of anything.
  var isCourtesy: Bool {
    plainWords.isEmpty
      || !words.has("right")
        && words.allSatisfy {
          !$0.isQuoted
            && (Interjection.sounds.contains($0.word) || Interjection.vocatives.contains($0.word)
              || Telling.courtesies.contains($0.word) || Telling.lead.contains($0.word))
        }
  }

  /// Somebody or something stands in it before a finite verb, and nothing else could be its sense.
  var tells: Bool {
    if isCourtesy || isMusing { return true }
    let said = Array(words.drop { Telling.lead.contains($0.word) || Telling.causes.contains($0.word) })
    guard said.count > 1, said.count < 20, said.last?.word != "?", !said.contains(where: { $0.isFile || $0.isQuoted }),
      said.indices.dropFirst().contains(where: { Telling.isFinite(said, $0) })
    else { return false }
    if Telling.heads.contains(said[0].word) || Caution.levels.contains(said[0].text) { return false }
    let isLike = said.count > 2 && said[said.count - 2].word == "like"
    if let last = said.last?.word, Telling.auxiliary.contains(last) || last.isOne(of: "that this so") && !isLike {
      return false
    }
    return !ordersSomething(said)
  }

  /// What was done, or is being done, to a job: `the retailers raised their estimate` is of the world.
  private static func deed(_ word: String) -> Verb? {
    (Lexicon.participle(word) ?? Lexicon.gerund(word)).flatMap { verb in
      [.increase, .decrease, .take, .set].contains(verb) || word == "messed" ? nil : verb
    }
  }

  /// A verb of ours stands in it, or somebody is addressed.
  func ordersSomething(_ said: [Token]) -> Bool {
    said.indices.contains { at in
      let word = said[at].word
      let verb = Lexicon.verbs[word] ?? Telling.deed(word)
      // `month end`, `the stop`
      let isNoun =
        at > 0 && (word == "end" || said[at - 1].word.isOne(of: "the a last its our that this"))
      // `the us project gets shut down today`
      let isSuffered =
        at > 2 && said[at - 1].word.isOne(of: "gets get got is are was were being been be")
        && said[0].word.isOne(of: "the our their")
        && !said.has(Lexicon.pronouns) && !said.has(Lexicon.jobNouns)
      // `my pager will not stop buzzing`
      let goesOn =
        at > 0 && said[at - 1].word == "not" && at + 1 < said.count
        && (said[at + 1].word.hasSuffix("ing") || said[at + 1].word == "up")
      return verb.map { $0.isWriting && $0 != .submit && !isNoun && !goesOn && !isSuffered || $0 == .touch } == true
        || word == "you"
    }
  }

  /// With these begins what announces, denies or is said to somebody.
  static let heads = Set(words: "you not nothing none never here this that such to by which with")
}
