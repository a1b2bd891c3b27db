import Jobs

/// What is told in a sentence of its own before an order: `registry answers again. bring it back up`, `still climbing. give
/// it three more workers`. It says how things are, and the order that follows stands for itself, so that it is read alone.
///
/// There is none where a word in it could deny, doubt, condition, quote or put off what follows, where something else is
/// ordered or asked in it, or where it could say which jobs are meant.
struct Statement {
  /// What is left to be read.
  let request: [Token]
  /// What was told, where it names the job that the request may speak of.
  let told: [Token]?
  /// It ends at a comma: enough for what ends and restarts nothing.
  let isLoose: Bool

  /// The shortest rest behind the longest run of sentences that only tell.
  init?(_ typed: [Token], _ scene: Scene) {
    let tokens =
      Statement.exitCode.first(in: typed).map { match in
        typed[..<match.range.lowerBound] + [Token(text: "it", word: "it"), Token(text: "failed", word: "failed")]
          + typed[match.range.upperBound...]
      } ?? typed
    guard tokens.count < 60, !tokens.contains(where: { $0.isQuoted || $0.isUnclear || $0.isFile }) else { return nil }
    let full = Statement.sentences(tokens, scene)
    isLoose = full == nil
    guard let (end, jobs) = full ?? Statement.phrase(tokens, scene) else { return nil }
    let rest = Array(tokens[end...].drop { $0.isBreak || Statement.joints.contains($0.word) })
    guard rest.contains(where: { !$0.isBreak && $0.word != "?" }), rest.last?.word != "?" else { return nil }
    // Of two that were told of, which one it is was not said.
    if jobs.count > 1, !scene.reader.read(rest).target.isNamed { return nil }
    // Two rows may be that one.
    let points = rest.indices.dropLast().contains {
      rest[$0].word.isOne(of: "that this") && rest[$0 + 1].word == "one"
    }
    if points, let selected = scene.selected, scene.spokenOf != .job(selected) { return nil }
    // Whom a set is of, what was told may say.
    let isOfSet = rest.contains {
      Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
        || Lexicon.pluralPronouns.contains($0.word)
    }
    let before = Array(tokens[..<end])
    let isPair = before.has("both") && rest.has("both each")
    if isOfSet, !isPair { return nil }
    request = isPair ? rest.map { $0.word == "each" ? Token(text: "both", word: "both") : $0 } : rest
    told = jobs.isEmpty ? nil : before
  }

  /// Where the longest run of sentences ends that only tell, and the jobs that they name.
  private static func sentences(_ tokens: [Token], _ scene: Scene) -> (end: Int, jobs: Set<Job>)? {
    var found: (Int, Set<Job>)?
    var (start, saysMore, jobs) = (0, false, Set<Job>())
    for mark in tokens.indices where ends(tokens, mark) {
      let sentence = Array(tokens[start..<mark])
      start = mark + 1
      if sentence.allSatisfy(\.isBreak) { continue }
      // `137, so memory.`
      let isTail = saysMore && sentence.count(where: { !$0.isBreak && $0.word != "so" }) == 1
      guard let named = isTail ? isNoun(sentence) : telling(sentence, scene) else { break }
      saysMore = saysMore || !sentence.allSatisfy { $0.isBreak || openers.contains($0.word) }
      jobs.formUnion(named)
      found = (start, jobs)
    }
    return saysMore ? found : nil
  }

  /// `looks good, …`, `nothing to worry about then, …`: up to the first comma, where no job is named.
  private static func phrase(_ tokens: [Token], _ scene: Scene) -> (end: Int, jobs: Set<Job>)? {
    guard let mark = tokens.firstIndex(where: { $0.text == "," }) else { return nil }
    let words = tokens[..<mark].dropping(openers)
    guard let first = words.first, telling(Array(words), scene)?.isEmpty == true,
      first.word.isOne(of: "nothing no still only too way looks seems")
        || words.contains(where: { finite.contains($0.word) || conditions.contains($0.word) })
    else { return nil }
    return (mark + 1, [])
  }

  /// A mark behind which another sentence begins; `, so` too.
  private static func ends(_ tokens: [Token], _ at: Int) -> Bool {
    if tokens[at].endsSentence { return true }
    return tokens[at].text == "," && at + 1 < tokens.count
      && tokens[at + 1].word.isOne(of: "so hence therefore")
  }

  private static let exitCode = Phrase("exit|return|status|error code|codes #?")

