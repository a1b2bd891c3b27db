import Jobs

// What no engine changes while a job runs.
extension ClauseReader {
  private static let memories: Set<String> = ["memory", "heap", "ram"]
  private static let settings = Set(
    words: """
      interval timeout strategy backend retention priority name owner config configuration setting settings
      """)
  private static let changes = Set(
    words: """
      set change adjust increase raise bump grow boost decrease reduce lower shrink cut double halve triple
      quadruple scale
      """)
  /// Behind these the sentence speaks of something else than what is to be changed.
  private static let ends = Set(
    words: """
      it once when if because since about to by until unless and then alarm note chart
      """)
  private static let units = Set(words: "gb gib g mb mib m gig gigs gigabyte gigabytes")
  private static let more = Set(words: "more less extra additional bigger larger smaller")

  /// `increase the memory of it`, `set its checkpoint interval to 30 s`: nothing here changes that while it runs.
  func unchangeable(_ reading: TargetReader.Reading) -> Meaning.Request? {
    guard !mood.isQuestion, !mood.isHypothetical, !startsAnew, let changed else { return nil }
    let name = reading.target.named.first.map(\.name) ?? "it"
    if ClauseReader.memories.contains(changed) {
      return .clarify(
        "What \(name) has of memory changes with a restart alone. Then say: restart \(name) with 8 GB of memory.")
    }
    return .refuse(
      "I change no \(changed) of a job: it stands in its code or in what it was submitted with. I can scale it, or restart it "
        + "with other options.")
  }

  private var startsAnew: Bool {
    tokens.contains {
      !$0.isQuoted && ([.restart, .resume, .submit].contains(Lexicon.verbs[$0.word]) || $0.word == "back")
    }
  }

  /// The memory or the setting that stands as object behind a verb of change.
  private var changed: String? {
    if tokens.contains(where: { !$0.isQuoted && AmountReader.unitWords.contains($0.word) }) { return nil }
    if let given { return given }
    for at in tokens.indices where !tokens[at].isQuoted && ClauseReader.changes.contains(tokens[at].word) {
      let object = tokens[(at + 1)...].prefix(5).prefix {
        !$0.isQuoted && !$0.isBreak && !ClauseReader.ends.contains($0.word)
      }
      let said = object.map(\.word)
      let found = said.first(where: ClauseReader.memories.contains) ?? said.first(where: ClauseReader.settings.contains)
      if let found { return found }
    }
    return nil
  }

  /// `give it 8 gb of memory`, and not `give me its memory`.
  private var given: String? {
    let words = tokens.filter { !$0.isQuoted }.map(\.word)
    guard words.contains("give"), !words.contains("me"), !words.contains("us"),
      tokens.indices.contains(where: isAmountOfMemory)
    else { return nil }
    return words.first(where: ClauseReader.memories.contains)
  }

  private func isAmountOfMemory(_ at: Int) -> Bool {
    if isMemory(at) || ClauseReader.more.contains(tokens[at].word) { return true }
    return at > 0 && tokens[at - 1].number != nil && ClauseReader.units.contains(tokens[at].word)
  }
}
