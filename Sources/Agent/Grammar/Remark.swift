/// A note or an acknowledgement within a sentence: `cancel orders and leave a note on it: the broker moves`.
///
/// What is to be written down is taken as typed: no rule reads it, so that a note that speaks of cancelling cancels nothing.
struct Remark {
  /// What is asked for before it, as typed; perhaps nothing.
  var before: Substring
  /// The words that name its job.
  var target: Substring
  var write: Meaning.Write
  /// What is asked for after it, as typed; perhaps nothing.
  var after: Substring = ""

  /// Nil for a sentence that has none.
  init?(_ text: String, _ scene: Scene) {
    let lowered = text.lowercased()
    guard text.utf8.count <= 4000, Remark.signs.contains(where: lowered.contains),
      let found = Remark.note(text) ?? Remark.acknowledgement(text, scene)
    else {
      return nil
    }
    self = found
  }

  private static let signs = [
    "note", "comment", "remark", "annotat", "jot", "write", "ack", "snooze", "mute", "silence",
  ]

  private init(before: Substring, target: Substring, write: Meaning.Write, after: Substring = "") {
    (self.before, self.target, self.write, self.after) = (before, target, write, after)
  }

  /// What is not to be written down, with a mark before it.
  var heard: [Token] {
    [Token(text: ",", word: ",", isBreak: true)] + Tokenizer.tokens(of: String(target))
      + Tokenizer.tokens(of: String(after))
  }

  var clause: Clause { Clause(tokens: Tokenizer.tokens(of: String(target)), remark: write) }
}

// Notes.
extension Remark {
  private static let noting = [
    "leave|add|put|write|make|attach|post|file|record|jot|place|stick|set down? a|an|the|this|my? short|quick|following|brief? "
      + "note|comment|remark|annotation down? on|to|for|against|in|about|at?",
    "note|comment|remark on|for|to|about|against", "note|jot|write down? on|for|about|against", "annotate|note",
  ].map(Phrase.init)

