import FoundationEssentials
import HTTP
package import Jobs

extension SparkRunner {
  package func cancel(_ target: JobTarget, withSavepoint: Bool, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Ended
  {
    if withSavepoint { throw .notPossible(reason: SparkActions.noSavepoint, instead: "cancel it without one") }
    if target.nativeID.hasPrefix("driver-") { return try await kill(target.nativeID, deadline: deadline) }
    if let launch = launches.all.values.first(where: { $0.nativeID == target.nativeID || $0.id == target.nativeID }) {
      // SIGTERM to all of it; Spark learns that from the broken connection.
      guard await launches.folder(launch).stop(deadline: deadline) else {
        throw .pending("the pipeline's client has not ended yet")
      }
      return Ended(state: .canceled)
    }
    return try await killApplication(target.nativeID, deadline: deadline)
  }

  /// Accepted at once; the driver is KILLED a moment later.
  private func kill(_ id: String, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    guard let gateway else { throw .notPossible(reason: SparkActions.noGateway, instead: "set rest_url") }
    let isTaken = try await gateway.kill(id)
    var delay = Duration.milliseconds(100)
    while true {
      let status = try await gateway.status(id)
      guard let state = status.state else { throw .noSuchJob("the master knows no \(id)") }
      switch state {
      case "KILLED" where isTaken: return Ended(state: .canceled)
      case "FINISHED", "FAILED", "KILLED", "ERROR":
        // It ended by itself between the question and the answer, or before.
        throw .wrongState("the job has ended (\(state))")
      default: break
      }
      // One that waits for a worker, or is being moved, may be refused a moment long.
      if !isTaken { throw .refused("the gateway did not take the order to end \(id), which is \(state)") }
      if ContinuousClock.now >= deadline { throw .pending("the driver is still \(state)") }
      try await wait(delay)
      delay = min(delay * 3 / 2, .seconds(1))
    }
  }

  /// An application whose driver runs elsewhere, by the form of the master's page: 3.5 always answers with a redirect, and
  /// does it; 4.x refuses what does not come from the page itself.
  private func killApplication(_ id: String, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    guard try await row(id) != nil else { throw .noSuchJob("the master lists no \(id)") }
    var request = HTTPRequest("POST", settings.master + "/app/kill/", timeout: .seconds(10), bodyLimit: 1 << 20)
    request.headers["Content-Type"] = "application/x-www-form-urlencoded"
    request.body = Data("id=\(PercentEncoding.encode(id))&terminate=true".utf8)
    let response: HTTPResponse
    do { response = try await rest.exchange.send(request) } catch { throw EngineProblem.error(error, "Spark") }
    if response.status == 403 || response.status == 405 {
      refusesKill = true
      throw .notPossible(
        reason: SparkActions.foreignDriver, instead: "end the process that started it, on its own machine")
    }
    guard (200..<400).contains(response.status) else { throw SparkProblem.error(response, from: request.url) }
    let patience = min(deadline, .now + .seconds(30))
    while let row = try await row(id), !row.hasEnded {
      if ContinuousClock.now >= patience { throw .pending("the application is still \(row.state)") }
      try await wait(.milliseconds(200))
    }
    return Ended(state: .canceled)
  }

  private func row(_ id: String) async throws(RunnerError) -> MasterReply.App? {
    let reply = try await readMaster()
    return reply.apps.first { $0.id == id }
  }

  package func scale(_ job: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Scaled
  {
    throw SparkRunner.noScaling(parallelism)
  }

  static func noScaling(_ parallelism: Int) -> RunnerError {
    .notPossible(
      reason: SparkActions.noScaling,
      instead: "restart it with parallelism \(parallelism): it is ended and submitted again with spark.cores.max"
        + "=\(parallelism), and a structured-streaming query goes on from the checkpoint that its program sets")
  }

  package func savepoint(_ job: JobTarget, path: String?, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    throw .notPossible(
      reason: SparkActions.noSavepoint, instead: "restart it: it goes on from its program's checkpoint location")
  }

  package func drain(_ job: JobTarget, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Ended {
    throw .notPossible(
      reason: SparkActions.noDrain,
      instead: "cancel it: a structured-streaming query that is started again goes on from its checkpoint")
  }
}
