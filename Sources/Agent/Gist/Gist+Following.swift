import Jobs

// What goes on with the sentence before, in the same plain words.
extension Gist {
  private static let going = Phrase.all(
    """
    proceed / execute|ship|send|run|apply it|that|this|them / kindly|please execute|proceed / do it|so|that|this
    carry it|that out / go ahead / go for it / make it so / take it / pull the trigger / approved / confirmed / lgtm
    go
    """)

  private static let agreeing: Set<String> = Interjection.before.union([
    "aye", "sounds", "looks", "with", "from", "real", "my", "side", "i", "am", "happy", "that", "plan", "objections",
    "no", "for",
    "it", "exactly", "awesome", "excellent", "agreed", "approved", "confirmed", "lgtm", "is", "all", "set",
  ]).subtracting(["team", "folks", "guys", "me", "us", "boss", "all"])

  /// `LGTM, ship it`, after what would only have been looked at: such a phrase, and nothing else but agreement.
  var consented: [Token]? {
    guard last.contains(where: { $0.isHypothetical && $0.request.isChange }) else { return nil }
    var rest = tokens
    var hasOrder = false
    for phrase in Gist.going {
      while let match = phrase.first(in: rest) {
        hasOrder = true
        rest.removeSubrange(match.range)
      }
    }
    guard hasOrder, rest.allSatisfy({ $0.isBreak || Gist.agreeing.contains($0.word) }) else { return nil }
    return Gist.plain("do it")
  }

  private var wasScaling: Bool {
    last.count == 1 && last.allSatisfy { if case .write(.scale) = $0.request { true } else { false } }
  }

  /// Around the other number, each whole part of a sentence.
  private static let sizes = Phrase.all(
    """
    # will do|suffice actually|please|then? / # is enough|fine|plenty|better please?
    # even|max|flat|rather|instead|then|actually / # even|max|flat|rather|instead|then|actually please
    # workers|slots please? / # please|sorry / # / make|let it|that|this be? # / let us say|do #
    push|bump|set|take|put|bring it|that to # instead|rather? / up|down to # again|instead?
    another? # more|less|fewer|extra / another # on? top? / go with|for #
    """)
  private static let correcting: Set<String> = Interjection.before.union([
    "no", "nope", "nah", "sorry", "actually", "rather", "wait", "oops", "whoops", "correction", "hold", "on", "better",
    "uh",
  ])

  /// `28 will do actually`, after a scaling: of that job.
  var resized: [Token]? {
    guard wasScaling, let former = last.first, former.target.isNamed || scene.isJobSpokenOf else { return nil }
    let parts = tokens.split(whereSeparator: \.isBreak).map { Array($0.dropping(Gist.correcting)) }
      .filter { !$0.isEmpty }
    guard parts.count == 1, !tokens.has("?"),
      let match = Gist.sizes.lazy.compactMap({ $0.match(parts[0], 0) }).first(where: {
        $0.range.count == parts[0].count
      }),
      let count = match.numbers.first, count > 0
    else { return nil }
    let words = Set(parts[0].map(\.word))
    let isMore = !words.isDisjoint(with: ["more", "extra", "another"])
    guard isMore || !words.isDisjoint(with: ["less", "fewer"]) else {
      return Gist.plain("no , \(count)").map(Gist.marked)
    }
    guard case .write(.scale(.to(let size), _)) = former.request, size + (isMore ? count : -count) > 0 else {
      return nil
    }
    return Gist.plain("no , \(size + (isMore ? count : -count))").map(Gist.marked)
  }

  private static func marked(_ token: Token) -> Token {
    token.word == "," ? Token(text: ",", word: ",", isBreak: true) : token
  }

  private static let same = Set(words: "same ditto likewise repeat too also treatment similarly well")
  /// What may stand beside the job and such a word; with anything else something is told of it.
  private static let besideSame: Set<String> = Interjection.before.union(Interjection.behind).union(same).union([
    "do", "with", "for", "on", "to", "at", "of", "as", "thing", "way", "deserves", "wants", "needs", "gets", "one",
    "it", "that", "like",
    "but", "in", "job", "is", "see", "let", "number", "by", "a",
  ])

  /// `ditto orders`, `orders likewise please`
  var likewise: [Token]? {
    guard !last.isEmpty, tokens.has(Gist.same), tokens.last?.word != "?",
      let subject, !subject.places.isEmpty,
      tokens.indices.allSatisfy({ at in
        tokens[at].isBreak || subject.places.contains(at) || tokens[at].number != nil
          || Gist.besideSame.contains(tokens[at].word)
      }), !isOnlyTold(subject.places)
    else { return nil }
    let numbers = tokens.indices.filter {
      tokens[$0].number != nil && !subject.places.contains($0) && tokens[$0].word != "one"
    }
    if numbers.isEmpty { return Gist.plain("same for") + subject.words }
    guard wasScaling, numbers.count == 1, let count = tokens[numbers[0]].number, count > 0 else { return nil }
    return Gist.plain("scale") + subject.words + Gist.plain("to \(count)")
  }

  /// `orders is too`, `orders well`: how it is.
  private func isOnlyTold(_ places: Set<Int>) -> Bool {
    tokens.indices.contains { at in
      switch tokens[at].word {
      case "well": at == 0 || tokens[at - 1].word != "as"
      case "too": at + 1 < tokens.count && !tokens[at + 1].isBreak && !Interjection.behind.contains(tokens[at + 1].word)
      case "up", "down": true
      case "is": at == 0 || !places.contains { $0 == at - 1 && tokens[$0].isPossessive } && tokens[at - 1].word != "one"
      default: false
      }
    }
  }
}
