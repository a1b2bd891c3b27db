import Jobs

/// A note or an acknowledgement within a sentence: `cancel orders and leave a note on it: the broker moves`.
///
/// What is to be written down is taken as typed: no rule reads it, so that a note that speaks of cancelling cancels nothing.
struct Remark {
  /// What is asked for before it, as typed; perhaps nothing.
  var before: Substring
  /// The words that name its job.
  var target: [Token]
  var write: Meaning.Write
  /// What is asked for after it, as typed; perhaps nothing.
  var after: Substring = ""
  /// Words that are perhaps no part of what is to be written down, but take it back, or say when, or except something.
  var doubt: Substring?

  /// Nil for a sentence that has none.
  init?(_ text: String, _ scene: Scene) {
    let lowered = text.lowercased()
    guard text.utf8.count <= 4000, Remark.signs.contains(where: lowered.contains),
      let found = Remark.note(text) ?? Remark.acknowledgement(text, scene)
    else { return nil }
    self = found
  }

  private static let signs = [
    "note", "comment", "remark", "annotat", "jot", "write", "ack", "snooze", "mute", "silence",
  ]
  /// Words that speak of notes and acknowledgements. An order beside one that was not read as such is asked back.
  static let words: Set<String> = [
    "note", "notes", "noted", "comment", "comments", "remark", "remarks", "annotation", "annotate", "annotated", "ack",
    "acks", "acked", "unack", "acknowledge", "acknowledged", "acknowledgement", "acknowledgment", "snooze", "mute",
    "silence", "unmute",
  ]

  private init(before: Substring, target: [Token], write: Meaning.Write) {
    (self.before, self.target, self.write) = (before, target, write)
  }

  private init(before: Substring, target: Substring, write: Meaning.Write) {
    self.init(before: before, target: Tokenizer.tokens(of: String(target)), write: write)
  }

  /// What is not to be written down, with a mark before it.
  var heard: [Token] {
    [Token(text: ",", word: ",", isBreak: true)] + target + Tokenizer.tokens(of: String(after))
  }

  /// The sentence without what is to be written down.
  func spoken(_ text: String) -> String {
    "\(before), \(target.map { $0.isQuoted ? "“\($0.text)”" : $0.text }.joined(separator: " ")); \(after)"
  }

  var clause: Clause { Clause(tokens: target, remark: write) }
}

// Notes.
extension Remark {
  private static let noting = [
    "leave|add|put|write|make|attach|post|file|record|jot|place|stick|set down? a|an|the|this|my? short|quick|following|brief? "
      + "note|comment|remark|annotation down? on|to|for|against|in|about|at?",
    "note|comment|remark on|for|to|about|against", "note|jot|write down? on|for|about|against", "annotate|note",
  ].map(Phrase.init)

  private static func note(_ text: String) -> Remark? {
    for (place, phrase) in noting.enumerated() {
      for opening in matches(phrase, in: text) {
        guard let before = beginning(text[..<opening.lowerBound]) else { continue }
        let isNaming = place == noting.count - 1
        let rest = text[opening.upperBound...].drop(while: \.isWhitespace)
        if let (said, target) = quoted(rest) { return Remark(before: before, target: target, write: .note(said)) }
        guard let mark = separator(in: rest, isNaming: isNaming) else {
          // `note the savepoint`: perhaps no note at all.
          if isNaming { continue }
          return Remark(before: before, target: rest, write: .note(nil))
        }
        return Remark(before: before, target: rest[..<mark.lowerBound], write: .note(said(rest[mark.upperBound...])))
      }
    }
    return nil
  }

  /// `"the broker moved" on orders`
  private static func quoted(_ rest: Substring) -> (said: String, target: Substring)? {
    guard let open = rest.first, let close = ["\"": "\"", "“": "”", "'": "'", "«": "»"][open] as Character?,
      let end = rest.dropFirst().firstIndex(of: close)
    else { return nil }
    var target = rest[rest.index(after: end)...].drop { $0.isWhitespace }
    for word in ["to ", "on ", "for ", "about "] where target.hasPrefix(word) { target = target.dropFirst(word.count) }
    return (String(rest[rest.index(after: rest.startIndex)..<end]), target)
  }

