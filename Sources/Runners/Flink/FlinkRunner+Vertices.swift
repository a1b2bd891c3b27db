import FoundationEssentials
import Jobs

extension FlinkRunner {
  /// Subtasks of a vertex, and of a job, that are read one by one; wider ones are judged by least and most alone.
  private static let subtasksOfVertex = 256
  private static let subtasksOfJob = 1024
  private static let processLimit = 16
  /// Vertices of a job whose metrics are read: each costs up to three requests.
  static let vertexLimit = 200

  func readVertices(of job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail) async {
    let job = bounded(job, &detail)
    guard await readNames(of: job, &memory, &detail) else { return }
    let age = FlinkRunner.age(2, job)
    let due = job.vertices.filter { memory.figures[$0.id]?.isYounger(than: age, at: now()) != true }
    let rest = self.rest
    let names = memory.names
    let read = await forEach(due) { (vertex) async throws(RunnerError) in
      try await FlinkRunner.figures(rest, job.id, vertex.id, names[vertex.id]?.value ?? [])
    }
    for (vertex, result) in zip(due, read) { keep(result, of: vertex, &memory, &detail) }
    // A cluster that does not answer is not asked on: each question would take its 5 s.
    if read.contains(where: \.isSilence) { return }
    await readSubtasks(of: job, &memory, &detail)
  }

  /// Seconds until figures are read again: a large graph costs the cluster no more requests a second than a small one.
  private static func age(_ least: Double, _ job: FlinkJob) -> Double { max(least, Double(job.vertices.count) / 20) }

  private func bounded(_ job: FlinkJob, _ detail: inout JobDetail) -> FlinkJob {
    let most = FlinkRunner.vertexLimit
    guard job.vertices.count > most else { return job }
    detail.unread.append("metrics: of \(job.vertices.count) vertices only the first \(most) are read")
    var bounded = job
    bounded.vertices = Array(job.vertices.prefix(most))
    return bounded
  }

  private func keep(
    _ result: Result<[FlinkAggregate], RunnerError>, of vertex: FlinkJob.Vertex, _ memory: inout DetailMemory,
    _ detail: inout JobDetail
  ) {
    switch result {
    case .success(let aggregates):
      let figures = VertexFigures(aggregates)
      memory.figures[vertex.id] = Timed(value: figures, at: now())
      memory.young[vertex.id] = young(figures, of: vertex, after: memory.young[vertex.id])
      // An empty answer to names that it listed itself: its tasks are others by now.
      if aggregates.isEmpty { memory.names[vertex.id] = nil }
    case .failure(let error):
      memory.figures[vertex.id] = nil
      detail.unread.append("metrics of \(vertex.name): \(error)")
    }
  }

  /// Nil for tasks whose meters tell what they should.
  private func young(_ figures: VertexFigures, of vertex: FlinkJob.Vertex, after before: YoungRates?) -> YoungRates? {
    let clock = now().timeIntervalSince1970 + clockAhead
    guard let start = vertex.startTime.map({ Double($0) / 1000 }), start > 0, clock - start < YoungRates.bound else {
      return nil
    }
    return YoungRates(figures, tasks: vertex.parallelism, start: start, after: before, now: clock)
  }

  /// False where the cluster does not answer.
  private func readNames(of job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail) async -> Bool {
    let time = now()
    let unnamed = job.vertices.filter { vertex in
      guard let known = memory.names[vertex.id] else { return true }
      return !known.isYounger(than: MetricName.isWhole(known.value) ? 60 : 2, at: time)
    }
    if unnamed.isEmpty { return true }
    let rest = self.rest
    let pause = self.pause
    let read = await forEach(unnamed) { (vertex) async throws(RunnerError) in
      let first = try await rest.metricNames(job.id, vertex: vertex.id)
      if !first.isEmpty || vertex.status != "RUNNING" { return first }
      // The first question only makes Flink fetch them.
      try? await pause(.milliseconds(150))
      return try await rest.metricNames(job.id, vertex: vertex.id)
    }
    for (vertex, result) in zip(unnamed, read) {
      switch result {
      case .success(let list): memory.names[vertex.id] = Timed(value: MetricName.wanted(list.map(\.id)), at: now())
      case .failure(let error): detail.unread.append("metrics of \(vertex.name): \(error)")
      }
    }
    return !read.contains(where: \.isSilence)
  }

