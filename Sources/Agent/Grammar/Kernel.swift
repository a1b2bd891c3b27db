import Jobs

/// The parts of a sentence that ask, where every other one only tells why: `since the campaign starts tonight and we
/// expect three times the traffic, please scale clickstream to 12`.
///
/// It is looked for only where the sentence as a whole was not understood, and there is none where any other part could be
/// more than a reason: another order, a condition, a restriction, somebody else's words.
struct Kernel {
  /// What is told that names a job: the request may speak of it.
  let told: [[Token]]
  let request: [Token]

  init?(_ tokens: [Token], _ scene: Scene) {
    guard !tokens.contains(where: { $0.isFile || $0.isUnclear }) else { return nil }
    let parts = Kernel.parts(tokens)
    guard parts.count > 1 else { return nil }
    let order = parts.map { Kernel.order(in: $0.words) }
    let isGentle = !order.contains(.grave)
    let first = order.firstIndex { $0 != .none } ?? 0
    let tells = parts.indices.map { at in
      // What is said behind an order that would end or resize a job may take it back.
      order[at] == .none && (isGentle || at < first || parts[at].isReason)
        && Kernel.tells(parts[at], isGentle: isGentle, isBehind: at > first)
    }
    let asking = parts.indices.filter { !tells[$0] }
    guard tells.contains(true), !asking.isEmpty, !Kernel.isRestricted(parts, tells, scene) else { return nil }
    told = parts.indices.filter { tells[$0] }.map { parts[$0].words }.filter { words in
      words.contains { !Lexicon.isCommon($0.word) && Narration.names($0.word, scene) }
    }
    request = Array(asking.map { parts[$0].words }.joined(separator: [Token(text: ",", word: ",", isBreak: true)]))
  }

  /// Words between two marks, or up to a word with which a reason or a request begins.
  private struct Part {
    var words: [Token]
    /// It began with `because`, `since`, `as`.
    var isReason: Bool
    /// A colon follows: it says whose or what kind of words come next.
    var isTitle = false
  }

  // MARK: Cutting

  private static let reasons = [
    "because of?", "since|as \(subjects)", "now that", "given that?", "seeing that|as|how", "considering that?",
    "in view|light of", "due|owing|thanks to", "on account of", "what with", "ahead of", "with the|our|all|so|this|a|an",
    "for the sake of",
  ].map(Phrase.init)
  private static let subjects =
    "the|we|i|it|they|our|my|their|its|there|this|that|these|those|a|an|he|she|some|somebody|someone|everyone|everybody"
  private static let requests = [
    "and? so|hence|therefore|thus please|pls|kindly", "and? so|hence|therefore|thus can|could|would|will you",
    "and? so|hence|therefore|thus i|we would? need|want|like you?", "and? so|hence|therefore|thus let us",
    "and? so|hence|therefore|thus go ahead", "and? which is why i|we would? need|want|like you?", "please|pls|kindly",
    "can|could|would you please?",
  ].map(Phrase.init)

  private static func parts(_ tokens: [Token]) -> [Part] {
    var parts: [Part] = []
    var part = Part(words: [], isReason: false)
    func end() {
      if !part.words.isEmpty { parts.append(part) }
      part = Part(words: [], isReason: false)
    }
    for at in tokens.indices {
      if tokens[at].isBreak {
        part.isTitle = tokens[at].text == ":"
        end()
        continue
      }
      let isFirst = part.words.isEmpty
      if part.words.count != 1 || parts.isEmpty, reasons.contains(where: { $0.match(tokens, at) != nil }) {
        if !isFirst { end() }
        part.isReason = true
      } else if part.words.count > 2, begins(tokens, at) {
        end()
      }
      part.words.append(tokens[at])
    }
    end()
    return parts
  }

  /// `… so please`, `… so cancel`
  private static func begins(_ tokens: [Token], _ at: Int) -> Bool {
    if requests.contains(where: { $0.match(tokens, at) != nil }) { return true }
    guard ["so", "hence", "therefore", "thus"].contains(tokens[at].word), tokens.indices.contains(at + 1) else {
      return false
    }
    return Lexicon.verbs[tokens[at + 1].word] != nil
  }

  // MARK: What the parts are

  private enum Order { case none, gentle, grave }

