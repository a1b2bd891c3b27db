import Jobs

// Things said twice, and words that stand elsewhere than the rules look for them.
extension Idiom {
  private static let restating: Set<String> = ["i.e", "ie", "i.e."]

  /// `three more workers for orders, i.e. raise its parallelism by 3`: the same again, where it has no other number.
  static func restated(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstIndex(where: { restating.contains($0.word) && !$0.isQuoted }), mark > 2,
      tokens[mark - 1].isBreak, mark + 1 < tokens.count
    else { return tokens }
    let (before, after) = (tokens[..<(mark - 1)], tokens[(mark + 1)...].drop(while: \.isBreak))
    let (said, again) = (before.compactMap(\.number), after.compactMap(\.number))
    // `…, i.e. 12 for fraud`, `…, i.e. not all of them`: another thing.
    let isSame =
      said == again && said.count == 1
      && after.allSatisfy { word in
        word.isBreak || word.number != nil
          || !word.isQuoted && Lexicon.isCommon(word.word) && !Lexicon.negations.contains(word.word)
            && Lexicon.verbs[word.word]?.isGrave != true
      }
    return isSame ? Array(before) : tokens
  }

  private static let lowering = Set(words: "bring take get cut turn dial throttle push")

  /// `bring orders down to half its parallelism`: what goes down to a number is scaled.
  static func loweredTo(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, lowering.contains(first.word),
      let down = tokens.prefix(6).firstIndex(where: { $0.word == "down" }), down > 1, down + 2 < tokens.count,
      tokens[down + 1].word == "to", tokens[down + 2].word.isOne(of: "half a one"),
      tokens[(down + 2)...].prefix(2).contains(where: { $0.word == "half" || $0.word == "third" }),
      !tokens[1..<down].contains(where: { $0.isBreak || $0.number != nil })
    else { return tokens }
    let isBare = tokens[(down + 2)...].allSatisfy { $0.word.isOne(of: "half a please") || $0.isBreak }
    return words("scale") + tokens[1...] + (isBare ? words("its parallelism") : [])
  }

  private static let doubled = Phrase("with|by|using a? savepoint|savepoints|snapshot|snapshots")

  /// `snapshot these with savepoints`
  static func doublySaved(_ tokens: [Token]) -> [Token] {
    guard let range = doubled.last(in: tokens), let first = tokens.first(where: { $0.word != "please" }),
      first.word.isOne(of: "snapshot checkpoint save"), range.lowerBound > 1,
      tokens[range.upperBound...].allSatisfy({ $0.isBreak || $0.word.isOne(of: "please now") })
    else { return tokens }
    return words("savepoint") + tokens[1..<range.lowerBound]
  }

  private static let setFirstly = Phrase("both|all|each of? them|those|these|two|three?")

  /// `both of them, take a savepoint please`: what is to be done behind the jobs that it is done to.
  static func setForemost(_ tokens: [Token]) -> [Token] {
    guard let range = setFirstly.match(tokens, 0)?.range, range.upperBound + 1 < tokens.count,
      tokens[range.upperBound].text == ","
    else { return tokens }
    let courtesies: Set<String> = ["please", "pls", "now", "too"]
    var rest = Array(tokens[(range.upperBound + 1)...].dropping(courtesies))
    while let last = rest.last, last.isBreak || courtesies.contains(last.word) { rest.removeLast() }
    guard let first = rest.first, rest.count < 6, !rest.contains(where: { $0.isBreak || $0.word == "?" }),
      Lexicon.verbs[first.word] != nil || Subject.word(first.word) != nil || first.word == "a"
    else { return tokens }
    let isNamed = rest.has("them it both these those")
    return isNamed ? rest : rest + words("for") + tokens[range]
  }

  private static let single = Phrase.all(
    """
    every|each one? of? them|those? / all of? them|those
    """)
  private static let members = Set(words: "jobs pipelines ones streams")
  private static let begins = Set(words: "all the every each both those these for of only just")

  /// `all failed jobs: take a savepoint of each`: of those that were named, and no others.
  static func setApart(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstMark, tokens[mark].text.isOne(of: ": , - – —"),
      mark > 1,
      mark < 12, case let topic = tokens[..<mark].drop(while: { $0.word.isOne(of: "for of") }),
      topic.has(members),
      topic.first.map({ begins.contains($0.word) || members.contains($0.word) || Trait.word($0.word) != nil }) == true
        || topic.last.map({ members.contains($0.word) }) == true,
      !topic.contains(where: { Lexicon.verbs[$0.word]?.isWriting == true || Lexicon.questionWords.contains($0.word) })
    else { return tokens }
    let rest = Array(tokens[(mark + 1)...])
    let found = single.first(in: rest)
    guard let range = found, rest[..<range.lowerBound].contains(where: { Lexicon.verbs[$0.word] != nil }),
      !rest[..<range.lowerBound].hasMark
    else { return tokens }
    return Array(rest[..<range.lowerBound] + topic + rest[range.upperBound...])
  }

  private static let behindEach = Set(words: "and then please now first with to by ?")

