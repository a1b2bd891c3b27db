import FoundationEssentials
import Jobs

/// `scale orders to 8 and fraud to 12`, `cancel payments and all failed jobs`: the second request leaves its verb out.
enum Gapping {
  private static let amount = Phrase("to|by #")
  private static let more = Phrase("# more|extra|fewer|less")
  private static let refusing = Set(
    words: """
      not never nobody neither except excluding but besides apart aside other minus without
      """)

  /// Whether a request with the same verb begins with these words.
  static func begins(_ rest: [Token], after piece: [Token]) -> Bool {
    if isAboutSubject(rest) { return piece.contains { Subject.word($0.word) != nil && !$0.isQuoted } }
    if lists(rest, after: piece) { return true }
    if piece.contains(where: { refusing.contains($0.word) && !$0.isQuoted }) { return false }
    // `drain the flink jobs, all but orders`: the same ones.
    if rest.dropFirst().first.map({ refusing.contains($0.word) }) == true { return false }
    guard let verb = verb(of: piece) else { return isNamedAmount(piece) && isNamedAmount(rest) }
    if verb.isScaling || [.take, .set].contains(verb), amount.first(in: piece) != nil, amount.first(in: rest) != nil {
      return isNamedAmount(rest)
    }
    // `give orders four more and fraud two more`
    if verb == .set, more.first(in: piece) != nil, let match = more.first(in: rest) {
      let name = rest[..<match.range.lowerBound]
      return (1...3).contains(name.count) && !name.contains { Lexicon.verbs[$0.word] != nil || $0.isBreak }
    }
    return verb.isWriting && Lexicon.everything.contains(rest[0].word) && namesSet(rest) && !tells(rest)
      && orders(piece)
  }

  private static let courtesies = ClauseSplitter.polite.subtracting(["not", "never", "but"]).union([
    "pls", "plz", "kindly", "will", "u", "need", "like", "go", "ahead", "hey", "hi", "ok", "okay", "yes", "take", "a",
    "an", "make",
  ])
  private static let finite = Set(
    words: """
      is are was were has have had looks look seems seem runs run works work again good fine healthy ok well okay
      there set done
      """)

  /// `is it safe to restart orders? All jobs are healthy`: how they are, and nothing to be done with them.
  private static func tells(_ rest: [Token]) -> Bool {
    let words = rest.prefix { !$0.isBreak && $0.word != "?" }
    let isNamed = words.contains { Lexicon.pluralJobNouns.contains($0.word) || RunnerType(rawValue: $0.word) != nil }
    return words.contains { token in
      !token.isQuoted
        && (finite.contains(token.word) || !isNamed && token.word.isOne(of: "running live active up"))
    }
  }

  /// Its verb stands first, but for courtesies.
  private static func orders(_ piece: [Token]) -> Bool {
    let at = piece.firstIndex { !$0.isQuoted && Lexicon.verbs[$0.word] != nil && !courtesies.contains($0.word) }
    return piece[..<(at ?? 0)].allSatisfy { $0.isBreak || courtesies.contains($0.word) }
  }

  /// `fraud to 12`
  private static func isNamedAmount(_ words: [Token]) -> Bool {
    guard let match = amount.first(in: words) else { return false }
    let name = words[..<match.range.lowerBound]
    return (1...3).contains(name.count) && !name.contains { Lexicon.verbs[$0.word] != nil || $0.isBreak }
  }

  /// `all failed jobs`, `everything on spark`; not `each with a savepoint`, which says how.
  private static func namesSet(_ rest: [Token]) -> Bool {
    if rest[0].word == "everything" { return true }
    return rest.dropFirst().prefix(5).prefix { !$0.isBreak && $0.word != "with" }.contains { token in
      Lexicon.pluralJobNouns.contains(token.word) || Lexicon.jobNouns.contains(token.word)
        || Trait.word(token.word) != nil || RunnerType(rawValue: token.word) != nil || token.word.contains("-")
    }
  }

  /// The words that the next request begins with: the verb of the one before where it has none of its own.
  static func carried(from piece: [Token], to rest: [Token]) -> [Token] {
    guard begins(rest, after: piece), !isAboutSubject(rest),
      let at = piece.firstIndex(where: { !$0.isQuoted && Lexicon.verbs[$0.word] != nil })
    else { return [] }
    return [piece[at]]
  }

  private static let joints = Set(words: "and then plus finally")

  /// `status, config and graph of orders`, `its status, then the errors of the last hour`: one subject after another.
  private static func lists(_ rest: [Token], after piece: [Token]) -> Bool {
    let words = rest.drop { $0.word.isOne(of: "the its their also a an finally then") }
    guard let noun = words.first, !noun.isQuoted, let subject = Subject.word(noun.word),
      let former = piece.last(where: { !$0.isQuoted && Subject.word($0.word) != nil }).flatMap({ Subject.word($0.word) }
      ),
      former != subject, verb(of: piece).map({ $0.isReading || $0 == .set }) ?? true
    else { return false }
    guard let next = words.dropFirst().first else { return true }
    return next.isBreak || joints.contains(next.word)
      || Phrase("in its|the logs|log").match(Array(words.dropFirst()), 0) != nil
      || TimeReader.read(Array(words.dropFirst()), now: .distantPast) != nil
  }

  private static func verb(of piece: [Token]) -> Verb? {
    piece.lazy.filter { !$0.isQuoted }.compactMap { Lexicon.verbs[$0.word] }.first
  }

  /// `and the logs of fraud`.
  private static func isAboutSubject(_ rest: [Token]) -> Bool {
    let words = rest.drop {
      $0.word.isOne(of: "the its their also last latest newest recent error warn warning any") || $0.number != nil
    }
    guard let noun = words.first, !noun.isQuoted, Subject.word(noun.word) != nil else { return false }
    let next = words.dropFirst().drop { $0.word == "lines" || $0.word == "entries" }.first
    if let next, next.word.isOne(of: "of for from") { return true }
    // `status of orders and its checkpoints`
    let isLast = words.dropFirst().allSatisfy {
      $0.isBreak || $0.word.isOne(of: "? please pls too also lines entries messages")
    }
    return isLast && rest.has("its their")
  }
}
