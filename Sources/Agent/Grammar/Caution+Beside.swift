import BeamMCPClient
import JSON
import Jobs

// What is said beside an order, in parts of their own: of which job it is, of those that are to stay, of their savepoints.
extension Caution {
  /// The parts between marks.
  var parts: [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for at in tokens.indices where tokens[at].isBreak || tokens[at].word == "?" {
      if at > start { parts.append(start..<at) }
      start = at + 1
    }
    if start < tokens.count { parts.append(start..<tokens.count) }
    return parts
  }

  /// The jobs that are named in a part, by id.
  func names(_ part: Range<Int>) -> Set<String> {
    Set(scene.reader.names(tokens, Array(part)).found.flatMap(\.jobs).map(\.id))
  }

  func orders(_ part: Range<Int>) -> Bool { !changes(tokens[part]).isEmpty }

  private static let pointing = Set(words: "it this that them both these those")

  /// `orders is slow. clickstream is fine. restart it`: which of them.
  var spoken: Range<Int>? {
    let parts = parts
    guard parts.count > 1,
      let order = parts.first(where: { orders($0) && names($0).isEmpty && !isSet($0) }),
      !tokens.indices.contains(order.upperBound) || tokens[order.upperBound].text != ":"
    else { return nil }
    let others = parts.filter { !orders($0) }.map { names($0) }
    let named = others.reduce(into: Set<String>()) { $0.formUnion($1) }
    let points = tokens[order].contains { Caution.pointing.contains($0.word) && !$0.isQuoted }
    if named.count > 1, points || jobs.count == 1, jobs != named { return order }
    // `this is not clickstream. cancel it`
    if named == jobs, points,
      let apart = parts.first(where: { part in
        !orders(part)
          && part.dropFirst().contains { at in
            tokens[at - 1].word.isOne(of: "not like than") && !names(at..<(at + 1)).isEmpty
          }
      })
    {
      return apart
    }
    // `cancel. fraud needs the slots`, while another one is looked at.
    guard named.count == 1, let selected = scene.selected?.id, !named.contains(selected), jobs.isSubset(of: named)
    else {
      return nil
    }
    let isBehind = parts.contains { $0.lowerBound > order.lowerBound && !names($0).isEmpty }
    let isApart = parts.contains { part in
      !orders(part) && !names(part).isEmpty
        && tokens[part].has("fine needed like than took ok")
    }
    return isBehind || isApart ? order : nil
  }

  private func isSet(_ part: Range<Int>) -> Bool {
    tokens[part].contains { token in
      !token.isQuoted && (Lexicon.everything.contains(token.word) || Lexicon.pluralJobNouns.contains(token.word))
    }
  }

  /// `cancel all flink jobs. payments is critical`: one of them is spoken of.
  var singled: Range<Int>? {
    guard jobs.count > 1, let order = parts.first(where: orders), isSet(order) else { return nil }
    return parts.first { part in part != order && !orders(part) && !names(part).isDisjoint(with: jobs) }
  }

  private static let minus = Set(words: "!= - <> ~")

  private static let narrowing = Phrase.all(
    """
    but only / and|or up|above|below|down|more|less|fewer|higher / not less|more|only|fewer than? / with my
    that were / with it / because of
    """)

  /// `everything != orders`, `all but only failed ones`, `8 and up`, `not less than`: how it narrows was not read.
  var narrowed: Range<Int>? {
    guard parts.contains(where: isSet) else { return nil }
    if let range = Caution.narrowing.first(in: tokens) { return range }
    return tokens.indices.dropLast().first { at in
      Caution.minus.contains(tokens[at].text) && at > 0 && !tokens[at + 1].isBreak && tokens[at + 1].number == nil
    }.map { $0..<($0 + 2) }
  }

  private static let saved = Set(words: "savepoint savepoints snapshot snapshots state")
  private static let losing = Phrase.all(
    """
    without|no a|any|the|its? savepoint|savepoints|snapshot|state / skip|forget|lose|drop a|the|its? savepoint|state
    not with|take|need|want a|any|the? savepoint|state / no need / savepoint|snapshot is not needed|necessary|required
    have|got|took|is a|one savepoint|snapshot / i|we have|got one
    """)