  private static let gentle: Set<Verb> = [
    .savepoint, .show, .diagnose, .watch, .compare, .tune, .take, .set, .submit, .touch,
  ]
  /// Verbs of the trade that are said of other things as often: `a new version goes out`, `we run a sale`.
  private static let worldly: Set<Verb> = [.submit, .take, .set, .show, .watch, .touch, .tune]

  /// The gravest that the words order: a verb in its base form that nobody is said to do.
  private static func order(in words: [Token]) -> Order {
    var gravest = Order.none
    for at in words.indices where !words[at].isQuoted {
      let word = words[at].word
      let verb = Lexicon.verbs[word] ?? Lexicon.participle(word) ?? Lexicon.gerund(word)
      guard let verb, !worldly.contains(verb) || at == 0 || isAsked(words, at) else {
        if at == 0, Lexicon.questionWords.contains(word) || Lexicon.modals.contains(word) { gravest = .gentle }
        continue
      }
      if !gentle.contains(verb) { return .grave }
      gravest = .gentle
    }
    return gravest
  }

  private static func isAsked(_ words: [Token], _ at: Int) -> Bool {
    ["please", "you", "kindly", "so", "then"].contains(words[at - 1].word)
      || at > 1 && words[at - 1].word == "to" && ["you", "sure", "like", "want"].contains(words[at - 2].word)
  }

  private static let reserved: Set<String> = [
    "if", "unless", "until", "till", "once", "when", "whenever", "while", "except", "but", "besides", "only", "without",
    "unlike", "instead", "otherwise", "should", "must", "ought", "shall", "other", "others", "rest", "same", "dry",
    "hypothetically", "or", "forget", "ignore", "disregard", "hold", "wait", "maybe", "perhaps", "might", "may",
    "mistake", "wrong", "joke", "joking", "kidding", "pretend", "imagine", "suppose", "test", "example", "quote",
    "ticket", "mail", "email", "slack", "chat", "bot", "log", "logs", "line", "message", "instructions", "prompt", "system",
    "savepoint", "savepoints", "snapshot", "state", "keep", "later", "yet", "before", "after", "draft",
  ]

  /// It tells, and nothing in it could bear on what is asked for. `isGentle` where nothing is asked for that would end,
  /// restart or resize a job: there it does no harm that something is not so.
  private static func tells(_ part: Part, isGentle: Bool, isBehind: Bool) -> Bool {
    let words = part.words.drop { ["and", "so", "well", "ok", "okay", "hi", "hey", "yes"].contains($0.word) }
    guard let first = words.first, words.count > 2, !part.isTitle, part.isReason || isSubject(Array(words)) else { return false }
    guard !Lexicon.questionWords.contains(first.word), words.last?.word != "?",
      isGentle || !isBehind || !Reserve.stands(in: Array(words), isEnding: true)
    else { return false }
    return !words.contains { token in
      let isDenial = Lexicon.negations.contains(token.word) || token.word == "no"
      return token.isQuoted || Reserve.telling.contains(token.word)
        || reserved.contains(token.word) && !(isGentle && times.contains(token.word)) || isDenial && !isGentle
    }
  }

  private static let times: Set<String> = ["when", "while", "once", "yet", "must", "should", "before", "after", "but"]
  private static let determiners: Set<String> = Set(subjects.split(separator: "|").map(String.init))

  /// It begins as what is told begins: `our customers`, `we`, `black friday is`.
  private static func isSubject(_ words: [Token]) -> Bool {
    if determiners.contains(words[0].word) { return true }
    guard Lexicon.verbs[words[0].word] == nil, Narration.isSubject(words[0]) else { return false }
    return words.prefix(5).dropFirst().contains { ["is", "are", "was", "were", "has", "have", "had"].contains($0.word) }
  }

  /// A set is asked for and jobs are told of: which of them are meant was perhaps told.
  private static func isRestricted(_ parts: [Part], _ tells: [Bool], _ scene: Scene) -> Bool {
    let asksForSet = parts.indices.contains { at in
      !tells[at]
        && parts[at].words.contains {
          Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
            || Lexicon.pluralPronouns.contains($0.word)
        }
    }
    return asksForSet
      && parts.indices.contains { at in tells[at] && parts[at].words.contains { Narration.names($0.word, scene) } }
  }
}
