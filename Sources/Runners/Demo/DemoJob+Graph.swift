import Jobs

extension DemoJob {
  func graph(_ step: Int) -> JobGraph {
    let plan = profile.plan
    return JobGraph(
      vertices: plan.vertices.indices.map { vertex($0, step) },
      edges: plan.edges.map { JobGraph.Edge(from: vertexID($0.from), to: vertexID($0.to), ship: $0.ship) })
  }

  private func vertexID(_ place: Int) -> String {
    profile.site == .flink ? noise.hex(32, 200 + place) : "s\(place + 1)"
  }

  private func vertex(_ place: Int, _ step: Int) -> JobGraph.Vertex {
    let shape = profile.plan.vertices[place]
    let workers = workers > 0 ? workers : wanted
    var vertex = JobGraph.Vertex(id: vertexID(place), name: shape.name)
    vertex.parallelism = workers
    vertex.state = taskState
    vertex.recordsIn = (flow.total * shape.takes).rounded()
    vertex.recordsOut = (flow.total * shape.gives).rounded()
    vertex.subtasks = (0..<workers).map { subtask($0, of: place, workers, step) }
    guard isWorking else { return vertex }
    vertex.recordsInPerSecond = (flow.rate * shape.takes).rounded()
    vertex.recordsOutPerSecond = (flow.rate * shape.gives).rounded()
    vertex.busy = vertex.subtasks.compactMap(\.busy).max()
    vertex.backpressure = vertex.subtasks.compactMap(\.backpressure).max()
    if profile.type == .streaming {
      vertex.watermarkLag = ((flow.lag + flow.delay + 0.05 * Double(place)) * 10).rounded() / 10
    }
    return vertex
  }

  private var taskState: String {
    switch phase {
    case .pending, .waiting: "SCHEDULED"
    case .restarting: "CANCELED"
    case .ended(let state): state.rawValue
    default: "RUNNING"
    }
  }

  private func subtask(_ index: Int, of place: Int, _ workers: Int, _ step: Int) -> JobGraph.Subtask {
    let shape = profile.plan.vertices[place]
    let isDearest = place == profile.plan.dearest
    let share = isDearest ? hotness(index, workers) : 1 / Double(workers)
    var subtask = JobGraph.Subtask(index: index)
    subtask.state = taskState
    if profile.site == .flink {
      let manager = manager(of: index)
      (subtask.process, subtask.host) = (DemoManagers.name(manager), DemoManagers.host(manager))
      subtask.attempt = restarts
    }
    subtask.recordsIn = max(0, (recordsRead(index, workers, isDearest) * shape.takes).rounded())
    subtask.recordsOut = max(0, (recordsRead(index, workers, isDearest) * shape.gives).rounded())
    guard isWorking else { return subtask }
    subtask.recordsInPerSecond = (flow.rate * shape.takes * share).rounded()
    subtask.recordsOutPerSecond = (flow.rate * shape.gives * share).rounded()
    let busy = flow.busy * shape.weight * load(index, workers, isDearest)
    let wobble = noise.between(0.97...1.0, step / 4 + index * 13, 300 + place)
    subtask.busy = flow.share(busy * (busy >= 0.999 ? 1 : wobble))
    if profile.site == .flink {
      let held = profile.plan.upstream.contains(place) ? flow.heldBack(weight: shape.weight) : 0
      subtask.backpressure = flow.share(held * wobble)
    }
    return subtask
  }

  /// The subtask that the hot key falls to.
  private func hotSubtask(_ workers: Int) -> Int { noise.pick(workers, 301) }

  /// Share of the records of the dearest vertex that one subtask gets.
  private func hotness(_ index: Int, _ workers: Int) -> Double {
    guard flow.hotShare > 0, workers > 1 else { return 1 / Double(workers) }
    return index == hotSubtask(workers) ? flow.hotShare : (1 - flow.hotShare) / Double(workers - 1)
  }

  /// How busy it is beside the busiest of its vertex.
  private func load(_ index: Int, _ workers: Int, _ isDearest: Bool) -> Double {
    guard isDearest, flow.hotShare > 0 else { return 1 }
    return hotness(index, workers) / flow.hotShare
  }

  /// Source records that came this subtask's way since the job began.
  private func recordsRead(_ index: Int, _ workers: Int, _ isDearest: Bool) -> Double {
    let fair = flow.total / Double(workers)
    guard isDearest, workers > 1 else { return fair }
    return index == hotSubtask(workers) ? fair + flow.hotExtra : fair - flow.hotExtra / Double(workers - 1)
  }
}
