import Jobs

/// Words between two marks, or up to a word with which a reason or a request begins.
struct KernelPart {
  private(set) var words: [Token] = []
  /// It began with `because`, `since`, `as`.
  private(set) var isReason = false
  /// A colon follows: it says whose or what kind of words come next.
  private var isTitle = false

  // MARK: Cutting

  private static let reasons = Phrase.all(
    """
    because of? / since|as \(subjects.replacing("|a|an|", with: "|")) / now that / given that? / seeing that|as|how
    considering that? / in view|light of / due|owing|thanks to / on account of / what with / ahead of
    for the sake of / in case
    """)
  /// At the beginning alone: elsewhere they say how, and when.
  private static let leads = Phrase.all(
    """
    with / to / in order to / as|since
    """)
  /// Behind `as` and `since`, these make a time or a manner of it.
  private static let measuring = Set(words: "soon long for if of though per to well far")
  private static let subjects =
    "the|we|i|it|they|our|my|their|its|there|this|that|these|those|a|an|he|she|some|somebody|someone|everyone|everybody"
  private static let concluding = Set(words: "so hence therefore thus")
  private static let requests = Phrase.all(
    """
    and? so|hence|therefore|thus please|pls|kindly / and? so|hence|therefore|thus can|could|would|will you
    and? so|hence|therefore|thus i|we would? need|want|like you? / and? so|hence|therefore|thus let us
    and? so|hence|therefore|thus go ahead / and? which is why i|we would? need|want|like you? / please|pls|kindly
    can|could|would you please?
    """)

  static func parts(_ tokens: [Token]) -> [KernelPart] {
    var parts: [KernelPart] = []
    var part = KernelPart()
    func end() {
      if !part.words.isEmpty { parts.append(part) }
      part = KernelPart()
    }
    for at in tokens.indices {
      if tokens[at].isBreak {
        part.isTitle = tokens[at].text == ":"
        end()
        continue
      }
      let isLead = parts.isEmpty && part.words.isEmpty && leads(tokens, at)
      if isLead || part.words.count != 1 && reasons.match(tokens, at) != nil {
        if !part.words.isEmpty { end() }
        part.isReason = true
      } else if part.words.count > 2, begins(tokens, at) {
        end()
      }
      part.words.append(tokens[at])
    }
    end()
    return parts
  }

  private static func leads(_ tokens: [Token], _ at: Int) -> Bool {
    guard leads.match(tokens, at) != nil, at + 1 < tokens.count else { return false }
    let next = tokens[at + 1]
    return !measuring.contains(next.word) && next.number == nil && !next.word.contains(where: \.isNumber)
      && (!tokens[at].word.isOne(of: "as since") || !next.word.hasSuffix("ed"))
  }

  /// `… so please`, `… so cancel`
  private static func begins(_ tokens: [Token], _ at: Int) -> Bool {
    if requests.match(tokens, at) != nil { return true }
    return concluding.contains(tokens[at].word) && tokens.indices.contains(at + 1)
      && Lexicon.verbs[tokens[at + 1].word] != nil
  }

  /// Without the word that only says that it follows from the reason.
  var concluded: [Token] { Array(words.drop { $0.word.isOne(of: "therefore hence thus so and") }) }

  /// Every part of it only tells.
  static func allTell(_ tokens: [Token], isGentle: Bool, isEnding: Bool) -> Bool {
    let parts = parts(tokens)
    return !parts.isEmpty
      && parts.allSatisfy {
        $0.order == .none && $0.tells(isGentle: isGentle, isBehind: true, isEnding: isEnding, goesOn: false)
      }
  }

  // MARK: What it orders

  enum Order { case none, gentle, grave }

  private static let gentle: Set<Verb> = [.savepoint, .show, .diagnose, .watch, .compare, .tune]
  /// Words that are said of other things as often: `a new version goes out`, `a power cut`, `the end of the quarter`.
  private static let worldly = Set(
    words: """
      run launch deploy execute start create submit take write make do perform grab snap set change adjust give put bring turn
      dial move push show list display print get tell see view find fetch pull open check describe count watch monitor follow
      search touch bother disturb modify mess interrupt break cut drop end add raise boost grow lift speed remove lower recover
      continue scale
      """)
  private static let asking = Set(
    words: """
      please you kindly so then just therefore and afterwards afterward after first second third finally next also
      done
      """)

  /// `which is about forty million records`
  private var isDescribing: Bool {
    words.count > 2 && words[0].word.isOne(of: "which who") && KernelPart.finite.contains(words[1].word)
      && words.last?.word != "?"
  }

  private static let wishing = Phrase("i|we would? also? need|want|like|love|wish|prefer")

