import BeamMCPClient
import JSON

/// A question about pipeline code, and not about jobs: “where are late events dropped in the code”, “explain rollup.py”,
/// “search the pipelines for kafka”.
enum CodeQuestion {
  /// Nil for what is about something else.
  static func reading(_ said: [Token], _ scene: Scene) -> Interpretation? {
    // `…? the auditors are asking`: why.
    let end = said.firstIndex { $0.word == "?" } ?? said.count
    let tokens = end > 3 && said[end...].contains(where: { $0.word != "?" }) ? Array(said[..<end]) : said
    let words = tokens.filter { !$0.isQuoted && !$0.isBreak }.map(\.word)
    let isChange = tokens.contains { token in !token.isQuoted && Lexicon.verbs[token.word].map { $0.isWriting } == true
    }
    guard !isChange || asksWhere(words), !words.contains("if"), asks(words), isAboutCode(tokens, words, scene) else {
      return nil
    }
    let isLed = asksWhetherAny(words)
    let folder = tokens.indices.first { at in
      at > 0 && under.contains(tokens[at - 1].word) && tokens[at].text.contains("/") && !tokens[at].isQuoted
        && !tokens[at].text.contains(".")
    }
    // `where do we use EnrichWithCart`: what is used.
    let users = using.first(in: tokens)?.range ?? 0..<0
    let said = tokens.indices.filter { $0 != folder && !users.contains($0) && !tokens[$0].isBreak }.map { tokens[$0] }
    var query = sought(said, isLed: isLed).map(\.text)
    // `where is parse_amount used?`
    if query.count > 1, let last = query.last, last.isOne(of: "used called") { query.removeLast() }
    query = Array(query.drop { containing.contains($0.lowercased()) })
    if query.first?.lowercased() == "whose" { query.removeFirst() }
    if query.first?.lowercased() == "code" { query = Array(query.dropFirst().drop { $0.isOne(of: "that which") }) }
    if query.isEmpty { return Interpretation(clarify: "What shall I look for in the pipelines' code?") }
    var arguments: [String: JSONValue] = ["query": .string(query.joined(separator: " "))]
    if let folder { arguments["directory"] = .string(tokens[folder].text) }
    if let limit = limits.lazy.compactMap({ $0.first(in: tokens)?.numbers.first }).first {
      arguments["limit"] = .int(limit)
      // In quotes stands all that is looked for.
      let quoted = tokens.filter(\.isQuoted).map(\.text)
      if !quoted.isEmpty { arguments["query"] = .string(quoted.joined(separator: " ")) }
    }
    return Interpretation(calls: [ToolCall("search_pipelines", arguments)])
  }

  /// From the first word that tells what is looked for to the last one: what stands between them is a part of it.
  private static func sought(_ words: [Token], isLed: Bool) -> ArraySlice<Token> {
    let command = words.firstIndex { !polite.contains($0.word) } ?? 0
    let telling = words.indices.filter { at in
      let token = words[at]
      // `which of our pipelines read from kafka`, where nothing is to be read.
      let isVerb = at > command && token.word == "read" && at + 1 < words.count
      return token.isQuoted || isVerb || !idle.contains(token.word) && !(isLed && leading.contains(token.word))
    }
    guard let first = telling.first, let last = telling.last else { return [] }
    return words[first...last]
  }

  private static let going: Set = ["and", "only", "just", "now", "but", "please", "the", "ones", "those", "files"]

  /// `only below pipelines/geo`, after a search.
  static func goingOn(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    let words = tokens.filter { !$0.isBreak && $0.word != "?" }.dropping(going)
    guard words.count == 2, let first = words.first, let last = words.last, under.contains(first.word),
      last.text.contains("/"), let former = scene.former,
      var said = reading(former.typed, former), said.calls.count == 1
    else { return nil }
    said.calls[0].arguments["directory"] = .string(last.text)
    return said
  }

  private static func asks(_ words: [String]) -> Bool {
    var words = words[...]
    // `in which of our pipelines …`
    if words.count > 1, words.first == "in", Lexicon.questionWords.contains(words[1]) { words = words.dropFirst() }
    guard let first = words.first(where: { !polite.contains($0) }) else { return false }
    return looking.contains(first) || Lexicon.questionWords.contains(first) || asksWhetherAny(Array(words))
  }

  /// `do we have code that …`, `is there code which …`
  private static func asksWhetherAny(_ words: [String]) -> Bool {
    let tokens = words.map { Token(text: $0, word: $0) }
    return existing.match(tokens, 0) != nil
  }

