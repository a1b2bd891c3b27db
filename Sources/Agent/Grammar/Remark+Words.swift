import JSON

// Words of a sentence as typed.
extension Remark {
  /// Where the words of a text stand.
  struct Words {
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
      let bare = word.last.map { ",:;.!?".contains($0) } == true ? String(word.dropLast()) : word
      return Token(text: word, word: isSlip(bare) ? acknowledge : bare)
    }
  }

  private static let acknowledge = "acknowledge"

  /// `acknowlege`, `aknowledge`
  private static func isSlip(_ word: String) -> Bool {
    word.count > 8 && word.hasPrefix("a") && NearMiss.distance(Array(word), Array(acknowledge)) == 1
  }

  /// Where a phrase stands, each word without the marks around it; the longest match at each place.
  static func matches(_ phrase: Phrase, in text: String) -> [Range<String.Index>] {
    let ranges = Words(text[...]).ranges
    let tokens = tokens(ranges, of: text[...])
    return tokens.indices.compactMap { at in
      guard let match = phrase.match(tokens, at)?.range else { return nil }
      let inner = match.dropLast().contains { text[ranges[$0]].last.map { ",:;".contains($0) } == true }
      return inner ? nil : ranges[match.lowerBound].lowerBound..<ranges[match.upperBound - 1].upperBound
    }
  }

  private static let requesting = Phrase.all(
    """
    can|could|would|will you|u|we please|kindly|just|also? / please|pls|plz|kindly|just|now|also|first|mcp|job|quickly
    i|we want|need|like to / i|we would like to / i'd|we'd like to / let us|me / let's|lets / go ahead and
    i|we want|need you to / i|we hereby? / you can|may|could now?
    i|we would|must|should|do|hereby|kindly? ask|request|beg you kindly? to
    actually|oh|ok|okay|hm|hmm|ah|well|so|yes|fine|good
    """)
  private static let joining = Set(words: "and then but plus & + so therefore hence")
  private static let conditions = Set(words: "if when once unless until whenever")

  /// What stands before a remark, without the words that lead to it; nil where they make it something else.
  ///
  /// - Parameter isAsked: A question mark is at the end, so that only `can you` makes it a request.
  static func beginning(_ text: Substring, isAsked: Bool = false) -> Substring? {
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
        if words[match].has("you u we i") { isRequested = true }
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
  func trimmingSuffix(_ isCut: (Character) -> Bool) -> SubSequence {
    let end = lastIndex { !isCut($0) }.map { index(after: $0) } ?? startIndex
    return self[startIndex..<end]
  }
}

extension Substring {
  var trimmingBlanks: Substring { drop(while: \.isWhitespace).trimmingSuffix(\.isWhitespace) }
}

extension Remark {
  /// `orders and fraud, mute them`: they are only named.
  func isTopic(_ tokens: [Token], _ scene: Scene) -> Bool {
    target.has(Lexicon.pluralPronouns) && tokens.has("and")
      && tokens.allSatisfy { $0.isBreak || $0.word == "and" || !scene.index.exact($0.word).isEmpty }
  }

  private static let noise = Phrase.all(
    """
    it|that|this is|keeps|will|does not|never? stop? driving|paging|pinging|waking|buzzing|ringing|beeping|drive|page|wake me|us|my|our?
    my|our phone|pager|ears|inbox|screen|head / it|that|this is? gets|getting on|in my|our|everyone
    i|we can not|hardly|barely hear|sleep|work|concentrate|focus|think myself|ourselves|anymore? think?
    i|we know|knew already|about|of|all? it|that|this? already?
    """)

  /// `my phone won't stop`, `it's driving me up the wall`, `we know`: why one is tired of it, and no reason for others to read.
  static func isNoise(_ why: [Token]) -> Bool {
    guard !why.isEmpty, why.count < 12, !why.contains(where: { $0.isBreak || $0.isQuoted }),
      let range = noise.match(why, 0)
    else { return false }
    return !why[0].word.isOne(of: "i we") || range.count == why.count
  }

  static let nobodyHas = Phrase(
    "nobody|noone has|needs|is|have|should|may to? cancel|drain|restart|stop|kill|scale|touch it|that|this?")
  static let denied = Phrase("and|but? no ,? that|this|it does|do not mean")
  static let denying = Phrase(
    "but|and|just? do not|never cancel|drain|restart|stop|kill|scale|touch|change it|that|this|them please|yet|though?")

  private static let staying = Phrase(
    "should|must|need|needs|has|can not have? to? be|stay|remain silenced|muted|snoozed|hushed|acknowledged|acked|quiet"
  )

  /// `orders shouldn't be silenced any more, unmute it`
  static func isNoLonger(_ tokens: [Token]) -> Bool { tokens.count < 14 && staying.first(in: tokens) != nil }
}