  /// The gravest that the words order: a verb of the trade, or any verb where an order begins.
  var order: Order {
    let wish = KernelPart.wishing.first(in: words)?.range.upperBound
    // `I'd like to be sure` asks for nothing.
    var gravest = wish.map { $0 < words.count && words[$0].word != "to" } == true ? Order.gentle : .none
    for at in words.indices where !words[at].isQuoted {
      let word = words[at].word
      let begins =
        !isReason && at == 0 || at > 0 && KernelPart.asking.contains(words[at - 1].word)
        || at > 1 && words[at - 1].word == "to" && words[at - 2].word.isOne(of: "you sure like want")
      if begins, at == 0, !isDescribing, Lexicon.questionWords.contains(word) || Lexicon.modals.contains(word) {
        gravest = .gentle
      }
      let base = Lexicon.verbs[word]
      let verb = base ?? Lexicon.participle(word) ?? (isReason && at == 0 ? nil : Lexicon.gerund(word))
      // `somebody was about to kill it`: it was not done, nor is it to be.
      let isIntended =
        at > 1 && words[at - 1].word == "to" && words[at - 2].word.isOne(of: "about going tried trying")
      guard let verb, !isIntended, begins || !KernelPart.worldly.contains(word) && (base != nil || verb.isGrave) else {
        continue
      }
      // `take it to 12`
      let isAmount = words.contains { $0.number != nil && $0.word != "one" }
      guard KernelPart.gentle.contains(verb) || verb == .take && !isAmount else { return .grave }
      gravest = .gentle
    }
    return gravest
  }

  /// Somebody else is told to have said it.
  var isHearsay: Bool {
    guard let first = words.first, !first.word.isOne(of: "i we") else { return false }
    return words.prefix(5).contains {
      Reserve.telling.contains($0.word)
        || $0.word.isOne(of: "wants want plans plan intends intend hopes")
    }
  }

  /// It orders an end or a restart.
  var endsSomething: Bool {
    words.contains { token in
      !token.isQuoted && [.cancel, .pause, .drain, .restart, .resume].contains(Lexicon.verbs[token.word])
    }
  }

  // MARK: What it tells

  /// With these, a part speaks of what may be asked for, or of when and whether.
  private static let reserved = Set(
    words: """
      if unless until till once when whenever while except but besides only without unlike instead otherwise should must ought
      shall other others rest dry hypothetically or forget ignore disregard hold wait maybe perhaps might may mistake wrong
      joke joking kidding pretend imagine suppose test example quote ticket mail email slack chat bot log logs line message
      instructions prompt system savepoint savepoints snapshot state keep later yet before after draft
      """)
  /// Of these, a reason that stands in front may hold all but one that supposes or quotes.
  private static let supposing = Set(
    words: """
      if unless hypothetically pretend imagine suppose forget ignore disregard quote ticket mail email slack chat bot log logs line
      message instructions prompt system mistake joke joking kidding example draft savepoint savepoints snapshot parallelism dry
      """)

  /// It tells, and nothing in it could bear on what is asked for. `isGentle` where nothing is asked for that would end,
  /// restart or resize a job: there it does no harm that something is not so. `goesOn` behind another part that tells.
  func tells(isGentle: Bool, isBehind: Bool, isEnding: Bool = true, goesOn: Bool) -> Bool {
    let said = Array(
      words.drop { $0.word.isOne(of: "and so well ok okay hi hey yes or at least") })
    // `it hangs`
    let isShort =
      said.count == 2 && said[0].word.isOne(of: "it they this that") && said[1].word.hasSuffix("s")
    // `its errors of the last 10 minutes`: what is asked for.
    if said.count > 1, said[0].word.isOne(of: "its their the"), Subject.word(said[1].word) != nil,
      !said.has(KernelPart.finite)
    {
      return false
    }
    guard let first = said.first, said.count > 2 || isShort, !isTitle, said.last?.word != "?",
      !said.contains(where: { $0.isQuoted || $0.isFile })
    else { return false }
    let isDescribed = goesOn && first.word.isOne(of: "which who")
    if isReason && !isBehind {
      return !said.contains { Reserve.telling.contains($0.word) || KernelPart.supposing.contains($0.word) }
        && (isGentle || !Narration.undenied(said).contains { Lexicon.negations.contains($0.word) })
    }
    guard isReason || isDescribed || KernelPart.isSubject(said),
      !Lexicon.questionWords.contains(first.word) || isDescribed
    else { return false }
    if isGentle { return !said.has("if unless once until ignore pretend") }
    let plain = Narration.undenied(said)
    return !(isBehind && Reserve.stands(in: said, isEnding: isEnding))
      && !plain.contains { token in
        Reserve.telling.contains(token.word) || KernelPart.reserved.contains(token.word)
          || Lexicon.negations.contains(token.word) || token.word == "no"
      }
  }

  private static let determiners: Set<String> = Set(subjects.split(separator: "|").map(String.init))
  private static let finite = Set(words: "is are was were has have had")

  /// It begins as what is told begins: `our customers`, `we`, `black friday is`.
  private static func isSubject(_ words: [Token]) -> Bool {
    if determiners.contains(words[0].word) || words[0].word.isOne(of: "everything nothing") { return true }
    guard Lexicon.verbs[words[0].word] == nil,
      Narration.isSubject(words[0]) || Lexicon.outside.contains(words[0].word)
    else { return false }
    // `orders lags by 109 seconds`
    if words.count > 3, words[1].word.hasSuffix("s"), !Lexicon.isCommon(words[0].word) { return true }
    return words.prefix(5).dropFirst().has(finite)
  }
}

extension Verb {
  /// It ends, restarts or resizes what runs.
  var isGrave: Bool {
    switch self {
    case .cancel, .pause, .drain, .scale, .increase, .decrease, .restart, .resume: true
    case .savepoint, .submit, .take, .set, .show, .diagnose, .watch, .touch, .compare, .tune: false
    }
  }
}
