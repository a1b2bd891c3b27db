import FoundationEssentials
import Jobs

/// How the table is ordered: worst first, or by a column.
package struct SortOrder: Sendable, Hashable {
  /// Nil is worst first.
  package var column: Column?
  package var isReversed: Bool

  package init(column: Column? = nil, isReversed: Bool = false) {
    self.column = column
    self.isReversed = isReversed
  }

  package static let worstFirst = SortOrder()

  package var title: String { (column?.title ?? "worst first") + (isReversed ? " reversed" : "") }

  /// Figures go from high to low and words from A to Z, unless reversed.
  var isDescending: Bool { (column?.isNumeric ?? false) != isReversed }
}

/// What a job is compared by. It is worked out once for a change of the job, so that comparing is cheap.
struct SortKey: Sendable, Comparable {
  /// Compared first. Infinite where the job has no such figure: it comes last, whatever the direction.
  var number: Double
  /// Set where the order is worst first, or its reverse.
  var worst: WorstFirst?
  var text = ""
  /// Turns what is compared after `number` around.
  var isReversed = false

  static func < (a: SortKey, b: SortKey) -> Bool {
    if a.number != b.number { return a.number < b.number }
    let (first, second) = a.isReversed ? (b, a) : (a, b)
    if let one = first.worst, let other = second.worst { return one < other }
    return first.text < second.text
  }
}

extension SortOrder {
  func key(of job: Job) -> SortKey {
    guard let column else {
      let group = SortOrder.group(job)
      return SortKey(number: isReversed ? -group : group, worst: WorstFirst(job), isReversed: isReversed)
    }
    let tail = Cut.short(job.name, 128).lowercased() + "\u{1}" + job.id
    if column.isNumeric {
      guard let value = column.figure(job), !value.isNaN else { return SortKey(number: .infinity, text: tail) }
      return SortKey(number: isDescending ? -value : value, text: tail)
    }
    return SortKey(number: 0, text: column.word(job).lowercased() + "\u{1}" + tail, isReversed: isReversed)
  }

  /// Whether a change leaves the key as it is, told without working it out: most changes are of figures.
  func isSameKey(_ before: Job, _ now: Job) -> Bool {
    column == nil && before.health == now.health && before.state == now.state && before.diagnostics == now.diagnostics
      && before.name == now.name && (before.acknowledgement == nil) == (now.acknowledgement == nil)
  }

  /// What still runs comes before what has ended: a failure of last week must not stand above one of now.
  private static func group(_ job: Job) -> Double {
    if Grade(job) == .known { return 2 }
    return !job.state.isTerminal && job.health == .critical ? 0 : job.state == .failed ? 1 : 2
  }
}

extension Column {
  func figure(_ job: Job) -> Double? {
    switch self {
    case .up: job.startTime.map { -$0.timeIntervalSinceReferenceDate }
    case .par: job.parallelism.map(Double.init)
    case .input: job.metrics.recordsInPerSecond
    case .output: job.metrics.recordsOutPerSecond
    case .busy: job.metrics.busy
    case .backpr: job.metrics.backpressure
    case .lag: job.metrics.watermarkLag
    case .ckpt: job.metrics.checkpointAge
    case .rst: job.metrics.restarts
    case .backlog: job.metrics.backlogRecords
    case .fails: job.metrics.checkpointFailures
    case .saves: Double(job.savepoints)
    case .cpu: job.metrics.cpu
    case .heap: job.metrics.heapUsed
    case .gc: job.metrics.gcShare
    case .runner, .engine, .job, .type, .id, .state, .why: nil
    }
  }

  func word(_ job: Job) -> String {
    switch self {
    case .runner: job.runner
    case .state: job.state.rawValue
    case .engine: job.runnerType.rawValue
    case .type: job.type.rawValue
    case .id: job.id
    // A job without a reason comes after those that have one.
    case .why: job.diagnostics.isEmpty ? "\u{10FFFF}" : Cut.short(job.diagnostics, 128)
    default: ""
    }
  }
}