  /// `payments and orders failed. take a savepoint of each`: of them; alone it means nobody, and by no means all there are.
  static func pronominal(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.lastIndex(where: { $0.word == "each" && !$0.isQuoted }), at > 0,
      !tokens.has("both"),
      Lexicon.verbs[tokens[at - 1].word] != nil || tokens[at - 1].word.isOne(of: "of for on from"),
      at + 1 == tokens.count || tokens[at + 1].isBreak || behindEach.contains(tokens[at + 1].word)
    else { return tokens }
    var plain = tokens
    plain[at] = Token(text: tokens[at].text, word: "them")
    return plain
  }

  private static let disregarding = [
    Phrase("ignore|forget|disregard what|whatever|who"), Phrase("never mind what|whatever|who?"),
    Phrase("never-mind|nevermind|regardless what|whatever|of"),
    Phrase("whatever|regardless|no of? matter? what?"), Phrase("even if|though"), Phrase("unlike what"),
  ]
  private static let uttering = Set(
    words: """
      says said mutters thinks shouts shouting wants writes wrote claims yells asks muttering saying tells hates dislikes
      complains grumbles objects moans screams likes did moaning yelling shouting screaming writing posting whining complaining typing
      """)

  /// `the same for fraud, whatever Karl mutters about draining`: what somebody else says of it.
  static func disregarded(_ tokens: [Token]) -> [Token] { without(tokens, disregards) }

  /// What somebody else says of it is to be nothing: `never mind what Jana says about restarting it`.
  static func disregards(_ part: [Token]) -> Bool {
    let words = Array(part.drop { $0.isBreak || $0.word.isOne(of: "ok okay and but please just") })
    guard let range = disregarding.match(words, 0), words.count < 14,
      let at = words[range.upperBound...].prefix(5).firstIndex(where: { uttering.contains($0.word) }),
      at > range.upperBound
    else { return false }
    // `no matter what the note "keep forever" says`: nothing else is quoted beside an order.
    let quotes = words.contains(where: \.isQuoted) && words[0].word != "no"
    return !quotes
      && !words.contains {
        !$0.isQuoted && ($0.word.isOne(of: "and please you but i we") || $0.number != nil)
      }
  }

  private static let looking = Phrase("and? how does|do this|that|it one|job? look|looks|fare|feel")

  /// `how does this one look`: how is it.
  static func looked(_ tokens: [Token]) -> [Token] {
    let said = tokens.filter { $0.word != "?" && !$0.isBreak }
    guard looking.match(said, 0)?.range.count == said.count else { return tokens }
    return words("how is") + said.filter { $0.word.isOne(of: "this that it one job") }
  }

  private static let trying = Phrase("what would|will|does # do|give|bring|mean|change")

  /// `and what would 48 do?`: and with 48.
  static func whatWould(_ tokens: [Token]) -> [Token] {
    guard let match = trying.first(in: tokens), let number = match.numbers.first, match.range.lowerBound < 3 else {
      return tokens
    }
    return tokens[..<match.range.lowerBound] + words("what about \(number)") + tokens[match.range.upperBound...]
  }

  private static let halving = Phrase(
    "half of? that|it|this|those is|are|would? be? enough|plenty|fine|sufficient|ok|okay ,|.? so|and|then? scale|bring|take it|that down? to? that|there|half?"
  )

  /// `half of that is enough, scale it down`: to half of its parallelism.
  static func halfEnough(_ tokens: [Token]) -> [Token] {
    guard let range = halving.first(in: tokens)?.range, range.lowerBound < 3 else { return tokens }
    return tokens[..<range.lowerBound] + words("scale it to half of its parallelism") + tokens[range.upperBound...]
  }

  private static let working = Phrase("jobs|pipelines|ones that|which|who run")

  /// `all flink jobs that run`: the running ones. `that run with 4` says how.
  static func atWork(_ tokens: [Token]) -> [Token] {
    guard let range = working.first(in: tokens)?.range,
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak
        || tokens[range.upperBound].word.isOne(of: "and then please ?")
    else { return tokens }
    return tokens[..<range.lowerBound] + words("running") + [tokens[range.lowerBound]] + tokens[range.upperBound...]
  }

  private static let offAndOn = Phrase("off and|then back? on again?")

  /// `turn it off and on again`: restart it.
  static func switched(_ tokens: [Token]) -> [Token] {
    guard let match = offAndOn.first(in: tokens),
      let verb = tokens[..<match.range.lowerBound].lastIndex(where: { $0.word.isOne(of: "turn switch power") })
    else { return tokens }
    var switched = tokens
    switched.removeSubrange(match.range)
    switched[verb] = Token(text: tokens[verb].text, word: "restart")
    return switched
  }

  private static let bottlenecks = Phrase("bottleneck vertex|vertices|operator|operators|stage|task|node")
  private static let culprits = Phrase("which|what|the vertex|operator|stage|task|node is the? bottleneck")

  /// `what is the bottleneck vertex of orders?`: its graph tells.
  static func bottlenecked(_ tokens: [Token]) -> [Token] {
    if let range = bottlenecks.first(in: tokens)?.range {
      return tokens[..<range.lowerBound] + words("slowest vertex") + tokens[range.upperBound...]
    }
    guard let range = culprits.first(in: tokens)?.range else { return tokens }
    return tokens[..<range.lowerBound] + words("which vertex is the slowest") + tokens[range.upperBound...]
  }
}
