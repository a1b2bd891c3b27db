import FoundationEssentials
import JSON
package import Jobs

extension SparkRunner {
  package func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let program = try prepare(request)
    if program == .beam { return try await launch(request) }
    return try await create(try await body(of: request, program), for: request)
  }

  /// Everything that can be refused before anything is done.
  func prepare(_ request: SubmitRequest) throws(RunnerError) -> SparkProgram {
    if let path = request.savepointPath {
      throw .notPossible(
        reason: "\(SparkActions.noSavepoint); it cannot start from \(path)",
        instead: "give the program its checkpoint location, as it takes it, in program_args")
    }
    let program = try SparkProgram(request)
    if program == .beam {
      _ = try command(request)
      return program
    }
    _ = try SparkOptions(request.options)
    guard gateway != nil else {
      throw .notPossible(
        reason: SparkActions.noGateway, instead: "set rest_url, and spark.master.rest.enabled=true at the master")
    }
    return program
  }

  func body(of request: SubmitRequest, _ program: SparkProgram) async throws(RunnerError) -> SparkCreate {
    if master == nil { master = try await readMaster() }
    guard let master else { throw .unreachable("the master has not answered yet") }
    guard let gateway else { throw .notPossible(reason: SparkActions.noGateway, instead: nil) }
    if version == nil, let told = try await gateway.version() { version = Timed(value: told, at: now()) }
    guard let version = version?.value else { throw .malformed("the gateway does not tell its version") }
    return SparkCreate(
      request: request, program: program, options: try SparkOptions(request.options), master: master.url,
      version: version, python: settings.clusterPython)
  }

  /// A lost answer is not asked for again: that would be a second job. The driver bears our mark, by which it is found.
  func create(_ body: SparkCreate, for request: SubmitRequest) async throws(RunnerError) -> Submitted {
    guard let gateway else { throw .notPossible(reason: SparkActions.noGateway, instead: nil) }
    own.begin(request, at: now())
    do throws(RunnerError) {
      let id = try await gateway.create(body.json)
      own.name(request.jobID, id)
      return Submitted(nativeID: id, state: .pending)
    } catch { throw own.judge(error, of: request) }
  }
}
