import BeamMCPClient

/// A sentence that corrects itself: `scale orders to 8, no sorry 12`, `cancel it, actually drain it`. What stands before the
/// mark is read as a sentence of its own, and what stands behind it as the one that follows it up.
struct Repair {
  let meant: [Meaning]
  private let scene: Scene

  /// Nil where nothing is corrected, or where it is not understood how.
  init?(_ tokens: [Token], _ scene: Scene) {
    let marks = tokens.indices.dropFirst().compactMap { Repair.mark(tokens, $0) }
    // Each is read with all before it; more of them are babble.
    guard marks.count <= Repair.most, scene.depth < Repair.deepest else { return nil }
    for mark in marks {
      guard let parts = Repair.parts(tokens, mark) else { continue }
      var scene = scene
      scene.utterance.history = scene.utterance.history.suffix(2) + [Repair.text(parts.before)]
      scene.utterance.text = Repair.text(parts.after)
      guard let meant = Repair.meanings(parts.after, scene) else { continue }
      (self.meant, self.scene) = (meant, scene)
      return
    }
    return nil
  }

  var interpretation: Interpretation { Grammar.settled(meant, scene) }

  // MARK: Where

  private static let most = 4
  /// Each is read with those before it, and these with theirs: further back a correction is not looked for.
  private static let deepest = 3

  private static let marks = Phrase.all(
    """
    i mean|meant / no|nope|nah , ,? sorry|wait|actually|rather / no sorry|wait|actually|rather / wait , ,? no
    wait no / sorry , ,? no / sorry i mean|meant / scratch|strike|scrap that / on second thought|thoughts|thinking
    no|nope? ,? hang|hold on / or rather|better / i.e|ie / correction
    """)
  /// Elsewhere than after a mark, these are parts of requests.
  private static let softMarks = Phrase.all(
    """
    no|nope|nah ok|okay|fine|well / no|nope|nah|sorry|wait|oops|whoops|actually|rather / make that|it / not that one?
    err|er|uh|um|erm , / uh|um|er|erm|hm|hmm
    """)

  /// The first place where the sentence says that it corrects itself.
  static func marked(_ tokens: [Token]) -> Range<Int>? {
    tokens.indices.dropFirst().lazy.compactMap { mark(tokens, $0) }.first
  }

  /// `on second thought, …`: it is no reason of what stands before.
  static func corrects(_ part: [Token]) -> Bool { marks.match(part, 0) != nil }

  /// What thinks again of a change that was ordered before.
  static func reconsiders(_ tokens: [Token]) -> String? {
    guard let range = thinking.last(in: tokens), range.upperBound < tokens.count,
      tokens[..<range.lowerBound].orders
    else { return nil }
    return tokens[range].said
  }

  static let thinking = Phrase("on second thought|thoughts|thinking|consideration")

  private static func mark(_ tokens: [Token], _ at: Int) -> Range<Int>? {
    let soft =
      tokens[at - 1].isBreak || tokens[at].word.isOne(of: "sorry oops") || tokens[at - 1].word == "oh"
      ? softMarks : []
    guard let range = (marks + soft).match(tokens, at) else { return nil }
    // `orders, no fraud`: perhaps orders, and not fraud.
    if range.count == 1, tokens[at].word.isOne(of: "no nope nah wait"), tokens.indices.contains(at + 1),
      !tokens[at + 1].isBreak, tokens[at + 1].number == nil,
      !tokens[at + 1].word.isOne(of: "the make it to not only just all i do from")
    {
      return nil
    }
    // `no savepoint` says how.
    let isHow =
      tokens[at].word == "no" && range.count == 1 && tokens.indices.contains(at + 1)
      && (Lexicon.verbs[tokens[at + 1].word] != nil || Subject.word(tokens[at + 1].word) != nil)
    return isHow ? nil : range
  }

