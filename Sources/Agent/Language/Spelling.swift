import JSON
import Jobs

/// Slips of the finger: the word of ours that was meant is taken. A mistyped name is asked back.
enum Spelling {
  private static let reading: [String] =
    Subject.all + Lexicon.verbs.filter { $0.value.isReading }.map(\.key) + ["what", "which", "wrong"]
    + Tokenizer.contractions.keys

  private static let writing = Lexicon.verbs.filter { $0.value.isWriting && $0.key.count > 4 }.map(\.key)

  /// What sets and amounts are said with.
  private static let common = [
    "everything", "parallelism", "workers", "savepoint", "savepoints", "running", "streaming", "without", "latest",
    "failed", "critical", "lagging", "please", "before", "except", "excluding", "from", "minutes", "seconds", "hours",
    "error", "errors", "warning",
  ]

  /// With the words that were meant. What asks for a change is taken for another word only where nothing else does, in the
  /// place of a verb: the plan shows what was understood.
  static func corrected(_ tokens: [Token], _ scene: Scene) -> [Token] {
    let isChange = changes(tokens)
    return tokens.indices.flatMap { at -> [Token] in
      let token = tokens[at]
      if let swapped = swapped(token, tokens, at, scene) { return [Token(text: token.text, word: swapped)] }
      guard isUnknown(token, scene) else { return [token] }
      if startsRequest(tokens, at), token.word.count > 4, let meant = near(token.word, writing) {
        return [Token(text: token.text, word: meant)]
      }
      guard let meant = near(token.word, isChange ? common : reading + common) else { return [token] }
      if let opened = Tokenizer.contractions[meant] { return opened.map { Token(text: $0, word: $0) } }
      return [Token(text: token.text, word: meant)]
    }
  }

  /// `restrat`: two letters of a verb in the wrong order, whatever else is near.
  private static func swapped(_ token: Token, _ tokens: [Token], _ at: Int, _ scene: Scene) -> String? {
    let word = token.word
    guard !token.isQuoted, word.count > 5, startsRequest(tokens, at), !Lexicon.isCommon(word),
      scene.index.exact(word).isEmpty, scene.index.partial(word).isEmpty, let meant = near(word, writing),
      meant.sorted() == word.sorted()
    else { return nil }
    return meant
  }

  /// Nothing but courtesies stands before it in its part of the sentence.
  private static func startsRequest(_ tokens: [Token], _ at: Int) -> Bool {
    let before = tokens[..<at].reversed().prefix { !$0.isBreak && $0.word != "then" && $0.word != "and" }
    return before.allSatisfy { Lexicon.fillers.contains($0.word) && !$0.isPossessive }
  }

  /// A verb of change stands in it, and not as the noun of `from the latest savepoint`.
  private static func changes(_ tokens: [Token]) -> Bool {
    tokens.indices.contains { at in
      guard !tokens[at].isQuoted, let verb = Lexicon.verbs[tokens[at].word], verb.isWriting else { return false }
      guard verb == .savepoint, at > 0 else { return true }
      return !tokens[at - 1].word.isOne(of: "from latest last the a with no without")
    }
  }

  /// Neither a word of ours nor a part of a name, nor near to one.
  private static func isUnknown(_ token: Token, _ scene: Scene) -> Bool {
    let word = token.word
    guard !token.isQuoted, !token.isBreak, word.count > 3, word.allSatisfy(\.isLetter) else { return false }
    let isGerund = Lexicon.gerund(word) != nil && near(word, ["running", "streaming", "failing", "lagging"]) == nil
    if Lexicon.isCommon(word) || isGerund || isInflected(word) || Foreign.has(word) { return false }
    if scene.runners.contains(where: { $0.runner.lowercased() == word }) { return false }
    let index = scene.index
    return index.exact(word).isEmpty && index.partial(word).isEmpty && index.near(word) == nil
  }

  /// `scaled`, `restarts`: no slips.
  private static func isInflected(_ word: String) -> Bool {
    // `statuss` is no plural.
    if word.hasSuffix("ss") { return false }
    return ["s", "d", "ed", "es", "ped", "led", "ned", "r", "er"].contains { ending in
      word.hasSuffix(ending) && (ending.count > 1 || ending == "s" || word.dropLast().last == "e")
        && Lexicon.isCommon(String(word.dropLast(ending.count)))
    }
  }

  /// One slip away: a letter too many or too few, or two in the wrong order. Another letter makes another word of a short
  /// one: `help` is not `heap`.
  private static func near(_ word: String, _ candidates: [String]) -> String? {
    let letters = Array(word)
    return candidates.filter { candidate in
      candidate.count > 3 && abs(candidate.count - letters.count) < 2
        && (letters.count > 6 || candidate.count != letters.count || candidate.sorted() == letters.sorted())
        && NearMiss.distance(letters, Array(candidate)) == 1
    }.min { one, other in
      // Two letters in the wrong order are the slip that is made most.
      let isSwap = (one.sorted() == letters.sorted(), other.sorted() == letters.sorted())
      return isSwap.0 != isSwap.1 ? isSwap.0 : one < other
    }
  }
}
