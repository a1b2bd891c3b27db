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
  /// Set where the order is worst first, or its reverse.
  var worst: Worst?
  /// Infinite where the job has no such figure: it comes last, whatever the direction.
  var number: Double
  var text: String

  static func < (a: SortKey, b: SortKey) -> Bool {
    if let first = a.worst, let second = b.worst, a.number == b.number {
      return first.isReversed ? second.order < first.order : first.order < second.order
    }
    return a.number != b.number ? a.number < b.number : a.text < b.text
  }
}

/// Worst first, with what still runs before what has ended: a failure of last week must not stand above one of now.
struct Worst: Sendable, Hashable {
  var order: WorstFirst
  var isReversed: Bool

  static func group(_ job: Job, _ isReversed: Bool) -> Double {
    let group: Double = !job.state.isTerminal && job.health == .critical ? 0 : job.state == .failed ? 1 : 2
    return isReversed ? -group : group
  }
}

extension SortOrder {
  func key(of job: Job) -> SortKey {
    let tail = Cut.short(job.name, 128).lowercased() + "\u{1}" + job.id
    guard let column else {
      return SortKey(worst: Worst(order: WorstFirst(job), isReversed: isReversed), number: Worst.group(job, isReversed), text: "")
    }
    if column.isNumeric {
      guard let value = column.figure(job), !value.isNaN else { return SortKey(number: .infinity, text: tail) }
      return SortKey(number: isDescending ? -value : value, text: tail)
    }
    return SortKey(number: 0, text: column.word(job).lowercased() + "\u{1}" + tail)
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
    case .runner, .job, .state, .why: nil
    }
  }

  func word(_ job: Job) -> String {
    switch self {
    case .runner: job.runner
    case .state: job.state.rawValue
    // A job without a reason comes after those that have one.
    case .why: job.diagnostics.isEmpty ? "\u{10FFFF}" : Cut.short(job.diagnostics, 128)
    default: ""
    }
  }
}
