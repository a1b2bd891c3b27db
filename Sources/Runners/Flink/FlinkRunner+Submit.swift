import FoundationEssentials
import JSON
package import Jobs

extension FlinkRunner {
  package func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    if request.isPython { return try await launch(request) }
    return try await submit(request, deadline: .now + .seconds(60))
  }

  func submit(_ request: SubmitRequest, deadline: ContinuousClock.Instant) async throws(RunnerError) -> Submitted {
    if request.isPython {
      let former = submissions.nativeIDs(of: request.jobID).first ?? ""
      _ = try await launch(request)
      return Submitted(
        nativeID: try await named(request.jobID, besides: former, deadline: deadline), state: .pending)
    }
    let id = try begin(request)
    return try await submit(request, as: id, deadline: deadline)
  }

  /// Under an id that was reserved by `begin`.
  func submit(_ request: SubmitRequest, as reserved: String, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Submitted
  {
    let id: String
    do throws(RunnerError) {
      guard let jar = try await prepare(request) else { throw .invalid(field: "code_path", problem: "must be a .jar") }
      id = try await run(try await known(jar), request, as: reserved)
    } catch {
      switch error {
      // What was never answered, or not waited for, may yet have been taken.
      case .unreachable, .pending: break
      default: withdraw(reserved)
      }
      throw error
    }
    let status = try await beginning(of: id, request, deadline: deadline)
    return Submitted(nativeID: id, state: FlinkState.state(status, ending: nil))
  }

  /// Everything that can be refused before anything is done.
  /// Nil for a Python pipeline.
  func prepare(_ request: SubmitRequest) async throws(RunnerError) -> JarFile? {
    if request.isPython {
      _ = try await command(request)
      return nil
    }
    guard request.codePath.hasSuffix(".jar") else {
      throw .invalid(field: "code_path", problem: "must be a .jar or a .py for Flink, not \(request.codePath)")
    }
    _ = try FlinkOptions(request.options)
    await readClusterConfig()
    if cluster?.value.features?.submit == false {
      throw .denied("web.submit.enable is off on this cluster; submit with its own command line")
    }
    return try JarFile(path: request.codePath)
  }

  /// As `uploaded`. A cluster that does not answer to this has not been asked to run anything.
  private func known(_ jar: JarFile) async throws(RunnerError) -> String {
    do { return try await uploaded(jar) } catch {
      if case .unreachable(let text) = error { throw .notSent(text) }
      throw error
    }
  }

  /// The id of the jar on the cluster. One that we uploaded before, in this life or another, is found by its name.
  private func uploaded(_ jar: JarFile) async throws(RunnerError) -> String {
    let digest: String
    if let known = jars[jar] { digest = known } else { digest = try await jar.digest() }
    jars[jar] = digest
    let name = jar.uploadName(digest)
    if let there = try await rest.jars().files.first(where: { $0.name == name }) { return there.id }
    return try await rest.upload(jar.path, named: name)
  }

  /// Runs the jar under an id of ours, so that a repeat after a lost answer begins no second job.
  private func run(_ jar: String, _ request: SubmitRequest, as id: String) async throws(RunnerError) -> String {
    let body = try FlinkRunner.body(request, id: id)
    var attempts = 0
    while true {
      attempts += 1
      do {
        let given = try await rest.run(jar, body).jobid
        if given != id { submissions[given] = request.jobID }
        return given
      } catch {
        if FlinkRunner.isDuplicate(error) { return id }
        guard case .unreachable = error else { throw error }
        if (try? await rest.status(id)) != nil { return id }
        guard attempts < 3 else { throw error }
        try await wait(.milliseconds(500))
      }
    }
  }

  private static func isDuplicate(_ error: RunnerError) -> Bool {
    guard case .refused(let said) = error else { return false }
    return said.hasPrefix("DuplicateJobSubmissionException")
      || said.hasPrefix("DuplicateApplicationSubmissionException")
  }

  private static func body(_ request: SubmitRequest, id: String) throws(RunnerError) -> JSONValue {
    let options = try FlinkOptions(request.options)
    var settings = options.settings
    if settings["pipeline.name"] == nil { settings["pipeline.name"] = request.name }
    var body: [String: JSONValue] = [
      "jobId": .string(id),
      "programArgsList": .array((request.arguments + options.arguments).map(JSONValue.string)),
      "flinkConfiguration": .object(settings.mapValues(JSONValue.string)),
    ]
    body["entryClass"] = request.entryClass.map(JSONValue.string)
    body["parallelism"] = options.parallelism.map(JSONValue.int)
    if let path = request.savepointPath {
      body["savepointPath"] = .string(path)
      body["allowNonRestoredState"] = .bool(options.allowsNonRestoredState)
    }
    return .object(body)
  }

  /// The adaptive scheduler accepts a savepoint that is not there, and the job fails a moment later: so a start from one
  /// is waited for.
  private func beginning(of id: String, _ request: SubmitRequest, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    let patience = min(deadline, .now + (request.savepointPath == nil ? .zero : .seconds(15)))
    let begun: Set<String> = ["RUNNING", "FINISHED", "FAILED", "CANCELED", "RESTARTING"]
    guard let status = try? await status(id, until: begun, deadline: patience) else { return "INITIALIZING" }
    guard status == "FAILED" else { return status }
    throw .refused("the job FAILED while it started: \(await reason(of: id))")
  }

  /// Why a job failed, in one line.
  func reason(of id: String) async -> String {
    let entries = (try? await rest.exceptions(id)).map(FailureMapping.entries) ?? []
    if let newest = entries.first { return JavaTrace(newest.trace).meaning }
    let result = (try? await rest.executionResult(id)).flatMap(FailureMapping.entry)
    return result.map { JavaTrace($0.trace).meaning } ?? "Flink gives no reason"
  }
}
