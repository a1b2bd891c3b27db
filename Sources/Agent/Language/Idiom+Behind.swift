import Jobs

// What stands behind an order or a question and only says why, or how bad it would be else.
extension Idiom {
  private static let punishing = Set(
    words: """
      kill murder fire shoot skin eat hang have lynch strangle roast scream shout yell complain explode come sue fine hate
      """)
  private static let victims = Set(words: "me us my our at after")

  /// `stop orders, or product will have my head`, `…, legal will murder us if we lose state`: the order alone.
  static func threatless(_ tokens: [Token]) -> [Token] {
    let will = tokens.indices.dropFirst(3).first { at in
      tokens[at].word.isOne(of: "will would") && at + 2 < tokens.count && punishing.contains(tokens[at + 1].word)
        && victims.contains(tokens[at + 2].word)
    }
    guard let will, !tokens[will...].contains(where: { $0.isBreak && $0.text != "," || $0.word == "?" }),
      let start = tokens[..<will].lastIndex(where: { $0.isBreak || $0.word.isOne(of: "or otherwise else") }),
      will - start < 5, start > 1, !tokens[(start + 1)..<will].has("i you it they"),
      tokens[..<start].contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true })
    else { return tokens }
    return tokens[..<start].reversed().drop { $0.isBreak || $0.word.isOne(of: "or and because") }.reversed()
  }

  private static let heading = Phrase(
    "before i|we|they promise|tell|call|answer|say|write|report|decide|touch|change|do|restart|stop|scale|go|talk|send|sign"
  )
  private static let looking = Set(
    words: "what which how is are was were who when where show list give has have does did any")

  /// `which savepoints do we have for it, before I promise anything`: the question alone.
  static func askedFirst(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, looking.contains(first.word),
      let mark = tokens.indices.dropFirst(2).first(where: {
        tokens[$0].text == "," && heading.match(tokens, $0 + 1) != nil
      }), !tokens[(mark + 1)...].hasMark, !tokens[..<mark].orders
    else { return tokens }
    return tokens[..<mark] + tokens.suffix(1).filter { $0.word == "?" }
  }

  private static let plights = Phrase(
    "that|which|who? have|has|having|with any|some|got? problem|problems|issue|issues|trouble|troubles|difficulties")

  /// `which ones on flink-core have problems`: are unhealthy.
  static func troubledOnes(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let first = tokens.first, first.word.isOne(of: "which what list show give any all the jobs"),
      tokens.prefix(5).has(Lexicon.pluralJobNouns.union(["ones"])),
      let range = plights.first(in: tokens)?.range, range.lowerBound > 0,
      !tokens.contains(where: { !$0.isBreak && !index.exact($0.word).isEmpty })
    else { return tokens }
    let verb = first.word.isOne(of: "which what") ? "are unhealthy" : "that are unhealthy"
    return tokens[..<range.lowerBound] + words(verb) + tokens[range.upperBound...]
  }

  private static let sized = Phrase("to # workers|slots|tasks|subtasks|instances|replicas")

  private static let ofParallelism = Phrase("to a? parallelism of? #")

  /// `orders to 16 workers and fraud to 12 workers`: the numbers say it.
  static func unitless(_ tokens: [Token]) -> [Token] {
    var plain = tokens
    while let range = ofParallelism.first(in: plain)?.range, !plain.orders,
      plain.count(where: { $0.number != nil }) > 1
    {
      plain.removeSubrange((range.lowerBound + 1)..<(range.upperBound - 1))
    }
    while let range = sized.first(in: plain)?.range, !plain.orders,
      range.upperBound == plain.count || plain[range.upperBound].word != "worth"
    {
      plain.remove(at: range.upperBound - 1)
    }
    return plain
  }

  /// `bring orders back up with half the parallelism`: nothing goes up.
  static func backUp(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.indices.dropLast().first(where: { tokens[$0].word == "back" && tokens[$0 + 1].word == "up" }),
      tokens[at...].has("half twice double third quarter")
    else { return tokens }
    return Array(tokens[...at] + tokens[(at + 2)...])
  }

  private static let previewing = Phrase(
    "a|as|just|only? preview|simulation|dry-run only? ,|:? do? not? do? it|that|anything? yet? ,|:?")

  /// `preview only: orders at parallelism 20`: what scaling it would do.
  static func previewedAt(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = previewing.match(tokens, 0)?.range,
      tokens[range.upperBound - 1].isBreak || tokens[range.upperBound - 1].text == ":",
      range.upperBound + 2 < tokens.count, index.exact(tokens[range.upperBound].word).count == 1,
      sizings.contains(where: { $0.match(tokens, range.upperBound + 1)?.range.upperBound == tokens.end }),
      let number = tokens.last(where: { $0.number != nil })
    else { return tokens }
    return words("scale") + [tokens[range.upperBound]] + words("to") + [number] + words("as a dry run")
  }

  private static let persons = Set(words: "i we you it that this they he she him her them these those there")

  /// `take a savepoint of orders before lunch gets cold`: now.
  static func urgent(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let at = tokens.lastIndex(where: { $0.word == "before" && !$0.isQuoted }), at > 2, tokens[..<at].orders,
      case let end = tokens[at...].firstIndex(where: { $0.isBreak || $0.word == "?" }) ?? tokens.count,
      case let told = Array(tokens[(at + 1)..<end]), told.count > 2, told.count < 10,
      !persons.contains(told[0].word) || told[0].word.isOne(of: "i we"),
      told.indices.dropFirst().dropLast().contains(where: {
        told[0].word.isOne(of: "i we") || Telling.isFinite(told, $0)
          || told[$0].word.hasSuffix("s") && !told[$0].isPossessive
      }), !told.orders,
      !told.contains(where: { token in
        token.isQuoted || token.number != nil || TimeUnits.isDay(token.word) || Lexicon.negations.contains(token.word)
          || token.word.isOne(of: "noon midnight end ends is are them until if")
          || token.word == "it" && !told[0].word.isOne(of: "i we")
          || !Lexicon.isCommon(token.word) && index.hasPart(token.word)
      })
    else { return tokens }
    return Array(tokens[..<at].reversed().drop(while: \.isBreak).reversed()) + tokens[end...]
  }

  private static let able = Set(words: "can could may might")

  /// `stop orders with a savepoint so data science can pick it up later`: what for.
  static func purposed(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.lastIndex(where: { $0.word == "so" && !$0.isQuoted }), at > 2, tokens[..<at].orders,
      case let start = tokens[(at + 1)...].first?.word == "that" ? at + 2 : at + 1,
      let can = tokens[start...].prefix(5).firstIndex(where: { able.contains($0.word) || $0.word == "have" }),
      can > start,
      tokens[can].word != "have" || tokens[start].word.isOne(of: "i we") && tokens[can...].has("something one"),
      can + 1 < tokens.count, !tokens[start..<can].has("you u somebody someone"),
      !tokens[start...].contains(where: { $0.isQuoted || $0.word.isOne(of: "? not if") || $0.isBreak && $0.text != "." }
      ),
      !tokens[(can + 1)...].contains(where: { Lexicon.verbs[$0.word]?.isScaling == true || $0.number != nil })
    else { return tokens }
    return tokens[..<at].reversed().drop { $0.isBreak }.reversed()
  }

  private static let wasWell = Phrase(
    "it|that? was|were|looked|seemed|ran all|still|perfectly? fine|ok|okay|good|healthy|green|well")

  /// `what happened to it? was fine when I went for breakfast`: the question alone.
  static func wasFine(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.dropLast().lastIndex(where: { $0.word == "?" || $0.endsSentence }), mark > 1,
      let range = wasWell.match(tokens, mark + 1)?.range,
      range.upperBound == tokens.end
        || tokens[range.upperBound].word.isOne(of: "when before until an a this yesterday earlier last at"),
      tokens[0].word.isOne(of: "what why how show who when has have did is was any"), !tokens[mark...].orders
    else { return tokens }
    return Array(tokens[...mark])
  }

  private static let through = Phrase.all(
    "what|whatever it|this|that one? went|has|had|was gone|been? through / what has|have|had it|this|that one? been|gone through"
  )

  /// `walk me through what this went through`: what happened to it.
  static func wentThrough(_ tokens: [Token]) -> [Token] {
    guard let range = through.first(in: tokens) else { return tokens }
    return tokens[..<range.lowerBound] + words("what happened to it") + tokens[range.upperBound...]
  }

  private static let firing = Set(words: "fire spin boot kick power crank")

  /// `fire orders back up`: restart it.
  static func firedUp(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let at = tokens.indices.prefix(4).first(where: { firing.contains(tokens[$0].word) && !tokens[$0].isQuoted }),
      let back = tokens[at...].prefix(6).firstIndex(where: { $0.word == "back" }), back > at + 1,
      back + 1 < tokens.count,
      tokens[back + 1].word == "up", !tokens[at..<back].hasMark,
      tokens[at..<back].contains(where: { !index.exact($0.word).isEmpty })
    else { return tokens }
    return tokens[..<at] + words("restart") + tokens[(at + 1)..<back] + tokens[(back + 2)...]
  }

  private static let setting = Phrase("please|just|now? set|put|bring|get|take|turn")

  /// `set all jobs on dataflow-eu to 3`: scale them.
  static func setTo(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "please" }.map { $0 + 1 } ?? 0
    guard let start = setting.match(tokens, 0)?.range.upperBound, end > start + 3, tokens[end - 1].number != nil,
      tokens[end - 2].word.isOne(of: "to at"), !tokens[start..<end].hasMark,
      tokens[start..<end].has(Lexicon.pluralJobNouns),
      !tokens[start..<end].has("parallelism workers slots timer alarm limit threshold except but")
    else { return tokens }
    return words("scale") + tokens[start..<(end - 2)] + words("to") + tokens[(end - 1)...]
  }

  private static let broken = Phrase(
    "whatever|everything|anything that? has|have|is|are|was failed|down|died|dead|crashed|broken")

  /// `whatever has failed, bring all of it back up`: all failed jobs.
  static func whatever(_ tokens: [Token]) -> [Token] {
    guard let range = broken.match(tokens, 0)?.range, range.upperBound + 2 < tokens.count,
      tokens[range.upperBound].isBreak, case let rest = Array(tokens[(range.upperBound + 1)...]),
      rest.orders || rest.has("bring"),
      let all = Phrase("all|everything of? it|them|that?").first(in: rest)?.range
        ?? Phrase("it|them").first(in: rest)?.range
    else { return tokens }
    return rest[..<all.lowerBound] + words("all failed jobs") + rest[all.upperBound...]
  }

  /// `get orders going again but without any old state`: without it.
  static func unopposed(_ tokens: [Token]) -> [Token] {
    guard
      let at = tokens.indices.dropFirst().dropLast().first(where: { at in
        tokens[at].word == "but" && tokens[at - 1].word.isOne(of: "again back up going")
          && tokens[at + 1].word.isOne(of: "without with from at")
      })
    else { return tokens }
    return Array(tokens[..<at] + tokens[(at + 1)...])
  }

  /// `orders back up please, at parallelism 6`: restart it.
  static func backUpAgain(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard tokens.count > 2, index.exact(tokens[0].word).count == 1, tokens[1].word == "back",
      tokens[2].word.isOne(of: "up online"), tokens.last?.word != "?"
    else { return tokens }
    let rest = tokens[3...].drop { $0.word.isOne(of: "please again now") }
    if rest.isEmpty { return words("restart") + [tokens[0]] }
    let tail = Array(rest.drop(while: \.isBreak))
    guard sizings.contains(where: { $0.match(tail, 0)?.range.upperBound == tail.end }) else { return tokens }
    return words("restart") + [tokens[0]] + words("with") + tail.drop { $0.word.isOne(of: "but with at on using") }
  }

  private static let allFigures = Phrase("all metrics|figures|stats|logs|checkpoints|savepoints ,")

  /// `all metrics, last ten minutes`: those of the job at hand.
  static func allOfOne(_ tokens: [Token]) -> [Token] {
    guard allFigures.match(tokens, 0) != nil, !tokens.has(Lexicon.pluralJobNouns) else { return tokens }
    return words("its") + tokens[1...]
  }

  private static let did = Phrase("did any of? our|the|my|these|those?")
  private static let deeds = [
    "finish": "finished", "complete": "finished", "fail": "failed", "crash": "failed", "die": "failed",
    "break": "failed",
  ]

  /// `did any of the batch jobs finish yet`: which ones finished.
  static func didAny(_ tokens: [Token]) -> [Token] {
    guard let range = did.match(tokens, 0)?.range,
      let at = tokens[range.upperBound...].prefix(6).firstIndex(where: { deeds[$0.word] != nil }),
      at > range.upperBound,
      tokens[range.upperBound..<at].has(Lexicon.pluralJobNouns.union(["ones"])),
      let deed = deeds[tokens[at].word]
    else { return tokens }
    let rest = tokens[(at + 1)...].drop { $0.word.isOne(of: "yet already so far") }
    return words("list \(deed)") + tokens[range.upperBound..<at] + rest.filter { $0.word != "?" }
  }
}
