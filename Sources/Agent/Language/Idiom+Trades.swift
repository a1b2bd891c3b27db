import Jobs

// How people of other trades say it, and what stands behind the jobs that it is of.
extension Idiom {
  /// `is it backpressured?`: the figure, which is what can be told.
  static func heldUp(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let said = tokens.filter { !$0.isBreak && $0.word != "?" }
    guard said.count > 2, said.count < 6, let first = said.first, first.word.isOne(of: "is are"),
      let last = said.last, last.word.isOne(of: "backpressured back-pressured")
    else { return tokens }
    return words("backpressure of") + said[1..<(said.count - 1)]
  }

  private static let pairing = Phrase(
    "are they both|all|each? still? running|up|alive|fine|ok|okay|healthy|through|done|finished|good|well")
  private static let looking = Phrase("how do|are|is")

  /// `orders and fraud, are they both running?`: how each of them is.
  static func bothStill(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    if let names = pair(tokens, index) { return words("status of") + names }
    let said = tokens.filter { $0.word != "?" }
    guard let range = pairing.last(in: said), range.upperBound == said.count, range.lowerBound > 3,
      said[range.lowerBound - 1].isBreak
    else { return tokens }
    let start = looking.match(said, 0)?.range.upperBound ?? 0
    var names = Array(said[start..<(range.lowerBound - 1)])
    if let last = names.last, last.word.isOne(of: "look doing fare do") { names.removeLast() }
    guard names.has("and"),
      names.allSatisfy({ $0.word == "and" || $0.isBreak || !index.exact($0.word).isEmpty })
    else { return tokens }
    return words("status of") + names
  }

  private static let whether = Phrase.all(
    "are / is / how are|is|do / could|can|would|will you tell|show me|us? whether|if / tell|show me|us? whether|if")
  private static let being = Phrase(
    "both|all|are|is|still? both|all|still? both|all|still? running|up|alive|fine|ok|okay|healthy|through|done|finished|good|well|holding|getting|doing up|on|along?"
  )

  /// `are orders and fraud ok?`
  private static func pair(_ tokens: [Token], _ index: JobIndex) -> [Token]? {
    let said = tokens.filter { $0.word != "?" }
    guard let start = whether.match(said, 0)?.upperBound,
      let end = said.indices.dropFirst(start + 3).first(where: { being.match(said, $0)?.range.upperBound == said.count }
      ),
      case let names = said[start..<end], names.has("and"),
      names.allSatisfy({ $0.word == "and" || $0.text == "," || !index.exact($0.word).isEmpty })
    else { return nil }
    return Array(names)
  }

  private static let oneMore = Phrase("and|now|then|also|, and|now|then|also? another? one of|for|from")
  private static let tooPlease = Set(words: "too as well please now")

  /// `now one of fraud too`, after a savepoint of another: the same for it.
  static func another(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = oneMore.match(tokens, 0)?.range, range.upperBound < tokens.count,
      !index.exact(tokens[range.upperBound].word).isEmpty,
      tokens[(range.upperBound + 1)...].allSatisfy({ $0.isBreak || tooPlease.contains($0.word) })
    else { return tokens }
    return words("same for") + [tokens[range.upperBound]]
  }

  private static let wanted = Set(words: "please pls plz now")

