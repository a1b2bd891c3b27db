import BeamMCPClient
import FoundationEssentials
import Jobs

// Acknowledgements.
extension Remark {
  private static let problem =
    "the|this|that|its? alert|alerts|alarm|alarms|problem|problems|issue|warning|page? on|of|for|in|with?"
  private static let giving = Phrase("ack|acknowledge|snooze|mute|silence|hush|shush \(problem)")
  private static let keeping = Phrase("keep it|this|that quiet|silent|muted|hushed")
  private static let taking = Phrase.all(
    """
    unack|un-ack|unacknowledge|un-acknowledge|unmute|unsnooze|unsilence|un-silence|un-mute|un-snooze \(problem)
    withdraw|remove|revoke|undo|lift|drop|clear|end the|its|that|my|our? ack|acknowledgement|acknowledgment|mute|snooze|silence|silencing of|on|for|from?
    withdraw|revoke the|that one on|of|for|from
    take the|its|that|my ack|acknowledgement|acknowledgment|mute|snooze|silence back|off of|on|for|from?
    take the|its|that|my ack|acknowledgement|acknowledgment|mute|snooze back again|please|now?
    take|lift the|its|that|my? mute|silence|snooze|ack|acknowledgement off|again|please|now
    take back the|its|that|my? ack|acknowledgement|acknowledgment|silence|mute|snooze of|on|for|from?
    """)

  private static let known = Phrase.all(
    """
    it|that|this is? a? known issue|problem|thing|bug? / a? known issue|problem|thing|bug?
    i|we know about? it|that|this? / expected
    """)

  /// `known, snooze it`: why it is acknowledged.
  static func isKnown(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { !$0.isBreak }
    if known.contains(where: { $0.match(words, 0)?.range.count == words.count }) { return true }
    // `about the risk one I know already`
    return words.count < 10 && knowing.last(in: words)?.upperBound == words.count
      && !words.dropLast(2).contains { Lexicon.verbs[$0.word] != nil || Lexicon.negations.contains($0.word) }
  }

  private static let knowing = Phrase("i|we know|knew already|about?")

  private static let takingBack = Phrase(
    "take the|its|that|my? ack|acknowledgement|acknowledgment|mute|snooze of|on|for|from")
  private static let back: Set<String> = ["back", "off", "away"]

  static func acknowledgement(_ typed: String, _ scene: Scene) -> Remark? {
    let text = marked(typed) ?? withdrawn(typed) ?? typed
    let isBack = text.split { !$0.isLetter }.last.map { back.contains($0.lowercased()) } == true
    for (phrase, withdraws) in (taking + (isBack ? [takingBack] : [])).map({ ($0, true) }) + [
      (giving, false), (keeping, false),
    ] {
      for opening in matches(phrase, in: text) {
        let isAsked = text.trimmingSuffix { $0.isWhitespace }.hasSuffix("?")
        guard let before = beginning(text[..<opening.lowerBound], isAsked: isAsked) else { continue }
        let isMarked = text[opening].hasSuffix(":")
        // `take that ack back, I want to see it`
        let rest = text[opening.upperBound...]
        let isSaid =
          withdraws && text[opening].hasSuffix(",")
          && ["i ", "we ", "the fix ", "all ", "its not ", "it's not ", "it is not "].contains(
            where: rest.trimmingBlanks.lowercased().hasPrefix)
        let parts = isSaid ? (head: "", reason: rest.trimmingBlanks) : reasoned(rest, scene, isMarked: isMarked)
        let (head, after) = step(in: parts.head)
        // What follows a reason is a part of it; so a step has none.
        guard after.isEmpty || parts.reason.isEmpty else { continue }
        var tokens = Tokenizer.tokens(of: String(head)).filter { $0.word != "?" }
        let span = duration(in: tokens, now: scene.utterance.now)
        let said = tokens
        if let span { tokens.removeSubrange(span.used) }
        tokens = Idiom.replaced(scene.counted(tokens), by: Idiom.table, scene.index)
        for idle in [["please", "pls", "plz", "thanks", "thx"], withdraws ? ["again", "now"] : []] {
          if let last = tokens.last?.word, idle.contains(last) { tokens.removeLast() }
        }
        // `take the ack of orders back`
        if withdraws, let last = tokens.last?.word, back.contains(last) { tokens.removeLast() }
        // `…, do not restart it`: which nobody has asked for.
        let why = Tokenizer.tokens(of: String(parts.reason))
        let isDenial =
          denying.match(why, 0) != nil || denied.match(why, 0) != nil
          || nobodyHas.match(why, 0)?.range.count == why.count
        // `never mind what Jana says about restarting it`
        let isOthers = Idiom.disregards(why)
        let isCourtesy = why.allSatisfy {
          $0.isBreak || $0.word.isOne(of: "too also again as well") || Interjection.vocatives.contains($0.word)
        }
        let reason = isDenial || isOthers || isCourtesy || isNoise(why) ? nil : Remark.said(parts.reason)
        var remark = Remark(
          before: before, target: tokens,
          write: .acknowledge(seconds: span?.seconds, reason: withdraws ? nil : reason, withdraws: withdraws))
        remark.after = after
        // `in 2 hours`: later.
        let isLater = span.map { $0.used.lowerBound > 0 && later.contains(said[$0.used.lowerBound - 1].word) } ?? false
        if span != nil, withdraws || isLater { remark.doubt = head }
        // `for an hour and then cancel it`: perhaps only then.
        let next = Tokenizer.tokens(of: String(after))
        let isOfIt = next.has("it that this them")
        if span != nil, isOfIt,
          next.contains(where: { [.cancel, .drain, .restart].contains(Lexicon.verbs[$0.word]) })
        {
          remark.doubt = after.trimmingBlanks
        }
        if let reason, withdraws ? isRestricting(reason) : isDoubtful(parts.reason) { remark.doubt = Substring(reason) }
        return remark
      }
    }
    return nil
  }

