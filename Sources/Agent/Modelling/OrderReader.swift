import Jobs

/// Reads a part of a sentence as an order: a verb in the place of one, known or not, and behind it at once what it is said
/// of; or a need of it (`clickstream needs 12 lanes`, `I want 12 lanes for clickstream`). What stands there beside the
/// object and its number has to be a joint, a unit or a courtesy: any other word may take the order back.
struct OrderReader {
  let words: [Token]
  private let reading: TargetReader.Reading
  /// Where the job's names stand.
  let named: Set<Int>
  /// Something was ordered before, which this may go on with: `and clickstream to 4`.
  private let goesOn: Bool
  private let scene: Scene

  init(_ words: [Token], _ scene: Scene, goesOn: Bool) {
    (self.words, self.goesOn, self.scene) = (words, goesOn, scene)
    reading = scene.reader.read(words)
    named = Set(scene.reader.names(words, Array(words.indices)).used)
  }

  var order: Order? {
    let start = opened
    if start == words.count { return nil }
    return imperative(at: start) ?? wish ?? need ?? fragment(at: start)
  }

  /// A number alone, that belongs to what was ordered before: `nine of them`.
  var isAmount: Bool { isAmount(0) && ends(behindAmount(0)) }

  /// It only asks kindly.
  var isCourtesy: Bool { ends(0) }

  // MARK: Where the order begins

  private static let openers = Phrase.all(
    """
    please|pls|kindly|just|now|then|also|first|ok|okay|so|well|quickly|asap|right|hey / go ahead and?
    can|could|would|will you|u|ya|someone|somebody please? / can|could we|i please? / let us / we would better
    we|i had better / i|we would? also? like|love|want|need you|us? to / i|we need|want|have to / it is? time to
    make sure to / be so? kind and|to / feel free to / do you? please?
    """)
  private static let minding = Phrase("would|do you mind")

  private var opened: Int {
    var at = 0
    while OrderReader.minding.match(words, at) == nil,
      let match = OrderReader.openers.lazy.compactMap({ [words] in $0.match(words, at) }).first
    {
      at = match.range.upperBound
    }
    return at
  }

  // MARK: A verb and its object

  private static let particles = Set(words: "up down out on off over")
  private static let articles = Set(words: "the my our this that all both every of")
  /// What gives something to a job: `give 12 lanes to clickstream`.
  private static let giving = Set(words: "give put set take add bring use")

  private func imperative(at start: Int) -> Order? {
    let mind = OrderReader.minding.match(words, start)?.range.upperBound
    let at = mind ?? start
    guard at + 1 < words.count, isVerb(at, isGerund: mind != nil) else { return nil }
    var next = at + 1
    if next < words.count, OrderReader.particles.contains(words[next].word), !named.contains(next) { next += 1 }
    if let file = file(from: next) { return Order(object: .file(file), words: words) }
    if let kept = keeping(from: next, verb: at) { return kept }
    if let object = object(at: next) { return scaled(object, words[at].word) }
    guard OrderReader.giving.contains(words[at].word) || mind != nil, isAmount(next) else { return nil }
    return offered(from: next)
  }

  /// In the place of a verb: known as one that asks for a change or for nothing, or not known at all.
  private func isVerb(_ at: Int, isGerund: Bool) -> Bool {
    let word = words[at].word
    if words[at].isQuoted || words[at].isFile || named.contains(at) || words[at].number != nil { return false }
    if words[at].isUnclear || Reserve.telling.contains(word) || Lexicon.modals.contains(word) { return false }
    if isGerund != (word.hasSuffix("ing") && word.count > 5) { return false }
    // `woozled`, `woozles`: what was, and what somebody does.
    if word.count > 4, word.hasSuffix("ed"), !word.hasSuffix("eed") { return false }
    if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") { return false }
    if Lexicon.verbs[word] != nil || isGerund { return true }
    return !Lexicon.isCommon(word) || OrderReader.keeping.contains(word)
  }

  /// Behind the job's name, or the pronoun; the names of several joined ones.
  private func object(at start: Int) -> (object: Order.Object, end: Int)? {
    var at = start
    while at < words.count, OrderReader.articles.contains(words[at].word), !named.contains(at), !isPointing(at) {
      at += 1
    }
    guard at < words.count else { return nil }
    if named.contains(at) || reading.used.contains(at) && words[at].number == nil, !reading.target.named.isEmpty {
      var end = at
      while end < words.count,
        named.contains(end) || reading.used.contains(end) && words[end].number == nil
          || Lexicon.jobNouns.contains(words[end].word) || Lexicon.pluralJobNouns.contains(words[end].word)
      {
        end += 1
      }
      // Another job, farther on, is no object: `… to 8 instead of user-sessions`.
      guard !named.contains(where: { $0 >= end }) else { return nil }
      return (.jobs(reading.target.named), end)
    }
    guard isPointing(at), reading.target.named.isEmpty else { return nil }
    let isNoun = at + 1 < words.count && Lexicon.jobNouns.contains(words[at + 1].word)
    return (.pointed, at + (isNoun ? 2 : 1))
  }

