import BeamMCPClient
import Jobs

/// What a sentence orders in plain words, where others stand around it that the rules have no place for: `cancel orders, old
/// boy`, `crank it up to 16`, `bring payments back to life`.
///
/// The grammar asks back for every word that it does not know beside a change. Where it did, and nothing in the sentence could
/// deny, condition, quote, ask or put off what is ordered (Danger), and beside one order, of one job, stand only words that
/// say nothing (Interjection, Courtesy), the words that make it up are said anew, alone, and read by the same grammar. Nothing
/// is ordered here that the grammar would not take from those. A look is taken from less.
struct Gist {
  let tokens: [Token]
  let scene: Scene
  let last: [Meaning]
  let manner: Manner
  /// It says that something is wanted, so that no verb need say it.
  let wishes: Bool
  let reading: TargetReader.Reading

  private init(_ typed: [Token], _ body: [Token], _ scene: Scene, _ last: [Meaning]) {
    manner = Manner(body)
    tokens = manner.rest
    wishes = Courtesy.wishes(typed)
    reading = scene.reader.read(tokens)
    (self.scene, self.last) = (scene, last)
  }

  /// What the sentence may say in plain words, the likeliest first. Each is to be read by the grammar, which may refuse it.
  static func readings(_ typed: [Token], _ scene: Scene, last: [Meaning]) -> [Reading] {
    let owned = [scene.isPlain ? nil : Quotation.reading(typed, scene)].compactMap(\.self)
    if let words = behindQuotation(typed), !words.isEmpty, !scene.isPlain {
      let end = typed.lastIndex(where: \.isQuoted) ?? 0
      return owned + quotationReadings(words, told: Array(typed[...end]), scene)
    }
    if let words = Report.behindPaste(typed), !scene.isPlain { return [Reading(words: words, changes: false)] }
    if let words = Report.beforeQuotation(typed), !scene.isPlain {
      return owned + [Reading(words: words, changes: true, isMild: true)]
    }
    if !owned.isEmpty { return owned }
    let stated = scene.isPlain ? nil : Statement(scene.typed, scene).map(Reading.init)
    return [stated].compactMap(\.self) + plainReadings(typed, scene, last: last)
  }

  private static func plainReadings(_ typed: [Token], _ scene: Scene, last: [Meaning]) -> [Reading] {
    guard !scene.isPlain, typed.count < 60,
      !typed.contains(where: { $0.isQuoted || $0.isUnclear || Foreign.denies($0.word) })
    else {
      return []
    }
    let body = Courtesy.without(typed)
    guard !body.isEmpty, !body.contains(where: { Foreign.has($0.word) && !Lexicon.isCommon($0.word) }) else {
      return []
    }
    let gist = Gist(typed, body, scene, last)
    let raw = Manner(Courtesy.without(scene.typed)).rest
    let isSafe = !Danger.stands(in: gist.tokens, scene) && !Danger.stands(in: raw, scene)
    // What is understood and was asked back all the same has its reason.
    let isStrange = gist.isStrange || gist.tokens.count < typed.count
    var readings: [Reading] = [gist.resized.map { Reading(words: $0, changes: true) }].compactMap(\.self)
    if isSafe {
      let isPlain = gist.tokens.count == body.count
      if isPlain, let words = gist.likewise { readings.append(Reading(words: words, changes: true, isSurer: true)) }
      let words = [
        isPlain ? gist.consented : nil, isStrange ? gist.ordered : nil,
        isPlain && isStrange ? gist.saved : nil, isPlain ? gist.sized(isStrange: isStrange) : nil,
        isPlain ? gist.stepped : nil,
      ]
      readings += words.compactMap(\.self).map { Reading(words: $0, changes: true) }
    }
    if let words = gist.spanned {
      readings.append(Reading(words: words, changes: gist.last.allSatisfy { !$0.request.isGrave }))
    }
    readings += [gist.filtered, gist.asked].compactMap(\.self).map { Reading(words: $0, changes: false) }
    if body.count < typed.count { readings.append(Reading(words: body, changes: isSafe && !gist.saysSeveral)) }
    if let last = gist.lastSentence { readings.append(Reading(words: last, changes: false)) }
    return readings.filter { $0.words.map(\.word) != typed.map(\.word) }
  }

  /// Words to be read in the place of a sentence.
  struct Reading {
    let words: [Token]
    /// What they ask for may change something; else a look alone is taken from them.
    let changes: Bool
    /// It says more than that a job's status is asked for, which is what a name alone comes to.
    var isSurer = false
    /// A sentence that was told before them, which they may lean on.
    var told: [Token]?
    /// What ends or restarts a job is not taken from them.
    var isMild = false
  }

  /// `bob wrote "cancel orders". how is it?`: what others wrote is only told.
  static func behindQuotation(_ typed: [Token]) -> [Token]? {
    guard typed.count < 60, let quoted = typed.lastIndex(where: \.isQuoted),
      let mark = typed[quoted...].firstMark, typed.count > mark + 2,
      !typed[(mark + 1)...].contains(where: \.isUnclear)
    else { return nil }
    let words = Array(
      typed[(mark + 1)...].drop {
        $0.isBreak || $0.word.isOne(of: "but just only and whatever anyway")
          || Comment.laughing.contains($0.word)
      })
    guard let range = wondering.match(words, 0),
      range.upperBound < words.count - 1, words[range.upperBound].word == "?"
    else { return words }
    return Array(words[range.upperBound...].drop { $0.isBreak || $0.word == "?" })
  }

