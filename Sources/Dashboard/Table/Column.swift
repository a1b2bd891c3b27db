import Jobs

/// A column of the jobs table.
package enum Column: String, Sendable, Hashable, CaseIterable {
  case runner, engine, job, type, id, state, up, par, input = "in", output = "out", backlog, busy, backpr, lag, ckpt
  case fails, saves, rst, cpu, heap, gc, why

  package var title: String {
    switch self {
    case .input: "IN/s"
    case .output: "OUT/s"
    default: rawValue.uppercased()
    }
  }

  /// One line for the list of columns.
  var meaning: String {
    switch self {
    case .runner: "the configured runner"
    case .engine: "Flink, Spark, Dataflow, direct"
    case .job: "the job's name"
    case .type: "streaming or batch"
    case .id: "the id that commands take"
    case .state: "RUNNING, FAILED and so on"
    case .up: "how long it runs, or ran"
    case .par: "parallelism"
    case .input: "records a second at its sources"
    case .output: "records a second at its sinks"
    case .backlog: "records that wait in its sources"
    case .busy: "share of time of the busiest subtask"
    case .backpr: "share of time held back"
    case .lag: "event time behind the clock"
    case .ckpt: "last checkpoint"
    case .fails: "failed checkpoints"
    case .saves: "savepoints"
    case .rst: "restarts"
    case .cpu: "share of its processors"
    case .heap: "heap of the fullest process"
    case .gc: "time spent in garbage collection"
    case .why: "the reason in words"
    }
  }

  var isNumeric: Bool {
    switch self {
    case .runner, .engine, .job, .type, .id, .state, .why: false
    default: true
    }
  }

  /// Columns of the screen that it needs at the least.
  var minimum: Int {
    switch self {
    case .runner, .state: 10
    case .job: 14
    case .id: 16
    case .why: 20
    case .type: 9
    case .engine: 8
    case .ckpt, .backlog: 7
    case .lag, .backpr: 6
    case .up, .input, .output, .fails, .saves: 5
    case .busy, .par, .rst, .cpu, .heap, .gc: 4
    }
  }

  /// The most that it makes use of; only JOB and WHY grow without end.
  var maximum: Int {
    switch self {
    case .runner: 18
    case .job: 48
    case .why: .max
    default: minimum
    }
  }

  /// The order in which columns are given room: what is last here is dropped first. A reason names what is high or
  /// late, so that figures give way for it before the names do.
  static let byImportance: [Column] = [
    .job, .state, .why, .lag, .runner, .backpr, .input, .busy, .par, .rst, .ckpt, .up, .output,
  ]

  /// Columns that stay away until somebody asks for them.
  static let extras: [Column] = [.engine, .type, .id, .backlog, .fails, .saves, .cpu, .heap, .gc]

  /// The order in which a wide screen brings them in: what tells of trouble first, what a name tells too last.
  static let byUse: [Column] = [.backlog, .fails, .cpu, .heap, .gc, .saves, .type, .engine, .id]

  /// Whether a job has something to say in a column that stays away otherwise.
  func isTold(_ job: Job) -> Bool {
    switch self {
    case .backlog: job.metrics.backlogRecords != nil
    case .fails: job.metrics.checkpointFailures != nil
    case .cpu: job.metrics.cpu != nil
    case .heap: job.metrics.heapUsed != nil
    case .gc: job.metrics.gcShare != nil
    case .saves: job.savepoints > 0
    default: true
    }
  }
}
