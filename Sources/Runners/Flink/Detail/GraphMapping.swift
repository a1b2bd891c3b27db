import FoundationEssentials
import Jobs

/// A job's vertices and edges in our shape.
struct GraphMapping {
  let job: FlinkJob
  let memory: DetailMemory
  let now: Date
  let edges: [JobGraph.Edge]
  /// When Flink read the watermarks, in seconds since 1970: it reads metrics every ten seconds at the most, and how far an
  /// old watermark lags behind the present time would be told ten seconds too long.
  private let sampledAt: Double
  private let origins: Set<String>
  private let targets: Set<String>

  init(job: FlinkJob, memory: DetailMemory, now: Date) {
    self.job = job
    self.memory = memory
    self.now = now
    let told = GraphMapping.edges(job)
    let ids = Set(job.vertices.map(\.id))
    let isPlanned = job.plan?.nodes?.isEmpty == false
    edges = isPlanned ? told : memory.edges.filter { ids.contains($0.from) && ids.contains($0.to) }
    origins = Set(edges.map(\.from))
    targets = Set(edges.map(\.to))
    sampledAt = GraphMapping.sampledAt(memory, now.timeIntervalSince1970)
  }

  static func edges(_ job: FlinkJob) -> [JobGraph.Edge] {
    (job.plan?.nodes ?? []).flatMap { node in
      (node.inputs ?? []).map { JobGraph.Edge(from: $0.id, to: node.id, ship: $0.ship ?? "") }
    }
  }

  /// The present where no source tells it, or where what it tells is older than Flink's figures are. Under back pressure it
  /// is: the watermark of a source's task then stands behind the one that the source itself reckons its lag from, and the lag
  /// read up to a minute too short.
  private static func sampledAt(_ memory: DetailMemory, _ now: Double) -> Double {
    let times = memory.figures.values.compactMap(\.value.sampledAt).map { $0 / 1000 }
    return times.max().flatMap { (-5...oldest).contains(now - $0) ? $0 : nil } ?? now
  }

  /// Seconds: Flink's interval of ten, and our own between two looks.
  private static let oldest = 20.0

