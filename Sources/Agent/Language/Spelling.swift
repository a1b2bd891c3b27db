import JSON
import Jobs

/// Slips of the finger. In a sentence that only reads, the word that was meant is taken; a verb that would change something
/// is asked back, as a mistyped name is.
enum Spelling {
  private static let reading: [String] =
    Subject.all + Lexicon.verbs.filter { $0.value.isReading }.map(\.key) + ["what", "which", "wrong"]
    + Tokenizer.contractions.keys

  private static let writing = Lexicon.verbs.filter { $0.value.isWriting && $0.key.count > 4 }.map(\.key)

  /// With the words that were meant, where nothing in the sentence asks for a change.
  static func corrected(_ tokens: [Token], _ scene: Scene) -> [Token] {
    if changes(tokens) { return tokens }
    return tokens.flatMap { token -> [Token] in
      guard isUnknown(token, scene), let meant = near(token.word, reading) else { return [token] }
      if let opened = Tokenizer.contractions[meant] { return opened.map { Token(text: $0, word: $0) } }
      return [Token(text: token.text, word: meant)]
    }
  }

  /// The verb that was probably meant, where a word is near to one and the sentence asks for nothing else.
  static func slip(_ tokens: [Token], _ scene: Scene) -> (typed: String, meant: String)? {
    let asksOtherwise = tokens.contains { Subject.word($0.word) != nil || Lexicon.verbs[$0.word]?.isReading == true }
    if changes(tokens) || asksOtherwise { return nil }
    return tokens.lazy.compactMap { token in
      guard isUnknown(token, scene), let meant = near(token.word, writing) else { return nil }
      return (token.text, meant)
    }.first
  }

  /// A verb of change stands in it, and not as the noun of `from the latest savepoint`.
  private static func changes(_ tokens: [Token]) -> Bool {
    tokens.indices.contains { at in
      guard !tokens[at].isQuoted, let verb = Lexicon.verbs[tokens[at].word], verb.isWriting else { return false }
      guard verb == .savepoint, at > 0 else { return true }
      return !["from", "latest", "last", "the", "a", "with"].contains(tokens[at - 1].word)
    }
  }

  /// Neither a word of ours nor a part of a name, nor near to one.
  private static func isUnknown(_ token: Token, _ scene: Scene) -> Bool {
    let word = token.word
    guard !token.isQuoted, !token.isBreak, word.count > 3, word.allSatisfy(\.isLetter) else { return false }
    if Lexicon.isCommon(word) || Lexicon.gerund(word) != nil || isInflected(word) || Foreign.has(word) { return false }
    if scene.runners.contains(where: { $0.runner.lowercased() == word }) { return false }
    let index = scene.index
    return index.exact(word).isEmpty && index.partial(word).isEmpty && index.near(word) == nil
  }

  /// `scaled`, `restarts`: no slips.
  private static func isInflected(_ word: String) -> Bool {
    ["s", "d", "ed", "es", "ped", "led", "ned"].contains { ending in
      word.hasSuffix(ending) && Lexicon.isCommon(String(word.dropLast(ending.count)))
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
    }.min()
  }
}
