import BeamMCPClient
import JSON
import Jobs

/// What speaks, in a sentence, against carrying out a change that was read in it: others' words, a time or a condition, a
/// belief, a choice left open. Such a sentence is asked back; the plan alone would not show what was left out.
struct Caution {
  let tokens: [Token]
  let scene: Scene
  /// What would change something, and the jobs that would be changed, by id.
  let calls: [ToolCall], jobs: Set<String>
  private let all: [ToolCall]

  init(_ tokens: [Token], _ scene: Scene, _ calls: [ToolCall]) {
    (self.tokens, self.scene, all) = (tokens, scene, calls)
    self.calls = calls.filter { !ToolCall.isReading($0.tool) && $0.arguments["dry_run"] != true }
    jobs = Set(self.calls.compactMap(\.jobID))
  }

  /// The words that make it doubtful; nil where nothing does.
  var words: String? {
    // `write a pipeline … that counts them every hour`: what it is to do may be of any time, and on any condition.
    let isCode = !calls.isEmpty && calls.allSatisfy { $0.tool == "generate_pipeline" }
    let found = (isCode ? [pasted, begun, told] : doubts + silences + [aside]).compactMap(\.self).first
    return found.map { tokens[$0].said }
  }

  /// It speaks against the order, and not only beside it.
  var isOpposed: Bool { (doubts + [opposite]).contains { $0 != nil } }

  /// What says too little for the order, and nothing against it.
  private var silences: [Range<Int>?] { [part, unmotivated, figures] }

  private var doubts: [Range<Int>?] {
    [
      phrase, pasted, begun, told, passedOn, possible, believed, recurring, concluded, uncorrected, conditioned,
      both, torn, halfNamed,
      denied,
      calledOff, noted, written, ticket, afterRemark, fitness, denying, deniedBefore, numbers, unfinished,
      dictated, addressed,
      title, unclear, awaited, submitted, leaning, spoken, singled, narrowed,
      unsaved, repeated, agreement, oddity, only,
      victim, reasonOfSome, uncertain, followed, plural, resumed, framed(all), scrap, answered, entangled,
      ability, judged, regretted, compound, headed, wanted, deferred, entitled, reasked, leftOver, contrasted,
      retold, unwished, twiceSized, related, bareAmount, miscounted, eachOf, cited,
    ]
  }

  // MARK: Phrases

  private static let sources =
    "ticket|tickets|mail|email|comment|jira|slack|github|gitlab|jenkins|chatgpt|gpt|copilot|bot|customer|customers|forum"
    + "|parrot|post|message|page|dashboard|someone|somebody|error|log|line|trace|alert|exception"
  private static let saying =
    Reserve.telling.subtracting(["according"]).union(["wants", "wanted", "reads", "states"]).sorted().joined(
      separator: "|")

  private static let hearsay: [String] = [
    sources + " " + saying, "they|he|she also|just|then|even|still? said", "so i|we was|were told",
    ", they|he|she told me|us", "that is|was the|an? example|quote|line|sentence|wording in|from|of the|our|some|a",
    "per|by|to the? log|mail|email|alert|line|message|page|error|exception",
    "former|ex-boss|ex-colleague|ex-manager|always|usually|often|never says|said|wants|asks",
    "by me|us|him|her|them|myself|ourselves|hand",
    "so you|they|he|she can|could|may", "it is possible|allowed|safe|easy|risky|dangerous to",
    "so|but i|we will|did|have|am|would",
  ]
  private static let choices: [String] = [
    "whichever|which of", "savepoint|snapshot before last", "savepoint|snapshot before the|that last|one|latest",
    "the|its first|oldest|previous|earlier|penultimate|second|older savepoint|snapshot", "clean savepoint|snapshot",
  ]
  private static let conditions: [String] = [
    "provided|assuming|supposing|suppose it|that|they|this|the|he|she", "in case|the|of it|that|they|this|the|of",
    "the moment|minute|second|instant it|that|they|this|the", "as|so long as", "while|during it|they|the|that|this",
    "if need be", "if necessary|needed", "on condition that?", "depending on", "with a delay of", "is next",
    "too late|early|soon|risky|dangerous to", "every night|day|hour|week|morning|evening|weekend", "by now",
    "already gone", "oh wait it", "# workers|slots|tasks died|crashed|failed|are|were|hang|hung|fell",
  ]
  private static let phrases = Phrase.all(hearsay + choices + conditions)

  private var phrase: Range<Int>? {
    Caution.phrases.lazy.compactMap { [tokens] phrase in phrase.first(in: tokens)?.range }.first { [tokens] range in
      // `black friday is next week`
      let next = range.upperBound < tokens.count ? tokens[range.upperBound].word : ""
      return tokens[range].map(\.word) != ["is", "next"]
        || !next.isOne(of: "week month year quarter monday friday")
    }
  }

  // MARK: Where it begins

  private static let openings = Phrase.all(
    """
    maybe|perhaps|possibly|someone|somebody|done|next|later|tomorrow|tonight / in|after|at|around # / if need be
    at|around
    """)