  private func isPointing(_ at: Int) -> Bool {
    let word = words[at].word
    guard !words[at].isQuoted, !words[at].isPossessive else { return false }
    let next = at + 1 < words.count ? words[at + 1].word : ""
    if at > 0, words[at - 1].word.isOne(of: "the my our"), Lexicon.jobNouns.contains(word) { return true }
    if word.isOne(of: "it them these those both") { return true }
    return word.isOne(of: "this that") && (Lexicon.jobNouns.contains(next) || isJoint(at + 1) || isAmount(at + 1))
  }

  /// The number behind the object.
  private func scaled(_ found: (object: Order.Object, end: Int), _ verb: String?) -> Order? {
    var at = found.end
    let isHaving = verb == nil || (verb ?? "").isOne(of: "get have want need")
    while at < words.count, !isAmount(at) {
      let isDone = isHaving && isUnknown(at) && words[at].word.hasSuffix("ed")
      guard isJoint(at) || isDone else { return nil }
      at += 1
    }
    if at == words.count {
      // `embiggen fraud-scoring`, `and clickstream to 16`: the number comes with the next.
      return found.end == at ? Order(object: found.object, words: words) : nil
    }
    return ends(behindAmount(at)) ? Order(object: found.object, words: words) : nil
  }

  private static let offers = ["to", "for", "on"]

  /// `12 lanes for clickstream`
  private func offered(from start: Int) -> Order? {
    var at = start
    while at < words.count, at < start + 4, !OrderReader.offers.contains(words[at].word) {
      guard at == start || isUnit(at) || isMeasure(at) else { return nil }
      at += 1
    }
    guard at < words.count, OrderReader.offers.contains(words[at].word), let found = object(at: at + 1),
      ends(found.end)
    else { return nil }
    return Order(object: found.object, words: words)
  }

  // MARK: A wish, a need, a fragment

  private static let wishes = Phrase("i|we would|will|do? also? like|love|want|need|take")
  private static let needs = Phrase.all(
    """
    wants|needs|requires|deserves / will|would|might? need / should|must|shall have|get / ought to have|get
    could do with / could|can use / is to have|get
    """)

  private var wish: Order? {
    guard let start = OrderReader.wishes.match(words, 0)?.range.upperBound, start < words.count else { return nil }
    if let kept = keeping(from: start, verb: nil) { return kept }
    if isAmount(start) { return offered(from: start) }
    return object(at: start).flatMap { $0.end < words.count ? scaled($0, nil) : nil }
  }

  private var need: Order? {
    guard let found = object(at: 0),
      let start = OrderReader.needs.lazy.compactMap({ [words] in $0.match(words, found.end) }).first?.range.upperBound
    else { return nil }
    if let kept = keeping(from: start, verb: nil, of: found.object) { return kept }
    if let at = (start..<words.count).first(where: isAmount) {
      return (start..<at).allSatisfy(isJoint) && ends(behindAmount(at))
        ? Order(object: found.object, words: words) : nil
    }
    // `could do with a bit more oomph`: how much comes with the next.
    let isVague = (start..<words.count).allSatisfy { at in
      isUnknown(at) || Lexicon.fillers.contains(words[at].word)
    }
    return isVague && words.count < start + 6 ? Order(object: found.object, words: words) : nil
  }

  /// `12 lanes for clickstream`, `clickstream to 12`; `clickstream at 12` behind an order.
  private func fragment(at start: Int) -> Order? {
    if isAmount(start) { return offered(from: start) }
    guard let found = object(at: start), found.object != .pointed else { return nil }
    let joint = found.end < words.count ? words[found.end].word : ""
    guard joint == "to" || goesOn && ["", "at", "by", "with", "on"].contains(joint) else { return nil }
    var order = scaled(found, "")
    order?.isFragment = true
    return order
  }

  // MARK: Savepoints and files

  static let keeping = Set(
    words: """
      savepoint snapshot sp state save preserve persist backup secure freeze checkpoint progress
      """)
  private static let around = Set(
    words: """
      a an the its another one fresh new of for from on with current up job pipeline and me us
      """)

  /// `a savepoint of clickstream`, `clickstream's state`; `of` the job that needs it.
  private func keeping(from start: Int, verb: Int?, of owner: Order.Object? = nil) -> Order? {
    var isOfState = verb.map { OrderReader.keeping.contains(words[$0].word) } == true
    var object = owner
    var at = start
    while at < words.count {
      if OrderReader.keeping.contains(words[at].word), !named.contains(at) {
        isOfState = true
      } else if named.contains(at) || words[at].word == "it" {
        object = object ?? (named.contains(at) ? .jobs(reading.target.named) : .pointed)
      } else if !OrderReader.around.contains(words[at].word) {
        break
      }
      at += 1
    }
    if isOfState, object == nil { object = .pointed }
    guard isOfState, let object, behindPath(at) else { return nil }
    return Order(object: object, words: words, isOfState: true)
  }

  /// `to s3://bucket/savepoints`
  private func behindPath(_ start: Int) -> Bool {
    guard start + 1 < words.count, words[start].word.isOne(of: "to in into under at"),
      words[start + 1].text.contains("/")
    else { return ends(start) }
    return ends(start + 2)
  }

  /// The file right behind the verb; what else is said of it each argument is held against.
  private func file(from start: Int) -> String? {
    let at = start < words.count && OrderReader.articles.contains(words[start].word) ? start + 1 : start
    guard at < words.count, words[at].isFile || words[at].text.contains("://") else { return nil }
    return words[at].text
  }
}