  private static let marking: Set<String> = ["mark", "flag", "set"]
  private static let state = Set(words: "acknowledged acked snoozed muted silenced known")

  /// `mark orders as acknowledged for an hour`: acknowledge orders for an hour.
  private static func marked(_ text: String) -> String? {
    let pieces = Words(text[...]).ranges
    guard
      let verb = pieces.firstIndex(where: { marking.contains(text[$0].lowercased()) }),
      let end = pieces[verb...].prefix(8).firstIndex(where: {
        state.contains(String(text[$0].lowercased().trimmingSuffix { ",.!".contains($0) }))
      }), end - verb > 2, (text[pieces[end - 1]].lowercased()).isOne(of: "as to")
    else { return nil }
    let job = text[pieces[verb + 1].lowerBound..<pieces[end - 2].upperBound]
    let mark = text[pieces[end]].last.map { ",.!".contains($0) ? String($0) : "" } ?? ""
    return "\(text[..<pieces[verb].lowerBound])acknowledge \(job)\(mark)\(text[pieces[end].upperBound...])"
  }

  /// `the acknowledgement of orders is to be withdrawn`: withdraw it.
  private static func withdrawn(_ text: String) -> String? {
    let pieces = Words(text[...]).ranges.map { text[$0] }
    guard (7...9).contains(pieces.count), let of = pieces.firstIndex(where: { $0.isOne(of: "of on for") }),
      of > 0,
      of + 3 < pieces.count, pieces[of + 2].isOne(of: "is should must"),
      pieces[of - 1].lowercased().isOne(of: "acknowledgement acknowledgment ack mute snooze"),
      pieces[(of + 3)...].contains("be"),
      pieces[(of + 3)...].contains(where: { word in
        word.lowercased().filter(\.isLetter).isOne(of: "withdrawn removed revoked lifted")
      })
    else { return nil }
    return "withdraw the acknowledgement of \(pieces[of + 1])"
  }

  private static let later = Set(words: "in after within before every since than least most")
  private static let unit = TimeUnits.unitChoices
  private static let spans: [(Phrase, Double)] = [
    (Phrase("for? the? next? half a|an? \(unit)"), 0.5), (Phrase("for? the? next? an|a|another \(unit)"), 1),
    (Phrase("for|the|the|next next? \(unit)"), 1),
  ]
  private static let andHalf = Phrase("for? the? next? a|an|# \(unit)? and a half \(unit)?")
  private static let counted = Phrase("for? the? next? # \(unit)")

