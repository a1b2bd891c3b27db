// A note or an acknowledgement.
extension ClauseReader {
  /// Its words are to name a job, and nothing else.
  func read(_ remark: Meaning.Write) -> Meaning {
    let reading = scene.reader.read(tokens)
    var meaning = Meaning(request: .write(remark), target: reading.target, reading: reading)
    meaning.isHypothetical = mood.isHypothetical
    meaning.strange = tokens.indices.filter { at in
      !reading.used.contains(at) && !tokens[at].isBreak && tokens[at].word != "?"
        && (!Lexicon.isCommon(tokens[at].word) || Lexicon.verbs[tokens[at].word] != nil)
    }.map { tokens[$0] }
    return meaning
  }
}
