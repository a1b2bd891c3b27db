import BeamMCPClient
import Jobs

// What leaves an order open: a question or another choice behind it, somebody who does it instead, a label that makes it theirs.
extension Caution {
  /// The words that leave it open; nil where none do.
  var open: Range<Int>? {
    guard !calls.isEmpty else { return nil }
    let found: [Range<Int>?] = [
      alternative, questioned, done, labelled, greeted, unclosed, firstPerson, unmarkedQuestion, twiceHalved,
      supposedBefore, calledOffBeside, oneOfTwo, looselyNamed,
    ]
    return found.lazy.compactMap(\.self).first
  }

  /// `cancel orders. or leave it?`, `drain orders, or is there something better`
  private var alternative: Range<Int>? {
    parts.dropFirst().first { part in
      tokens[part.lowerBound].word == "or" && part.count > 1
        && !tokens[part.lowerBound + 1].word.isOne(of: "rather better else so")
    }
  }

  private static let judging = Phrase.all(
    """
    is|was that|it|this what|right|correct|ok|okay|enough|necessary|needed|wise|safe
    will|would|does|do|did|could|should|can|might that|it|this|anything? really|even|actually? help|work|fix|suffice|hurt|matter|solve
    """)
  private static let tag = Phrase("was|is it|that|this")
  private static let failing = Phrase("did nothing")
  private static let wondering = Phrase("should i|we")

