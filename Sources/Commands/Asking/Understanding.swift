import Agent
import BeamMCPClient
import JSON
import Jobs

/// Has a sentence read where somebody waits at a terminal: the model's words are shown as they come, and within a conversation
/// Ctrl-C stops the reading and nothing else.
struct Understanding: Sendable {
  private let run: Run
  private let interpreter: Interpreter
  private let look: Interpreter.Looking?

  /// - Parameter look: Makes the looks that a model wants before it answers.
  init(_ run: Run, _ interpreter: Interpreter, look: Interpreter.Looking? = nil) {
    (self.run, self.interpreter, self.look) = (run, interpreter, look)
  }

  /// Nil where it was stopped.
  func meaning(of utterance: Utterance, in fleet: FleetFile, stops: Bool) async throws(Failure) -> Interpretation? {
    let heard = HeardWords()
    let reading = { @Sendable () async throws(Failure) -> Interpretation in
      await interpreter.interpret(utterance, jobs: fleet.jobs, runners: fleet.runners, look: look) {
        await heard.add($0)
      }
    }
    let shown = { @Sendable () async throws(Failure) -> Interpretation in
      try await Progress(run).during({ await heard.line }, reading)
    }
    guard stops else { return try await shown() }
    return try await unlessStopped(shown)
  }

  private func unlessStopped(
    _ work: @escaping @Sendable () async throws(Failure) -> Interpretation
  ) async throws(Failure) -> Interpretation? {
    let result = await withTaskGroup(of: Result<Interpretation, Failure>?.self) { group in
      group.addTask {
        do throws(Failure) { return .success(try await work()) } catch { return .failure(error) }
      }
      group.addTask { [run] in
        await run.streams.untilInterrupted()
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    return try result?.get()
  }
}

/// What a model has said so far, for a line that is written over itself.
private actor HeardWords {
  private var words = ""

  func add(_ more: String) {
    words += more
    // The line shows its end alone.
    if words.count > 2000 { words = String(words.suffix(1000)) }
  }

  var line: String {
    let said = Shown.text(words.map { $0.isNewline ? " " : $0 }.reduce(into: "") { $0.append($1) }).trimmingBlanks
    return said.isEmpty ? "thinking" : "the model says: \(said)"
  }
}