  private static func parts(_ tokens: [Token], _ mark: Range<Int>) -> (before: [Token], after: [Token])? {
    var before = Array(tokens[..<mark.lowerBound])
    var after = judged(Array(tokens[mark.upperBound...].drop(while: \.isBreak)))
    // `of fraud, of clickstream I mean`
    if after.allSatisfy({ $0.isBreak || $0.word == "?" }) {
      guard tokens[mark].contains(where: { $0.word == "mean" || $0.word == "meant" }),
        let last = before.lastMark
      else { return nil }
      (before, after) = (Array(before[..<last]), Array(before[(last + 1)...]))
    }
    while before.last?.isBreak == true || before.last.map({ hesitations.contains($0.word) }) == true {
      before.removeLast()
    }
    let isDoubted = after.has("maybe perhaps possibly")
    return before.isEmpty || after.isEmpty || isDoubted ? nil : (before, after)
  }

  /// `no, that's silly, down to six`: why it is corrected.
  private static func judged(_ after: [Token]) -> [Token] {
    guard let range = Caution.judgements.match(after, 0),
      range.upperBound + 1 < after.count,
      after[range.upperBound].isBreak
    else { return after }
    return Array(after[(range.upperBound + 1)...])
  }

  private static let hesitations = Idiom.hesitations.union(["and", "or", "no", "wait"])

  private static func text(_ tokens: [Token]) -> String {
    tokens.map { $0.isQuoted ? "\"\($0.text)\"" : $0.text }.joined(separator: " ")
  }

  // MARK: How

  private static func meanings(_ after: [Token], _ scene: Scene) -> [Meaning]? {
    if let followed = FollowUp(after, scene, repairs: true)?.meanings() { return followed }
    return instead(after, scene) ?? further(after, scene)
  }

  /// `12, and take a savepoint first`: what is corrected, and steps that go on from there.
  private static func further(_ after: [Token], _ scene: Scene) -> [Meaning]? {
    let clauses = ClauseSplitter.clauses(of: after)
    guard (2...4).contains(clauses.count),
      let at = clauses.firstIndex(where: { !$0.tokens.contains { Lexicon.verbs[$0.word] != nil } }),
      let corrected = FollowUp(clauses[at].tokens, scene, repairs: true)?.meanings(),
      let target = corrected.last(where: \.request.isChange)?.target
    else { return nil }
    var meant: [Meaning] = []
    for index in clauses.indices {
      if index == at {
        meant += corrected
        continue
      }
      let reader = ClauseReader(scene: scene, clause: clauses[index], isDryRun: false)
      var meaning = reader.read()
      guard meaning.strange.isEmpty, meaning.unknown.isEmpty, !reader.isCondition else { return nil }
      if [.unnamed, .pronoun].contains(meaning.target) { meaning.target = target }
      meant.append(meaning)
    }
    return meant
  }

  private static let adding = Set(words: "also too then first and afterwards plus")

  /// `actually drain it`: another request in the place of the first.
  private static func instead(_ after: [Token], _ scene: Scene) -> [Meaning]? {
    guard after.allSatisfy({ !adding.contains($0.word) }), let scene = scene.former.map({ ($0, scene) }),
      let first = after.first(where: { !$0.word.isOne(of: "please just only better do") }),
      !first.isQuoted,
      Lexicon.verbs[first.word]?.isWriting == true
        || first.word.isOne(of: "take a one")
          && after.prefix(5).has("savepoint snapshot")
    else { return nil }
    let former = Grammar.meanings(of: scene.0)
    // `or rather just restart it`: whether the other steps are to be done was not said.
    if former.count > 1, after.prefix(2).has("just only") { return nil }
    var second = scene.1
    // `scratch that, just a savepoint`
    if first.word.isOne(of: "a one") {
      second.utterance.text = "take " + Repair.text(Array(after.drop { $0.word.isOne(of: "just only") }))
    }
    let meant = Grammar.meanings(of: second)
    guard let last = former.last(where: \.request.isChange),
      meant.contains(where: { $0.request.isChange && $0.strange.isEmpty })
    else { return nil }
    return former.dropLast()
      + meant.map { meaning in
        var meaning = meaning
        meaning.isHypothetical = meaning.isHypothetical || last.isHypothetical
        switch (meaning.target, last.target) {
        case (.unnamed, _), (.pronoun, .job): meaning.target = last.target
        case (.pronoun, .set(let jobs, _)): meaning.target = .ambiguous("", jobs)
        default: break
        }
        return meaning
      }
  }
}
