import Jobs

// How an order begins and ends: hesitations, hurry, and what is meant for as long as it lasts.
extension Idiom {
  private static let hesitating = Phrase("no wait ,")

  /// `no wait, drain it`: nobody is to wait.
  static func hesitant(_ tokens: [Token]) -> [Token] {
    guard hesitating.match(tokens, 0) != nil, tokens.count > 4 else { return tokens }
    let asked = tokens[3...].drop { $0.word.isOne(of: "first please just") }
    guard let verb = asked.first.flatMap({ Lexicon.verbs[$0.word] }) else { return tokens }
    // `no wait, first show me its savepoints`: what was said is not to be done yet.
    return verb == .show ? Array(asked) : verb.isWriting ? [tokens[0]] + tokens[2...] : tokens
  }

  private static let earnest = Phrase("for real")

  /// `drain it, for real`: it is meant, as any order is.
  static func sincere(_ tokens: [Token]) -> [Token] {
    guard let range = earnest.last(in: tokens), range.upperBound == tokens.count, range.lowerBound > 1,
      tokens[..<range.lowerBound].orders
    else { return tokens }
    return Array(tokens[..<range.lowerBound].dropLast(tokens[range.lowerBound - 1].isBreak ? 1 : 0))
  }

  private static let making = Phrase("make|set|put the? parallelism of|for|on")

  /// `make the parallelism of orders 4`: to 4.
  static func made(_ tokens: [Token]) -> [Token] {
    guard let range = making.first(in: tokens)?.range else { return tokens }
    let end = tokens[range.upperBound...].firstMark ?? tokens.count
    guard end - 1 > range.upperBound, tokens[end - 1].number != nil,
      !tokens[end - 2].word.isOne(of: "to at by be")
    else { return tokens }
    return tokens[..<range.lowerBound] + words("set parallelism of") + tokens[range.upperBound..<(end - 1)]
      + words("to") + tokens[(end - 1)...]
  }

  private static let hurry = Set(words: "now please asap quickly quick pronto immediately")

  /// `critical jobs. now.`: how soon, and no request of its own.
  static func hurried(_ tokens: [Token]) -> [Token] {
    guard let end = tokens.lastIndex(where: { !$0.isBreak && !hurry.contains($0.word) }), end + 1 < tokens.count,
      end > 0,
      tokens[end + 1].endsSentence, tokens[(end + 1)...].has(hurry)
    else { return tokens }
    return Array(tokens[...end])
  }

  private static let onwards = Phrase("from now|here on")

  /// `it should run with 10 from now on`: until somebody changes it, as ever. In front it begins a standing order.
  static func lasting(_ tokens: [Token]) -> [Token] {
    guard let range = onwards.last(in: tokens), range.lowerBound > 2,
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak, !tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let putting = Phrase("put|have|run it|this|that on|at #")

  /// `put it on 16`: scale it to 16.
  static func placedOn(_ tokens: [Token]) -> [Token] {
    guard let match = putting.first(in: tokens), let number = match.numbers.first,
      match.range.upperBound == tokens.count || tokens[match.range.upperBound].isBreak
        || tokens[match.range.upperBound].word.isOne(of: "and then please workers now"),
      match.range.lowerBound == 0 || tokens[match.range.lowerBound - 1].isBreak
        || tokens[match.range.lowerBound - 1].word.isOne(of: "and then please so just")
    else { return tokens }
    let scaled = words("scale \(tokens[match.range.lowerBound + 1].word) to \(number)")
    return tokens[..<match.range.lowerBound] + scaled + tokens[match.range.upperBound...]
  }

  /// `n for fraud`: and for fraud.
  static func joinedShort(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 1, tokens[0].word == "n", tokens[1].word.isOne(of: "for the what its also") else {
      return tokens
    }
    return words("and") + tokens.dropFirst()
  }

  private static let instead = Phrase("no|nope|nah? ,? not")

  /// `no not drain, cancel it`: no, cancel it.
  static func notThat(_ tokens: [Token]) -> [Token] {
    guard let range = instead.match(tokens, 0)?.range,
      let mark = tokens[range.upperBound...].firstMark,
      mark - range.upperBound < 3, mark > range.upperBound, mark + 1 < tokens.count,
      Lexicon.verbs[tokens[range.upperBound].word]?.isWriting == true,
      Lexicon.verbs[tokens[mark + 1].word]?.isWriting == true,
      !tokens[(mark + 1)...].has("not")
    else { return tokens }
    return [Token(text: "no", word: "no"), tokens[mark]] + tokens[(mark + 1)...]
  }

  private static let breaking = Phrase("what|who broke|broken|killed|crashed")

  private static let wondering = Set(words: "any idea do you know so hey tell me please and can")

  /// `what broke orders`: why did it fail; not `what broke?`, which asks for all that did.
  static func broken(_ tokens: [Token]) -> [Token] {
    guard let range = breaking.first(in: tokens)?.range, range.upperBound < tokens.count, range.lowerBound < 6,
      tokens[..<range.lowerBound].areAll(wondering),
      !tokens[range.upperBound].isBreak, !Lexicon.isCommon(tokens[range.upperBound].word)
    else { return tokens }
    return words("diagnose") + tokens[range.upperBound...]
  }

  /// `not orders but payments is to be drained`: payments is.
  static func meant(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard tokens.first?.word == "not", let but = tokens.firstIndex(where: { $0.word == "but" }), (2...3).contains(but),
      but + 1 < tokens.count, !index.exact(tokens[but - 1].word).isEmpty, !index.exact(tokens[but + 1].word).isEmpty,
      tokens[1..<but].allSatisfy({ $0.word.isOne(of: "the") || !Lexicon.isCommon($0.word) })
    else { return tokens }
    return Array(tokens[(but + 1)...])
  }
}
