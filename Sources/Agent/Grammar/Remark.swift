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
    guard text.utf8.count <= 4000, Remark.hasSign(text),
      var found = Remark.listed(text, scene) ?? Remark.note(text) ?? Remark.acknowledgement(text, scene)
    else { return nil }
    // `leave a note on it for the lads: …`
    if case .note = found.write, let at = found.target.firstIndex(where: { $0.word == "for" }), at > 0,
      found.target.count - at < 5
    {
      found.target.removeSubrange(at...)
    }
    self = found
  }

  private static let second = ["2)", "2.", "(2)"]

  /// `1) note on orders: the broker is back 2) restart it`: what is written down ends where the list goes on.
  private static func listed(_ text: String, _ scene: Scene) -> Remark? {
    let words = Words(text[...]).ranges
    guard let first = words.first, text[first].isOne(of: "1) 1. (1)"),
      let next = words.first(where: { second.contains(String(text[$0])) }), next.lowerBound > first.upperBound
    else { return nil }
    let item = String(text[first.upperBound..<next.lowerBound].trimmingBlanks.trimmingSuffix { ",;.".contains($0) })
    guard var remark = note(item) ?? acknowledgement(item, scene), remark.after.isEmpty,
      remark.before.allSatisfy(\.isWhitespace), !remark.target.isEmpty
    else { return nil }
    remark.after = text[next.upperBound...]
    return remark
  }

  private static let signs = [
    "note", "comment", "remark", "annotat", "jot", "write", "ack", "aknow", "withdraw the", "revoke the", "snooze",
    "hush", "shush", "timeline", "sticky", "post-it", "pin this", "stick this", "tape this", "postit",
    "mute", "silence", "as known",
  ].map { Array($0.utf8) }

  private static func hasSign(_ text: String) -> Bool {
    let letters = Array(text.lowercased().utf8)
    return letters.indices.contains { at in signs.contains { letters[at...].starts(with: $0) } }
  }

  /// Words that speak of notes and acknowledgements. An order beside one that was not read as such is asked back.
  static let words = Set(
    words: """
      note notes noted comment comments remark remarks annotation annotate annotated ack acks acked unack
      acknowledge acknowledged acknowledgement acknowledgment snooze mute silence unmute
      """)

  init(before: Substring, target: [Token], write: Meaning.Write) {
    (self.before, self.target, self.write) = (before, target, write)
  }

  init(before: Substring, target: Substring, write: Meaning.Write) {
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
  private static let noting = Phrase.all([
    "leave|add|put|take|enter|insert|write|make|attach|post|file|record|jot|place|stick|pin|set|drop|slap down|in? a|an|the|this|my? short|quick|following|brief|sticky|little? "
      + "note|comment|remark|annotation|sticky|post-it|postit down? on|to|for|against|in|about|at?",
    "note|comment|remark on|for|to|about|against", "pin|stick|tape this|that|the? following? to|on|onto",
    "note|jot|write down? on|for|about|against", "annotate|note",
  ])

  static func note(_ text: String) -> Remark? {
    // `note: the broker moves`
    let start = text.drop(while: \.isWhitespace)
    if let head = ["note:", "comment:", "remark:"].first(where: start.lowercased().hasPrefix) {
      return Remark(before: "", target: "", write: .note(said(start.dropFirst(head.count))))
    }
    if let placed = placed(text) { return placed }
    for (place, phrase) in noting.enumerated() {
      for opening in matches(phrase, in: text) {
        let isNaming = place == noting.count - 1
        let rest = text[opening.upperBound...].drop(while: \.isWhitespace)
        if let target = Remark.led(text[..<opening.lowerBound]) {
          // `on orders, note: the broker moves`
          if text[opening].hasSuffix(":") { return Remark(before: "", target: target, write: .note(said(rest))) }
          if let (said, rest) = quoted(rest), rest.allSatisfy(\.isWhitespace) {
            return Remark(before: "", target: target, write: .note(said))
          }
        }
        guard let before = beginning(text[..<opening.lowerBound]) else { continue }
        // `add a note: the broker moves`, on what is spoken of.
        if text[opening].hasSuffix(":") {
          return place == 0 ? Remark(before: before, target: "", write: .note(said(rest))) : nil
        }
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

  private static let placing = Phrase(
    "add|put|write|attach|enter|append to|into|in|on the? timeline|history|log|record of|for")
  private static let pinning = Phrase("add|attach|append|pin to|onto")
  private static let kinds = Set(words: "a the this following note comment remark entry")

  /// `add to the timeline of orders the note "the broker moved"`
  private static func placed(_ text: String) -> Remark? {
    let isNote = text.lowercased().contains(" note \"") || text.lowercased().contains(" note “")
    for opening in matches(placing, in: text) + (isNote ? matches(pinning, in: text) : []) {
      let rest = text[opening.upperBound...]
      guard let before = beginning(text[..<opening.lowerBound]),
        let open = rest.firstIndex(where: { "\"“«:".contains($0) })
      else { continue }
      let isColon = rest[open] == ":"
      let quote = isColon ? nil : quoted(rest[open...])
      guard isColon || quote?.target.allSatisfy({ $0.isWhitespace || ".!".contains($0) }) == true else { continue }
      let words = rest[..<open].split { $0.isWhitespace || $0 == "," }
      let target = words.reversed().drop { kinds.contains($0.lowercased()) }.reversed().joined(separator: " ")
      guard !target.isEmpty else { continue }
      return Remark(
        before: before, target: target[...], write: .note(quote?.said ?? said(rest[rest.index(after: open)...])))
    }
    return nil
  }

  /// `on orders` before `leave a note: …`: whom it is about.
  private static func led(_ text: Substring) -> Substring? {
    let words = Words(text).ranges
    guard (2...4).contains(words.count), (text[words[0]].lowercased()).isOne(of: "on for against") else {
      return nil
    }
    let named = text[words[1].lowerBound..<words[words.count - 1].upperBound].trimmingSuffix { ",:;".contains($0) }
    let isName = !named.lowercased().isOne(of: "that this now your my the a record it")
    return named.contains { ",:;".contains($0) } || named.isEmpty || !isName ? nil : named
  }

  /// `"the broker moved" on orders`
  static func quoted(_ rest: Substring) -> (said: String, target: Substring)? {
    guard let open = rest.first, let close = ["\"": "\"", "“": "”", "'": "'", "«": "»"][open] as Character?,
      let end = rest.dropFirst().firstIndex(of: close)
    else { return nil }
    var target = rest[rest.index(after: end)...].drop { $0.isWhitespace }
    for word in ["to ", "on ", "for ", "about "] where target.hasPrefix(word) { target = target.dropFirst(word.count) }
    return (String(rest[rest.index(after: rest.startIndex)..<end]), target)
  }

  private static let nouns = Set(words: "job pipeline one stream")
  private static let several = Set(words: "all every each everything jobs ones those pipelines")

  /// What stands between the job and the text: a colon, a dash, a quote, `that`, `saying`; after `annotate orders`, `with`.
  private static func separator(in rest: Substring, isNaming: Bool) -> Range<Substring.Index>? {
    let words: Set<String> = Set(["saying", "says", "that", "reading", "stating"] + (isNaming ? ["with"] : []))
    let pieces = Words(rest).ranges
    var isOfSeveral = false
    for (at, range) in pieces.enumerated() where at > 0 {
      let before = rest[pieces[at - 1]]
      isOfSeveral = isOfSeveral || several.contains(before.lowercased())
      if before.hasSuffix(":") { return rest.index(before: pieces[at - 1].upperBound)..<pieces[at - 1].upperBound }
      let word = String(rest[range].lowercased().trimmingSuffix { $0 == ":" })
      if ["-", "–", "—", "", "->", "="].contains(word) { return range }
      if let first = word.first, "\"“«".contains(first) { return range.lowerBound..<range.lowerBound }
      let next = at + 1 < pieces.count ? rest[pieces[at + 1]].lowercased().filter(\.isLetter) : ""
      // `on all jobs that fail: broken`: which ones.
      if words.contains(word), !next.isEmpty, !nouns.contains(next), !(word == "that" && isOfSeveral) { return range }
    }
    return nil
  }

  /// `"the radar is repaired".`: without the full stop behind what is quoted.
  static func unpointed(_ text: Substring) -> Substring {
    let isQuoted =
      text.first.map { "\"“«".contains($0) } == true && text.dropLast().last.map { "\"”»".contains($0) } == true
    return isQuoted && text.last.map { ".!".contains($0) } == true ? text.dropLast() : text
  }

  /// Without the quotes around all of it, and the blanks.
  static func said(_ text: Substring) -> String? {
    var said = text.trimmingBlanks
    for lead in ["that ", "says:", "reads:"] where said.lowercased().hasPrefix(lead) {
      said = said.dropFirst(lead.count).trimmingBlanks
    }
    // `that reads "…"`
    for lead in ["reads ", "says "] where said.lowercased().hasPrefix(lead) {
      let rest = said.dropFirst(lead.count).trimmingBlanks
      if rest.first.map({ "\"“'«".contains($0) }) == true { said = rest }
    }
    said = unpointed(said)
    for (open, close) in [("\"", "\""), ("“", "”"), ("'", "'"), ("«", "»")] as [(Character, Character)]
    where said.first == open && said.last == close && said.count > 2 {
      said = said.dropFirst().dropLast()
    }
    return said.isEmpty ? nil : String(said)
  }
}