  private static func isNoun(_ words: [Token]) -> Set<Job>? {
    words.contains { Lexicon.verbs[$0.word] != nil || Lexicon.negations.contains($0.word) || against.contains($0.word) }
      ? nil : []
  }

  private static let joints = Set(words: "so then and hence therefore ok okay now but")

  // MARK: What tells

  /// Words of doubt that are facts as often.
  private static let factual = Set(
    words: """
      not no none nothing never already still yesterday ago week weeks month months am pm better worse bad
      half back doing wrong exceeds exceed exception exceptions above first any even due see sees
      now early right case stays while without since last memory how either case important critical why after
      before cases
      """)
  private static let against: Set<String> = Danger.words.union(Reserve.words).union(Reserve.telling).union(
    Motive.doubts
  )
  .subtracting(factual).union(
    Set(
      words: """
        if unless until till whether should shall must ought would wait hold hang pause want wants wanted let lets hope hopes
        please careful risky dangerous risk afraid worried nervous permission allowed freeze owner owners colleague mind
        somebody someone everybody everyone anybody needs needing using uses depends because cause away
        plan plans moment round option options step steps idea example workers parallelism dry note ack comment boss
        leave keep spare most least max maximum minimum touch
        """))

  /// With these begins what is no sentence, but says when or how.
  private static let leads = Set(
    words: """
      while during as with after before since at in on for to by from within down up first then next given error
      warn warning fatal info because due
      """)

  /// Nil where it may be more than a statement; else the job that it names.
  private static func telling(_ sentence: [Token], _ scene: Scene) -> Set<Job>? {
    let words = Array(sentence.drop { $0.isBreak || openers.contains($0.word) })
    if words.isEmpty { return [] }
    if words.count == 1, isExclamation(words[0], scene) { return [] }
    if words.count(where: { !$0.isBreak }) < 2 || leads.contains(words[0].word) { return nil }
    if words[0].word.first?.isNumber == true, words[0].word.contains("-") || words[0].word.contains(":") { return nil }
    guard words.count < 18, words.last?.word != "?", words.last?.text != ":", !asks(words), !orders(words),
      !negates(words), !words.contains(where: { $0.text == ":" })
    else { return nil }
    let jobs = Set(scene.reader.names(words, Array(words.indices)).found.flatMap(\.jobs))
    if jobs.count > 1 { return nil }
    let names = Set(jobs.flatMap { JobIndex.parts(of: $0.name) + [$0.name.lowercased(), $0.id.lowercased()] })
    let isNamed = !jobs.isEmpty
    // `registry answers again`, of another than was spoken of: the job of that name, or the registry.
    if isNamed, !words.contains(where: { Set(scene.index.exact($0.word)) == jobs }),
      case .job(let spoken)? = scene.spokenOf ?? scene.selected.map(Target.job), !jobs.contains(spoken)
    {
      return nil
    }
    let reacting = trouble.first(in: words)?.range ?? 0..<0
    for at in words.indices
    where !reacting.contains(at) && against.contains(words[at].word) && !(isNamed && names.contains(words[at].word)) {
      return nil
    }
    if thing.first(in: words) != nil || passing.first(in: words) != nil { return nil }
    return jobs
  }

  /// `jaysus.`: a word that nothing knows, and that is no judgement (`overruled`).
  private static func isExclamation(_ token: Token, _ scene: Scene) -> Bool {
    !Lexicon.isCommon(token.word) && !against.contains(token.word) && !scene.index.hasPart(token.word)
      && scene.index.near(token.word) == nil && !token.word.hasSuffix("ed") && !token.word.hasSuffix("ly")
      && token.word.allSatisfy(\.isLetter) && token.word.count > 2 && !conditions.contains(token.word)
      && !scene.runners.contains { JobIndex.parts(of: $0.runner).contains(token.word) }
  }

  private static let openers = Interjection.sounds.union(["and", "but", "so", "look"])
  static func isInterjection(_ word: String) -> Bool { openers.contains(word) }

  /// It only tells how things are, as far as it goes.
  static func onlyTells(_ tokens: [Token], _ scene: Scene) -> Bool {
    let parts = tokens.split(whereSeparator: \.endsSentence).map(Array.init)
    return !parts.isEmpty && parts.allSatisfy { telling($0, scene) != nil }
  }