  /// `in 5 minutes: …`, `maybe: …`, `at 17:00: …`
  private var begun: Range<Int>? {
    guard let mark = tokens.firstIndex(where: { $0.text == ":" }), mark > 0, mark < 7 else { return nil }
    return Caution.openings.match(tokens, 0) != nil ? 0..<mark : nil
  }

  // MARK: What is told

  static let tellers: Set<String> = ["i", "we"]

  /// `we cancel orders`, `let me cancel it`: what they do themselves.
  private var told: Range<Int>? {
    tokens.indices.dropLast().first { at in
      let isTeller = Caution.tellers.contains(tokens[at].word) && (at == 0 || tokens[at - 1].isBreak)
      // `I already cancel orders`
      if isTeller, tokens[at + 1].word.isOne(of: "already just"), at + 2 < tokens.count,
        Lexicon.verbs[tokens[at + 2].word]?.isWriting == true
      {
        return true
      }
      let isAnybody = tokens[at].word == "one" && tokens[at + 1].word.isOne(of: "has needs ought must")
      if isAnybody, at == 0 || tokens[at - 1].isBreak { return true }
      // `you can cancel it`; not `if you can, cancel it`.
      if tokens[at].word == "you", tokens[at + 1].word.isOne(of: "can could may might"),
        at + 2 < tokens.count,
        Lexicon.verbs[tokens[at + 2].word]?.isWriting == true
      {
        return true
      }
      let isLet = tokens[at].word == "me" && at > 0 && tokens[at - 1].word == "let"
      return (isTeller || isLet) && Lexicon.verbs[tokens[at + 1].word]?.isWriting == true
    }.map { $0..<($0 + 2) }
  }

  private static let parts = Phrase("one|some|any|either|most|half|neither of")

  /// `one of orders and clickstream`: which is open. Not `half of the workers`, nor `a savepoint of orders and one of fraud`.
  private var part: Range<Int>? {
    var start = 0
    while let range = Caution.parts.first(in: tokens, from: start)?.range {
      start = range.upperBound
      let next = tokens[start...].first { !$0.word.isOne(of: "the these those its their a") }
      let isOther = range.lowerBound > 0 && tokens[range.lowerBound - 1].word.isOne(of: "and also then")
      guard let next, !isOther, !AmountReader.unitWords.contains(next.word),
        !next.word.isOne(of: "parallelism number what that it slots capacity")
      else { continue }
      return range
    }
    return nil
  }

  private static let risks = Phrase.all(
    """
    could|can|may|might|will get / gets|got
    """)

  /// `orders could get cancelled`: a risk.
  private var possible: Range<Int>? {
    Caution.risks.lazy.compactMap { [tokens] phrase in phrase.first(in: tokens)?.range }.first { [tokens] range in
      tokens.indices.contains(range.upperBound)
        && Lexicon.participle(tokens[range.upperBound].word)?.isWriting == true
    }
  }

  private static let beliefs = Phrase("must|should|ought to? be|have")

  /// `it must be restarting`, `it should be cancelled already`.
  private var believed: Range<Int>? {
    guard let range = Caution.beliefs.first(in: tokens)?.range, tokens.indices.contains(range.upperBound) else {
      return nil
    }
    let word = tokens[range.upperBound].word
    let isAlready = tokens[range.upperBound...].prefix(3).has("already")
    // `it should be running with six`
    if word == "running", calls.allSatisfy({ $0.tool == "scale_job" }) { return nil }
    return Lexicon.gerund(word) != nil || isAlready ? range : nil
  }

  /// `cancel orders daily`, where the word is not a name's.
  private var recurring: Range<Int>? {
    tokens.indices.first { at in
      guard ClauseReader.rhythms.contains(tokens[at].word) else { return false }
      let next = tokens.indices.contains(at + 1) ? tokens[at + 1] : nil
      let isAtEnd = next == nil || next?.isBreak == true || next?.word == "?"
      // `restart nightly`, and nothing else that could be meant.
      let isName = scene.index.hasPart(tokens[at].word)
      let others = tokens.indices.contains { $0 != at && !Lexicon.isCommon(tokens[$0].word) && !tokens[$0].isBreak }
      return isAtEnd && (!isName || others)
    }.map { $0..<($0 + 1) }
  }

  // MARK: Two orders, of which one may be none

  /// `we have to cancel orders, so please restart clickstream`: whether the first is an order too was not said.
  private var concluded: Range<Int>? {
    guard let so = tokens.indices.dropFirst().first(where: { tokens[$0].word == "so" && tokens[$0 - 1].isBreak }) else {
      return nil
    }
    let (before, after) = (changes(tokens[..<so]), changes(tokens[so...]))
    let asks = tokens[so...].contains { Lexicon.questionWords.contains($0.word) || $0.word.isOne(of: "is are") }
    let isNeed = !before.isEmpty || needs(Array(tokens[..<so]))
    return isNeed && (!after.isEmpty && before != after || asks) ? so..<min(so + 3, tokens.count) : nil
  }