  private static let ahead = Phrase("until|till|til #|a|an \(unit) from now")
  private static let nextDay = Phrase.all(
    """
    until|till|til tomorrow the|at? this|same time again? / until|till|til the? same|this time again? tomorrow
    """)
  private static let limits: Set<String> = ["until", "till", "til"]

  /// `until 12:30`, `until tomorrow 9am`: so long from now.
  private static func limit(in tokens: [Token], now: Date) -> (seconds: Double, used: Range<Int>)? {
    if let match = ahead.first(in: tokens) {
      return (TimeUnits.seconds(tokens, match.range, match.numbers.first ?? 1), match.range)
    }
    if let match = nextDay.lazy.compactMap({ $0.first(in: tokens) }).first { return (86_400, match.range) }
    guard let at = tokens.firstIndex(where: { limits.contains($0.word) && !$0.isQuoted }),
      let (date, length) = TimeReader.coming(tokens, at + 1, now: now), date > now
    else { return nil }
    return (date.timeIntervalSince(now).rounded(), at..<(at + 1 + length))
  }

  /// `for 2 hours`, `2h`, `for half an hour`, `for the next hour`, `until 12:30`, and the places of its words.
  static func duration(in tokens: [Token], now: Date) -> (seconds: Double, used: Range<Int>)? {
    if let limit = limit(in: tokens, now: now) { return limit }
    if let match = andHalf.first(in: tokens),
      let unit = match.range.compactMap({ TimeUnits.unit(tokens[$0].word) }).first
    {
      return ((Double(match.numbers.first ?? 1) + 0.5) * unit, match.range)
    }
    if let match = counted.first(in: tokens), let count = match.numbers.first {
      return (TimeUnits.seconds(tokens, match.range, count), match.range)
    }
    for (phrase, count) in spans {
      guard let match = phrase.first(in: tokens) else { continue }
      return (TimeUnits.seconds(tokens, match.range, 1) * count, match.range)
    }
    guard let at = tokens.firstIndex(where: { TimeUnits.compact($0.word) != nil }),
      let seconds = TimeUnits.compact(tokens[at].word)
    else { return nil }
    return (seconds, at > 0 && tokens[at - 1].word == "for" ? (at - 1)..<(at + 1) : at..<(at + 1))
  }

  /// Where another request begins: `then double it`, `and take a savepoint`.
  private static func step(in rest: Substring) -> (Substring, after: Substring) {
    let pieces = Words(rest).ranges
    for (at, range) in pieces.enumerated() where at > 0 {
      let word = rest[range].lowercased()
      let next = at + 1 < pieces.count ? rest[pieces[at + 1]].lowercased().filter(\.isLetter) : ""
      let isNew = Lexicon.verbs[next].map { $0 != .touch && $0 != .set } ?? (next == "then" || next == "leave")
      if word == "then" || word == "and" && isNew {
        return (rest[..<range.lowerBound], rest[range.upperBound...])
      }
    }
    return (rest, "")
  }

  private static let because = Set(words: "because since due reason - – — cause cos")