  /// `wrong job`, `the other one`: another is meant.
  private static let thing = Phrase(
    "wrong|other|another|not|different one|job|pipeline|window|cluster|screen|thing|runner")
  /// What somebody is about to do, or has others do.
  private static let passing = Phrase.all(
    """
    i|we am|are|will going? to? / i|we|they|he|she will|can|could|may|might / going|about to
    have|has|had|need|needs to / not to / no one / not yet / in|at # / for # \(TimeUnits.unitChoices)
    per|as agreed|discussed|planned
    not|never|no bad|urgent|serious|important|critical|necessary|needed|worth|sure|true|safe|ready|done|finished|over|allowed|that|so|much|reason|need|point|hurry|rush|problem|trouble|risk
    is|was|it a|an|the|only|just test|joke|drill|mistake|question|exercise
    """)

  private static let questions = Set(words: "how why what which who where when whose")

  private static func asks(_ words: [Token]) -> Bool {
    questions.contains(words[0].word) || words.has("?")
      || words.count > 1 && Lexicon.modals.contains(words[0].word)
        && words[1].word.isOne(of: "it you we i they")
  }

  private static let finite = Set(
    words: """
      is are was were has have had does did can got gets went goes comes came fell rose grew fail expire climb looks
      seems keeps kept ran takes says
      """)
  private static let conditions = Set(
    words: """
      wrong bad broken corrupt missing late stale empty full slow high low stuck dead gone idle bored too far huge
      climbing rising falling growing dropping again
      """)
  private static let seeing = Set(words: "see saw checked check get know looked understand understood found")
  private static let states = Set(
    words: """
      is are was were been be keeps keep kept still already just got has have it in kernel he she they somebody
      always after being while of not now
      """)

  /// Something is ordered in it, looked at, or named to be looked at.
  private static func orders(_ words: [Token]) -> Bool {
    for at in words.indices {
      let word = words[at].word
      let isFirst =
        at == 0 || words[at - 1].isBreak || words[at - 1].word.isOne(of: "and then just please to you")
      if let verb = Lexicon.verbs[word] {
        let isSeen = at > 0 && words[at - 1].word.isOne(of: "i we you") && seeing.contains(word)
        let isNoun = at > 0 && words[at - 1].word.isOne(of: "the a no last its this that of")
        let isUnable =
          at > 1 && words[at - 1].word == "not" && words[at - 2].word.isOne(of: "can does did do could")
          && at > 2
        // `cancel is too strong`
        let isJudged =
          at + 2 < words.count && words[at + 1].word.isOne(of: "is was would")
          && words[at + 2].word.isOne(of: "too overkill not")
        let isSubject = at + 1 < words.count && finite.contains(words[at + 1].word) && !verb.isGrave
        let isSaid = words.has(finite)
        if isSeen || isUnable || isJudged || isSubject || isNoun && !isFirst && (isSaid || !verb.isWriting) { continue }
        let isNounOfState =
          word.isOne(of: "savepoint snapshot checkpoint restart lower end stop")
          && !isFirst && !verb.isGrave
        if verb.isWriting ? !isNounOfState : isFirst { return true }
      } else if let verb = Lexicon.participle(word) ?? Lexicon.gerund(word), verb.isWriting {
        if at == 0 || !words[..<at].suffix(3).has(states) { return true }
        if Lexicon.gerund(word) != nil, words[..<at].suffix(2).has("i we am") {
          return true
        }
      }
    }
    // `error logs`: what is asked for.
    let isThing = words.contains { token in Subject.word(token.word) != nil && Trait.word(token.word) == nil }
    return isThing
      && !words.contains {
        finite.contains($0.word) || conditions.contains($0.word) || Lexicon.participle($0.word) != nil
      } && words.first?.number == nil
  }

  private static let trouble = Phrase(
    "no|not better|great|good|ideal|use|luck|change|progress|effect|difference|improvement|wonder|surprise|records|data|output|heartbeat|help|answer|reaction|response|movement|possible"
  )

  /// A denial that could be one of what follows.
  private static func negates(_ words: [Token]) -> Bool {
    guard let at = words.firstIndex(where: { Lexicon.negations.contains($0.word) || $0.word == "no" }) else {
      return false
    }
    if trouble.match(words, at) != nil { return false }
    if at == 0 {
      return !words[0].word.isOne(of: "nothing none")
        || !words.contains { finite.contains($0.word) || $0.word.hasSuffix("ed") || $0.word.hasSuffix("s") }
    }
    // `spark cannot`, `the runner has none`
    return !words[..<at].contains { finite.contains($0.word) || $0.word.isOne(of: "do could possible") }
      || words[0].word.isOne(of: "i we you do please")
  }
}
