import FoundationEssentials
import Jobs

/// What does not change about a job while it runs.
struct DemoProfile: Sendable {
  var index: Int
  var name: String
  var site: DemoSite
  var type: JobType
  var plan: DemoPlan
  /// Records a second at a usual hour.
  var usualRate: Double
  /// Workers at which `load` holds.
  var parallelism: Int
  /// How busy the dearest vertex is at the usual rate; above 1 the job cannot keep up.
  var load: Double
  /// Seconds that it had run when the demo began.
  var age: Double
  /// Seconds that a batch takes; nil for a job without end.
  var length: Double?
  var stateBytes: Double
  var checkpointSeconds = 10.0
  /// False where the scheduler gives a job all its slots or none, and never changes them.
  var adaptive = true
  var incident: DemoIncident?
  var noise: DemoNoise
  /// The state that it has from the beginning.
  var opening: JobState = .running

  var checkpoints: Bool { site == .flink && type == .streaming }
  var checkpointTimeout: Double { 30 }

  /// The rate at which records arrive; `daily` is the shape of the day, and the noise holds for a few seconds. Where
  /// something is to go wrong, and in a batch, it is the same at every hour, so that a demo shows it at every hour.
  func offered(daily: Double, step: Int) -> Double {
    (incident == nil && type == .streaming ? daily : 1) * usualRate
      * noise.between(0.965...1.035, (step + index) / 8, 1)
  }

  /// Records a second that so many workers can take at the most.
  func capacity(_ workers: Int) -> Double {
    let share = Double(max(workers, 1)) / Double(max(parallelism, 1))
    guard case .slowWindow(let enough) = incident, workers >= enough else { return usualRate * share / load }
    return usualRate * share / load * 2.4
  }

  /// The engine's id for the `turn`th job of this profile.
  func nativeID(turn: Int, at start: Date) -> String {
    switch site {
    case .flink: noise.hex(32, 100 + turn)
    case .spark: "driver-\(DemoStamp.compact(start))-\(DemoStamp.padded(noise.pick(10_000, 101 + turn), 4))"
    case .dataflow:
      "\(DemoStamp.dataflow(start))-\(1_000_000_000_000_000 + noise.pick(8_000_000_000_000_000, 102 + turn))"
    case .direct: "\(2_000 + noise.pick(30_000, 103 + turn))-\(100_000 + noise.pick(9_000_000, 104 + turn))"
    }
  }
}