  /// What follows a comma, a colon, a dash or `because` and is neither a job nor a time: to the end.
  ///
  /// - Parameter isMarked: A colon stands before it all, `acknowledge this: …`.
  private static func reasoned(
    _ rest: Substring, _ scene: Scene, isMarked: Bool
  ) -> (head: Substring, reason: Substring) {
    let pieces = Words(rest).ranges
    if isMarked, !goesOn(rest.trimmingBlanks, scene) { return ("", rest.trimmingBlanks) }
    for (at, range) in pieces.enumerated() where at > 0 {
      let isMarked = rest[pieces[at - 1]].last.map { ",:;.!".contains($0) } == true
      let word = rest[range].lowercased()
      let isSaid = because.contains(String(word.trimmingSuffix { $0 == ":" })) || "(\"“«".contains(word.first ?? " ")
      guard isMarked || isSaid else { continue }
      if isMarked, !isSaid, goesOn(rest[range.lowerBound...], scene) { continue }
      // `…, then restart orders`: the next step.
      if isMarked, word == "then", rest[pieces[at - 1]].hasSuffix(","), at + 1 < pieces.count,
        Lexicon.verbs[rest[pieces[at + 1]].lowercased()] != nil
      {
        continue
      }
      let isPlain = isSaid && !"(\"“«".contains(word.first ?? " ") && word != "due"
      var reason = rest[(isPlain ? range.upperBound : range.lowerBound)...].trimmingBlanks
      if reason.first == "(", reason.last == ")" { reason = reason.dropFirst().dropLast() }
      reason = withoutDenial(reason)
      // `…, the reason being "…"`
      for lead in ["the reason being ", "the reason is ", "being "] where reason.lowercased().hasPrefix(lead) {
        reason = reason.dropFirst(lead.count).trimmingBlanks
      }
      let head = rest[..<range.lowerBound].trimmingBlanks
      return (isMarked ? head.dropLast() : head, Remark.unpointed(reason))
    }
    let head = rest.trimmingBlanks
    return (head.last.map { ".!".contains($0) } == true ? head.dropLast() : head, "")
  }

  /// `…: the broker moves. (And no, that does not mean restart it.)`: what stands in brackets behind it is said to us.
  private static func withoutDenial(_ reason: Substring) -> Substring {
    guard reason.last == ")", let open = reason.lastIndex(of: "("), open > reason.startIndex,
      case let inside = Tokenizer.tokens(of: String(reason[reason.index(after: open)...])),
      denying.match(inside, 0) != nil || denied.match(inside, 0) != nil
    else { return reason }
    return reason[..<open].trimmingBlanks.trimmingSuffix { ".!".contains($0) }
  }

  private static let doubtful = Set(
    words: """
      never don't dont do no not nope if unless only but when whenever should shall or maybe perhaps says except excepted
      leaving excluding without with from sorry scratch actually on just once as until till tomorrow tonight later in after
      before at every i and then also make all any soon forget cancel stop kill drain restart scale savepoint end undo second
      dry dry-run kidding joke joking ignore disregard is
      wait hold oops rather instead plus ask provided hm hmm
      """)
  private static let within = Set(words: "except excluded excepted excluding instead unless if")

  /// It may take back, restrict or put off what stands before it, or go on with it. In quotes it is what it says.
  private static func isDoubtful(_ reason: Substring) -> Bool {
    if let first = reason.first, "\"“«".contains(first), reason.count > 2 {
      return !"\"”»".contains(reason.last ?? " ")
    }
    let words = reason.lowercased().split { !$0.isLetter && !"'-".contains($0) }.map(String.init)
    guard let first = words.first else { return false }
    return doubtful.contains(first) || words.contains { within.contains($0) }
  }

  /// `…, but not yet`, beside an acknowledgement that is taken back. Why that is does no harm.
  private static func isRestricting(_ reason: String) -> Bool {
    let words = reason.lowercased().split { !$0.isLetter }.map(String.init)
    return words.first.map { $0.isOne(of: "i we it the that its") } != true
      || words.contains {
        within.contains($0) || $0.isOne(of: "but until till when only")
          || $0.isOne(of: "not no don") && !words[0].isOne(of: "it that its")
      }
  }

  /// Another job of the list, or the time.
  private static func goesOn(_ rest: Substring, _ scene: Scene) -> Bool {
    let piece = rest.prefix { !",:;".contains($0) }
    let said = Tokenizer.tokens(of: String(piece)).filter { !$0.isBreak && $0.word != "?" }
    // `till tomorrow same time, i.e. 24h`
    let tokens = Array(said.drop { $0.word.isOne(of: "i.e i.e. ie so meaning") })
    let span = duration(in: tokens, now: scene.utterance.now)
    if span?.used == tokens.indices { return true }
    if tokens.first.map({ within.contains($0.word) || doubtful.contains($0.word) && $0.word != "and" }) == true {
      return false
    }
    let reading = scene.reader.read(tokens)
    return reading.target.isNamed
      && tokens.indices.allSatisfy { at in
        reading.used.contains(at) || tokens[at].word.isOne(of: "and the job")
          || span?.used.contains(at) == true
      }
  }
}
