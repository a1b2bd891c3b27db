import FoundationEssentials

@testable import Jobs

/// A job at work of which everything was read and nothing is wrong.
func healthyEvidence() -> Evidence {
  var job = Job(
    id: "flink-prod-7f3a9c", name: "orders", runner: "flink-prod", runnerType: .flink, observedAt: moment(0))
  job.nativeID = native(1)
  job.state = .running
  job.nativeState = "RUNNING"
  job.startTime = moment(-86_400)
  job.parallelism = 4
  job.metrics.recordsInPerSecond = 1000
  job.metrics.watermarkLag = 2
  job.metrics.checkpointAge = 5
  job.metrics.checkpointDuration = 1
  job.metrics.restarts = 0
  job.metrics.gcShare = 0.01
  job.metrics.heapUsed = 0.6
  var evidence = Evidence(job: job, now: moment(0))
  var detail = JobDetail()
  detail.graph = chain((0.2, 0), (0.4, 0), (0.1, 0))
  var checkpoints = Checkpoints(enabled: true)
  checkpoints.intervalSeconds = 10
  checkpoints.timeoutSeconds = 600
  checkpoints.completed = 100
  checkpoints.history = [checkpoint(100, "COMPLETED", took: 1)]
  detail.checkpoints = checkpoints
  detail.failures = []
  detail.tasks = JobDetail.Tasks(running: 12, total: 12)
  evidence.detail = detail
  evidence.detailAt = moment(-2)
  evidence.slots = RunnerStatus.Slots(total: 16, free: 12)
  evidence.memory.state = .running
  evidence.memory.stateSince = moment(-3600)
  return evidence
}

/// Source, Window and Sink in a row, each as busy and as back-pressured as told, with four subtasks.
func chain(_ vertices: (busy: Double, held: Double)...) -> JobGraph {
  let names = ["Source: orders", "Window(TumblingEventTimeWindows(60000), Count) -> Map", "Sink: Writer", "Late"]
  var graph = JobGraph()
  for (index, figures) in vertices.enumerated() {
    var vertex = JobGraph.Vertex(id: "v\(index)", name: names[index])
    vertex.parallelism = 4
    vertex.state = "RUNNING"
    vertex.busy = figures.busy
    vertex.backpressure = figures.held
    vertex.subtasks = (0..<4).map { number in
      var task = JobGraph.Subtask(index: number)
      task.state = "RUNNING"
      task.busy = figures.busy
      task.recordsInPerSecond = 250
      return task
    }
    graph.vertices.append(vertex)
    if index > 0 { graph.edges.append(JobGraph.Edge(from: "v\(index - 1)", to: "v\(index)")) }
  }
  return graph
}

func checkpoint(_ id: Int, _ status: String, took: Double? = nil, failing failure: String? = nil)
  -> Checkpoints.Checkpoint
{
  var checkpoint = Checkpoints.Checkpoint(
    id: id, status: status, isSavepoint: false, triggeredAt: moment(Double(id) - 110))
  checkpoint.endToEndSeconds = took
  checkpoint.failure = failure
  return checkpoint
}

func failure(_ at: Double, _ message: String = "amount is null") -> JobFailure {
  JobFailure(time: moment(at), exception: "java.lang.NullPointerException", message: message, trace: "")
}

extension Evidence {
  var diagnosis: Diagnosis { Diagnosis(of: self) }
  var rules: [String] { diagnosis.findings.map(\.rule) }
  var worst: Diagnosis.Finding? { diagnosis.findings.first }
}
