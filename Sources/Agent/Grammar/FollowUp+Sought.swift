import BeamMCPClient
import Jobs

// What lines of a log are to have, and what figures of a list, otherwise than in the sentence before.
extension FollowUp {
  private static let sought = Phrase(
    "the|those|these|any|lines|entries|messages? ones|line|lines|entry|entries|messages|that|it? that|which? mentioning|containing|matching|with|about|for|mention|mentions|contain|contains|match|matches|say|have"
  )
  private static let asking = Phrase(
    "does|do|did|is it|they|that|there say|mention|contain? anything|something|a word? about|on|of|with")
  private static let anything = Phrase("anything|something|lines|entries in it|there|them with|about|on|like")
  private static let something = Phrase("anything|something with|about|on|like")
  private static let containing = Set(
    words: """
      mentioning containing matching mention mentions contain contains match matches
      """)
  private static let among = Phrase("in it|them|there|those")

  /// `now for OutOfMemory`, `the ones with checkpoint in them`, of what was searched for in a log.
  var searched: [Meaning]? {
    let said = tokens.dropFirstOf(["filter", "search", "grep"])
    guard last.count == 1, case .read(.logs, var options) = last[0].request,
      let opening =
        (FollowUp.asking.match(said, 0) ?? FollowUp.something.match(said, 0) ?? FollowUp.anything.match(said, 0)
        ?? FollowUp.sought.match(said, 0))?.range
    else { return nil }
    var rest = said[opening.upperBound...]
    let isAmong = FollowUp.among.last(in: Array(rest))?.upperBound == rest.count
    if isAmong { rest = rest.dropLast(2) }
    guard rest.count == 1, let word = rest.first else { return nil }
    // `with errors`, `for orders` say something else of them.
    let isPlain = !Lexicon.isCommon(word.word) && scene.reader.read([word]).target.named.isEmpty
    let isExplicit = tokens.contains { FollowUp.containing.contains($0.word) && !$0.isQuoted }
    guard isAmong || isExplicit || word.isQuoted || isPlain && (opening.count > 1 || options.contains != nil) else {
      return nil
    }
    options.contains = word.text
    var meaning = last[0]
    meaning.request = .read(.logs, options)
    return [meaning]
  }

  /// `and refused?`, after another word was looked for in a log.
  var soughtAgain: [Meaning]? {
    guard last.count == 1, case .read(.logs, var options) = last[0].request, options.contains != nil, tokens.count == 1,
      !Lexicon.isCommon(tokens[0].word), tokens[0].number == nil, scene.reader.read(tokens).target.named.isEmpty
    else { return nil }
    options.contains = tokens[0].text
    var meaning = last[0]
    meaning.request = .read(.logs, options)
    return [meaning]
  }

  private static let called = Phrase("with|containing|having|called|named|for")
  private static let inNames = Phrase("in the|their|its|a name|names|title|titles")

  /// `same but with feed`, of jobs that were listed by a part of their names: by this part.
  var listedByName: [Meaning]? {
    guard last.count == 1, case .list = last[0].request, last[0].reading.nameContains != nil else { return nil }
    let end = FollowUp.inNames.last(in: tokens).flatMap { $0.upperBound == tokens.count ? $0.lowerBound : nil }
    let opening = tokens.drop { $0.word.isOne(of: "now but only just") }
    let isSaid = said.count > 1 && said[said.count - 2].word.isOne(of: "with for")
    let start = FollowUp.called.match(Array(opening), 0) == nil ? 0 : 1
    let rest = opening.dropFirst(start).prefix { token in !token.isBreak && !token.word.isOne(of: "in") }
    guard start == 1 || end != nil || isSaid && opening.count == 1, rest.count == 1, let word = rest.first,
      word.number == nil,
      end != nil || opening.count == start + 1, !Lexicon.isCommon(word.word),
      scene.index.exact(word.word).isEmpty
    else { return nil }
    let words = Idiom.words("list jobs with") + [word]
    return Grammar.meanings(of: scene.saying(words + Idiom.words("in the name")))
  }

  private static let bounds = Set(words: "above over more beyond below under less at > < >= <=")

  /// `above 200`, `80%`, of jobs that were listed by one figure: of this figure.
  func limits(_ tokens: [Token], of former: Meaning) -> [Token]? {
    let tokens = Array(
      tokens.drop { $0.word.isOne(of: "which those who ones any that lag lags") })
    guard case .list = former.request, let first = tokens.first else { return nil }
    let isBound = FollowUp.bounds.contains(first.word)
    let isNumber = tokens.count < 3 && (first.number != nil || first.word.first?.isNumber == true)
    let figures = former.reading.traits.compactMap { trait in
      if case .figure(let figure, let bound, _) = trait { (figure, bound) } else { nil }
    }
    guard isBound || isNumber, figures.count == 1,
      let word = figures[0].0.words.split(separator: "|").first.map(String.init)
    else { return nil }
    let bound = isBound ? [] : [[.below, .atMost].contains(figures[0].1) ? "below" : "above"]
    return (["with", word] + bound).map { Token(text: $0, word: $0) } + tokens
  }

  /// `and what happened to it since then?`, after its logs: something else is to be looked at.
  func asksOfOther(_ tokens: [Token], than request: Meaning.Request) -> Bool {
    guard case .read(let subject, _) = request else { return false }
    return tokens.contains { token in
      !token.isQuoted && Subject.word(token.word).map { ![subject, .status].contains($0) } == true
    }
  }
}

extension [Token] {
  fileprivate func dropFirstOf(_ words: Set<String>) -> [Token] {
    first.map { words.contains($0.word) } == true ? Array(dropFirst()) : self
  }
}
