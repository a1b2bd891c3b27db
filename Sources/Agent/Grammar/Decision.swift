import BeamMCPClient
import Jobs

/// What operators have decided against what others want: `Kim says cancel orders. I say scale it to 44`, `Tom says leave it,
/// but I have decided: drain it`. The words of the others come first, and theirs say so.
enum Decision {
  private static let marks = Phrase.all(
    """
    but? i|we say / but? i|we am|are on call|duty|shift now|today|tonight? and|so? i|we? say?
    but? i|we have? decided to? / but? we only|just|rather / nope|nah
    but? it is my|our job|pipeline and|, my|our call|decision / but? it is my|our job|call|decision|pipeline
    but|and? for once? it|he|she|they|this|that is|are right
    only the first|second|third|last|latter|former one? is agreed|right|approved|ok|true|ours
    but|and? please? ignore|forget|disregard that|it|him|her|this
    which|that|this is|was nonsense|rubbish|wrong|silly|ridiculous|outdated|old|stale|obsolete|overkill|out of? date?
    he|she|they changed his|her|their mind / but he|she|they just? called|told|wrote|texted|messaged me|us
    i|we disagree / but? i|we totally|fully? agree , so? / and? for once i|we agree with? him|her|them|it? , so?
    but? i|we wrote|own|maintain the|that|this|it runbook|wiki|page|doc|docs|rule|rules?
    and|but? i|we own the|this|that|it? job|pipeline? / my|our decision|call|order
    but? this|that one? is the|an exception / i|we overrule him|her|them|that
    # is|are way|far|much? too|nonsense|rubbish|silly|ridiculous|overkill|wrong much|many|high|low?
    """)
  private static let rounding = Phrase.all(
    """
    so|and|then? do|make that|it|so / do it|that / please|thanks|thx / so be it / and? nothing else|more
    that is that
    """)
  private static let people = Set(words: "he she they somebody someone")
  private static let telling = Phrase("i|we was|were|got|have? told|asked|advised|said|agreed|decided|wrote")
  private static let leaning = Set(
    words: """
      that so same this likewise too also if unless ask should would could did does until when after before not
      never maybe perhaps or wait tomorrow tonight later once
      """)

  /// Theirs, and what stands before them; nil where the one or the other is not clear.
  static func own(_ tokens: [Token], _ scene: Scene) -> (words: [Token], told: [Token])? {
    guard tokens.count < 60, !tokens.has("?") else { return nil }
    let starts = tokens.indices.dropFirst().filter { at in
      tokens[at - 1].isBreak && !tokens[at].isBreak
        || tokens[at - 1].isQuoted && tokens[at].word.isOne(of: "but and")
    }
    for start in starts {
      let rest = Array(tokens[start...])
      guard let range = marks.match(rest, 0) else { continue }
      let told = Array(tokens[..<start])
      guard isOthers(told, scene) else { return nil }
      var words = Array(
        rest[range.upperBound...].drop { $0.isBreak || $0.word.isOne(of: "so and just please simply") })
      while let mark = words.lastMark,
        mark == words.count - 1
          || rounding.contains(where: {
            $0.match(Array(words[(mark + 1)...]), 0)?.range.count == words.count - mark - 1
          })
      {
        words.removeLast(words.count - mark)
      }
      if (words.last?.word).isOne(of: "instead rather") { words.removeLast() }
      let leans = words.contains { !$0.isQuoted && (leaning.contains($0.word) || Lexicon.negations.contains($0.word)) }
      guard words.count > 1, !leans, let own = named(words, by: told, scene) else { return nil }
      return (own, told)
    }
    return nil
  }

  /// With the one job that the others spoke of in the place of `it`; nil where they spoke of several.
  private static func named(_ words: [Token], by told: [Token], _ scene: Scene) -> [Token]? {
    let open = told.flatMap { $0.isQuoted ? Tokenizer.tokens(of: $0.text) : [$0] }
    let jobs = Set(scene.reader.names(open, Array(open.indices)).found.flatMap(\.jobs))
    guard words.contains(where: { $0.word == "it" && !$0.isQuoted }), let job = jobs.first else { return words }
    if jobs.count > 1 { return nil }
    return words.map { $0.word == "it" && !$0.isQuoted ? Token(text: job.id, word: job.id.lowercased()) : $0 }
  }

  private static let known = Phrase("i|we know|knew|heard|saw|read|understand that?")

  /// Sentences that others said or wanted.
  static func isOthers(_ tokens: [Token], _ scene: Scene) -> Bool {
    let sentences = tokens.split(whereSeparator: \.endsSentence).map(Array.init).filter { !$0.allSatisfy(\.isBreak) }
    return !sentences.isEmpty
      && sentences.allSatisfy { sentence in
        let part = Array(sentence.split(whereSeparator: \.isBreak).first ?? [])
        // `I know the wiki says to leave it`
        let first = Array(part[(known.match(part, 0)?.range.upperBound ?? 0)...])
        let quotes =
          sentence.contains(where: \.isQuoted)
          && (first.first.map { people.contains($0.word) } == true || telling.match(first, 0) != nil)
        return Quotation.isTold(first) || Quotation.isAll(sentence, scene) || Report.tells(first) || quotes
      }
  }
}

extension Grammar {
  /// What is asked for behind what is told.
  func behindTold(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    decided(tokens, scene) ?? lookBehindReport(tokens, scene)
  }

  /// What has been decided comes to, where that is clear by itself.
  func decided(_ typed: [Token], _ scene: Scene) -> Interpretation? {
    guard !scene.isPlain, let (own, told) = Decision.own(Idiom.knowing(typed), scene) else { return nil }
    let plain = scene.saying(own, after: told)
    let words = Grammar.plain(own, plain)
    let said = interpret(words, FollowUp(words, plain), plain)
    guard !said.calls.isEmpty, Caution(words, plain, said.calls).words == nil, !ClauseReader.foresees(words) else {
      return nil
    }
    return said
  }
}
