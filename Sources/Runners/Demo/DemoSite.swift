import Jobs

/// The four runners of the demo.
package enum DemoSite: Int, Sendable, CaseIterable {
  case flink, spark, dataflow, direct

  var name: String {
    switch self {
    case .flink: "flink-prod"
    case .spark: "spark-etl"
    case .dataflow: "dataflow-eu"
    case .direct: "direct"
    }
  }

  var type: RunnerType {
    switch self {
    case .flink: .flink
    case .spark: .spark
    case .dataflow: .dataflow
    case .direct: .direct
    }
  }

  var address: String {
    switch self {
    case .flink: "demo://flink-prod"
    case .spark: "demo://spark-etl"
    case .dataflow: "demo://dataflow-eu"
    case .direct: "demo://direct"
    }
  }

  var version: String {
    switch self {
    case .flink: "2.3.0"
    case .spark: "4.0.1"
    case .dataflow: "v1b3"
    case .direct: "2.77.0"
    }
  }

  /// As the real engines: what one of them cannot do at all, its demo cannot do either.
  var capabilities: Set<JobAction> {
    switch self {
    case .flink, .dataflow: Set(JobAction.allCases)
    case .spark: [.cancel, .restart]
    case .direct: [.scale, .cancel, .restart]
    }
  }
}
