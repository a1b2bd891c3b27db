import Jobs

// What is said twice, against something, or around a name, by people who talk rather than type.
extension Idiom {
  private static let stressing = Phrase("# , and? not #")
  private static let summing = Set(words: "final answer again repeat i that is so it make")

  /// `scale it to 16, no, 18. Final answer: eighteen.`: the number that was said before it.
  static func saidAgain(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    // `scale it to ten. TEN, not two`
    if let match = stressing.first(in: tokens), match.range.upperBound == end, match.numbers.count == 2,
      match.range.lowerBound > 1, tokens[match.range.lowerBound - 1].isBreak,
      tokens[..<match.range.lowerBound].last(where: { $0.number != nil })?.number == match.numbers[0]
    {
      return Array(tokens[..<(match.range.lowerBound - 1)])
    }
    guard end > 4, let number = tokens[end - 1].number, let mark = tokens[..<end].lastIndex(where: \.endsSentence),
      mark > 2, tokens[(mark + 1)..<(end - 1)].allSatisfy({ summing.contains($0.word) || $0.isBreak }),
      tokens[..<mark].last(where: { $0.number != nil })?.number == number
    else { return tokens }
    return Array(tokens[..<mark])
  }

  /// `leave fraud alone. Scale orders to 12 though.`
  static func evenSo(_ tokens: [Token]) -> [Token] {
    guard let last = tokens.lastIndex(where: { !$0.isBreak }), last > 2, tokens[last].word.isOne(of: "though tho"),
      !tokens[last].isQuoted, !tokens[last - 1].isBreak
    else { return tokens }
    return Array(tokens[..<last])
  }

  private static let anybody = Set(words: "anyone anybody someone somebody they he she we you people")
  private static let wanted = Phrase(
    "i|we? would? want|need|like|love one|a|the|another? fresh|new? savepoint|snapshot of it|that|this? one?")

  /// `before anyone cancels orders I want a savepoint of it, so take one now`: a savepoint of orders.
  static func wantedBefore(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard tokens.count > 6, tokens[0].word == "before", anybody.contains(tokens[1].word),
      let name = tokens[2..<min(7, tokens.count)].first(where: { !index.exact($0.word).isEmpty && !$0.isQuoted }),
      let range = wanted.first(in: tokens)?.range, range.lowerBound < 8,
      tokens[range.upperBound...].allSatisfy({ token in
        token.isBreak || token.word.isOne(of: "so please take make one now first it of")
      })
    else { return tokens }
    return words("take a savepoint of") + [name]
  }

  private static let asking = Phrase("is|are|does|has|what|how that|it|this one?")

  /// `and the runner spark-bi, is that one alright`: is the runner.
  static func ofThatRunner(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.indices.prefix(4).first(where: { tokens[$0].word.isOne(of: "runner cluster") }),
      at + 4 < tokens.count, !tokens[at + 1].isBreak, tokens[at + 2].isBreak,
      let range = asking.match(tokens, at + 3)?.range, range.count > 1
    else { return tokens }
    return [tokens[at + 3]] + words("the runner") + [tokens[at + 1]] + tokens[range.upperBound...]
  }

  private static let swearing = Set(words: "for heaven heavens god gods goodness pete christ sake please")
  private static let declining = Phrase("no|nope|nah? ,? not that|this|it one? ,|.|;")

  /// `no, not this one - restart orders`: the one that is named.
  static func notThatOne(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let mark = declining.match(tokens, 0)?.range.upperBound,
      let end = tokens[mark...].firstIndex(where: { !$0.isBreak && !swearing.contains($0.word) }),
      end + 1 < tokens.count,
      Lexicon.verbs[tokens[end].word] != nil,
      tokens[end...].contains(where: { !index.exact($0.word).isEmpty }),
      !tokens[end...].contains(where: { Lexicon.pronouns.contains($0.word) && !$0.isQuoted })
    else { return tokens }
    return Array(tokens[end...])
  }

  private static let still = Phrase("or is it|that|this still running|up|alive|there|going")

  /// `has orders been cancelled or is it still running?`: is it running.
  static func orStillUp(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, first.word.isOne(of: "has have was is did"),
      let range = still.last(in: tokens), range.lowerBound > 2, range.lowerBound < 8,
      tokens[range.upperBound...].allSatisfy({ $0.isBreak || $0.word == "?" })
    else { return tokens }
    let subject = tokens[1..<range.lowerBound].prefix {
      !$0.word.isOne(of: "been already") && Lexicon.participle($0.word) == nil
    }
    return words("is") + subject + words("still running") + tokens[range.upperBound...]
  }

  private static let denying = Set(words: "no nope nah")
  private static let seeking = Phrase("i|we? only|just|merely want|need|like|wanted|meant")
  private static let articles = Set(words: "a an the another any that")

