/// One word or mark of a sentence.
struct Token: Sendable, Hashable {
  /// As it was typed, without the quotes of a quoted word.
  var text: String
  /// Lower case, without a trailing possessive; what the lexicon knows.
  var word: String { didSet { key = Token.key(word) } }
  /// Different words seldom have the same: phrases compare it before they compare letters.
  private(set) var key: UInt32
  /// It stood in quotes: a name or a path, never a verb.
  var isQuoted = false
  /// A comma, semicolon or full stop between words.
  var isBreak = false
  /// The word ended in `'s`.
  var isPossessive = false

  @inline(never)
  init(text: String, word: String, isQuoted: Bool = false, isBreak: Bool = false, isPossessive: Bool = false) {
    (self.text, self.word, key) = (text, word, Token.key(word))
    (self.isQuoted, self.isBreak, self.isPossessive) = (isQuoted, isBreak, isPossessive)
  }

  /// FNV-1a of the word's UTF-8.
  static func key(_ word: String) -> UInt32 { word.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } }

  /// A mark behind which something new begins: `;`, a full stop, a new line.
  var endsSentence: Bool { isBreak && text.isOne(of: "; . ! …") }

  /// A whole number, in digits or in words.
  var number: Int? { isQuoted ? nil : NumberWords.value(of: word) }

  /// It looks like a file: a path, or a name with an ending that runs.
  var isFile: Bool {
    let lowered = text.lowercased()
    return lowered.hasSuffix(".py") || lowered.hasSuffix(".jar") || lowered.hasSuffix(".sh")
      || (text.hasPrefix("/") && text.count > 1) || text.hasPrefix("./")
  }
}
