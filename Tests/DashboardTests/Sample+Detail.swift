import FoundationEssentials
import Jobs

extension Sample {
  static var graph: JobGraph {
    func vertex(_ id: String, _ name: String, busy: Double, backpressure: Double, rates: [Double]) -> JobGraph.Vertex {
      var vertex = JobGraph.Vertex(id: id, name: name)
      vertex.parallelism = rates.count
      vertex.state = "RUNNING"
      vertex.busy = busy
      vertex.backpressure = backpressure
      vertex.recordsInPerSecond = rates.reduce(0, +)
      vertex.recordsOutPerSecond = rates.reduce(0, +)
      vertex.subtasks = rates.enumerated().map { index, rate in
        var subtask = JobGraph.Subtask(index: index)
        subtask.recordsInPerSecond = rate
        return subtask
      }
      return vertex
    }
    return JobGraph(
      vertices: [
        vertex("a", "Source: orders", busy: 0.1, backpressure: 0.9, rates: [3000, 3100, 3000, 3200]),
        vertex("b", "Enrich -> Window", busy: 0.98, backpressure: 0.05, rates: [9000, 1000, 1100, 1200]),
        vertex("c", "Sink: kafka", busy: 0.2, backpressure: 0, rates: [3000, 3000, 3000, 2900]),
      ], edges: [.init(from: "a", to: "b", ship: "HASH"), .init(from: "b", to: "c", ship: "REBALANCE")])
  }

  static var diagnosis: Diagnosis {
    var finding = Diagnosis.Finding(
      rule: "bottleneck", severity: .warn, summary: "Enrich -> Window is the bottleneck",
      evidence: ["it is busy 98% of the time", "what is before it is held back 90% of the time"],
      advice: "scale to 12, or find why one subtask has 3 times the records of the others")
    finding.action = .init(operation: "scale_job", parallelism: 12)
    return Diagnosis(
      health: .warn, verdict: "Slow: one vertex cannot keep up.", findings: [finding],
      notAssessed: ["GC: the engine gives no figure"])
  }

  /// As Flink tells them: with the frames of its own, and the cause at the end.
  static var exceptions: [JobFailure] {
    func failure(_ ago: Double, _ order: Int) -> JobFailure {
      var failure = JobFailure(
        time: now.addingTimeInterval(-ago), exception: "java.lang.IllegalStateException",
        message: "late data of order \(order)",
        trace: """
          org.apache.flink.streaming.runtime.tasks.ExceptionInChainedOperatorException: Could not forward element
          \tat org.apache.flink.streaming.runtime.tasks.CopyingChainingOutput.pushToOperator(CopyingChainingOutput.java:92)
          Caused by: java.lang.IllegalStateException: late data of order \(order)
          \tat com.example.orders.Window.add(Window.java:130)
          \tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:37)
          \t... 12 more
          """)
      (failure.task, failure.location) = ("Enrich -> Window (3/4)", "tm-2")
      return failure
    }
    return [failure(20, 4712), failure(50, 4711), failure(140, 4700)]
  }

  static var checkpoints: Checkpoints {
    var all = Checkpoints(enabled: true)
    all.intervalSeconds = 60
    all.completed = 812
    all.failed = 3
    var good = Checkpoints.Checkpoint(
      id: 8124, status: "COMPLETED", isSavepoint: false, triggeredAt: now.addingTimeInterval(-60))
    good.endToEndSeconds = 8
    good.sizeBytes = 61_000_000
    good.alignmentSeconds = 5.2
    var bad = Checkpoints.Checkpoint(
      id: 8123, status: "FAILED", isSavepoint: false, triggeredAt: now.addingTimeInterval(-120))
    bad.failure = "Checkpoint expired before completing."
    all.history = [good, bad]
    return all
  }
}