  /// `orders could get four more`
  private func needs(_ part: [Token]) -> Bool {
    AmountReader.read(part, isDown: false) != nil
      && part.has("needs need could should wants must gets")
  }

  func changes(_ part: ArraySlice<Token>) -> Set<Verb> {
    Set(
      part.filter { !$0.isQuoted }.compactMap { Lexicon.verbs[$0.word] ?? Lexicon.participle($0.word) }
        .filter(\.isWriting))
  }

  /// `cancel orders. no clickstream`: instead of it, or not that one.
  private var denied: Range<Int>? {
    tokens.indices.dropLast().first { at in
      at > 0 && tokens[at].word == "no" && tokens[at - 1].isBreak && !changes(tokens[..<at]).isEmpty
        && !Lexicon.isCommon(tokens[at + 1].word) && !scene.reader.names(tokens, [at + 1]).found.isEmpty
    }.map { $0..<($0 + 2) }
  }

  /// `cancel orders. actually 12 …`: a correction that was not understood is not left out.
  private var uncorrected: Range<Int>? {
    guard let mark = Repair.marked(tokens), Repair(tokens, scene) == nil,
      !changes(tokens[..<mark.lowerBound]).subtracting([.savepoint]).isEmpty,
      !tokens[..<mark.lowerBound].contains(where: { Lexicon.negations.contains($0.word) || $0.word == "no" }),
      tokens[mark.upperBound...].contains(where: { !$0.isBreak })
    else {
      return nil
    }
    return mark
  }

  // MARK: Conditions

  private static let supposing = Set(
    words: """
      provided assuming supposing suppose providing once after unless until whenever
      """)
  private static let finite = Set(words: "is are was were has have had lags fails does do runs gets goes needs")
  private static let courtesies = Phrase("if possible|poss|convenient|you|that|ok|okay|i|we")
  private static let asking = Set(
    words: """
      know see check tell me what even as wonder wondering ask look us only glad grateful happy thankful appreciate
      it nice great mind love good kind lovely best better
      """)

  /// `after clickstream is done, cancel orders`, `check orders, and if it is stuck, restart it`.
  private var conditioned: Range<Int>? {
    tokens.indices.first { at in
      let word = tokens[at].word
      let isFirst = at == 0 || tokens[at - 1].isBreak || tokens[at - 1].word.isOne(of: "and but only then")
      // A savepoint in case something goes wrong is taken before it does.
      let isSafe = calls.allSatisfy { $0.tool == "create_savepoint" }
      if word == "in", isFirst, tokens.indices.contains(at + 1), tokens[at + 1].word == "case" { return !isSafe }
      if isFirst, Caution.supposing.contains(word), !ClauseSplitter.goesOn(tokens, at) {
        return tokens[at...].prefix(7).dropFirst().prefix { !$0.isBreak }.has(Caution.finite)
      }
      guard word == "if", !ClauseSplitter.goesOn(tokens, at), Caution.courtesies.match(tokens, at) == nil else {
        return false
      }
      return at > 0 && !Caution.asking.contains(tokens[at - 1].word)
    }.map { $0..<min($0 + 4, tokens.count) }
  }

  // MARK: Which jobs

  /// `both flink jobs`, of which there are four.
  private var both: Range<Int>? {
    guard jobs.count > 2 else { return nil }
    return tokens.indices.first { tokens[$0].word == "both" && !tokens[$0].isQuoted }.map { $0..<($0 + 1) }
  }

  /// `orders is fine but clickstream is not, so restart it`: which of them `it` is was not said.
  private var torn: Range<Int>? {
    guard let so = tokens.indices.dropFirst().first(where: { tokens[$0].word == "so" && tokens[$0 - 1].isBreak }),
      Set(scene.reader.names(tokens, Array(tokens.indices.prefix(so))).found.flatMap(\.jobs).map(\.id)).count > 1,
      jobs.count == 1,
      !changes(tokens[so...]).isEmpty
    else { return nil }
    return tokens[so...].firstIndex { $0.word.isOne(of: "it that") }.map { $0..<($0 + 1) }
  }

  private static let callingOff = Phrase("cancel|stop|abort|undo|revert that|this")

  /// `drain orders, cancel that`: perhaps the order, and not the job.
  private var calledOff: Range<Int>? {
    if let range = Caution.callingOff.match(tokens, 0)?.range, range.upperBound < tokens.count,
      let former = scene.former, Grammar.meanings(of: former).contains(where: \.request.isChange)
    {
      return range
    }
    let changing = tokens.indices.first { Lexicon.verbs[tokens[$0].word]?.isWriting == true } ?? tokens.count
    guard let range = Caution.callingOff.last(in: tokens), range.lowerBound > changing,
      tokens[range.lowerBound - 1].isBreak || tokens[range.lowerBound - 1].word.isOne(of: "please wait no"),
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak || tokens[range.upperBound].word == "and"
    else { return nil }
    return range
  }
}
