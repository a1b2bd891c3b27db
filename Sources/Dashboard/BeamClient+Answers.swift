import BeamMCPClient
import JSON
import Jobs

extension BeamClient {
  /// Answers as values, so that a failure is an event like any other.
  func answer(_ fetch: Fetch) async -> Result<Answer, ClientError> {
    if case .logFile(let source) = fetch { return await LogFileReader.read(source).map(Answer.logFile) }
    do { return .success(try await ask(fetch)) } catch { return .failure(error) }
  }

  private func ask(_ fetch: Fetch) async throws(ClientError) -> Answer {
    switch fetch {
    case .jobs(let since): .jobs(try await listJobs(since: since, cursor: nil, limit: nil))
    case .runners: .runners(try await listRunners())
    case .runner(let name): .runner(try await runner(name, limit: EngineView.most))
    case .timeline(let job, let seconds): .timeline(try await timeline(of: job, durationSeconds: seconds))
    case .metrics(let job, let seconds, let vertex):
      .metrics(try await jobMetrics(job, vertex: vertex, windowSeconds: seconds, names: nil))
    case .comparison(let job, let seconds, let vertex):
      .comparison(try await jobMetrics(job, vertex: vertex, windowSeconds: seconds, names: nil))
    case .audit:
      .audit(try await timeline(of: nil, durationSeconds: 86_400).filter(\.isSomebodys))
    case .logs(let job, let cursor): .logs(try await jobLogs(job, sinceCursor: cursor, limit: 1000))
    case .logFile(let source): .logFile(try await LogFileReader.read(source).get())
    case .graph(let job): .graph(try await jobGraph(job))
    case .diagnosis(let job): .diagnosis(try await diagnose(job))
    case .exceptions(let job): .exceptions(try await exceptions(of: job))
    case .checkpoints(let job): .checkpoints(try await jobCheckpoints(job))
    case .savepoints(let job): .savepoints(try await savepoints(of: job))
    case .configuration(let job): .configuration(try await jobConfiguration(job))
    }
  }

  /// The exceptions that the engine kept, the newest first.
  private func exceptions(of job: String) async throws(ClientError) -> [JobFailure] {
    let answer = try await call(ToolCall("diagnose_job", ["job_id": .string(job), "traces": true]))
    guard let list = answer["exceptions"] else {
      throw ClientError(.notPossible, "the engine has told no exceptions of this job")
    }
    do { return try list.decoded(as: [JobFailure].self) } catch {
      throw ClientError(.malformed, "the exceptions are not understood")
    }
  }

  /// Many calls are asked for in parts, and after each part it is told how many were answered.
  func planned(
    _ calls: [ToolCall], _ request: String?, told: @Sendable (Int) -> Void = { _ in }
  ) async -> Result<Plan, ClientError> {
    let part = 32
    do throws(ClientError) {
      var whole = try await plan(Array(calls.prefix(part)), request: request)
      for begin in stride(from: part, to: calls.count, by: part) {
        if Task.isCancelled { throw ClientError(.cancelled, "the plan was left") }
        told(begin)
        let next = Array(calls[begin..<min(begin + part, calls.count)])
        whole.steps += try await plan(next, request: request).steps
      }
      return .success(whole)
    } catch { return .failure(error) }
  }

  /// A dry run of a call that is still typed, in words: what would happen, or why it would be refused.
  func foreseen(_ call: ToolCall) async -> Interpretation {
    guard case .success(let plan) = await planned([call], nil), let step = plan.steps.first else {
      return Interpretation()
    }
    switch step.preview {
    case .refused(let reason): return Interpretation(refuse: reason)
    case .ready(let dry): return Interpretation(message: ([dry.summary] + dry.steps).joined(separator: "; "))
    }
  }

  /// - Parameter reader: who has read the sentence that it came of, for the server's audit.
  func called(
    _ call: ToolCall, isConfirmed: Bool = false, readBy reader: Interpretation.Source? = nil
  ) async -> Result<JSONValue, ClientError> {
    do {
      guard let reader, let client = self as? any AttributingClient else {
        return .success(try await self.call(call, isConfirmed: isConfirmed))
      }
      return .success(try await client.call(call, isConfirmed: isConfirmed, readBy: reader))
    } catch { return .failure(error) }
  }
}
