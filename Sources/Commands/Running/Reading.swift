import BeamMCPClient
import JSON
import Jobs

/// A command that shows something, once or again and again.
struct Reading: Sendable {
  private let run: Run
  private let tool: String
  private let page: Command.Page

  init(_ run: Run, _ tool: String, _ page: @escaping Command.Page) {
    self.run = run
    self.tool = tool
    self.page = page
  }

  func show() async throws(Failure) -> ExitCode {
    let link = try await run.link()
    let result: Result<ExitCode, Failure>
    do throws(Failure) { result = .success(try await show(link)) } catch { result = .failure(error) }
    await link.close()
    return try result.get()
  }

  private func show(_ link: Link) async throws(Failure) -> ExitCode {
    await link.settle(showsFigures)
    let call = WorstOnTop(run.invocation).call(try await run.call(link))
    if run.invocation.has("follow") { return try await Following(run, link, call, page).follow() }
    if link.isEmbedded, run.streams.errorIsTerminal, ["get_job_metrics", "get_job_timeline"].contains(tool) {
      run.note("without a server that runs all the time (mcp serve) there is no history from before this command")
    }
    if let interval = run.invocation.watchInterval { return try await watch(link, call, every: interval) }
    let answer = try await ask(link, call)
    let runners = tool == "list_jobs" ? await runners(link) : []
    // Whoever was not told of any knows of none.
    let isBlind = answer["jobs"]?.array?.isEmpty == true && !runners.isEmpty && runners.allSatisfy(\.isDown)
    if run.invocation.isJSON || !isBlind { print(answer) }
    return verdict(link, answer, runners)
  }

  private func runners(_ link: Link) async -> [RunnerStatus] {
    let asked = run.invocation.text("runner")?.lowercased()
    return ((try? await link.client.listRunners()) ?? []).filter {
      asked == nil || $0.runner.lowercased() == asked || $0.runnerType.rawValue == asked
    }
  }

  /// The answer; “not found” is not believed while a runner that may have the job does not answer.
  private func ask(_ link: Link, _ call: ToolCall) async throws(Failure) -> JSONValue {
    do { return WorstOnTop(run.invocation).sorted(try await link.call(call)) } catch {
      throw await Absence.explained(error, link)
    }
  }

  private var showsFigures: Bool {
    ["list_jobs", "get_job_status", "get_job_metrics", "diagnose_job", "analyze_job_performance", "compare_jobs"]
      .contains(tool)
  }

  private func print(_ answer: JSONValue) {
    if run.invocation.isJSON { run.print(answer) } else { run.streams.out(page(answer, run.paper)) }
  }

  /// On a terminal each look takes the place of the one before.
  private func printAnew(_ answer: JSONValue) {
    guard run.streams.outputIsTerminal, !run.invocation.isJSON else { return print(answer) }
    run.streams.out(Screenful.text(page(answer, run.paper), height: run.streams.height(), run.paper))
  }

  private func watch(_ link: Link, _ call: ToolCall, every seconds: Double) async throws(Failure) -> ExitCode {
    while true {
      let answer = try await ask(link, call)
      printAnew(answer)
      do { try await run.streams.sleep(.seconds(max(0.2, seconds))) } catch { return .interrupted }
      if !run.streams.outputIsTerminal, !run.invocation.isJSON { run.streams.out("\n") }
    }
  }

  /// A list of jobs is only as good as the runners that told it.
  private func verdict(_ link: Link, _ answer: JSONValue, _ runners: [RunnerStatus]) -> ExitCode {
    guard tool == "list_jobs" else { return .done }
    let silent = runners.filter(\.isDown)
    for runner in silent {
      run.note("\(runner.runner) is \(runner.state.rawValue): \(Shown.text(runner.lastError ?? ""))")
    }
    if link.isEmbedded, run.streams.errorIsTerminal, silent.isEmpty, answer["jobs"]?.array?.isEmpty == true {
      run.note(
        "looked at \(runners.map(\.runner).joined(separator: ", ")); mcp job submit starts a job, mcp config set-server "
          + "uses a server elsewhere, and docs/configuration.md tells how engines are named")
    }
    guard !silent.isEmpty, silent.count == runners.count else { return .done }
    return silent.allSatisfy { $0.state == .denied } ? .denied : .unreachable
  }
}
