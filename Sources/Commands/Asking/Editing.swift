import BeamMCPClient
import JSON
import Jobs

/// Lets the operator type the steps of a plan anew, each as its command. The plan of what comes of it is shown and asked about
/// like any other.
struct Editing: Sendable {
  private let run: Run
  private let link: Link

  init(_ run: Run, _ link: Link) {
    self.run = run
    self.link = link
  }

  /// A call or none for each; nil at the end of the input.
  func edited(_ calls: [ToolCall]) async throws(Failure) -> [ToolCall?]? {
    run.streams.error("For each step: Enter keeps it, - leaves it out, or type its command anew.\n")
    var edited: [ToolCall?] = []
    for (place, call) in calls.enumerated() {
      run.streams.error("\(place + 1) $ \(Shown.text(CommandLine.text(of: call)))\n")
      guard let answer = try await answer(call) else { return nil }
      edited.append(answer.call)
    }
    return edited
  }

  private struct Answer {
    var call: ToolCall?
  }

  /// Asks until it is understood.
  private func answer(_ call: ToolCall) async throws(Failure) -> Answer? {
    while true {
      run.streams.error("  > ")
      guard let line = run.streams.line() else { return nil }
      let typed = line.trimmingBlanks
      if typed.isEmpty { return Answer(call: call) }
      if typed == "-" { return Answer(call: nil) }
      do throws(Failure) { return Answer(call: try await read(typed)) } catch {
        // What was mistyped is typed again; a server that is gone is gone.
        if [.unreachable, .interrupted].contains(error.code) { throw error }
        run.tell(error)
      }
    }
  }

  private func read(_ line: String) async throws(Failure) -> ToolCall {
    guard var words = ShellWords.split(line) else { throw Failure(.usage, "a quote is not closed") }
    if words.first == "mcp" { words.removeFirst() }
    let request: CommandParser.Request
    do throws(UsageError) { request = try CommandParser.parse(words) } catch {
      throw Failure(.usage, error.message, hint: error.hint)
    }
    guard case .run(let invocation) = request, case .write = invocation.command.action else {
      throw Failure(.usage, "that changes nothing: a step is a command such as mcp job scale NAME --parallelism 12")
    }
    let typed = Run(
      invocation, streams: run.streams, environment: run.environment, connect: run.connect)
    var call = try await typed.call(link)
    // The job is held by its id from now on.
    if let reference = call.jobID {
      do { call.arguments["job_id"] = .string(try await link.client.jobStatus(reference).id) } catch {
        throw Failure(error)
      }
    }
    return call
  }
}
