extension Set<String> {
  /// Words that blanks or lines set apart: a text of the program's own.
  ///
  /// One call wherever it is used: a literal of words is built by code of thirty bytes a word.
  @inline(never)
  init(words: String) {
    self = Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
