import Jobs

// What a word of an order may be, beside its verb and its object.
extension OrderReader {
  private static let joints = Set(
    words: """
      to at by with of into in onto on for up down out over from so that we it they run runs running has have a an the its
      exactly just another additional extra plus go goes use uses using parallelism total total be back as many
      workers worker slots slot tasks
      """)

  func isJoint(_ at: Int) -> Bool {
    guard words.indices.contains(at), !words[at].isQuoted else { return false }
    let isFrom = at > 0 && words[at].number != nil && words[at - 1].word == "from"
    return isFrom || OrderReader.joints.contains(words[at].word) && !named.contains(at)
  }

  private static let measures = Set(words: "double doubled twice triple tripled thrice quadruple half halve halved")

  func isAmount(_ at: Int) -> Bool {
    guard words.indices.contains(at), !words[at].isQuoted, !named.contains(at) else { return false }
    let word = words[at].word
    if words[at].number != nil, word != "one" || at + 1 == words.count || !words[at + 1].word.isOne(of: "of job") {
      return at == 0 || words[at - 1].word != "from"
    }
    return OrderReader.measures.contains(word) || SaidNumbers.factor(word) != nil
  }

  private static let counting = Set(
    words: """
      more extra additional further fewer less times fold as many parallel the its up down higher lower off total
      """)

  func isMeasure(_ at: Int) -> Bool {
    words.indices.contains(at)
      && OrderReader.counting.contains(words[at].word)
  }

  /// Past the amount, and what is counted.
  func behindAmount(_ start: Int) -> Int {
    var at = start + 1
    while isMeasure(at) { at += 1 }
    if isUnit(at) {
      at += 1
      // `of juice`
      if at + 1 < words.count, words[at].word == "of", isUnit(at + 1) { at += 2 }
    } else if at + 1 < words.count, words[at].word == "of",
      words[at + 1].word.isOne(of: "them it these those")
    {
      at += 2
    }
    while isMeasure(at) { at += 1 }
    return at
  }

  /// A word that may be what is counted: a unit, or a noun that nobody knows.
  func isUnit(_ at: Int) -> Bool {
    guard words.indices.contains(at), !words[at].isQuoted else { return false }
    let word = words[at].word
    if AmountReader.unitWords.contains(word) { return true }
    return isUnknown(at) && !word.hasSuffix("ly") && !word.hasSuffix("ed") && !word.hasSuffix("ing")
      && !OrderReader.calendar.contains(word)
  }

  func isUnknown(_ at: Int) -> Bool {
    words.indices.contains(at) && !words[at].isQuoted && !named.contains(at) && !words[at].isFile
      && !words[at].isUnclear && !Lexicon.isCommon(words[at].word) && words[at].word.allSatisfy(\.isLetter)
  }

  private static let calendar = Set(
    words: """
      monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
      november december noon midnight midday lunch dinner breakfast christmas easter someday eod eow soon tomorrow tonight today
      week month year quarter weekend provided pending unless instead otherwise allegedly meanwhile
      """)

  private static let courtesies = Phrase.all(
    """
    please|pls|plz|kindly / right? now|away / thank you / thanks|thx|cheers|ta / immediately|asap|quickly|mate|too
    straight away / at once / again / in total / ok|okay / for me|us / very|so much
    """)

  /// Nothing but courtesies follow.
  func ends(_ start: Int) -> Bool {
    var at = start
    while at < words.count {
      guard let match = OrderReader.courtesies.lazy.compactMap({ [words] in $0.match(words, at) }).first else {
        return false
      }
      at = match.range.upperBound
    }
    return true
  }
}