  /// What is asked of the quotation itself.
  private static let wondering = Phrase.all(
    """
    what is|was that|this / is|was that|this true|right|real
    """)

  private static let disregarding = Phrase(
    "ignore|disregard|forget that|this|the line|note|text|message|entry|one? and|but?")

  /// What stands behind a quotation, and its last sentence alone: `the runbook says "restart first". I disagree; diagnose it`. A
  /// change is taken from a sentence of its own that names its job.
  private static func quotationReadings(_ words: [Token], told: [Token], _ scene: Scene) -> [Reading] {
    let mark = words.dropLast().lastIndex { $0.endsSentence || $0.text == ";" }
    let cut = disregarding.match(words, 0)?.range.upperBound ?? 0
    let last = Array(words[((mark ?? cut - 1) + 1)...])
    let isNamed = last.count < words.count && !scene.reader.names(last, Array(last.indices)).found.isEmpty
    return [
      Reading(words: words, changes: false, told: told),
      Reading(words: last, changes: isNamed, told: told, isMild: true),
    ]
  }

  /// `ha, figures. diagnose it`: what stands behind the last full stop, where nothing before it names a job.
  private var lastSentence: [Token]? {
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "?" }
    guard let end, let mark = tokens[..<end].lastIndex(where: \.endsSentence), mark > 0,
      scene.reader.read(Array(tokens[..<mark])).target == .unnamed
    else { return nil }
    return Array(tokens[(mark + 1)...])
  }

  /// The words of the part that holds the place, up to the marks on both sides.
  func part(at place: Int) -> Range<Int> {
    let start = tokens[..<place].lastMark.map { $0 + 1 } ?? 0
    let end = tokens[place...].firstMark ?? tokens.count
    return start..<end
  }

  static func plain(_ words: String) -> [Token] { Idiom.words(words) }

  /// A word stands in it that nothing knows.
  private var isStrange: Bool { tokens.contains(where: isStrange) }

  func isStrange(_ token: Token) -> Bool {
    !token.isBreak && token.word != "?" && !Lexicon.isCommon(token.word) && !scene.index.hasPart(token.word)
      && scene.index.exact(token.word).isEmpty && !scene.runners.contains { $0.runner.lowercased() == token.word }
      && !Lexicon.jobNouns.contains(token.word)
  }

  // MARK: Whom it is about

  /// The words for the one job that it is about, and their places; nil where several are, or none is known.
  var subject: (words: [Token], places: Set<Int>)? {
    let named = namedJobs
    if named.jobs.count > 1 { return nil }
    if let job = named.jobs.first { return ([Token(text: job.id, word: job.id.lowercased())], named.places) }
    guard named.isClear, !saysSeveral, let at = pointing else { return nil }
    return (Gist.plain(tokens[at].word.isOne(of: "this here") ? "this job" : "it"), [at])
  }

  static let nouns = Set(words: "job pipeline one thing fella fellow guy baby bad damn poor")

  /// The pronoun, where no other noun follows it: `this boat` is no job.
  private var pointing: Int? {
    tokens.indices.first { at in
      guard tokens[at].word.isOne(of: "it its this that here") else { return false }
      let next = at + 1 < tokens.count ? tokens[at + 1] : nil
      return tokens[at].word == "it" || tokens[at].word == "its"
        || next.map { $0.isBreak || Gist.nouns.contains($0.word) || Lexicon.isCommon($0.word) } ?? true
    }
  }

  /// More than one job may be meant.
  var saysSeveral: Bool {
    tokens.contains { token in
      Lexicon.everything.contains(token.word) || Lexicon.pluralPronouns.contains(token.word)
        || Lexicon.pluralJobNouns.contains(token.word)
        || token.word.isOne(of: "other others rest two lot")
    }
  }

  /// The jobs that stand in it by their names, or by words that are whole parts of one name.
  private var namedJobs: (jobs: [Job], places: Set<Int>, isClear: Bool) {
    switch reading.target {
    case .job(let job):
      let parts = Set(JobIndex.parts(of: job.name) + [job.name.lowercased(), job.id.lowercased()])
      let places = reading.used.filter { parts.contains(tokens[$0].word) }
      return places.isEmpty ? ([], [], true) : ([job], places, true)
    case .set(let jobs, _) where reading.isOfNames: return (jobs, reading.used, false)
    case .unnamed, .pronoun, .selected: return ([], [], true)
    case .unknown:
      // A word that nothing understood is chatter, unless it may be a slip in a name.
      let isNear = reading.unknown.contains {
        !Gist.workers.contains(tokens[$0].word) && scene.index.near(tokens[$0].word) != nil
      }
      return ([], [], !isNear)
    case .set, .plural, .marked, .others, .other, .ordinal, .ambiguous: return ([], [], false)
    }
  }
}