  /// `no no no, not a savepoint, I just want the list of them`: the list.
  static func soughtInstead(_ tokens: [Token]) -> [Token] {
    let start = tokens.firstIndex { !denying.contains($0.word) && !$0.isBreak } ?? 0
    guard start > 0, start + 4 < tokens.count, tokens[start].word == "not",
      let mark = tokens[start...].prefix(6).firstMark, mark > start + 1,
      !tokens[start..<mark].contains(where: { Lexicon.verbs[$0.word]?.isGrave == true }),
      articles.contains(tokens[start + 1].word),
      let range = seeking.match(tokens, mark + 1)?.range, range.count > 1, range.upperBound < tokens.count
    else { return tokens }
    return words("show") + tokens[range.upperBound...]
  }

  static let hesitations = Set(words: "hm hmm uh um er erm ehm mm eh ah oh")

  /// `up to, hmm, 10`
  static func fluent(_ tokens: [Token]) -> [Token] {
    var fluent = tokens
    while let at = fluent.indices.dropFirst().dropLast().first(where: { at in
      hesitations.contains(fluent[at].word) && fluent[at - 1].isBreak && fluent[at + 1].isBreak
        && at + 2 < fluent.count && fluent[at + 2].number != nil
        // `to 40, er, 36` corrects itself.
        && (at < 2 || fluent[at - 2].number == nil)
    }) {
      fluent.removeSubrange((at - 1)...(at + 1))
    }
    return fluent
  }

  private static let meantOne = Phrase("is the one|job|pipeline i|we? want|need|meant|wanted? to? be?")

  /// `orders is the one to restart`, `orders is the one I want cancelled`: the order.
  static func theOneTo(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard end > 4, let range = meantOne.last(in: tokens), range.upperBound == end - 1, range.lowerBound > 0,
      !tokens[range.lowerBound - 1].isBreak, range.count > 3,
      let verb = Lexicon.verbs[tokens[end - 1].word] ?? Lexicon.participle(tokens[end - 1].word), verb.isWriting,
      [.cancel, .drain, .restart, .pause].contains(verb)
    else { return tokens }
    let name = range.lowerBound - 1
    return tokens[..<name] + words(verb.name) + [tokens[name]] + tokens[end...]
  }

  private static let hence = Phrase("from now on?")

  /// `an hour from now`: in an hour.
  static func fromNow(_ tokens: [Token]) -> [Token] {
    guard let range = hence.last(in: tokens), range.count == 2, range.lowerBound > 1 else { return tokens }
    let before = tokens[..<range.lowerBound]
    guard let unit = before.last, TimeUnits.unit(unit.word) != nil, let count = before.dropLast().last,
      count.number != nil || count.word.isOne(of: "an a")
    else { return tokens }
    return before.dropLast(2) + words("in") + [count, unit] + tokens[range.upperBound...]
  }

  private static let naming = Phrase("the|its|his? job? id|name is|:? ")
  private static let owning = Set(words: "my our the this that a")

  /// `has my batch job finished yet? The job ID is JOB-1`: has JOB-1 finished yet?
  static func withID(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let mark = tokens[..<end].lastIndex(where: { $0.endsSentence || $0.word == "?" }), mark > 1, end > mark + 2,
      naming.match(tokens, mark + 1)?.range.upperBound == end - 1,
      let noun = tokens[..<mark].firstIndex(where: { $0.word.isOne(of: "job pipeline") }),
      let start = tokens[..<noun].lastIndex(where: { owning.contains($0.word) }), noun - start < 5
    else { return tokens }
    return tokens[..<start] + [tokens[end - 1]] + tokens[(noun + 1)...mark]
  }

  /// `forget about cancelling orders, drain it instead`: drain orders.
  static func forgotAbout(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 5, tokens[0].word == "forget", tokens[1].word == "about",
      Lexicon.gerund(tokens[2].word)?.isWriting == true, let mark = tokens.firstMark,
      mark + 2 < tokens.count, Lexicon.verbs[tokens[mark + 1].word] != nil
    else { return tokens }
    let job = tokens[3..<mark].filter { !Lexicon.pronouns.contains($0.word) }
    let rest = tokens[(mark + 1)...].filter { !$0.word.isOne(of: "instead rather") || $0.isQuoted }
    return rest.flatMap { $0.word == "it" && !$0.isQuoted && !job.isEmpty ? job : [$0] }
  }

  private static let asked = Phrase("please? could|can|would|will you|u kindly|please|just|quickly?")

  /// `could you take a savepoint of it and then cancel it?`: the mark asks for both, and is no doubt about the second.
  static func politely(_ tokens: [Token]) -> [Token] {
    guard tokens.last?.word == "?", let start = asked.match(tokens, 0)?.range.upperBound, start + 3 < tokens.count,
      Lexicon.verbs[tokens[start].word] != nil,
      let joint = tokens.dropLast().lastIndex(where: { $0.word.isOne(of: "and then") || $0.isBreak }),
      joint > start,
      let next = tokens[(joint + 1)...].first, Lexicon.verbs[next.word]?.isWriting == true, !next.isQuoted
    else { return tokens }
    return Array(tokens.dropLast())
  }
}
