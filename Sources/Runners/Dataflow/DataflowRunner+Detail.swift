import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  /// What of a job is asked for beside the list's: not its steps, which may be megabytes.
  static let jobFields =
    "id,name,type,location,createTime,startTime,currentState,currentStateTime,requestedState,replaceJobId,replacedByJobId,"
    + "createdFromSnapshotId,labels,environment,pipelineDescription,jobMetadata(sdkVersion),runtimeUpdatableParams"

  package func detail(of target: JobTarget) async throws(RunnerError) -> JobDetail {
    let id = target.nativeID
    if let launch = try launches.stillborn(id, at: now()) {
      return launches.detail(of: launch, at: now(), python: settings.programs.python)
    }
    let place = try await place(of: id)
    var memory = details[id] ?? DataflowMemory(at: now())
    memory.askedAt = now()
    var detail = JobDetail()
    detail.lacking = ["checkpoints"]
    detail.unread = [
      "checkpoints: Dataflow keeps them itself and tells nothing of them",
      "back pressure, busy, heap: Dataflow's API tells none of them; they are in Cloud Monitoring",
    ]
    try await read(place, target, &memory, &detail)
    details[id] = memory
    return detail
  }

  private func read(
    _ place: DataflowPlace, _ target: JobTarget, _ memory: inout DataflowMemory, _ detail: inout JobDetail
  ) async throws(RunnerError) {
    let rest = self.rest
    let time = now()
    let isJobDue = memory.job?.isYounger(than: 60, at: time) != true
    let areStagesDue = memory.stages?.isYounger(than: 15, at: time) != true
    let known = memory.messages ?? DataflowMessages(from: target.startTime, at: time)
    async let metrics = attempt { () async throws(RunnerError) in
      try await rest.get(DataflowPath.job(place) + "/metrics", [], .detail)
    }
    async let job = attempt { () async throws(RunnerError) -> JSONValue? in
      guard isJobDue else { return .none }
      return try await DataflowRunner.job(place, rest, .detail)
    }
    async let stages = attempt { () async throws(RunnerError) -> [DataflowStage]? in
      areStagesDue ? try await DataflowRunner.stages(place, rest) : nil
    }
    async let messages = attempt { () async throws(RunnerError) in
      try await known.readOn(rest, place, "WARNING", at: time)
    }
    try take(await job, &memory, &detail)
    take(await stages, &memory, &detail)
    take(await messages, &memory, &detail)
    fill(await metrics, target, &memory, &detail)
  }

  static func job(_ place: DataflowPlace, _ rest: DataflowREST, _ urgency: Urgency)
    async throws(RunnerError) -> JSONValue
  {
    try await rest.get(DataflowPath.job(place), [("view", "JOB_VIEW_ALL"), ("fields", jobFields)], urgency)
  }

  /// All pages of it.
  private static func stages(_ place: DataflowPlace, _ rest: DataflowREST) async throws(RunnerError) -> [DataflowStage]
  {
    var stages: [DataflowStage] = []
    var token: String?
    for _ in 0..<20 {
      let reply = try await rest.get(
        DataflowPath.job(place) + "/executionDetails", [("pageSize", "1000"), ("pageToken", token)], .detail)
      stages += (reply["stages"]?.array ?? []).compactMap(DataflowStage.init)
      token = reply["nextPageToken"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      if token == nil { break }
    }
    return stages
  }

  private func take(
    _ answer: Result<JSONValue?, RunnerError>, _ memory: inout DataflowMemory, _ detail: inout JobDetail
  ) throws(RunnerError) {
    switch answer {
    case .success(let job?): memory.job = Timed(value: job, at: now())
    case .success(nil): break
    case .failure(let error):
      if case .noSuchJob = error { throw error }
      detail.unread.append("graph, bounds of workers: \(error)")
    }
  }

  private func take(
    _ answer: Result<[DataflowStage]?, RunnerError>, _ memory: inout DataflowMemory, _ detail: inout JobDetail
  ) {
    switch answer {
    case .success(let stages?): memory.stages = Timed(value: stages, at: now())
    case .success(nil): break
    case .failure(let error): detail.unread.append("progress of stages: \(error)")
    }
  }

  private func take(
    _ answer: Result<DataflowMessages, RunnerError>, _ memory: inout DataflowMemory, _ detail: inout JobDetail
  ) {
    switch answer {
    case .success(let messages): memory.messages = messages
    case .failure(let error): detail.unread.append("failures, workers: \(error)")
    }
    guard let messages = memory.messages else { return }
    detail.failures = DataflowTrouble.failures(messages.all)
    var service = ServiceFigures()
    let bounds = DataflowWorkers(memory.job?.value)
    let last = messages.scalings.last { $0.current != nil }
    (service.workers, service.wanted) = (last?.current, messages.scalings.last { $0.target != nil }?.target)
    (service.least, service.most) = (bounds.least, bounds.most)
    service.scalingFailure = DataflowTrouble.scalingFailure(messages.scalings)
    service.stuck = DataflowTrouble.stuck(messages.all, at: now())
    service.stragglers = memory.stages.map { $0.value.compactMap(\.stragglers).total }
    memory.workers = service.workers ?? bounds.initial.flatMap { $0 > 0 ? $0 : nil }
    detail.parallelism = memory.workers
    detail.service = service
  }

  private func fill(
    _ answer: Result<JSONValue, RunnerError>, _ target: JobTarget, _ memory: inout DataflowMemory,
    _ detail: inout JobDetail
  ) {
    let graph = DataflowGraph(memory.job?.value["pipelineDescription"])
    var figures = DataflowFigures(.null)
    switch answer {
    case .failure(let error): detail.unread.append("metrics, rates, watermarks: \(error)")
    case .success(let reply):
      figures = DataflowFigures(reply)
      memory.count(figures.elements, at: figures.time ?? now())
      guard !target.state.isTerminal else { break }
      detail.metrics.watermarkLag = figures.lag(at: now())
      detail.service?.systemLag = figures.systemLag(at: now())
      if let rates = memory.rates {
        let flow = graph.flow(rates)
        (detail.metrics.recordsInPerSecond, detail.metrics.recordsOutPerSecond) = (flow.into, flow.out)
      }
    }
    guard memory.job != nil else { return }
    let word = DataflowWord(memory.job?.value["currentState"], DataflowWord.states)?.name ?? ""
    detail.graph = graph.filled(
      figures, target.state.isTerminal ? nil : memory.rates, memory.stages?.value ?? [], word, at: now())
  }
}