  private static let nouns: Set<String> = ["job", "pipeline", "one", "stream"]
  private static let several: Set<String> = [
    "all", "every", "each", "everything", "jobs", "ones", "those", "pipelines",
  ]

  /// What stands between the job and the text: a colon, a dash, a quote, `that`, `saying`; after `annotate orders`, `with`.
  private static func separator(in rest: Substring, isNaming: Bool) -> Range<Substring.Index>? {
    let words: Set<String> = Set(["saying", "says", "that", "reading", "stating"] + (isNaming ? ["with"] : []))
    let pieces = Words(rest).ranges
    var isOfSeveral = false
    for (at, range) in pieces.enumerated() where at > 0 {
      let before = rest[pieces[at - 1]]
      isOfSeveral = isOfSeveral || several.contains(before.lowercased())
      if before.hasSuffix(":") { return rest.index(before: pieces[at - 1].upperBound)..<pieces[at - 1].upperBound }
      let word = rest[range].lowercased()
      if ["-", "–", "—", ":", "->", "="].contains(word) { return range }
      if let first = word.first, "\"“«".contains(first) { return range.lowerBound..<range.lowerBound }
      let next = at + 1 < pieces.count ? rest[pieces[at + 1]].lowercased().filter(\.isLetter) : ""
      // `on all jobs that fail: broken`: which ones.
      if words.contains(word), !next.isEmpty, !nouns.contains(next), !(word == "that" && isOfSeveral) { return range }
    }
    return nil
  }

  /// Without the quotes around all of it, and the blanks.
  private static func said(_ text: Substring) -> String? {
    var said = text.trimmingBlanks
    if said.lowercased().hasPrefix("that ") { said = said.dropFirst(5) }
    for (open, close) in [("\"", "\""), ("“", "”"), ("'", "'"), ("«", "»")] as [(Character, Character)]
    where said.first == open && said.last == close && said.count > 2 {
      said = said.dropFirst().dropLast()
    }
    return said.isEmpty ? nil : String(said)
  }
}

// Acknowledgements.
extension Remark {
  private static let problem =
    "the|this|that|its? alert|alerts|alarm|alarms|problem|problems|issue|warning|page? on|of|for|in|with?"
  private static let giving = Phrase("ack|acknowledge|snooze|mute|silence \(problem)")
  private static let taking = [
    "unack|un-ack|unacknowledge|un-acknowledge|unmute|unsnooze|unsilence \(problem)",
    "withdraw|remove|revoke|undo|lift|drop|clear the|its|that|my? ack|acknowledgement|acknowledgment|mute|snooze of|on|for|from?",
    "take back the|its|that|my? ack|acknowledgement|acknowledgment of|on|for|from?",
  ].map(Phrase.init)

  private static func acknowledgement(_ text: String, _ scene: Scene) -> Remark? {
    for (phrase, withdraws) in taking.map({ ($0, true) }) + [(giving, false)] {
      for opening in matches(phrase, in: text) {
        let isAsked = text.trimmingSuffix { $0.isWhitespace }.hasSuffix("?")
        guard let before = beginning(text[..<opening.lowerBound], isAsked: isAsked) else { continue }
        let parts = reasoned(text[opening.upperBound...], scene)
        let (head, after) = step(in: parts.head)
        // What follows a reason is a part of it; so a step has none.
        guard after.isEmpty || parts.reason.isEmpty else { continue }
        var tokens = Tokenizer.tokens(of: String(head)).filter { $0.word != "?" }
        let span = duration(in: tokens)
        let said = tokens
        if let span { tokens.removeSubrange(span.used) }
        let reason = Remark.said(parts.reason)
        var remark = Remark(
          before: before, target: tokens,
          write: .acknowledge(seconds: span?.seconds, reason: withdraws ? nil : reason, withdraws: withdraws))
        remark.after = after
        // `in 2 hours`: later.
        let isLater = span.map { $0.used.lowerBound > 0 && later.contains(said[$0.used.lowerBound - 1].word) } ?? false
        if span != nil, withdraws || isLater { remark.doubt = head }
        if let reason, withdraws || isDoubtful(parts.reason) { remark.doubt = Substring(reason) }
        return remark
      }
    }
    return nil
  }

