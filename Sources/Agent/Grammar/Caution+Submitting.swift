import BeamMCPClient
import JSON
import Jobs

// A submission is read from a file and a runner; what else the sentence says of them is looked at here.
extension Caution {
  private static let asking = Set(
    words: """
      please pls plz kindly can could would you u i we like love want need to let us lets me go ahead and then also just now hey hi
      hello ok okay so well , the a an new job pipeline first next finally second third quickly id it time use take get set up code file jar
      script program source put get fire kick off bring start once after through done going beam batch streaming named called
      have must should will be is dry run as that this only check see what if happens happen when simulate plan
      """)
  private static let doubtful = Set(
    words: """
      not never nobody noone no none but maybe perhaps or instead wrong ignore hold today tonight tomorrow monday tuesday wednesday
      thursday friday saturday sunday weekend rejected review team ticket bug tests test lint docs forbidden was were
      had did will might possibly usually yesterday slow staging undo revert prevent against until unless
      writing written reviewed validation validate instead many half double least most more than bob nobody issue
      """)
  private static let looking = Set(words: "logs status log timeline history explain")

  /// `it is forbidden to submit etl.py`, `submit a bug about etl.py`, `submit etl.py to flink, but ask me first`.
  var submitted: Range<Int>? {
    guard calls.contains(where: { $0.tool == "submit_job" }),
      let file = tokens.firstIndex(where: { $0.isFile && !$0.text.hasPrefix("/savepoint") })
    else { return nil }
    // `create etl.py for flink that reads orders`: to be written, or to be run.
    if let made = tokens[..<file].lastIndex(where: { $0.word == "create" }), file - made < 4,
      tokens[made..<file].allSatisfy({ $0.word.isOne(of: "create a an the new file") })
    {
      return made..<(file + 1)
    }
    let verb = tokens[...file].firstIndex {
      !$0.isQuoted && Lexicon.verbs[$0.word] == .submit
    }
    let start = tokens[..<(verb ?? file)].lastIndex { $0.isBreak || $0.word == "then" }.map { $0 + 1 } ?? 0
    // `to process records using etl.py`
    let isUsing = file > 0 && tokens[file - 1].word.isOne(of: "using with")
    if !isUsing,
      let odd = (start..<(verb ?? file)).first(where: { at in
        let token = tokens[at]
        return !token.isBreak && !Caution.asking.contains(token.word) && Lexicon.verbs[token.word]?.isWriting != true
      })
    {
      return odd..<(odd + 1)
    }
    if let odd = tokens.firstIndex(where: { token in
      !token.isQuoted && (Caution.doubtful.contains(token.word) || Caution.looking.contains(token.word))
    }) {
      return odd..<(odd + 1)
    }
    // `--in a.csv, --out b.csv`, `args: cancel orders`: what of it belongs to the program was not said.
    if let mark = tokens.indices.dropLast().first(where: { at in
      tokens[at].isBreak && at > file
        && (tokens[at + 1].text.hasPrefix("--")
          || at > 0 && tokens[at - 1].word.isOne(of: "args arguments argument")
            && !tokens[at + 1].isQuoted && !tokens[at + 1].text.hasPrefix("-"))
    }) {
      return mark..<(mark + 2)
    }
    // `create etl.py for flink: cancel orders`, `etl.py --date x`
    if let mark = tokens.indices.dropLast().first(where: { at in
      at > file && tokens[at].text == ":" && Lexicon.verbs[tokens[at + 1].word]?.isWriting == true
    }) {
      return mark..<(mark + 2)
    }
    let isPassed = tokens.has("args arguments arg argument params")
    if !isPassed, let flag = tokens.firstIndex(where: { $0.text.hasPrefix("--") && !$0.isQuoted }) {
      return flag..<(flag + 1)
    }
    // `submit it and cancel it`
    let others = calls.filter { $0.tool != "submit_job" && $0.jobID != nil }
    let isNamed = !scene.reader.names(tokens, Array(tokens.indices)).found.isEmpty
    return others.isEmpty || isNamed ? nil : 0..<min(3, tokens.count)
  }
}
