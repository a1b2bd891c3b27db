import BeamMCPClient
import Jobs

extension Grammar {
  /// What each asks for; `then orders the same way` asks for what the one before it does.
  static func read(_ readers: [ClauseReader]) -> [Meaning] {
    readers.reduce(into: []) { meanings, reader in
      var meaning = reader.read()
      if let former = meanings.last, former.request.isChange, reader.clause.follows, reader.repeats(meaning, asks: true)
      {
        meaning.request = .clarify(Help.doubtful(reader.tokens.said))
        return meanings.append(meaning)
      }
      guard let former = meanings.last, former.request.isChange, !former.isDenied, former.target.isNamed,
        reader.repeats(meaning)
      else { return meanings.append(meaning) }
      var same = former
      (same.target, same.reading) = (meaning.target, meaning.reading)
      meanings.append(same)
    }
  }

  /// A look beside a change may not hold words that were not understood: they may have been meant for the change.
  static func doubt(_ meanings: [Meaning]) -> Interpretation? {
    guard meanings.contains(where: { $0.request.isChange && !$0.isHypothetical }) else { return nil }
    let looks = meanings.filter { !$0.request.isChange }
    guard let strange = looks.lazy.compactMap(\.strange.first).first else { return nil }
    if let thing = meanings.flatMap(\.strange).first(where: { Lexicon.outside.contains($0.word) }) {
      return Interpretation(refuse: Help.outside(thing.word))
    }
    return Interpretation(
      clarify: "I do not know what “\(strange.text)” asks for, so I do nothing yet. Please say one thing at a time.")
  }

  /// `which runners are there and what state are they in?`, `show the operators of orders and how busy each one is`: the
  /// list, or the graph, tells it.
  static func asksAgain(_ meanings: [Meaning], _ at: Int, _ scene: Scene) -> Bool {
    if at > 0, case .read(.graph, _) = meanings[at - 1].request, case .read(.metrics, _) = meanings[at].request,
      meanings[at].target == .plural || meanings[at].target.named.count > 1 && !meanings[at].reading.isOfNames
        || meanings[at].target.named.count == scene.jobs.count
    {
      return true
    }
    guard case .read(.status, _) = meanings[at].request, meanings[at].target == .plural else { return false }
    return meanings[..<at].contains { if case .runners = $0.request { true } else { false } }
  }

  /// The jobs that are to be left as they are, `it` being what was named before.
  static func spared(_ meanings: [Meaning], _ isSpared: (Meaning) -> Bool) -> [Job] {
    meanings.indices.filter { isSpared(meanings[$0]) }.flatMap { at in
      let target = meanings[at].target
      return target == .pronoun || target == .unnamed
        ? meanings[..<at].last { $0.target.isNamed }?.target.named ?? [] : target.named
    }
  }
}

extension ClauseReader {
  private static let alike: Set<String> = ["likewise", "same", "similarly"]
  private static let joining = Set(words: "way the in also too as well next finally then do job for with please")

  /// It names another job after `then`, or says that the same holds for it, and nothing else.
  ///
  /// - Parameter asks: A question mark is at its end.
  func repeats(_ meaning: Meaning, asks: Bool = false) -> Bool {
    guard (tokens.last?.word == "?") == asks else { return false }
    let isSame = tokens.contains { ClauseReader.alike.contains($0.word) && !$0.isQuoted }
    guard clause.follows || isSame, meaning.reading.isOfNames, !meaning.target.named.isEmpty else { return false }
    return tokens.indices.allSatisfy { at in
      meaning.reading.used.contains(at) || tokens[at].isBreak || tokens[at].word == "?"
        || ClauseReader.alike.contains(tokens[at].word)
        || ClauseReader.joining.contains(tokens[at].word)
    }
  }
}