  private static func note(_ text: String) -> Remark? {
    for (phrase, opening) in noting.enumerated().flatMap({ at, phrase in matches(phrase, in: text).map { (at, $0) } }) {
      guard let before = beginning(text[..<opening.lowerBound]) else { continue }
      let rest = text[opening.upperBound...].drop(while: \.isWhitespace)
      if let (said, target) = quoted(rest) { return Remark(before: before, target: target, write: .note(said)) }
      guard let mark = separator(in: rest, isNaming: phrase == noting.count - 1) else {
        // `note the savepoint`: perhaps no note at all.
        if phrase == noting.count - 1 { continue }
        return Remark(before: before, target: rest, write: .note(nil))
      }
      return Remark(before: before, target: rest[..<mark.lowerBound], write: .note(said(rest[mark.upperBound...])))
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

  /// What stands between the job and the text: a colon, a dash, a quote, `that`, `saying`; after `annotate orders`, `with`.
  private static func separator(in rest: Substring, isNaming: Bool) -> Range<Substring.Index>? {
    var words = ["saying", "says", "that", "reading", "stating"]
    if isNaming { words += ["with"] }
    let pieces = Words(rest).ranges
    for (at, range) in pieces.enumerated() where at > 0 {
      let before = rest[pieces[at - 1]]
      if before.hasSuffix(":") || before.hasSuffix(",") || before.hasSuffix(";") {
        return rest.index(before: pieces[at - 1].upperBound)..<pieces[at - 1].upperBound
      }
      let word = rest[range].lowercased()
      if ["-", "–", "—", ":", "->", "="].contains(word) { return range }
      if let first = word.first, "\"“«".contains(first) { return range.lowerBound..<range.lowerBound }
      let next = at + 1 < pieces.count ? rest[pieces[at + 1]].lowercased().filter(\.isLetter) : ""
      if words.contains(word), !next.isEmpty, !nouns.contains(next) { return range }
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
  private static let giving = [
    Phrase("ack|acknowledge|acking|snooze|mute|silence \(problem)"), Phrase("acked|acknowledged"),
  ]
  private static let taking = [
    "unack|un-ack|unacknowledge|un-acknowledge|unmute|unsnooze|unsilence \(problem)",
    "withdraw|remove|revoke|undo|lift|drop|clear the|its|that|my? ack|acknowledgement|acknowledgment|mute|snooze of|on|for|from?",
    "take back the|its|that|my? ack|acknowledgement|acknowledgment of|on|for|from?",
  ].map(Phrase.init)

  private static func acknowledgement(_ text: String, _ scene: Scene) -> Remark? {
    let found = taking.map { ($0, true) } + giving.map { ($0, false) }
    for (phrase, withdraws) in found {
      for opening in matches(phrase, in: text) {
        guard let before = beginning(text[..<opening.lowerBound]) else { continue }
        let (rest, after) = step(in: text[opening.upperBound...])
        let (head, reason) = reasoned(rest, scene)
        let tokens = Tokenizer.tokens(of: String(head))
        let span = duration(in: tokens)
        // What was said of the time is no part of the name.
        let target = span.map { words(head, before: tokens[$0.used.lowerBound].text) } ?? head
        let rests = span.map { $0.used.upperBound < tokens.count } ?? false
        let write = Meaning.Write.acknowledge(
          seconds: span?.seconds, reason: withdraws ? nil : reason, withdraws: withdraws)
        return Remark(before: before, target: rests ? head : target, write: write, after: after)
      }
    }
    return nil
  }

  private static func words(_ head: Substring, before word: String) -> Substring {
    Words(head).ranges.first { head[$0] == word }.map { head[..<$0.lowerBound] } ?? head
  }

  private static let unit = TimeUnits.unitChoices
  private static let spans: [(Phrase, Double)] = [
    (Phrase("for? the? next? half an? \(unit)"), 0.5), (Phrase("for? the? next? an|a|another \(unit)"), 1),
    (Phrase("for|the the|next next? \(unit)"), 1),
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
      if word == "then" || word == ";" || word == "and" && isNew {
        return (rest[..<range.lowerBound], rest[range.upperBound...])
      }
      if rest[pieces[at - 1]].hasSuffix(";") { return (rest[..<range.lowerBound], rest[range.lowerBound...]) }
    }
    return (rest, "")
  }

  private static let because: Set<String> = ["because", "since", "as", "due", "reason", "-", "–", "—", "cause", "cos"]

  /// What follows a comma, a colon, a dash or `because` and is neither a job nor a time.
  private static func reasoned(_ rest: Substring, _ scene: Scene) -> (head: Substring, reason: String?) {
    let pieces = Words(rest).ranges
    for (at, range) in pieces.enumerated() where at > 0 {
      let before = rest[pieces[at - 1]]
      let isMarked = before.hasSuffix(",") || before.hasSuffix(":") || before.hasSuffix(".")
      let isSaid = because.contains(rest[range].lowercased()) || rest[range].first == "("
      guard isMarked || isSaid else { continue }
      if isMarked, !isSaid, goesOn(rest[range.lowerBound...], scene) { continue }
      let word = rest[range].lowercased()
      let start = isSaid && rest[range].first != "(" && word != "due" ? range.upperBound : range.lowerBound
      var reason = rest[start...].trimmingBlanks
      if reason.first == "(", reason.last == ")" { reason = reason.dropFirst().dropLast() }
      let head = rest[..<range.lowerBound].trimmingBlanks
      return (isMarked ? head.dropLast() : head, said(reason))
    }
    let head = rest.trimmingBlanks
    return (head.last.map { ".!?".contains($0) } == true ? head.dropLast() : head, nil)
  }

  /// Another job of the list, or the time.
  private static func goesOn(_ rest: Substring, _ scene: Scene) -> Bool {
    let piece = rest.prefix { !",:;".contains($0) }
    let tokens = Tokenizer.tokens(of: String(piece)).filter { !$0.isBreak && $0.word != "?" }
    if duration(in: tokens)?.used == tokens.indices { return true }
    let reading = scene.reader.read(tokens)
    return reading.target.isNamed
      && tokens.indices.allSatisfy { at in
        reading.used.contains(at) || ["and", "the", "job"].contains(tokens[at].word)
          || duration(in: tokens)?.used.contains(at) == true
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

  /// Where a phrase stands, each word without the marks around it; the longest match at each place.
  private static func matches(_ phrase: Phrase, in text: String) -> [Range<String.Index>] {
    let ranges = Words(text[...]).ranges
    let tokens = ranges.map { range in
      let word = text[range].lowercased()
      // A mark ends what belongs together.
      return Token(text: word, word: word.last.map { ",:;.!?".contains($0) } == true ? String(word.dropLast()) : word)
    }
    return tokens.indices.compactMap { at in
      guard let match = phrase.match(tokens, at)?.range else { return nil }
      let inner = match.dropLast().contains { text[ranges[$0]].last.map { ",:;".contains($0) } == true }
      return inner ? nil : ranges[match.lowerBound].lowerBound..<ranges[match.upperBound - 1].upperBound
    }
  }

  private static let polite: Set<String> = [
    "please", "pls", "plz", "can", "could", "would", "will", "you", "just", "now", "kindly", "also", "to", "want", "i",
    "need", "like", "id", "i'd", "let", "us", "me", "lets", "let's", "we", "u", "quickly", "first", "mcp", "job",
  ]
  private static let joining: Set<String> = ["and", "then", "but", "plus", "&", "+"]
  private static let conditions: Set<String> = ["if", "when", "once", "unless", "until", "whenever"]

  /// What stands before a remark, without the words that lead to it; nil where they make it something else.
  private static func beginning(_ text: Substring) -> Substring? {
    var pieces = Words(text).ranges[...]
    var isJoined = false
    while let last = pieces.last {
      let word = text[last].lowercased()
      guard polite.contains(word) || joining.contains(word) else { break }
      isJoined = isJoined || joining.contains(word)
      pieces.removeLast()
    }
    guard let last = pieces.last else { return text[text.startIndex..<text.startIndex] }
    let ends = text[last].last.map { ",;:.!-–—|".contains($0) } == true
    // `if it fails ack orders`: the condition is read, and refused.
    let isConditional = conditions.contains(text[pieces[pieces.startIndex]].lowercased()) && pieces.count > 2
    guard ends || isJoined || isConditional, !["not", "never", "don't", "dont"].contains(text[last].lowercased()) else {
      return nil
    }
    return text[..<last.upperBound]
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let begun = drop(while: \.isWhitespace)
    let end = begun.lastIndex { !$0.isWhitespace }.map { begun.index(after: $0) } ?? begun.startIndex
    return begun[..<end]
  }
}
