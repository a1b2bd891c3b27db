import Jobs

/// A pass over the lines of a log, done piece by piece: a piece of a few megabytes at a time, so that whoever waits for it sees
/// how far it is. Within a piece it can be stopped.
package struct LogScan: Sendable, Hashable {
  package enum Work: Sendable {
    /// Which lines are shown; the rows grow with them.
    case select(LogFilter, LogRows)
    /// In which of the lines that are shown an expression matches, be they folded.
    case search(LogPattern, LogRows, hits: [UInt32])
  }

  /// Names the pass; a higher number is newer.
  package let request: RequestID
  let store: LogStore
  package private(set) var work: Work
  /// The line that is next; for a search, its place among those that are shown.
  package private(set) var next: Int

  init(_ request: RequestID, _ store: LogStore, _ work: Work, from next: Int) {
    self.request = request
    self.store = store
    self.work = work
    self.next = next
  }

  package static func == (a: LogScan, b: LogScan) -> Bool { a.request == b.request && a.next == b.next }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(request)
    hasher.combine(next)
  }

  package var isDone: Bool {
    switch work {
    case .select: next >= store.ids.upperBound
    case .search(_, let rows, _): next >= rows.lineCount
    }
  }

  /// A piece that a search in a frame can afford, and one that is done elsewhere. A line counts for more than its text, and what
  /// an expression takes beyond looking at each byte is added.
  static let short = 1_500_000
  static let long = 12_000_000
  /// A pass that is overtaken goes on for so many lines at the most; a power of two.
  static let stride = 1024
  private static let lineCost = 40
  private static let columnCost = 12
  /// A byte that an expression is run on.
  private static let byteCost = 2

  /// Goes on for so many bytes of text, by a measure in which plain text costs one, or until nobody waits for it any more.
  mutating func run(_ budget: Int, isStopped: () -> Bool = { false }) {
    switch work {
    case .select(let filter, let rows):
      // The value is taken out, so that it grows in its place.
      work = .select(filter, LogRows())
      work = .select(filter, select(filter, rows, budget, isStopped))
    case .search(let pattern, let rows, let hits):
      work = .search(pattern, rows, hits: [])
      work = .search(pattern, rows, hits: search(pattern, rows, hits, budget, isStopped))
    }
  }

  private mutating func select(
    _ filter: LogFilter, _ rows: consuming LogRows, _ budget: Int, _ isStopped: () -> Bool
  ) -> LogRows {
    let pass = filter.pass(over: store)
    let price = !filter.readsText ? 0 : filter.isPlain ? 1 : LogScan.byteCost
    var (left, extra) = (budget, pass.extra)
    while next < store.ids.upperBound, left > 0, next % LogScan.stride != 0 || !isStopped() {
      if pass.shows(next, of: store) { rows.append(next, of: store) }
      left -= price == 0 ? LogScan.columnCost : LogScan.lineCost + store.length(next) * price + pass.extra - extra
      extra = pass.extra
      next += 1
    }
    return rows
  }

  private mutating func search(
    _ pattern: LogPattern, _ rows: LogRows, _ hits: consuming [UInt32], _ budget: Int, _ isStopped: () -> Bool
  ) -> [UInt32] {
    let matcher = pattern.matcher()
    let price = pattern.isPlain ? 1 : LogScan.byteCost
    var (left, extra) = (budget, matcher.extra)
    while next < rows.lineCount, left > 0, next % LogScan.stride != 0 || !isStopped() {
      let id = rows.line(next)
      let (isHit, length) = store.withEntry(id) { (matcher.matches($0, $1), $0.count) }
      if isHit { hits.append(UInt32(truncatingIfNeeded: id)) }
      left -= LogScan.lineCost + length * price + matcher.extra - extra
      extra = matcher.extra
      next += 1
    }
    return hits
  }
}

extension LogScan {
  /// The next piece, off the caller's actor; a part of it where the task was cancelled.
  @concurrent
  func done() async -> LogScan { pieceDone { Task.isCancelled } }

  /// The next piece, at once. Rows that are all there are settled here, where it holds nobody up.
  func pieceDone(isStopped: () -> Bool = { false }) -> LogScan {
    var scan = self
    scan.run(LogScan.long, isStopped: isStopped)
    if scan.isDone { scan.settle() }
    return scan
  }

  private mutating func settle() {
    guard case .select(let filter, var rows) = work else { return }
    rows.settle()
    work = .select(filter, rows)
  }
}
