import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Setup

/// `mcp ask`.
struct Ask: Sendable {
  private let run: Run

  init(_ run: Run) { self.run = run }

  private var isDryRun: Bool { run.invocation.has("dry-run") }

  func answer() async throws(Failure) -> ExitCode {
    let invocation = run.invocation
    if invocation.has("batch") || invocation.has("fleet"), !isDryRun || (invocation.has("batch") && !invocation.isJSON)
    {
      throw Failure(
        .usage, "\(invocation.has("batch") ? "--batch goes with --dry-run --json" : "--fleet goes with --dry-run")",
        hint: "nothing can be done to a fleet in a file")
    }
    if invocation.has("batch"), !sentence.isEmpty {
      throw Failure(.usage, "--batch reads its sentences from standard input, and there is a TEXT too")
    }
    if let path = invocation.text("fleet") { return try await answer(in: FleetFile(path: path), interpreter(nil)) }
    _ = try interpreter(nil)
    let link = try await run.link()
    let interpreter = try interpreter(link)
    let result: Result<ExitCode, Failure>
    do throws(Failure) { result = .success(try await answer(over: link, interpreter)) } catch {
      result = .failure(error)
    }
    await link.close()
    return try result.get()
  }

  private var sentence: String { run.invocation.all("TEXT").joined(separator: " ") }

  /// The grammar, and behind it the model of the configuration.
  ///
  /// - Parameter link: Where pipeline code is searched; nil for a fleet in a file, which has none.
  private func interpreter(_ link: Link?) throws(Failure) -> Interpreter {
    do {
      let configuration = try run.places.configuration()
      let model = try ModelChoice.model(configuration, environment: run.environment)
      let search = link.map { link in
        { @Sendable query in
          try? await link.client.call(ToolCall("search_pipelines", ["query": .string(query), "limit": 20]))
        }
      }
      // Lines of a batch are no conversation.
      let limits = run.invocation.has("batch") ? nil : configuration.limits
      return Interpreter(
        model: model, tools: ModelChoice.tools.compactMap(AgentTool.init(listed:)), search: search,
        limits: limits.map {
          ConversationLimits(writes: $0.writes, verbs: $0.verbs, runners: $0.runners, isTrial: isDryRun)
        }, seesResults: configuration.model?.seesResults ?? true)
    } catch { throw Failure(.usage, "\(error)") }
  }

  /// What is said of real jobs is kept, with what came of it; nothing where nobody has a home.
  private func keep(_ utterance: Utterance, _ course: Course, seconds: Double, _ link: Link) {
    guard let journal = ConversationJournal(run.places, environment: run.environment) else { return }
    if let problem = journal.note(utterance, course.meaning, seconds: seconds, course.aftermath(at: link.name)) {
      run.note("this is not kept in the journal: \(problem)")
    }
  }

  /// From a file: only what sentences mean.
  private func answer(in fleet: FleetFile, _ interpreter: Interpreter) async throws(Failure) -> ExitCode {
    let batch = Batch(fleet, interpreter, now: run.streams.now())
    if run.invocation.has("batch") { return await batch.run(run.streams) }
    let line: JSONValue = ["text": .string(sentence)]
    let meaning = await batch.answer(line.text).meaning
    if run.invocation.isJSON {
      run.print(meaning.json)
      return Course(meaning).code
    }
    return Ask.told(meaning, run) ?? told(meaning.calls)
  }

  private func told(_ calls: [ToolCall]) -> ExitCode {
    for call in calls { run.streams.out(Shown.text(CommandLine.text(of: call)) + "\n") }
    return .done
  }

  private func answer(over link: Link, _ interpreter: Interpreter) async throws(Failure) -> ExitCode {
    await link.settle(true)
    if run.invocation.has("batch") {
      return await Batch(try await FleetFile(of: link), interpreter, now: run.streams.now()).run(run.streams)
    }
    if !sentence.isEmpty { return try await answer(sentence, after: [], link, interpreter, stops: false) }
    var (history, code): ([String], ExitCode) = ([], .done)
    while let line = prompted(), !["exit", "quit"].contains(line.lowercased()) {
      if line.allSatisfy(\.isWhitespace) { continue }
      // A conversation goes on when one sentence fails.
      do throws(Failure) { code = try await answer(line, after: history, link, interpreter, stops: true) } catch {
        run.tell(error)
        code = error.code
      }
      history.append(line)
    }
    return run.streams.isConversation ? .done : code
  }

  /// What would be done calls nothing, so that a model has nothing to look at then.
  private func looking(_ link: Link) -> Interpreter.Looking? {
    if isDryRun { return nil }
    return { call throws(ClientError) in try await link.client.call(call, isConfirmed: false) }
  }

  private func prompted() -> String? {
    if run.streams.isConversation { run.streams.error("> ") }
    return run.streams.line()
  }

  /// - Parameter stops: Ctrl-C stops the reading of the sentence, and not the program.
  private func answer(
    _ text: String, after history: [String], _ link: Link, _ interpreter: Interpreter, stops: Bool
  ) async throws(Failure) -> ExitCode {
    let fleet = try await FleetFile(of: link)
    let utterance = Utterance(text, history: history, now: run.streams.now())
    let stops = stops && run.streams.isConversation
    let begun = ContinuousClock.now
    let meaning = try await Understanding(run, interpreter, look: looking(link)).meaning(
      of: utterance, in: fleet, stops: stops)
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    guard let meaning else {
      run.note("stopped; nothing was done")
      keep(utterance, Course(Interpretation(message: "Stopped; nothing was done.")), seconds: seconds, link)
      return .failed
    }
    let course = await Carrying(run, link, names: fleet.names).out(meaning, of: text)
    keep(utterance, course, seconds: seconds, link)
    if run.invocation.isJSON { run.print(course.json) }
    if let failure = course.failure { throw failure }
    return course.code
  }

  /// What is said where nothing is to be called; nil where something is.
  static func told(_ meaning: Interpretation, _ run: Run) -> ExitCode? {
    guard let text = meaning.message ?? meaning.clarify ?? meaning.refuse else { return nil }
    if meaning.message != nil {
      run.streams.out(Prose.text(text, run.paper))
      return .done
    }
    run.note(Shown.text(text))
    return .failed
  }
}
