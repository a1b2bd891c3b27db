/// Samples as they came, with their times, the newest `limit` of them.
struct SampleRing: Sendable {
  let limit: Int
  private var times: [Double] = []
  private var cells: [Float] = []
  private var head = 0
  /// A gap was the last thing that was written.
  private var isBroken = false

  /// Samples that come closer than this to the one before replace it: quick polls after an action.
  private static let closest = 0.8
  /// Silence longer than this is a gap.
  private static let silence = 60.0

  init(limit: Int) { self.limit = limit }

  private var newestIndex: Int { times.count < limit ? times.count - 1 : (head + limit - 1) % limit }

  mutating func add(_ row: FigureRow, at time: Double) {
    let wasBroken = isBroken
    isBroken = false
    guard !times.isEmpty else { return push(row, at: time) }
    let since = time - times[newestIndex]
    if since < Self.closest, !wasBroken {
      write(row, index: newestIndex)
    } else {
      if since > Self.silence { push(.missing, at: times[newestIndex] + 1) }
      push(row, at: time)
    }
  }

  /// The engine stopped answering: what follows does not join what was before.
  mutating func gap(at time: Double) {
    guard !times.isEmpty, !isBroken else { return }
    isBroken = true
    push(.missing, at: max(time, times[newestIndex] + 0.001))
  }

  /// The points of a figure after `since`, oldest first.
  func points(_ figure: Int, since: Double) -> [FigurePoint] {
    var points: [FigurePoint] = []
    points.reserveCapacity(times.count)
    for offset in 0..<times.count {
      let index = (offset + head) % times.count
      guard times[index] > since else { continue }
      points.append(FigurePoint(time: times[index], value: cells[index * FigureRow.figures + figure]))
    }
    return points
  }

  private mutating func push(_ row: FigureRow, at time: Double) {
    if times.count < limit {
      if times.count == times.capacity || cells.count + FigureRow.figures > cells.capacity {
        let rows = RingRoom.rows(after: times.count, limit: limit)
        times.reserveCapacity(rows)
        cells.reserveCapacity(rows * FigureRow.figures)
      }
      times.append(time)
      for figure in 0..<FigureRow.figures { cells.append(row[figure]) }
    } else {
      times[head] = time
      write(row, index: head)
      head = (head + 1) % limit
    }
  }

  private mutating func write(_ row: FigureRow, index: Int) {
    for figure in 0..<FigureRow.figures { cells[index * FigureRow.figures + figure] = row[figure] }
  }
}
