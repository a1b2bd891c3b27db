import BeamMCPClient
import JSON
import Jobs

/// Fills what a submission leaves open out of the pipelines' code, and says from which file and line it has it. Nothing is
/// made up: where the code does not tell which file is meant, it asks.
struct Sourcing {
  let search: CodeSearch
  let utterance: Utterance
  /// Reads the sentence once more, with the file in it.
  let reread: @Sendable (Utterance) -> Interpretation

  func filled(_ meaning: Interpretation) async -> Interpretation {
    let isAsked = meaning.clarify?.hasPrefix(Help.whichFile) == true
    if isAsked || meaning.clarify?.hasPrefix(Help.noneCalled) == true && runsCode {
      return await withFile(meaning, isAsked: isAsked)
    }
    guard meaning.calls.contains(where: { $0.tool == "submit_job" }) else { return meaning }
    var meaning = meaning
    for at in meaning.calls.indices where meaning.calls[at].tool == "submit_job" {
      if let question = await fill(&meaning.calls[at], &meaning.sources) {
        return Interpretation(clarify: question, source: meaning.source)
      }
    }
    return meaning
  }

  // MARK: The file

  /// A sentence without a file: the one whose name its words are.
  private func withFile(_ meaning: Interpretation, isAsked: Bool) async -> Interpretation {
    guard let answer = await search(utterance.text) else { return meaning }
    let programs = CodeHit.all(in: answer).filter(\.isProgram)
    let said = Sourcing.parts(of: utterance.text)
    let named = programs.filter { Sourcing.isNamed($0.file, by: said) }
    guard named.count == 1 else {
      guard isAsked, !programs.isEmpty else { return meaning }
      let places = (named.isEmpty ? programs : named).prefix(5).map(\.place).joined(separator: ", ")
      var meaning = meaning
      meaning.clarify = "\(Help.whichFile) The code has \(places)."
      return meaning
    }
    var again = utterance
    again.text += " \(named[0].path)"
    var read = reread(again)
    guard read.calls.contains(where: { $0.tool == "submit_job" }) || read.clarify != nil else { return meaning }
    read.source = meaning.source
    if read.clarify?.hasPrefix(Help.whichFile) == true { return meaning }
    var whole = await filled(read)
    let hit = named[0]
    if !whole.calls.isEmpty { whole.sources.insert("code_path \(hit.path): its name was said, \(hit.place)", at: 0) }
    return whole
  }

  /// `run the daily aggregation pipeline`: of a job that nobody knows it may be the code.
  private var runsCode: Bool {
    let words = Tokenizer.tokens(of: utterance.text).filter { !$0.isQuoted }.map(\.word)
    return words.contains { Lexicon.verbs[$0] == .submit || $0 == "start" }
      && !Set(words).isDisjoint(with: ["pipeline", "code", "script", "program"])
  }

  /// Every word of the file's name was said, and one of them at least is no word of every day.
  private static func isNamed(_ file: String, by said: Set<String>) -> Bool {
    let stem = file.prefix { $0 != "." }
    let words = parts(of: String(stem)).subtracting(["pipeline", "job", "main"])
    return !words.isEmpty && words.isSubset(of: said)
  }

  private static func parts(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// What is to be asked instead, or nil.
  private func fill(_ call: inout ToolCall, _ sources: inout [String]) async -> String? {
    guard let given = call.arguments["code_path"]?.string, let answer = await search(given) else { return nil }
    let hits = CodeHit.all(in: answer)
    let found = hits.filter { given.hasPrefix("/") ? $0.path == given : $0.path.hasSuffix("/" + Sourcing.bare(given)) }
    if found.count > 1 {
      return "Which \(given) do you mean: \(found.prefix(5).map(\.path).joined(separator: ", "))?"
    }
    guard let hit = found.first else { return nil }
    if let word = Sourcing.rhythm(in: utterance.text, besides: hit.file) {
      sources.append("“\(word)” is not planned: it is run once, now, and nothing here runs it again")
    }
    if given != hit.path {
      call.arguments["code_path"] = .string(hit.path)
      sources.append("code_path \(hit.path): found below pipeline_roots, \(hit.place)")
    }
    fillType(&call, hit, &sources)
    fillOptions(&call, hit, &sources)
    return nil
  }

  /// `a daily batch job`, where the word is no part of the file's name.
  private static func rhythm(in text: String, besides file: String) -> String? {
    let words = Tokenizer.tokens(of: text).filter { !$0.isQuoted && ClauseReader.rhythms.contains($0.word) }.map(\.word)
    return words.first { !parts(of: file).contains($0) }
  }

  private static func bare(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  private func fillType(_ call: inout ToolCall, _ hit: CodeHit, _ sources: inout [String]) {
    guard call.arguments["job_type"] == nil, let line = hit.streamLine else { return }
    call.arguments["job_type"] = .string(JobType.streaming.rawValue)
    sources.append("job_type STREAMING: \(hit.file):\(line) reads a source without an end")
  }

  // MARK: Options

  /// Options that the code declares and the sentence names with a value; those that it needs and nobody gave are said.
  private func fillOptions(_ call: inout ToolCall, _ hit: CodeHit, _ sources: inout [String]) {
    var options = call.arguments["pipeline_options"]?.object ?? [:]
    for option in hit.options {
      if options[option.name] != nil { continue }
      if let value = value(of: option.name) {
        options[option.name] = .string(value)
        sources.append("\(option.name) \(value): declared in \(hit.file):\(option.line)")
      } else if option.isRequired {
        sources.append("not given: --\(option.name), which \(hit.file):\(option.line) requires")
      }
    }
    if !options.isEmpty { call.arguments["pipeline_options"] = .object(options) }
  }

  /// `with a window size of 60`, `topic=orders`, `--topic orders` for the options `window_size` and `topic`.
  private func value(of option: String) -> String? {
    let tokens = Tokenizer.tokens(of: utterance.text)
    let words = option.lowercased().split { $0 == "_" || $0 == "-" }.map(String.init)
    guard !words.isEmpty, !Sourcing.taken.contains(option) else { return nil }
    for at in tokens.indices {
      let bare = tokens[at].word.drop { $0 == "-" }
      let isWhole = bare.split { $0 == "_" || $0 == "-" }.map(String.init) == words
      let isParts = tokens[at...].prefix(words.count).map(\.word) == words
      guard isWhole || isParts else { continue }
      var next = at + (isWhole ? 1 : words.count)
      while next < tokens.count, Sourcing.joining.contains(tokens[next].word) { next += 1 }
      guard next < tokens.count, !tokens[next].isBreak, next > at + words.count || tokens[next].isValue else {
        continue
      }
      return tokens[next].text
    }
    return nil
  }

  private static let joining: Set = ["of", "to", "is", "=", "as", "at", "set"]
  /// What the grammar reads by itself.
  private static let taken: Set = ["parallelism", "runner", "job_name", "streaming"]
}

extension Token {
  /// It can only be a value: a number, a place, or what stood in quotes.
  fileprivate var isValue: Bool {
    isQuoted || number != nil || text.contains("/") || text.contains(":") || Double(text) != nil
  }
}
