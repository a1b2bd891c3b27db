import Jobs

// A note or an acknowledgement.
extension ClauseReader {
  /// Words that may stand in the name of whom a remark is for, and change nothing of it.
  private static let naming = Set(
    words: """
      on to for of the job jobs pipeline pipelines it this that these those both all every each and marked selected
      one ones them is are in with please now everything whatever here there which too also
      """)
  private static let excepting: Set<String> = ["except", "but", "excluding"]

  /// Its words are to name a job, and nothing else: any other may say when, or who is left out.
  func read(_ remark: Meaning.Write) -> Meaning {
    let reading = scene.reader.read(tokens)
    var meaning = Meaning(request: .write(remark), target: reading.target, reading: reading)
    meaning.isHypothetical = mood.isHypothetical
    let isExcepted = tokens.indices.contains { at in
      ClauseReader.excepting.contains(tokens[at].word) && reading.used.contains(at + 1)
    }
    meaning.strange = tokens.indices.filter { at in
      let word = tokens[at].word
      return !reading.used.contains(at) && !tokens[at].isBreak && !ClauseReader.naming.contains(word)
        && !(isExcepted && ClauseReader.excepting.contains(word))
    }.map { tokens[$0] }
    // `orders or clickstream`
    if meaning.strange.isEmpty, let or = tokens.first(where: { $0.word == "or" }) { meaning.strange = [or] }
    return meaning
  }
}
