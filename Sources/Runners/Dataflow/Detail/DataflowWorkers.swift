import FoundationEssentials
import JSON
import Jobs

/// The bounds between which a job's workers are scaled, as the job says them: what was set while it ran, else what it was
/// begun with.
struct DataflowWorkers: Sendable, Hashable {
  var least: Int?
  var most: Int?
  /// What it was begun with.
  var initial: Int?
  var usesStreamingEngine: Bool?

  init(_ job: JSONValue?) {
    let set = job?["runtimeUpdatableParams"]
    let environment = job?["environment"]
    let pool = environment?["workerPools"]?.array?.first { $0["kind"]?.string ?? "harness" == "harness" }
    let options = environment?["sdkPipelineOptions"]?["options"]
    initial = pool?["numWorkers"]?.googleInt ?? DataflowWorkers.option(options, "numWorkers", "num_workers")
    least = set?["minNumWorkers"]?.googleInt
    most =
      set?["maxNumWorkers"]?.googleInt ?? pool?["autoscalingSettings"]?["maxNumWorkers"]?.googleInt
      ?? DataflowWorkers.option(options, "maxNumWorkers", "max_num_workers")
    if most == 0 { most = nil }
    let experiments = (environment?["experiments"]?.array ?? []).compactMap(\.string)
    guard environment != nil else { return }
    usesStreamingEngine =
      experiments.contains("enable_streaming_engine") || experiments.contains("enable_windmill_service")
        || environment?["useStreamingEngineResourceBasedBilling"]?.bool == true ? true : nil
  }

  private static func option(_ options: JSONValue?, _ java: String, _ python: String) -> Int? {
    options?[java]?.googleInt ?? options?[python]?.googleInt
  }

  /// `2–9`.
  var bounds: String? {
    switch (least, most) {
    case (nil, nil): nil
    case (let low?, let high?): low == high ? "\(low)" : "\(low)–\(high)"
    case (let low?, nil): "\(low) or more"
    case (nil, let high?): "up to \(high)"
    }
  }
}
