// What is said of a pipeline file that is to be run, in other words than `run it on flink`.
extension Idiom {
  /// `put etl.py up on flink`, `etl.py on spark, please start it`, `reading the Kafka topic "a"`.
  static func filed(_ tokens: [Token]) -> [Token] {
    if let used = used(tokens) { return used }
    guard tokens.count(where: isCode) == 1, let file = tokens.firstIndex(where: isCode),
      !tokens[..<file].contains(where: { writing.contains($0.word) && !$0.isQuoted })
    else { return tokens }
    return started(launched(connected(topics(tokens))))
  }

  private static let using = Set(words: "use take run with please the our my just")
  private static let wholes = Set(words: "pipeline code script program job file for that this it")

  /// `I need to process streaming data from Kafka. The topic is "a", and results go to the topic "b". Use the agg.py
  /// pipeline.`: the file, for a stream, from the one topic to the other.
  private static func used(_ tokens: [Token]) -> [Token]? {
    guard let file = tokens.firstIndex(where: isCode), let mark = tokens[..<file].lastIndex(where: \.endsSentence),
      file > mark + 1, tokens[(mark + 1)..<file].areAll(using),
      tokens[(file + 1)...].allSatisfy({ $0.isBreak || wholes.contains($0.word) }),
      let start = purpose.match(tokens, 0)?.range.upperBound, start < mark,
      case let told = tokens[start..<mark], !told.contains(where: { deferring.contains($0.word) || $0.word == "?" })
    else { return nil }
    let isLive = told.contains { lively.contains($0.word) && !$0.isQuoted }
    let ends = told.indices.filter { tokens[$0].word == "topic" }.compactMap { at -> (isSink: Bool, Token)? in
      guard let name = tokens[(at + 1)..<mark].prefix(3).first(where: \.isQuoted) else { return nil }
      let isSink = tokens[start..<at].suffix(6).has(sinking)
      return (isSink, name)
    }
    func end(_ isSink: Bool, _ word: String) -> [Token] {
      ends.first { $0.isSink == isSink }.map {
        words(word) + [Token(text: "kafka://" + $0.1.text, word: "kafka://" + $0.1.word)]
      }
        ?? []
    }
    return [run, tokens[file]] + (isLive ? words("streaming") : []) + end(false, "from") + end(true, "to")
  }

  private static let lively = Set(words: "stream streaming streams real-time realtime live")
  private static let sinking = Set(words: "store write save publish another output results into")
  private static let processing = Phrase("process|aggregate|consume|ingest|handle")
  private static let material = Set(words: "data records events messages stream streams topic kafka")

  /// `I need to process data from Kafka`: something is to be run, and not said which code.
  static func isProcessing(_ tokens: [Token]) -> Bool {
    guard let end = purpose.match(tokens, 0)?.range.upperBound, processing.match(tokens, end) != nil else {
      return false
    }
    return !tokens.contains(where: isCode) && tokens.has(material)
  }

  /// The file is to be made, and what it is to do is taken as it is said.
  private static let writing = Set(words: "generate scaffold draft build write")

  private static func isCode(_ token: Token) -> Bool { token.text.hasSuffix(".py") || token.text.hasSuffix(".jar") }

  // MARK: Where records come from and go to

  private static let topic = Phrase("the? kafka topic|topics|stream called|named?")

  /// `the Kafka topic "clicks"`: kafka://clicks.
  private static func topics(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    var start = 0
    while let range = topic.first(in: tokens, from: start)?.range {
      start = range.upperBound
      guard start < tokens.count, !tokens[start].isBreak,
        tokens[start].isQuoted || !Lexicon.isCommon(tokens[start].word)
      else { continue }
      let place = "kafka://" + tokens[start].text
      tokens.replaceSubrange(range.lowerBound...start, with: [Token(text: place, word: place.lowercased())])
      start = range.lowerBound
    }
    return tokens
  }

  private static let flows = [
    ("from", "have|make|let|which|that it? read|reads|consume|consumes from?"),
    ("from", "reading|consuming|ingesting|reads|consumes from?"),
    ("to", "writing|writes|write|producing|publishing|emitting|publish|produce|emit|sinking out? to|into?"),
  ].map { (Token(text: $0.0, word: $0.0), Phrase($0.1)) }

