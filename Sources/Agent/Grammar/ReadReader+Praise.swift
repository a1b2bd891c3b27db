// What is said when all is well.
extension ReadReader {
  private static let praising: Set<String> = [
    "great", "perfect", "nice", "awesome", "cool", "brilliant", "excellent", "super", "wonderful", "lovely", "amazing",
    "fantastic", "good", "neat", "sweet",
  ]
  private static let rounding: Set<String> = [
    "that", "is", "it", "all", "job", "work", "one", "stuff", "very", "so", "just", "oh", "well", "done", "for", "now",
    "thanks", "thx", "cheers",
  ]

  /// `great, thanks`, `nice work`
  var isPraise: Bool {
    tokens.contains { ReadReader.praising.contains($0.word) }
      && tokens.allSatisfy { token in
        token.isBreak
          || !token.isQuoted && (ReadReader.praising.contains(token.word) || ReadReader.rounding.contains(token.word))
      }
  }
}