  private static let leading: Set = [
    "there", "any", "some", "somewhere", "have", "has", "got", "we", "already", "exist", "exists", "anybody", "anyone",
  ]
  private static let containing: Set = [
    "does", "the", "use", "uses", "contain", "contains", "containing", "mention", "mentions", "mentioning", "have",
    "has", "whichever", "there",
    "call",
    "calls",
  ]
  private static let existing = Phrase.all(
    """
    do|have we|i|you|they|any|anyone|anybody|somebody|someone have|got|already? / does any|anyone|anything|our|a|one
    is|are there|any
    """)

  /// `where do we drop late events in the code`: the verb is the code's.
  private static func asksWhere(_ words: [String]) -> Bool {
    words.first { !polite.contains($0) }.map { $0.isOne(of: "where which") } ?? false
  }

  private static func isAboutCode(_ tokens: [Token], _ words: [String], _ scene: Scene) -> Bool {
    let said = Set(words)
    let plain = words.map { Token(text: $0, word: $0) }
    if foreign.first(in: plain) != nil || plain.has("operators operator stages") && !plain.has("search find grep") {
      return false
    }
    if said.contains("log") || said.contains("logs") { return false }
    if !said.isDisjoint(with: nouns) { return true }
    if tokens.contains(where: { token in endings.contains(where: token.text.lowercased().hasSuffix) }) { return true }
    if !said.isDisjoint(with: Lexicon.pluralJobNouns.union(["pipeline"])), handles(words, scene) { return true }
    return words.contains("search") && !said.isDisjoint(with: Lexicon.pluralJobNouns.union(["pipeline"]))
  }

  private static let foreign = Phrase(
    "swift|zip|postal|dress|promo|country|area|discount|voucher|bar|qr|morse|error|exit|status|pin|access code|codes")
  private static let whose = Phrase("in|do|does? which|what|whichever|any of? our|the|my? pipelines|pipeline")
  private static let handling = Phrase(
    "read|reads|reading|write|writes|writing|publish|publishes|consume|consumes|use|uses|join|joins|aggregate|aggregates from|to|in|into?"
  )

  /// `which of our pipelines writes to bigquery`: the code tells, where no figure of theirs is asked for.
  private static func handles(_ words: [String], _ scene: Scene) -> Bool {
    let plain = words.map { Token(text: $0, word: $0) }
    // `which of our pipelines dedupes by order id`: no word of ours.
    if let head = whose.match(plain, 0)?.range.upperBound, head + 1 < words.count,
      !Lexicon.isCommon(words[head]) || words[head].isOne(of: "does do") && head + 2 < words.count,
      Trait.word(words[head]) == nil, Subject.word(words[head]) == nil, !Narration.names(words[head], scene)
    {
      return true
    }
    guard let range = handling.first(in: plain)?.range, range.lowerBound > 1, range.upperBound < words.count else {
      return false
    }
    let rest = words[range.upperBound...].filter { !$0.isOne(of: "the a an our ?") }
    if rest.first.map({ Narration.names($0, scene) }) == true { return false }
    return rest.first.map {
      !Lexicon.isCommon($0) || $0.isOne(of: "kafka file files table topic database")
    } == true
  }

  private static let limits = Phrase.all(
    """
    max|maximum|limit|top|first|only|most # results|hits|matches|passages|places?
    # results|hits|matches|passages at? most|max|only?
    """)
  private static let using = Phrase("we|they|you|i use|uses|used")
  private static let under: Set = ["in", "under", "below", "within", "inside", "beneath"]
  private static let polite: Set = ["please", "can", "could", "you", "me", "i", "want", "to", "and", "pls"]
  private static let looking: Set = [
    "search", "find", "grep", "look", "locate", "explain", "describe", "analyze", "analyse", "show", "read", "open",
  ]
  private static let nouns: Set = [
    "code", "codebase", "sourcecode", "repo", "repository", "implementation", "implemented", "source", "sources",
  ]
  private static let endings = [".py", ".java", ".kt", ".scala", ".go", ".sql"]
  private static let idle: Set = Set(
    words: """
      search find grep look locate explain describe analyze analyse show read open me please can could you i want to in for
      the a an of our my code codebase sourcecode repo repository pipeline pipelines pipeline's file and its functionality is are does do
      what where which how that this it at through source sources their ?
      """)
}
