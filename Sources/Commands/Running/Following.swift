import BeamMCPClient
import JSON
import Jobs

/// `mcp job logs --follow`: what comes, once, without a gap, until the job has ended and has no more to say.
struct Following: Sendable {
  private let run: Run
  private let link: Link
  private let call: ToolCall
  private let page: Command.Page
  /// Seconds between looks.
  private static let pace = 1.0

  init(_ run: Run, _ link: Link, _ call: ToolCall, _ page: @escaping Command.Page) {
    self.run = run
    self.link = link
    self.call = call
    self.page = page
  }

  func follow() async throws(Failure) -> ExitCode {
    var call = call
    // What a job says last may be told a moment after its end.
    var looksAfterEnd = 0
    while true {
      let answer = try await link.call(call)
      print(answer)
      if let cursor = answer["cursor"]?.string { go(on: &call, after: cursor) }
      let isQuiet = (answer["lines"]?.array ?? []).isEmpty
      // There is more already where the page was full.
      let isFull = answer["truncated"]?.bool == true && call.arguments["since_cursor"] != nil
      if isFull, !isQuiet { continue }
      looksAfterEnd = isQuiet ? looksAfterEnd + (await hasEnded(call) ? 1 : 0) : 0
      if looksAfterEnd > 2 { return .done }
      do { try await run.streams.sleep(.seconds(run.invocation.watchInterval ?? Following.pace)) } catch {
        return .interrupted
      }
    }
  }

  /// A server that does not answer now may well answer the next look.
  private func hasEnded(_ call: ToolCall) async -> Bool {
    guard let job = call.jobID else { return false }
    return (try? await link.client.jobStatus(job))?.state.isTerminal ?? false
  }

  /// The cursor says where to go on; what said where to begin would leave out what is late.
  private func go(on call: inout ToolCall, after cursor: String) {
    call.arguments["since_cursor"] = .string(cursor)
    call.arguments["since"] = nil
    call.arguments["duration_seconds"] = nil
    call.arguments["limit"] = nil
  }

  /// As JSON an entry a line, since there is no end to wait for.
  private func print(_ answer: JSONValue) {
    guard run.invocation.isJSON else { return run.streams.out(page(answer, run.paper)) }
    for line in answer["lines"]?.array ?? [] { run.streams.out(line.text + "\n") }
  }
}
