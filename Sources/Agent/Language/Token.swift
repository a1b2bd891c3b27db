/// One word or mark of a sentence.
struct Token: Sendable, Hashable {
  /// As it was typed, without the quotes of a quoted word.
  var text: String
  /// Lower case, without a trailing possessive; what the lexicon knows.
  var word: String
  /// It stood in quotes: a name or a path, never a verb.
  var isQuoted = false
  /// A comma, semicolon or full stop between words.
  var isBreak = false
  /// The word ended in `'s`.
  var isPossessive = false

  /// A mark behind which something new begins: `;`, a full stop, a new line.
  var endsSentence: Bool { isBreak && [";", ".", "!", "…"].contains(text) }

  /// A whole number, in digits or in words.
  var number: Int? { isQuoted ? nil : NumberWords.value(of: word) }

  /// It looks like a file: a path, or a name with an ending that runs.
  var isFile: Bool {
    let lowered = text.lowercased()
    return lowered.hasSuffix(".py") || lowered.hasSuffix(".jar") || lowered.hasSuffix(".sh")
      || (text.hasPrefix("/") && text.count > 1) || text.hasPrefix("./")
  }
}
