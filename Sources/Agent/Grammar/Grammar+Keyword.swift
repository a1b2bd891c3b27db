import BeamMCPClient
import Jobs

// What a question comes to of which nothing was understood but what it is at, and of which job.
extension Grammar {
  /// Words for what is looked at, and how that is asked for.
  private static let keywords: [String: String] = {
    let groups = [
      ("savepoints of", "savepoint savepoints snapshot snapshots"), ("checkpoints of", "checkpoint checkpoints"),
      ("configuration of", "configuration config settings options"),
      ("graph of", "graph operators vertices topology dag"),
      ("timeline of", "timeline"), ("lag of", "lag latency"), ("throughput of", "throughput"), ("cpu of", "cpu"),
      ("heap of", "heap memory"), ("backlog of", "backlog"), ("backpressure of", "backpressure"),
      ("logs of", "log logs"), ("status of", "parallelism"), ("analyze performance of", "performance knobs bottleneck"),
    ]
    var table: [String: String] = [:]
    for (asked, words) in groups { for word in words.split(separator: " ") { table[String(word)] = asked } }
    return table
  }()

  private static let asking = Set(
    words:
      "what which how is are was were who when where show list give tell any do does did has have can could i we please"
  )
  private static let elsewhere = Set(
    words: "if not never unless should would every always all other others both each code pipeline pipelines")

  /// `which settings is orders really running with, whatever the wiki claims`: its configuration. Only a look at one thing of one
  /// job, where no word asks for a change and none is of another system.
  func keyword(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    guard !scene.isPlain, tokens.count < 16, let first = tokens.first, Grammar.asking.contains(first.word),
      !tokens.contains(where: { $0.isQuoted || $0.isFile || $0.number != nil }),
      !tokens.has(Grammar.elsewhere), !tokens.has(Remark.words),
      !tokens.contains(where: { Lexicon.outside.contains($0.word) && Grammar.keywords[$0.word] == nil }),
      !tokens.contains(where: { token in
        (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word)).map { $0.isWriting && $0 != .savepoint } == true
      }),
      case let asked = Set((tokens + Grammar.plain(tokens, scene)).compactMap { Grammar.keywords[$0.word] }),
      asked.count == 1,
      // `can we get a savepoint of orders`: perhaps a new one.
      asked.first != "savepoints of"
        || tokens.has("any which what savepoints snapshots") && !tokens.has("can could get"),
      let job = askedOf(tokens, scene)
    else { return nil }
    let words = Gist.plain(asked.first ?? "") + [Token(text: job.id, word: job.id.lowercased())]
    let plain = scene.saying(words, after: nil)
    let look = interpret(Grammar.plain(words, plain), nil, plain)
    return look.calls.count == 1 && look.calls.allSatisfy { ToolCall.isReading($0.tool) } ? look : nil
  }

  /// The one job that it names, or points at.
  private func askedOf(_ tokens: [Token], _ scene: Scene) -> Job? {
    let named = scene.reader.names(tokens, Array(tokens.indices)).found.filter {
      !scene.index.exact(tokens[$0.at].word).isEmpty
    }
    if let name = named.first { return named.count == 1 && name.jobs.count == 1 ? name.jobs[0] : nil }
    guard tokens.has("it its this here that"), !tokens.has(Lexicon.pluralJobNouns) else { return nil }
    if case .job(let job)? = scene.spokenOf { return job }
    return scene.selected
  }
}