  /// `reading kafka://a and writing to kafka://b`: from the one to the other.
  private static func connected(_ tokens: [Token]) -> [Token] {
    flows.reduce(tokens) { tokens, flow in
      guard
        let at = tokens.indices.first(where: { at in
          flow.1.match(tokens, at).map {
            tokens.indices.contains($0.range.upperBound)
              && tokens[$0.range.upperBound].text.contains("://")
          } == true
        }), let range = flow.1.match(tokens, at)?.range
      else { return tokens }
      return tokens[..<range.lowerBound] + [flow.0] + tokens[range.upperBound...]
    }
  }

  // MARK: That it is to be run

  private static let run = Token(text: "run", word: "run")
  private static let raising = Set(words: "put bring stand spin boot set fire")

  /// `put etl.py up on flink`, `spin up a pipeline from etl.py`: run it.
  private static func launched(_ tokens: [Token]) -> [Token] {
    guard let file = tokens.firstIndex(where: isCode),
      let verb = tokens[..<file].firstIndex(where: { !$0.isQuoted && raising.contains($0.word) }),
      let up = [verb + 1, file + 1].first(where: { $0 < tokens.count && tokens[$0].word == "up" })
    else { return tokens }
    var launched = tokens
    launched[verb] = run
    launched.remove(at: up)
    return launched
  }

  private static let starting = Set(words: "start run launch submit deploy execute")
  private static let polite = Set(words: "please pls and then now just you can could would kindly also go ahead")
  private static let taking = Set(words: "take use grab get please with using pick")
  private static let purpose = Phrase("i|we would? have|need|want|must|like to?")
  private static let deferring = Set(
    words: """
      if when once unless until after before tomorrow tonight later soon next maybe perhaps might no was were had
      did why how what who only except but
      """)

  /// `etl.py on spark, please start it as a batch job`: the order in front, and its file for `it`.
  private static func started(_ tokens: [Token]) -> [Token] {
    guard let file = tokens.firstIndex(where: isCode),
      let verb = tokens.indices.first(where: { at in
        at > file && starting.contains(tokens[at].word) && at + 1 < tokens.count
          && tokens[at + 1].word.isOne(of: "it this that")
      }),
      !tokens.contains(where: { deferring.contains($0.word) || Lexicon.negations.contains($0.word) }),
      leads(tokens[..<file])
    else { return tokens }
    let courtesy = tokens[..<verb].reversed().prefix { polite.contains($0.word) }
    let end = verb - courtesy.count
    guard end > file, tokens[end - 1].isBreak || courtesy.contains(where: { $0.word == "and" }) else { return tokens }
    let asks = tokens.last?.word == "?"
    guard !asks || courtesy.contains(where: { $0.word == "you" }) else { return tokens }
    let object = tokens[file..<end].reversed().drop(while: \.isBreak).reversed()
    let rest = tokens[(verb + 2)...].filter { $0.word != "?" }
    let isLive = tokens[..<file].has("stream streaming streams")
    return [tokens[verb]] + object + (isLive ? words("streaming") : []) + rest
  }

  /// `take etl.py`, `I have to go through a stream with etl.py`: what for, and nothing more.
  private static func leads(_ lead: ArraySlice<Token>) -> Bool {
    if lead.allSatisfy({ $0.isBreak || taking.contains($0.word) }) { return true }
    guard let last = lead.last, last.word.isOne(of: "with using") else { return false }
    return purpose.match(Array(lead), 0) != nil && !lead.contains { $0.isBreak || $0.isQuoted }
  }

  // MARK: That it is allowed

  private static let allowing = Phrase("can|may|could be")
  private static let going = Phrase("please|so|and|then? please|just? do|go so|it|that|ahead")

  /// `orders can be cancelled, please do so`: now.
  static func granted(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let start = tokens.indices.first(where: { going.match(tokens, $0)?.range.upperBound == end }), start > 3,
      tokens[start - 1].isBreak, let allowed = allowing.first(in: tokens)?.range, allowed.upperBound + 1 < start,
      Lexicon.participle(tokens[allowed.upperBound].word)?.isWriting == true
    else { return tokens }
    let (can, now) = (Token(text: "can", word: "can"), Token(text: "now", word: "now"))
    return tokens[..<allowed.lowerBound] + [can] + tokens[(allowed.lowerBound + 1)...allowed.upperBound] + [now]
      + tokens[(allowed.upperBound + 1)..<(start - 1)]
  }
}