  /// `cancel orders, make sure we have a savepoint`: the job would go before it.
  var unsaved: Range<Int>? {
    // What another one is to start from saves nothing of this one.
    let ended = Set(calls.filter { $0.tool == "cancel_job" }.map(\.jobID))
    let startsAnother = calls.contains { $0.tool == "restart_job" && !ended.contains($0.jobID) }
    let isOrigin = { (at: Int) in startsAnother && tokens[..<at].suffix(4).has("from") }
    guard
      let at = tokens.indices.first(where: {
        !tokens[$0].isQuoted && Caution.saved.contains(tokens[$0].word) && !isOrigin($0)
      }),
      tokens.has("sure ensure need must")
        || Caution.losing.first(in: tokens) == nil
    else { return nil }
    var saved: Set<String> = []
    let all = Set(calls.filter { $0.tool == "create_savepoint" }.compactMap(\.jobID))
    for call in calls {
      guard let job = call.jobID else { continue }
      if call.tool == "create_savepoint" { saved.insert(job) }
      let isLost = call.tool == "cancel_job" && call.arguments["with_savepoint"] != true
      if isLost, !saved.contains(job), all.isEmpty || all.contains(job) { return at..<(at + 1) }
    }
    return nil
  }

  /// `savepoint orders and clickstream but cancel only orders`
  var only: Range<Int>? {
    guard calls.count > 1 else { return nil }
    return tokens.indices.dropFirst().first { at in
      tokens[at].word == "only" && Lexicon.verbs[tokens[at - 1].word]?.isWriting == true && !tokens[at - 1].isQuoted
    }.map { ($0 - 1)..<($0 + 1) }
  }

  /// `scale all flink jobs to 4, payments to 8`, `cancel all flink jobs, drain orders instead`: one job twice.
  var repeated: Range<Int>? {
    let tools: Set<String> = ["cancel_job", "drain_job", "restart_job", "scale_job"]
    let changed = calls.filter { tools.contains($0.tool) }.compactMap(\.jobID)
    guard jobs.count > 1, Set(changed).count < changed.count else { return nil }
    return 0..<min(3, tokens.count)
  }

  private static let agreeing = Set(words: "right ok okay yes agreed correct yeah no")

  /// `cancel orders. Right?`
  var agreement: Range<Int>? {
    guard tokens.count > 3, tokens.last?.word == "?", tokens[tokens.count - 3].isBreak,
      Caution.agreeing.contains(tokens[tokens.count - 2].word)
    else { return nil }
    return (tokens.count - 2)..<tokens.count
  }

  private static let odd = Phrase.all(
    """
    name of / # workers|slots|worker back / back # workers|slots|worker / up and down
    the job before|after|behind|feeding|next / to # to # / up to # times / let them|him|her / job is to
    from time to time / give them to / vs|versus / move|migrate / the workers|executors|taskmanagers|pods|processes of
    so that it|they finish|finishes|completes|is|are / the cancel|restart|drain of
    with more|less|fewer parallelism|workers / restart up? to? # times / by a? half a? / more like
    take it|all|everything all back / take it back ,
    """)

  /// Words that say something else than the order that was read in them.
  var oddity: Range<Int>? {
    // `before you cancel orders`, and nothing else.
    if let first = tokens.first, first.word.isOne(of: "before after as"), parts.count == 1,
      tokens.count(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }) == 1,
      tokens.prefix(4).contains(where: { Lexicon.verbs[$0.word]?.isWriting == true })
    {
      return 0..<1
    }
    if tokens.count > 1, tokens[0].word.isOne(of: "nightly daily hourly weekly already"),
      Lexicon.verbs[tokens[1].word]?.isWriting == true
    {
      return 0..<2
    }
    // `10:32 bob: …`
    if let first = tokens.first, first.word.contains(":"), first.word.first?.isNumber == true { return 0..<1 }
    // `to 12%`, `smaller by 100%`
    if let at = tokens.indices.first(where: { at in
      guard tokens[at].word.hasSuffix("%"), let count = NumberWords.value(of: String(tokens[at].word.dropLast())) else {
        return false
      }
      return count >= 100
        && tokens.has("smaller down reduce less cut decrease")
        || count < 20 && at > 0 && tokens[at - 1].word == "to"
    }) {
      return at..<(at + 1)
    }
    let found = Caution.odd.first(in: tokens)
    guard let found else { return nil }
    // `reduce it by half`, `scale it up by half` say which way.
    if tokens[found].first?.word == "by" {
      let words = Set(tokens.map(\.word))
      return words.isDisjoint(with: [
        "reduce", "cut", "decrease", "lower", "shrink", "down", "drop", "trim", "increase", "up", "raise", "grow",
        "bump",
      ]) ? found : nil
    }
    return found
  }
}
