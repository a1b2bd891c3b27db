import Jobs

// What a submission says beside its file, its runner and its options. A word that is none of these may say where, when or
// how it is not to be run, and is asked about, as with every other change.
extension WriteReader {
  private static let vocabulary = Set(
    words: """
      on onto in into to from by at of over out off up under for with as and using via through per
      beam apache code file jar script program source stream streaming batch real-time realtime live mode type daily hourly nightly
      parallel parallelism par p tasks task workers worker slots slot executors subtasks threads
      checkpoint checkpoints checkpointing ckpt chk interval every each minute minutes second seconds hour hours ms
      rocksdb hashmap backend state savepoint topic topics kafka reads reading write writes writing input output sink data records
      args arguments argument arg params entry entry-class main class size use runs running going started launched executed
      submitted deployed starting spin bring put kick fire set take create process processes processing handle handling crunch chew
      digest run call name runner urgently
      """)
  /// Said of any request, these take something of it back.
  private static let excepting: Set<String> = ["except", "excluding", "unless"]
  private static let secret = Set(
    words: """
      password passwords key keys secret secrets credential credentials token account
      """)
  private static let opening = Set(words: "with and , using plus set")
  private static let joining = Set(words: "of to is = as at")

  /// What is left of it is strange. Without a file its words are looked for in code.
  func understood(of submission: Meaning.Submission) -> Set<Int> {
    guard let file = submission.file else { return Set(tokens.indices.filter(isReadable)) }
    let values =
      Set(submission.arguments.values).union(submission.programArguments).union(submission.options.values)
    let stem = Set(WriteReader.parts(file))
    let options = optionShapes
    return Set(
      tokens.indices.filter { at in
        let token = tokens[at]
        if token.isQuoted { return true }
        guard isReadable(at) else { return false }
        let parts = WriteReader.parts(token.text)
        return token.text == file || values.contains(token.text) || options.contains(at)
          || WriteReader.vocabulary.contains(token.word)
          || token.text.contains("=") || token.text.contains("://") || token.text.hasPrefix("-")
          || token.number != nil || TimeUnits.compact(token.word) != nil
          || at > 0 && tokens[at - 1].word.isOne(of: "topic topics")
          || !parts.isEmpty && stem.isSuperset(of: parts)
      })
  }

  /// What is excepted of a submission cannot be done: it has one job.
  var excepted: Set<Int> { Set(tokens.indices.filter { WriteReader.excepting.contains(tokens[$0].word) }) }

  /// `clicks_v2.py` has *clicks* and *v2*.
  private static func parts(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// `with a window size of 300`, `and topic 'clicks'`: what the code may declare, and its value.
  private var optionShapes: Set<Int> {
    var shapes: Set<Int> = []
    for start in tokens.indices where WriteReader.opening.contains(tokens[start].word) {
      var at = start + 1
      while at < tokens.count, at - start < 7, !tokens[at].isBreak, !WriteReader.secret.contains(tokens[at].word) {
        let isJoined = WriteReader.joining.contains(tokens[at].word) && at > start + 1
        let value = isJoined ? at + 1 : at
        if value < tokens.count, value > start + 1, isJoined ? !tokens[value].isBreak : isValue(tokens[value]) {
          shapes.formUnion((start + 1)...value)
          break
        }
        if WriteReader.opening.contains(tokens[at].word) { break }
        at += 1
      }
    }
    return shapes
  }

  private func isValue(_ token: Token) -> Bool {
    token.isQuoted || token.number != nil || token.text.contains("/") || Double(token.text) != nil
  }
}