  private static let later: Set<String> = [
    "in", "after", "within", "before", "every", "since", "than", "least", "most",
  ]
  private static let unit = TimeUnits.unitChoices
  private static let spans: [(Phrase, Double)] = [
    (Phrase("for? the? next? half a|an? \(unit)"), 0.5), (Phrase("for? the? next? an|a|another \(unit)"), 1),
    (Phrase("for|the|the|next next? \(unit)"), 1),
  ]
  private static let counted = Phrase("for? the? next? # \(unit)")

  /// `for 2 hours`, `2h`, `for half an hour`, `for the next hour`, and the places of its words.
  static func duration(in tokens: [Token]) -> (seconds: Double, used: Range<Int>)? {
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

  private static let because: Set<String> = ["because", "since", "due", "reason", "-", "–", "—", "cause", "cos"]

  /// What follows a comma, a colon, a dash or `because` and is neither a job nor a time: to the end.
  private static func reasoned(_ rest: Substring, _ scene: Scene) -> (head: Substring, reason: Substring) {
    let pieces = Words(rest).ranges
    for (at, range) in pieces.enumerated() where at > 0 {
      let isMarked = rest[pieces[at - 1]].last.map { ",:;.!".contains($0) } == true
      let word = rest[range].lowercased()
      let isSaid = because.contains(word) || "(\"“«".contains(word.first ?? " ")
      guard isMarked || isSaid else { continue }
      if isMarked, !isSaid, goesOn(rest[range.lowerBound...], scene) { continue }
      let isPlain = isSaid && !"(\"“«".contains(word.first ?? " ") && word != "due"
      var reason = rest[(isPlain ? range.upperBound : range.lowerBound)...].trimmingBlanks
      if reason.first == "(", reason.last == ")" { reason = reason.dropFirst().dropLast() }
      let head = rest[..<range.lowerBound].trimmingBlanks
      return (isMarked ? head.dropLast() : head, reason)
    }
    let head = rest.trimmingBlanks
    return (head.last.map { ".!".contains($0) } == true ? head.dropLast() : head, "")
  }

  private static let doubtful: Set<String> = Set(
    """
    never don't dont do no not nope if unless only but when whenever should shall or maybe perhaps says except excepted
    leaving excluding without with from sorry scratch actually on just once as until till tomorrow tonight later in after
    before at every i and then also make all any soon forget cancel stop kill drain restart scale savepoint end undo second
    wait hold oops rather instead plus ask
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let within: Set<String> = ["except", "excluded", "excepted", "excluding", "instead", "unless", "if"]

  /// It may take back, restrict or put off what stands before it, or go on with it. In quotes it is what it says.
  private static func isDoubtful(_ reason: Substring) -> Bool {
    if let first = reason.first, "\"“«".contains(first), reason.count > 2 {
      return !"\"”»".contains(reason.last ?? " ")
    }
    let words = reason.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    guard let first = words.first else { return false }
    return doubtful.contains(first) || words.contains { within.contains($0) }
  }

  /// Another job of the list, or the time.
  private static func goesOn(_ rest: Substring, _ scene: Scene) -> Bool {
    let piece = rest.prefix { !",:;".contains($0) }
    let tokens = Tokenizer.tokens(of: String(piece)).filter { !$0.isBreak && $0.word != "?" }
    let span = duration(in: tokens)
    if span?.used == tokens.indices { return true }
    if tokens.first.map({ within.contains($0.word) || doubtful.contains($0.word) && $0.word != "and" }) == true {
      return false
    }
    let reading = scene.reader.read(tokens)
    return reading.target.isNamed
      && tokens.indices.allSatisfy { at in
        reading.used.contains(at) || ["and", "the", "job"].contains(tokens[at].word)
          || span?.used.contains(at) == true
      }
  }
}

// Words of a sentence as typed.
extension Remark {
  /// Where the words of a text stand.
  private struct Words {
    var ranges: [Range<Substring.Index>] = []

    init(_ text: Substring) {
      var start = text.startIndex
      while let first = text[start...].firstIndex(where: { !$0.isWhitespace }) {
        let end = text[first...].firstIndex(where: \.isWhitespace) ?? text.endIndex
        ranges.append(first..<end)
        start = end
      }
    }
  }

  private static func tokens(_ ranges: some Sequence<Range<Substring.Index>>, of text: Substring) -> [Token] {
    ranges.map { range in
      let word = text[range].lowercased()
      // A mark ends what belongs together.
      return Token(text: word, word: word.last.map { ",:;.!?".contains($0) } == true ? String(word.dropLast()) : word)
    }
  }

  /// Where a phrase stands, each word without the marks around it; the longest match at each place.
  private static func matches(_ phrase: Phrase, in text: String) -> [Range<String.Index>] {
    let ranges = Words(text[...]).ranges
    let tokens = tokens(ranges, of: text[...])
    return tokens.indices.compactMap { at in
      guard let match = phrase.match(tokens, at)?.range else { return nil }
      let inner = match.dropLast().contains { text[ranges[$0]].last.map { ",:;".contains($0) } == true }
      return inner ? nil : ranges[match.lowerBound].lowerBound..<ranges[match.upperBound - 1].upperBound
    }
  }

  private static let requesting = [
    "can|could|would|will you|u|we please|kindly|just|also?",
    "please|pls|plz|kindly|just|now|also|first|mcp|job|quickly",
    "i|we want|need|like to", "i|we would like to", "i'd|we'd like to", "let us|me", "let's|lets", "go ahead and",
    "i|we want|need you to",
  ].map(Phrase.init)
  private static let joining: Set<String> = ["and", "then", "plus", "&", "+"]
  private static let conditions: Set<String> = ["if", "when", "once", "unless", "until", "whenever"]

  /// What stands before a remark, without the words that lead to it; nil where they make it something else.
  ///
  /// - Parameter isAsked: A question mark is at the end, so that only `can you` makes it a request.
  private static func beginning(_ text: Substring, isAsked: Bool = false) -> Substring? {
    let ranges = Words(text).ranges
    var words = tokens(ranges, of: text)
    var (isJoined, isRequested) = (false, false)
    var wasCut = true
    while wasCut, !words.isEmpty {
      wasCut = false
      if let last = words.last, joining.contains(last.word) {
        words.removeLast()
        (isJoined, wasCut) = (true, true)
      } else if let match = requesting.lazy.compactMap({ $0.last(in: words) }).first(where: {
        $0.upperBound == words.count
      }) {
        if words[match].contains(where: { ["you", "u", "we", "i"].contains($0.word) }) { isRequested = true }
        words.removeSubrange(match)
        wasCut = true
      }
    }
    if isAsked, !isRequested, words.isEmpty { return nil }
    guard !words.isEmpty else { return text[text.startIndex..<text.startIndex] }
    let last = ranges[words.count - 1]
    let ends = text[last].last.map { ",;:.!–—|".contains($0) } == true || text[last] == "-"
    // `if it fails ack orders`: the condition is read, and refused.
    let isConditional = conditions.contains(words[0].word) && words.count > 2
    return ends || isJoined || isConditional ? text[..<last.upperBound] : nil
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> SubSequence {
    let end = lastIndex { !isCut($0) }.map { index(after: $0) } ?? startIndex
    return self[startIndex..<end]
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring { drop(while: \.isWhitespace).trimmingSuffix(\.isWhitespace) }
}
