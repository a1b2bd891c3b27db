import Jobs

// What goes on with the sentence before, in the same plain words.
extension Gist {
  private static let going = [
    "proceed", "execute|ship|send|run it|that|this|them?", "do it|so|that|this", "carry it|that out", "go ahead|on",
    "go for it",
    "make it so", "take|apply it", "pull the trigger", "for real", "approved|confirmed|lgtm|granted", "go",
  ].map(Phrase.init)

  /// `LGTM, ship it`, after what would only have been looked at.
  var consented: [Token]? {
    guard last.contains(where: { $0.isHypothetical && $0.request.isChange }),
      Gist.going.contains(where: { $0.first(in: tokens) != nil }),
      !tokens.contains(where: { token in
        token.number != nil || scene.index.hasPart(token.word) || Gist.saving.contains(token.word)
          || Lexicon.verbs[token.word].map { $0.isWriting && $0 != .submit } == true
      })
    else { return nil }
    return Gist.plain("do it")
  }

  private var wasScaling: Bool {
    last.count == 1 && last.allSatisfy { if case .write(.scale) = $0.request { true } else { false } }
  }

  /// `28 will do actually`, after a scaling: of that job.
  var resized: [Token]? {
    guard wasScaling, let former = last.first, former.target.isNamed || scene.isJobSpokenOf,
      scene.reader.read(tokens).target.named.isEmpty, let found = size([]) ?? onlyNumber,
      !tokens.contains(where: { Gist.other.contains($0.word) }),
      !tokens.contains(where: { Lexicon.verbs[$0.word].map { $0.isWriting && !$0.isScaling } == true })
    else { return nil }
    guard tokens[part(at: found.place)].allSatisfy({ Gist.beside.contains($0.word) || $0.number != nil }) else {
      return nil
    }
    let number = part(at: found.place)
    guard !Danger.stands(in: Array(tokens[..<number.lowerBound] + tokens[number.upperBound...]), scene) else {
      return nil
    }
    switch (found.size, former.request) {
    case (.to(let count), _): return Gist.plain("no , \(count)").map(Gist.marked)
    case (.by(let count), .write(.scale(.to(let former), _))) where former + count > 0:
      return Gist.plain("no , \(former + count)").map(Gist.marked)
    default: return nil
    }
  }

  /// The one number of the sentence.
  private var onlyNumber: (size: Size, place: Int)? {
    let numbers = tokens.indices.filter { tokens[$0].number != nil && tokens[$0].word != "one" }
    guard numbers.count == 1, let count = tokens[numbers[0]].number, count > 0 else { return nil }
    return (.to(count), numbers[0])
  }

  /// What may stand beside the other number.
  private static let beside: Set<String> = Set(
    """
    will do is what i we meant mean it that make should have even better max flat plenty enough fine please pls actually the a
    to with at on for just only then down up again over push bump set another more less fewer extra top two of couple workers slots parallelism sorry uh um er hmm use go want wanted like let us say us
    instead rather will suffice even really that's my bad correction sharp
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static func marked(_ token: Token) -> Token {
    token.word == "," ? Token(text: ",", word: ",", isBreak: true) : token
  }

  private static let same: Set<String> = [
    "same", "ditto", "likewise", "repeat", "too", "also", "well", "treatment", "similarly",
  ]

  /// `ditto orders`, `orders likewise please`
  var likewise: [Token]? {
    guard !last.isEmpty, !Danger.tells(tokens.filter { !["wants", "needs", "do"].contains($0.word) }),
      tokens.contains(where: { Gist.same.contains($0.word) }),
      !tokens.contains(where: { token in
        !scene.index.hasPart(token.word)
          && Lexicon.verbs[token.word].map { $0.isWriting || $0.isReading && token.word != "get" } == true
          || Subject.word(token.word) != nil && Subject.word(token.word) != .jobs
      }), let subject, !subject.places.isEmpty
    else { return nil }
    guard let found = size(subject.places) else {
      return tokens.contains { $0.number != nil && $0.word != "one" } ? nil : Gist.plain("same for") + subject.words
    }
    guard wasScaling, case .to(let count) = found.size else { return nil }
    return Gist.plain("scale") + subject.words + Gist.plain("to \(count)")
  }
}
