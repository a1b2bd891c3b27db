import FoundationEssentials
import Jobs
import Screen

extension Column {
  /// The cell's text; nil where there is no such figure. `now` is only used for how long a job has been running.
  func text(_ job: Job, now: Date) -> String? {
    let figures = job.metrics
    return switch self {
    case .runner: Cut.short(job.runner)
    case .job: Cut.short(Name.shown(job.name))
    case .state: job.state.rawValue
    case .up: job.duration(at: now).map(Compact.uptime)
    case .par: job.parallelism.map(String.init)
    case .input: figures.recordsInPerSecond.map(Compact.number)
    case .output: figures.recordsOutPerSecond.map(Compact.number)
    case .busy: figures.busy.map(Compact.percent)
    case .backpr: figures.backpressure.map { Column.backpressure($0) }
    case .lag: figures.watermarkLag.map(Compact.duration)
    case .ckpt: Column.checkpoint(job)
    case .rst: figures.restarts.map(Compact.number)
    case .engine: job.runnerType.rawValue
    case .type: job.type.rawValue
    case .id: Cut.short(job.id)
    case .backlog: figures.backlogRecords.map(Compact.number)
    case .fails: figures.checkpointFailures.map(Compact.number)
    case .saves: String(job.savepoints)
    case .cpu: figures.cpu.map(Compact.percent)
    case .heap: figures.heapUsed.map(Compact.percent)
    case .gc: figures.gcShare.map(Compact.percent)
    case .why: Cut.short(why(job, now: now))
    }
  }

  /// A bar glyph goes before a share that is worth looking at, so that it is found without colours.
  private static func backpressure(_ share: Double) -> String {
    let text = Compact.percent(share)
    guard share >= 0.1 else { return text }
    return (share > 0.5 ? "▇ " : "▃ ") + text
  }

  /// How long the last checkpoint took, `8.0s ok`; how long ago it was once that is over two minutes, `7m ago`.
  private static func checkpoint(_ job: Job) -> String? {
    guard !job.state.isTerminal else { return nil }
    if let age = job.metrics.checkpointAge, age >= 120 { return Compact.uptime(age) + " ago" }
    return job.metrics.checkpointDuration.map {
      ($0 < 0.05 ? Compact.duration($0) : $0 < 10 ? Compact.fixed($0, 1) + "s" : Compact.uptime($0)) + " ok"
    }
  }

  /// Why the job stands where it does; a job whose engine is silent says so first, with its age.
  private func why(_ job: Job, now: Date) -> String {
    if let known = job.known(at: now) { return known + (job.diagnostics.isEmpty ? "" : " · " + job.diagnostics) }
    guard job.stale else { return job.diagnostics }
    let age = Column.age(job, now) + " old"
    return job.diagnostics.isEmpty ? age : age + ": " + job.diagnostics
  }

  /// How long ago the engine last told of the job.
  static func age(_ job: Job, _ now: Date) -> String { Compact.uptime(max(0, now.timeIntervalSince(job.observedAt))) }

  func role(_ job: Job) -> Role {
    if job.stale { return .stale }
    return switch self {
    case .runner: .runner
    case .state, .why: job.role
    case .backpr: Column.role(job.metrics.backpressure, warn: 0.1, high: 0.5)
    case .busy: Column.role(job.metrics.busy, warn: 0.8, high: 0.95)
    case .heap: Column.role(job.metrics.heapUsed, warn: 0.8, high: 0.95)
    case .gc: Column.role(job.metrics.gcShare, warn: 0.1, high: 0.3)
    case .lag where !job.state.isTerminal: Column.role(job.metrics.watermarkLag, beyond: "watermark_lag_s")
    case .ckpt where !job.state.isTerminal: Column.role(job.metrics.checkpointAge ?? 0, beyond: "checkpoint_age_s")
    default: job.state == .canceled ? .dim : job.state.isTerminal ? .stateEnded : .text
    }
  }

  /// By the line that the diagnosis draws.
  private static func role(_ value: Double?, beyond name: String) -> Role {
    guard let limit = JobMetrics.threshold(of: name) else { return .text }
    return role(value, warn: Figure.near * limit, high: limit)
  }

  private static func role(_ value: Double?, warn: Double, high: Double) -> Role {
    guard let value else { return .dim }
    return value > high ? .chartHigh : value >= warn ? .chartMid : .text
  }
}
