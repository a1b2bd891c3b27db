import FoundationEssentials
import JSON
import Jobs

// One engine, with the processes that it runs jobs in.
extension Service {
  /// Seconds that an engine has to tell of its processes: how it is itself is known without.
  private static let processDeadline = 5.0

  @concurrent
  nonisolated func oneRunner(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let name = try arguments.required("runner")
    let all = await fleet.runners()
    guard let status = all.first(where: { $0.runner.lowercased() == name.lowercased() }) else {
      throw Refusal(
        .notFound, "there is no runner \(name)", hint: "there are \(all.map(\.runner).joined(separator: ", "))")
    }
    var detail = RunnerDetail(status.masked)
    await read(into: &detail, limit: arguments.int("limit") ?? .max)
    return try written(detail)
  }

  private nonisolated func read(into detail: inout RunnerDetail, limit: Int) async {
    guard let runner = runner(named: detail.status.runner)?.runner else { return }
    guard detail.status.state != .unreachable, detail.status.state != .denied else {
      return detail.note = "it is not asked for its processes while it does not answer"
    }
    let told: RunnerProcesses
    do {
      told = try await ask(runner, within: Service.processDeadline) { runner throws(RunnerError) in
        try await runner.processes()
      }.sane
    } catch {
      return detail.note = Secrets.masked("its processes could not be read: \(error.message)")
    }
    let ids = await fleet.jobIDs(of: Set(told.processes.compactMap(\.jobID)), on: runner.name)
    let all = told.processes.map { $0.ofJob(ids) }.worstFirst
    detail.total = all.count
    detail.processes = all.prefix(limit).map(\.masked)
    let cut = all.count > limit ? "the first \(limit) of \(all.count)" : nil
    detail.note = [cut, told.note.map { Secrets.masked($0) }].compactMap(\.self).joined(separator: "; ")
    if detail.note?.isEmpty == true { detail.note = nil }
  }
}

extension EngineProcess {
  /// The engine's id of its job is no use to who asks; one that is not listed any more has none.
  fileprivate func ofJob(_ ids: [String: String]) -> EngineProcess {
    var process = self
    process.jobID = jobID.flatMap { ids[$0] }
    return process
  }

  fileprivate var masked: EngineProcess {
    var process = self
    process.remark = remark.map(Secrets.masked)
    return process
  }
}
