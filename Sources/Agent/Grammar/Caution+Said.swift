import BeamMCPClient
import Jobs

// Words around an order that may make it somebody else's, or the text of a note.
extension Caution {
  /// `I want a note on orders: cancel it`: the text of a note, which was not read as one.
  var noted: Range<Int>? {
    if calls.allSatisfy({ $0.tool.isOne(of: "note_job acknowledge_job") }) { return nil }
    return tokens.indices.first { at in
      !tokens[at].isQuoted && Remark.words.contains(tokens[at].word) && scene.index.exact(tokens[at].word).isEmpty
        && !scene.index.hasPart(tokens[at].word)
    }.map { $0..<($0 + 1) }
  }

  private static let writing = Set(words: "write log put record enter say type explain")

  /// `write to orders: restart it`, `status of orders: cancel it`.
  var written: Range<Int>? {
    guard let mark = tokens.firstIndex(where: { $0.text == ":" }), mark > 0, mark < 9,
      !changes(tokens[mark...]).isEmpty,
      changes(tokens[..<mark]).isEmpty, Caution.endorsing.first(in: tokens) == nil
    else { return nil }
    let part = tokens[..<mark]
    if let first = part.first, Subject.word(first.word) == .status,
      first.word != "state" || part.count > 1 && part[1].word == "on"
    {
      return 0..<mark
    }
    let isWritten = part.contains { token in
      !token.isQuoted
        && (Caution.writing.contains(token.word) || Caution.preface.contains(token.word)
          || Subject.word(token.word).map { ![.jobs, .runners, .status].contains($0) } == true
            && Trait.word(token.word) == nil)
    }
    return isWritten ? 0..<mark : nil
  }

  /// `put restart it on orders`: to be written somewhere.
  var dictated: Range<Int>? {
    tokens.indices.dropLast().first { at in
      !tokens[at].isQuoted && tokens[at].word.isOne(of: "write put log record enter type say")
        && Lexicon.verbs[tokens[at + 1].word]?.isWriting == true
    }.map { $0..<($0 + 2) }
  }

  /// `@bob cancel orders`: said to somebody else.
  var addressed: Range<Int>? {
    let all = scene.typed
    let isAddressed = all.contains { $0.text.hasPrefix("@") && $0.text.count > 1 && !$0.isQuoted }
    return isAddressed && !tokens.isEmpty ? 0..<1 : nil
  }

  /// `cancel orders is slow`: a title, and no order.
  var title: Range<Int>? {
    tokens.indices.dropFirst(2).first { at in
      tokens[at].word.isOne(of: "is was keeps seems fails") && !tokens[at - 1].isBreak
        && !scene.index.exact(tokens[at - 1].word).isEmpty
        || tokens[at].word.isOne(of: "is was")
          && !tokens[at - 1].isBreak && !scene.index.partial(tokens[at - 1].word).isEmpty
          && Lexicon.verbs[tokens[at - 2].word]?.isWriting == true && !Lexicon.isCommon(tokens[at - 1].word)
    }.flatMap { at in
      Lexicon.verbs[tokens[at - 2].word]?.isWriting == true ? (at - 2)..<(at + 1) : nil
    }
  }

  /// Words that were taken out of what they could have meant.
  var unclear: Range<Int>? { tokens.firstIndex(where: \.isUnclear).map { $0..<($0 + 1) } }

  static let endorsing = Phrase("do|execute|run|follow that|this|it|so")
  private static let preface = Set(
    words: """
      says said not never wrong will would did done how why yesterday like going had tell told about already pending
      waiting history reason wants was
      """)

  /// `OPS-12 is closed, cancel orders`: the ticket is spoken of.
  var ticket: Range<Int>? {
    guard let first = tokens.first, Idiom.isTicket(first.text), tokens.count > 1, !tokens[1].isBreak else { return nil }
    return 0..<2
  }

  /// `[ack orders for 30 min] never mind, cancel that`: the acknowledgement, or the job.
  var afterRemark: Range<Int>? {
    guard let text = scene.utterance.history.last, let former = scene.former, let remark = Remark(text, former) else {
      return nil
    }
    if case .note(nil) = remark.write { return 0..<tokens.count }
    let isNamed = !scene.reader.names(tokens, Array(tokens.indices)).found.isEmpty
    let tools = Set(calls.map(\.tool))
    let isLoose = !tools.isDisjoint(with: ["cancel_job", "scale_job"]) && !isNamed && tokens.count < 7
    // `and on clickstream: restart it`, `make that: cancel clickstream`, `reason: cancel clickstream`
    let isText = tokens.contains { $0.text == ":" } && !tools.isSubset(of: ["note_job", "acknowledge_job"])
    let names = scene.reader.names(former.typed, Array(former.typed.indices)).found
    let isTorn =
      !isNamed && Set(names.flatMap(\.jobs).map(\.id)).count > 1
      && !tools.isSubset(of: ["note_job", "acknowledge_job"])
    return isLoose || isText || isTorn ? 0..<tokens.count : nil
  }
}
