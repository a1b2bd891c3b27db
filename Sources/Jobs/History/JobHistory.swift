package import FoundationEssentials

/// The figures of one job over time. Every job keeps the headline figures as means: an hour by the minute, a day by six
/// minutes, 3 kB when full. A job that is watched has a `FineHistory` besides.
package struct JobHistory: Sendable {
  var minutes = BucketRing(step: 60, limit: 60, width: FigureRow.headlines)
  var day = BucketRing(step: 360, limit: 240, width: FigureRow.headlines)
  /// One at the most; an array, so that the many jobs without one carry a word and not the whole of it.
  private var fineOnes: [FineHistory] = []

  package init() {}

  mutating func add(_ row: FigureRow, at time: Double) {
    if let closed = minutes.add(row, at: time) { day.add(closed.row, at: closed.time - 1) }
    guard !fineOnes.isEmpty else { return }
    fineOnes[0].samples.add(row, at: time)
    fineOnes[0].tens.add(row, at: time)
    fineOnes[0].day.add(row, at: time)
  }

  /// What its vertices are like, where the job has a fine history.
  mutating func add(_ graph: JobGraph, at time: Double) {
    if !fineOnes.isEmpty { fineOnes[0].add(graph, at: time) }
  }

  /// A figure of one vertex over the last `window` seconds.
  func points(of vertex: String, _ figure: Int, window: Double, now: Double) -> [FigurePoint] {
    guard figure < FigureRow.headlines else { return [] }
    return fine?.trails[vertex]?.points(figure, window: window, now: now) ?? []
  }

  mutating func gap(at time: Double) { if !fineOnes.isEmpty { fineOnes[0].samples.gap(at: time) } }

  /// What a frame of one kind keeps of this job; nil where it has nothing for that bucket.
  func codes(_ kind: HistoryFrame.Kind, bucket: Int) -> [UInt16]? {
    switch kind {
    case .headlines: day.codes(of: bucket)
    case .all: fineOnes.first?.day.codes(of: bucket)
    }
  }

  /// Takes over what an earlier run of the server kept.
  mutating func recall(_ kind: HistoryFrame.Kind, _ known: [Int: [UInt16]]) {
    switch kind {
    case .headlines: day.recall(known)
    case .all: if !fineOnes.isEmpty { fineOnes[0].day.recall(known) }
    }
  }

  var fine: FineHistory? { fineOnes.first }
  mutating func unwatch() { fineOnes = [] }

  /// A figure over the last `window` seconds, from the finest ring that covers it, and from coarser ones where that one
  /// does not reach back far enough yet.
  func points(_ figure: Int, window: Double, now: Double) -> [FigurePoint] {
    let since = now - window
    var levels: [(span: Double, step: Double, read: () -> [FigurePoint])] = []
    if let fine {
      levels.append((FineHistory.seconds, 1, { fine.samples.points(figure, since: since) }))
      levels.append((fine.tens.span, fine.tens.step, { fine.tens.points(figure, since: since) }))
    }
    levels.append((minutes.span, minutes.step, { minutes.points(figure, since: since) }))
    if let fine, figure >= FigureRow.headlines {
      levels.append((fine.day.span, fine.day.step, { fine.day.points(figure, since: since) }))
    } else {
      levels.append((day.span, day.step, { day.points(figure, since: since) }))
    }
    let finest = levels.firstIndex { $0.span >= window } ?? levels.count - 1
    let points: [FigurePoint] = levels[finest...].reduce([]) { points, level in
      guard let first = points.first else { return level.read() }
      return level.read().filter { $0.time < first.time - level.step / 2 } + points
    }
    guard finest > 0 else { return points }
    // What a step that is not over yet ends with is known from the finer ring.
    guard let newest = levels[finest - 1].read().last, !newest.value.isNaN, newest.time > points.last?.time ?? since
    else { return points }
    return points + [newest]
  }
}

extension JobHistory {
  /// For evidence built by hand: the figures of a job at a time.
  package mutating func record(_ metrics: JobMetrics, at time: Date) {
    add(metrics.row, at: time.timeIntervalSince1970)
  }

  /// The values of a figure that were read in the last `window` seconds, oldest first, gaps left out.
  package func recent(_ name: String, window: Double, now: Date) -> [(time: Double, value: Double)] {
    guard let figure = JobMetrics.index(of: name) else { return [] }
    return points(figure, window: window, now: now.timeIntervalSince1970)
      .filter { !$0.value.isNaN }.map { ($0.time, Double($0.value)) }
  }

  /// Keeps every figure as polled from now on.
  package mutating func watch() { if fineOnes.isEmpty { fineOnes = [FineHistory()] } }
}
