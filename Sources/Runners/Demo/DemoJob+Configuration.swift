import JSON
import Jobs

extension DemoJob {
  func configuration() -> JobConfiguration {
    var groups: [String: [String: JSONValue]] = ["execution": execution, "user": user]
    if profile.checkpoints {
      groups["checkpointing"] = [
        "execution.checkpointing.interval": .string("\(Int(profile.checkpointSeconds)) s"),
        "execution.checkpointing.timeout": .string("\(Int(profile.checkpointTimeout)) s"),
        "execution.checkpointing.mode": "EXACTLY_ONCE", "state.backend.type": "rocksdb",
        "execution.checkpointing.savepoint-dir": "file:/savepoints",
      ]
    }
    if profile.site == .flink {
      groups["restart_strategy"] = [
        "restart-strategy.type": "exponential-delay", "restart-strategy.exponential-delay.max-backoff": "1 min",
      ]
    }
    let submitted = submission?.told ?? .null
    return JobConfiguration(submitted: submitted, engine: groups)
  }

  private var execution: [String: JSONValue] {
    var group: [String: JSONValue] = ["parallelism.default": .int(wanted)]
    switch profile.site {
    case .flink: group["jobmanager.scheduler"] = profile.adaptive ? "adaptive" : "default"
    case .spark: group["spark.executor.memory"] = .string(memoryMB.map { "\($0)m" } ?? "4g")
    case .dataflow: group["autoscalingAlgorithm"] = "THROUGHPUT_BASED"
    case .direct: group["direct_running_mode"] = "multi_processing"
    }
    return group
  }

  private var user: [String: JSONValue] {
    [
      "jobName": .string(profile.name), "source.password": "swordfish-in-the-demo",
      "source.brokers": "kafka-1:9092,kafka-2:9092",
    ]
  }
}