  var graph: JobGraph {
    let vertices = Dictionary(job.vertices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return JobGraph(vertices: order.compactMap { vertices[$0] }.map(vertex), edges: edges)
  }

  /// Sources first (Kahn's algorithm); a job that just started lists its vertices in another order. What goes round in a
  /// circle stands last.
  private var order: [String] {
    var inputs: [String: Int] = [:]
    for vertex in job.vertices { inputs[vertex.id] = 0 }
    var outputs: [String: [String]] = [:]
    for edge in edges where inputs[edge.from] != nil && inputs[edge.to] != nil {
      inputs[edge.to, default: 0] += 1
      outputs[edge.from, default: []].append(edge.to)
    }
    var order = unique(job.vertices.map(\.id).filter { inputs[$0] == 0 })
    var next = 0
    while next < order.count {
      for target in outputs[order[next]] ?? [] {
        inputs[target, default: 0] -= 1
        if inputs[target] == 0 { order.append(target) }
      }
      next += 1
    }
    return order + unique(job.vertices.map(\.id).filter { inputs[$0].map { $0 > 0 } == true })
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func vertex(_ vertex: FlinkJob.Vertex) -> JobGraph.Vertex {
    var ours = JobGraph.Vertex(id: vertex.id, name: vertex.name)
    // What Flink tells of tasks that do not run is what they told last.
    let told = hasRun(vertex) ? memory.figures[vertex.id]?.value ?? VertexFigures() : VertexFigures()
    let figures = hasRun(vertex) ? memory.young[vertex.id]?.mend(told) ?? told : told
    ours.parallelism = vertex.parallelism
    ours.state = vertex.status
    let isAtWork = isAtWork(vertex)
    ours.busy = isAtWork ? figures.busy : nil
    ours.backpressure = isAtWork ? figures.backpressure : nil
    ours.recordsInPerSecond = isSource(vertex) ? figures.sourcePerSecond ?? figures.outPerSecond : figures.inPerSecond
    ours.recordsOutPerSecond = isSink(vertex) ? figures.sinkPerSecond ?? figures.inPerSecond : figures.outPerSecond
    ours.recordsIn = isSource(vertex) ? nil : figures.recordsIn ?? vertex.metrics?.recordsIn?.value
    ours.recordsOut = isSink(vertex) ? nil : figures.recordsOut ?? vertex.metrics?.recordsOut?.value
    ours.watermarkLag = figures.watermark.map { max(0, sampledAt - $0 / 1000) }
    ours.subtasks = subtasks(of: vertex, ours)
    return ours
  }

  /// Some of its tasks run, or have done so to their end.
  private func hasRun(_ vertex: FlinkJob.Vertex) -> Bool {
    let states = ["RUNNING", "FINISHED"]
    return states.contains(vertex.status) || states.contains { vertex.tasks[$0] ?? 0 > 0 }
  }

  /// While a task initialises its gauge stands at 100 %, and Flink tells that for as long as it keeps metrics.
  private func isAtWork(_ vertex: FlinkJob.Vertex) -> Bool {
    guard vertex.status == "RUNNING" else { return false }
    let figures = memory.figures[vertex.id]?.value ?? VertexFigures()
    guard let start = vertex.startTime, start > 0, (figures.busy ?? 0) >= 0.99 else { return true }
    let age = Double(job.now ?? Int(now.timeIntervalSince1970 * 1000)) - Double(start)
    return age >= GraphMapping.keptMetrics || (figures.inPerSecond ?? 0) + (figures.outPerSecond ?? 0) > 0
  }

  /// Milliseconds: `metrics.fetcher.update-interval`, the start and the age of the job's page.
  private static let keptMetrics = 20_000.0

  /// Their figures, with where they run. Those of a vertex with one subtask are that one's, and not read twice.
  private func subtasks(of vertex: FlinkJob.Vertex, _ ours: JobGraph.Vertex) -> [JobGraph.Subtask] {
    var found: [Int: JobGraph.Subtask] = [:]
    let isAtWork = isAtWork(vertex)
    for place in memory.places[vertex.id]?.value.subtasks ?? [] { found[place.index] = JobGraph.Subtask(place) }
    for var figures in memory.subtasks[vertex.id]?.value ?? [] {
      if let whole = memory.figures[vertex.id]?.value { memory.young[vertex.id]?.mend(&figures, of: whole) }
      figures.fill(&found[figures.index, default: JobGraph.Subtask(index: figures.index)])
      if !hasRun(vertex) { found[figures.index]?.stand() }
      if !isAtWork || !(found[figures.index]?.isAtWork ?? true) { found[figures.index]?.rest() }
    }
    if vertex.parallelism == 1, var only = found[0] {
      only.take(ours, isSource: isSource(vertex))
      found[0] = only
    }
    // A moment ago there may have been more of them.
    return found.values.filter { $0.index >= 0 && $0.index < vertex.parallelism }.sorted { $0.index < $1.index }
  }

  func isSource(_ vertex: FlinkJob.Vertex) -> Bool { !targets.contains(vertex.id) }
  func isSink(_ vertex: FlinkJob.Vertex) -> Bool { !origins.contains(vertex.id) }

  /// The headline figures: what enters at sources and leaves at sinks, and the worst of the rest.
  func fill(_ metrics: inout JobMetrics) {
    let graph = self.graph
    metrics.recordsInPerSecond = sum(graph.vertices.filter { !targets.contains($0.id) }.map(\.recordsInPerSecond))
    metrics.recordsOutPerSecond = sum(graph.vertices.filter { !origins.contains($0.id) }.map(\.recordsOutPerSecond))
    metrics.busy = graph.vertices.compactMap(\.busy).max()
    metrics.backpressure = graph.vertices.compactMap(\.backpressure).max()
    metrics.watermarkLag = graph.vertices.compactMap(\.watermarkLag).max()
    metrics.backlogRecords = sum(job.vertices.filter(hasRun).map { memory.figures[$0.id]?.value.pending })
  }

  private func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