  /// `savepoints for orders and fraud please`: take them; without a please it may be asked which there are.
  static func savepointsFor(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard tokens.count > 2, tokens[0].word == "savepoints", tokens[1].word.isOne(of: "for of from"),
      tokens.has(wanted), !tokens.has("?"),
      tokens.has("and all every both"),
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word] != nil }),
      tokens.has("all every") || tokens.dropFirst(2).contains(where: { !index.exact($0.word).isEmpty })
    else { return tokens }
    return words("take a savepoint of") + tokens.dropFirst(2)
  }

  private static let runs = Set(words: "build builds dag run workflow")
  private static let behindRun = Set(words: "and then please now from with to by as ?")

  /// `abort the orders build`: as other tools call a job.
  static func ofRun(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    tokens.indices.filter { at in
      let isRun =
        at > 0 && runs.contains(tokens[at].word) && !tokens[at].isQuoted && !index.exact(tokens[at - 1].word).isEmpty
        && !index.hasPart(tokens[at].word) && (tokens[at].word != "run" || at > 1 && tokens[at - 2].word == "the")
      return !isRun || at + 1 < tokens.count && !tokens[at + 1].isBreak && !behindRun.contains(tokens[at + 1].word)
    }.map { tokens[$0] }
  }

  private static let losing = Phrase("do not lose|drop|miss the|its|any|our|that? state|data")

  /// `take it down with a savepoint, don't lose the state`: said twice.
  static func keepingState(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = losing.last(in: tokens), range.lowerBound > 2, tokens[range.lowerBound - 1].isBreak,
      tokens[range.upperBound...].allSatisfy(\.isBreak),
      tokens[..<range.lowerBound].has("savepoint")
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)])
  }

  private static let clearing = Phrase("clear|clean|empty|sweep|tidy out|up|off?")

  /// `clear out flink-lab, cancel all the jobs there`: cancel all jobs on flink-lab.
  static func cleared(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = clearing.match(tokens, 0)?.range, let mark = tokens.firstMark,
      mark == range.upperBound + 1, let there = tokens.firstIndex(where: { $0.word == "there" }), there > mark + 1
    else { return tokens }
    return Array(tokens[(mark + 1)..<there]) + words("on") + [tokens[mark - 1]] + tokens[(there + 1)...]
  }

  private static let doneWith = Phrase("i|we are|am all? done|finished|through with")

  /// `we are done with orders, kill it`: kill orders.
  static func doneWith(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = doneWith.match(tokens, 0)?.range, let mark = tokens.firstMark,
      mark == range.upperBound + 1, !index.exact(tokens[mark - 1].word).isEmpty, mark + 2 < tokens.count
    else { return tokens }
    let rest = tokens[(mark + 1)...].drop { $0.word.isOne(of: "so please just") }
    guard let verb = rest.first, Lexicon.verbs[verb.word] == .cancel, rest.dropFirst().first?.word == "it" else {
      return tokens
    }
    return [verb, tokens[mark - 1]] + rest.dropFirst(2)
  }

  /// `set replicas=16 on orders`
  static func assigned(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    tokens.flatMap { token -> [Token] in
      let parts = token.word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, !token.isQuoted else { return [token] }
      if parts[0].isOne(of: "replicas parallelism workers"), Int(parts[1]) != nil {
        return words("parallelism to \(parts[1])")
      }
      return parts[0].isOne(of: "memory_mb memory-mb") && Int(parts[1]) != nil
        ? words("memory_mb \(parts[1])") : [token]
    }
  }

  private static let cancelledOnes = Phrase(
    "which|what of? our|my|the|these? ones|jobs|pipelines? have|has|were|was|are|is been? cancelled|canceled")

  /// `which ones have been cancelled?`: those, and not what happened to one.
  static func cancelledOnes(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let said = tokens.filter { !$0.isBreak && $0.word != "?" }
    return cancelledOnes.match(said, 0)?.range.count == said.count ? words("list cancelled jobs") : tokens
  }

  private static let hogging = Phrase(
    "eating|hogging|gobbling|munching|guzzling|devouring|swallowing|eat|hog|gobble|guzzle up|through? a|so|too|that|quite? much|lot|lots|ton|tons|loads|most|all? of? the|our|its? cpu|memory|heap|ram|mem"
  )

  /// `is fraud-scoring hogging the cpu?`: how much of it it uses.
  private static func hogged(_ tokens: [Token]) -> [Token] {
    guard tokens.first?.word.isOne(of: "is are was does do") == true || tokens.last?.word == "?",
      let range = hogging.first(in: tokens)?.range, !tokens[..<range.lowerBound].has("why what who which")
    else { return tokens }
    return tokens[..<range.lowerBound] + words("using a lot of") + tokens[(range.upperBound - 1)...]
  }

  private static let eaten = Phrase("how much heap|memory|ram|cpu is|does")
  private static let eating = Phrase(
    "eating|using|hogging|burning|eat|use|hog|take|need|burn|taking|consuming|consume|have up? at? the? now|currently|right|moment? now?"
  )

  /// `how much heap is clickstream eating`: its figure.
  static func eatenUp(_ typed: [Token], _ index: JobIndex) -> [Token] {
    let tokens = hogged(typed)
    let end = tokens.saidEnd
    guard let head = eaten.first(in: tokens)?.range, let tail = eating.last(in: tokens), tail.upperBound == end,
      head.upperBound < tail.lowerBound, tail.lowerBound - head.upperBound < 4,
      !tokens[head.upperBound..<tail.lowerBound].hasMark
    else { return tokens }
    let figure = tokens[head.lowerBound + 2].word == "cpu" ? "cpu of" : "heap of"
    return tokens[..<head.lowerBound] + words(figure) + tokens[head.upperBound..<tail.lowerBound] + tokens[end...]
  }
}
