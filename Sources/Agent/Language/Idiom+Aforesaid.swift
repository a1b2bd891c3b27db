import Jobs

// What stands before a request and is set aside by it.
extension Idiom {
  private static let topics =
    "logs|log|checkpoints|metrics|graph|status|timeline|configuration|config|savepoints|errors"
  private static let notThose = Phrase(
    "no|nope? ,? not the|its|their? \(topics) , i|we asked|wanted|meant|said|need|want for?")
  private static let notThis = Phrase("no|nope? ,? not the|its|their? \(topics) ,|but the|its|their?")
  private static let forgetting = Phrase(
    "please? forget|ignore|disregard|never-mind|nevermind what|whatever i|we said|asked|wrote|told|typed about|of|for?")
  private static let neverMind = Phrase(
    "never mind|forget|skip the restart|cancel|cancellation|scaling|savepoint|drain|logs|log|metrics|graph , ,? instead? just|only|but|rather|show|give"
  )
  private static let notThatOne = Phrase("no|nope ,? not it|that|this|them one? ,")
  private static let notIt = Phrase("no|nope? ,? not it|that|this|them one? , do not")
  private static let undone = Phrase("no|not more? draining|restarting|cancelling|canceling|scaling|killing|stopping")
  private static let notCount = Phrase("no|nope? ,? not # workers|slots|tasks?")

  /// `not the logs, I asked for the checkpoints of orders`: the checkpoints. `forget what I said about orders. restart
  /// payments`, `not 12! bring orders up by 2`, `never mind the restart, just show me its graph`: what stands behind.
  static func setAside(_ tokens: [Token]) -> [Token] {
    if let range = notThatOne.match(tokens, 0)?.range, range.upperBound + 1 < tokens.count,
      looking.contains(tokens[range.upperBound].word)
    {
      return Array(tokens[range.upperBound...])
    }
    if let range = notIt.match(tokens, 0)?.range { return Array(tokens[(range.upperBound - 2)...]) }
    if let range = undone.match(tokens, 0)?.range, range.upperBound + 1 < tokens.count,
      tokens[range.upperBound].isBreak,
      Lexicon.verbs[tokens[range.upperBound + 1].word]?.isWriting == true
    {
      return Array(tokens[(range.upperBound + 1)...])
    }
    // `not the logs, the exceptions! show me its traces`
    if let range = notThis.match(tokens, 0)?.range,
      let mark = tokens[range.upperBound...].prefix(4).firstIndex(where: { $0.endsSentence || $0.text == "!" }),
      mark + 2 < tokens.count, looking.contains(tokens[mark + 1].word)
    {
      return Array(tokens[(mark + 1)...])
    }
    if let range = notThose.match(tokens, 0)?.range, range.upperBound < tokens.count {
      return Array(tokens[range.upperBound...])
    }
    if let range = neverMind.match(tokens, 0)?.range, let mark = tokens[range].firstMark {
      return Array(tokens[(mark + 1)...].drop { $0.isBreak || $0.word == "instead" })
    }
    if let range = forgetting.match(tokens, 0)?.range {
      guard let mark = tokens[range.upperBound...].prefix(6).firstMark, mark + 2 < tokens.count
      else {
        return tokens
      }
      return Array(tokens[(mark + 1)...])
    }
    guard let range = notCount.match(tokens, 0)?.range, range.upperBound + 2 < tokens.count,
      tokens[range.upperBound].endsSentence || tokens[range.upperBound].text == "!",
      tokens[range.upperBound...].contains(where: { $0.number != nil })
    else { return tokens }
    return Array(tokens[(range.upperBound + 1)...])
  }

  private static let sized = Phrase("at|with a? parallelism of? #")

  /// `dry run: orders at parallelism 26`: what scaling it would do.
  static func triedAt(_ tokens: [Token]) -> [Token] {
    guard let match = sized.last(in: tokens), match.upperBound == tokens.count, tokens.count < 12,
      tokens.first.map({ $0.word.isOne(of: "dry dry-run dryrun") }) == true,
      let mark = tokens[..<match.lowerBound].lastMark, mark + 1 < match.lowerBound,
      let number = tokens.last?.number,
      !tokens.contains(where: { Lexicon.verbs[$0.word]?.isWriting == true && $0.word != "run" })
    else { return tokens }
    return tokens[...mark] + words("scale") + tokens[(mark + 1)..<match.lowerBound] + words("to \(number)")
  }

  private static let somebody = Set(words: "anybody anyone somebody someone we i you they he she")
  private static let looking = Set(words: "show give list tell diagnose what which why how is are was who where did")

  /// `before anybody kills orders: why is it behind?`: the question, of the job that is named before it.
  static func beforehand(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard
      let start = tokens.indices.first(where: { at in
        tokens[at].word == "before" && (at == 0 || tokens[at - 1].isBreak) && at + 2 < tokens.count
          && somebody.contains(tokens[at + 1].word)
      }), let mark = tokens[start...].prefix(12).firstMark, mark + 1 < tokens.count,
      case let rest = tokens[(mark + 1)...].drop(while: { $0.word.isOne(of: "please first just") }),
      let first = rest.first, looking.contains(first.word)
    else { return tokens }
    let named = tokens[start..<mark].filter { !index.exact($0.word).isEmpty }
    let asked = named.count == 1 ? rest.map { $0.word == "it" && !$0.isQuoted ? named[0] : $0 } : Array(rest)
    return tokens[..<start] + asked
  }

  private static let asking = Phrase("should|shall|could|must we|i|you")

  /// `should we restart orders, or why is it so slow?`: the question that asks for no change.
  static func orElseWhy(_ tokens: [Token]) -> [Token] {
    guard asking.match(tokens, 0) != nil,
      let joint = tokens.indices.dropFirst(3).first(where: { at in
        tokens[at].word == "or" && at + 2 < tokens.count && Lexicon.questionWords.contains(tokens[at + 1].word)
      }), Lexicon.verbs[tokens[2].word]?.isWriting == true
    else { return tokens }
    let object = tokens[3..<joint].filter { !$0.isBreak }
    let isNamed = (1...2).contains(object.count) && !object[0].word.isOne(of: "it them that this")
    return tokens[(joint + 1)...].flatMap { $0.word == "it" && isNamed ? object : [$0] }
  }
}