  private static func figures(_ rest: FlinkREST, _ job: String, _ vertex: String, _ names: [String])
    async throws(RunnerError) -> [FlinkAggregate]
  {
    var all: [FlinkAggregate] = []
    for batch in MetricName.batches(names) { all += try await rest.aggregates(job, vertex: vertex, batch) }
    return all
  }

  private func readSubtasks(of job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail) async {
    let told = job.vertices.filter { $0.parallelism <= FlinkRunner.subtasksOfVertex }
    guard told.map(\.parallelism).total <= FlinkRunner.subtasksOfJob else {
      return detail.unread.append("subtasks: more than \(FlinkRunner.subtasksOfJob) are not read one by one")
    }
    await readPlaces(of: told, in: job, &memory, &detail)
    // The figures of one that is alone are its vertex's.
    let wide = told.filter { $0.parallelism > 1 }
    let mapping = GraphMapping(job: job, memory: memory, now: now())
    let age = FlinkRunner.age(5, job)
    let due = wide.filter { memory.subtasks[$0.id]?.isYounger(than: age, at: now()) != true }
    let names = due.map { SubtaskFigures.names($0.parallelism, isSource: mapping.isSource($0)) }
    let rest = self.rest
    let read = await forEach(Array(zip(due, names))) { (vertex, names) async throws(RunnerError) in
      var all: [FlinkMetric] = []
      for batch in MetricName.batches(names) { all += try await rest.subtaskMetrics(job.id, vertex: vertex.id, batch) }
      return SubtaskFigures.all(all)
    }
    for (vertex, result) in zip(due, read) {
      memory.subtasks[vertex.id] = result.value.map { Timed(value: $0, at: now()) }
      if case .failure(let error) = result { detail.unread.append("subtasks of \(vertex.name): \(error)") }
    }
  }

  /// On which TaskManager each subtask runs, and in which state it is: they move with a restart or a rescale alone.
  private func readPlaces(
    of vertices: [FlinkJob.Vertex], in job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail
  ) async {
    let age = FlinkRunner.age(10, job)
    let due = vertices.filter { vertex in
      guard let known = memory.places[vertex.id], known.value.parallelism == vertex.parallelism else { return true }
      return !known.isYounger(than: age, at: now())
    }
    let rest = self.rest
    let read = await forEach(due) { (vertex) async throws(RunnerError) in
      try await rest.subtasks(job.id, vertex: vertex.id).subtasks
    }
    for (vertex, result) in zip(due, read) {
      // What cannot be read is not asked for at every look either.
      let places = DetailMemory.Places(parallelism: vertex.parallelism, subtasks: result.value ?? [])
      memory.places[vertex.id] = Timed(value: places, at: now())
      if case .failure(let error) = result { detail.unread.append("places of \(vertex.name): \(error)") }
    }
  }

  /// Heap, garbage collection and load of the TaskManagers that run the job.
  func readProcesses(of job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail) async {
    if memory.processes?.isYounger(than: 5, at: now()) == true { return }
    let rest = self.rest
    do {
      let ids = try await taskManagers(of: job, &memory)
      let read = await forEach(Array(ids.prefix(FlinkRunner.processLimit))) { (id) async throws(RunnerError) in
        ProcessFigures(try await rest.taskManagerMetrics(id, ProcessFigures.names))
      }
      memory.silent = await silent(among: ids)
      memory.processes = Timed(value: ProcessFigures(worst: read.compactMap(\.value)), at: now())
      for (id, result) in zip(ids, read) {
        if case .failure(let error) = result { detail.unread.append("task manager \(id): \(error)") }
      }
    } catch {
      (memory.processes, memory.silent) = (nil, nil)
      detail.unread.append("task managers: \(error)")
    }
  }

  /// Whoever runs the widest vertex: with slot sharing that is everyone.
  func taskManagers(of job: FlinkJob, _ memory: inout DetailMemory) async throws(RunnerError) -> [String] {
    guard let widest = job.vertices.max(by: { $0.parallelism < $1.parallelism }) else { return [] }
    let subtasks: [FlinkVertexDetail.Subtask]
    if let known = memory.places[widest.id], known.isYounger(than: 10, at: now()) {
      subtasks = known.value.subtasks
    } else {
      subtasks = try await rest.subtasks(job.id, vertex: widest.id).subtasks
      let places = DetailMemory.Places(parallelism: widest.parallelism, subtasks: subtasks)
      memory.places[widest.id] = Timed(value: places, at: now())
    }
    return Set(subtasks.compactMap(\.process)).sorted()
  }
}