  /// `cancel orders. would that help?`, `cancel orders should I`, `cancel it, was it?`
  private var questioned: Range<Int>? {
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "?" }
    if let range = Caution.wondering.last(in: tokens), range.upperBound - 1 == end { return range }
    if let range = Caution.failing.first(in: tokens)?.range { return range }
    return parts.first { part in
      let words = Array(tokens[part])
      return Caution.judging.match(words, 0) != nil
        || Caution.tag.match(words, 0)?.range.count == words.count && tokens.has("?")
    }
  }

  private static let doing = Phrase.all(
    """
    did|does it|that|this|so already|yesterday|myself|ourselves|himself|herself|themselves|before|earlier
    will|would do it|that|this / do it|that|this myself|ourselves|himself|herself|themselves|by hand
    already done|did|happened
    """)

  private static let ruled = Phrase("runbook|playbook|wiki|banner|docs|manual says|said|reads|states")

  /// `scale orders to 30, Tom did it already`, `give it 4 more, the runbook says`, `the runbook says: give it 4 more`
  private var done: Range<Int>? {
    if let range = Caution.ruled.last(in: tokens),
      range.upperBound == tokens.count || tokens[range.upperBound].text == ":",
      Caution.endorsing.first(in: tokens) == nil
    {
      return range
    }
    return Caution.doing.first(in: tokens)
  }

  private static let labels = Set(
    words: """
      to from dear no not nope help explain should would quote example they he she claim alarm bad usage chat hi
      hello hey fwd cc
      """)

  /// `to Tom: cancel orders`, `no: cancel orders`
  private var labelled: Range<Int>? {
    let typed = scene.typed
    guard let mark = typed.firstIndex(where: { $0.text == ":" }), mark > 0, mark < 7, !tokens.isEmpty else {
      return nil
    }
    let label = typed[..<mark]
    let isOfJob =
      label.contains { !scene.index.exact($0.word).isEmpty } || label.count < 2 && scene.index.hasPart(label[0].word)
    let isLabel =
      label.first { !Statement.isInterjection($0.word) }.map { Caution.labels.contains($0.word) } == true
      || label.map(\.word) == ["failed"]
    return isLabel && !isOfJob && !label.contains { Lexicon.verbs[$0.word]?.isWriting == true } ? 0..<1 : nil
  }

  private static let greetings = Set(words: "hi hello hey dear")
  private static let ourselves = Set(words: "beamtop agent bot assistant computer mcp copilot claude gpt ai")

  /// `dear Tom, drain orders`: said to somebody else.
  private var greeted: Range<Int>? {
    let typed = scene.typed
    guard typed.count > 2, Caution.greetings.contains(typed[0].word), typed[1].text.first?.isUppercase == true,
      typed[1].text != typed[1].text.uppercased(), !Lexicon.isCommon(typed[1].word),
      !Caution.ourselves.contains(typed[1].word),
      !Interjection.vocatives.contains(typed[1].word), !scene.index.hasPart(typed[1].word), typed[2].isBreak,
      !tokens.isEmpty
    else { return nil }
    return 0..<1
  }

  /// A quotation that is not closed; a line that is commented out.
  private var unclosed: Range<Int>? {
    let text = scene.utterance.text
    let isOpen = text.count { $0 == "\"" } % 2 == 1 || text.count { $0 == "“" } != text.count { $0 == "”" }
    return (isOpen || text.hasPrefix("//") || text.hasPrefix("# ")) && !tokens.isEmpty ? 0..<tokens.count : nil
  }

  private static let own = Phrase.all(
    """
    i now|then|just? do|cancel|drain|restart|stop|kill|scale|rescale|take it|that|this|them / i like|love|hate to
    was|were to / already did take|make / there is|are one|some|two|three|# to
    someone|somebody|anyone|anybody has to
    """)
  private static let before = Set(words: "if should can could may shall would must do when before")

  /// `so I cancel it`, `I like to cancel orders`, `orders was to stop`: what is done, or was to be, by others.
  private var firstPerson: Range<Int>? {
    // `before you give it 4 more`: half of a sentence.
    if let first = tokens.first, first.word.isOne(of: "before after once until while"),
      tokens.count > 1, !tokens[1].word.isOne(of: "i we"), !tokens.hasMark, calls.count == 1,
      tokens.count(where: { !$0.isQuoted && Lexicon.verbs[$0.word] != nil }) == 1
    {
      return 0..<1
    }
    return Caution.own.lazy.compactMap({ [tokens] in $0.first(in: tokens)?.range }).first { [tokens] range in
      range.lowerBound == 0 || !Caution.before.contains(tokens[range.lowerBound - 1].word)
    }
  }

  private static let asking = Set(words: "would should does did")

  /// `would orders need that too`: a question, whatever mark is missing.
  private var unmarkedQuestion: Range<Int>? {
    let start = tokens.firstIndex { !$0.isBreak && !Statement.isInterjection($0.word) } ?? 0
    guard start + 1 < tokens.count, Caution.asking.contains(tokens[start].word),
      !tokens[start + 1].word.isOne(of: "you u it be someone somebody anyone")
    else { return nil }
    return start..<(start + 2)
  }

  /// `halve it twice`: a quarter, or what it was.
  private var twiceHalved: Range<Int>? {
    let part = parts.first { part in
      tokens[part].has("halve double triple")
    }
    guard let part, let at = tokens[part].firstIndex(where: { $0.word == "twice" }) else { return nil }
    return at + 1 == part.upperBound || tokens[at + 1].word == "please" ? at..<(at + 1) : nil
  }

  private static let likewise = Phrase("do|run|apply it|that|this|the same to|for|with|on")

  /// `do that to fraud as well`, after something was only tried or asked about.
  private var supposedBefore: Range<Int>? {
    guard ends || resizes,
      let range = Caution.likewise.first(in: tokens)?.range,
      let former = scene.former, case let meant = Grammar.meanings(of: former),
      meant.contains(where: \.request.isChange),
      meant.allSatisfy(\.isHypothetical) || former.typed.last?.word == "?"
    else { return nil }
    return range
  }

  private static let wrong = Phrase("wrong|not that|the? wrong|right? job|window|one|tab|terminal|runner")
  private static let meaning = Phrase("i meant|mean")
  private static let bare = Phrase("cancel|stop|abort|halt|kill it|this|that")

  /// `wrong job, cancel it`, `no, cancel, please`, after an order: that order, or the job.
  private var calledOffBeside: Range<Int>? {
    guard ends, tokens.count < 12, let former = scene.former,
      let verb = tokens.firstIndex(where: {
        $0.word.isOne(of: "cancel stop abort halt kill") && !$0.isQuoted
      })
    else { return nil }
    let isOfChange = former.typed.contains { token in
      !token.isQuoted && (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))?.isWriting == true
    }
    guard isOfChange else { return nil }
    let isOther =
      Caution.wrong.first(in: tokens) != nil || Caution.meaning.first(in: tokens) != nil
      || tokens.suffix(2).map(\.word) == ["it", "is"]
    let words = tokens.filter { !$0.isBreak }.map(\.word)
    let isShort = words.allSatisfy {
      $0.isOne(of: "no please cancel stop abort halt kill the last one this pls oh so")
    }
    let isFuture = former.typed.contains {
      $0.word.isOne(of: "tomorrow tonight later will monday tuesday wednesday thursday friday weekend")
    }
    let isBare = Caution.bare.match(tokens, 0)?.range.count == tokens.count
    return isOther || isShort || isFuture && isBare ? verb..<(verb + 1) : nil
  }

  /// `ticket-sales broke seat-map, it must be restarted`: one of the two.
  private var oneOfTwo: Range<Int>? {
    guard jobs.count > 1, Set(calls.map(\.tool)).count == 1 else { return nil }
    let parts = parts
    let isOfTwo = parts.contains { part in
      let words = Array(tokens[part])
      return Set(scene.reader.names(words, Array(words.indices)).found.flatMap(\.jobs)).count > 1
    }
    guard isOfTwo else { return nil }
    return parts.first { part in
      let words = Array(tokens[part])
      let isOrder = words.contains { token in
        !token.isQuoted
          && ((Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))?.isWriting == true || token.number != nil)
      }
      return isOrder && words.has("it")
        && scene.reader.names(words, Array(words.indices)).found.isEmpty
        && !words.has("both them all each every two")
    }
  }

  /// `no wait`, `in the video call now`: a word of every day that is a part of a job's name is perhaps no name of it, where another
  /// job was spoken of.
  private var looselyNamed: Range<Int>? {
    guard ends || resizes, jobs.count == 1, let id = jobs.first,
      let pronoun = tokens.firstIndex(where: { Lexicon.pronouns.contains($0.word) && !$0.isQuoted })
    else { return nil }
    let sentences = scene.utterance.history.map { scene.memory.tokens(of: $0) } + [tokens]
    guard let last = sentences.last(where: { names($0, id) }), isComment(last, id) else { return nil }
    let others = sentences.contains { words in
      scene.reader.names(words, Array(words.indices)).found.contains { $0.jobs.count == 1 && $0.jobs[0].id != id }
    }
    return others || scene.selected.map { $0.id != id } == true ? pronoun..<(pronoun + 1) : nil
  }

  private func names(_ words: [Token], _ id: String) -> Bool {
    scene.reader.names(words, Array(words.indices)).found.contains { $0.jobs.contains { $0.id == id } }
  }

  private static let circumstances = Set(words: "in on at from with by via during no to per")

  /// The job is named in it by a part of its name alone, where somebody or something is, and nothing asks for it.
  private func isComment(_ words: [Token], _ id: String) -> Bool {
    let isWhole = words.contains { token in scene.index.exact(token.word).contains { $0.id == id } }
    guard !isWhole, words.last?.word != "?" else { return false }
    let parts = words.split { $0.isBreak }.map(Array.init)
    return parts.allSatisfy { part in
      guard names(part, id), let at = part.indices.first(where: { names([part[$0]], id) }) else { return true }
      let lead = part[..<at].last { !$0.word.isOne(of: "the a an our my this that have i") }
      let asks = part.contains { token in
        !token.isQuoted
          && (Lexicon.verbs[token.word] != nil || Subject.word(token.word) != nil || Trait.word(token.word) != nil)
          || token.word.isOne(of: "how why what and back same")
      }
      return !asks && lead.map { Caution.circumstances.contains($0.word) } == true
    }
  }
}
