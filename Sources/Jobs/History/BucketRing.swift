/// Means of the figures over steps of fixed length, the newest `limit` of them. A job that has stayed for some time is taken to
/// stay: its ring takes all its room at once then, so that a server that runs for a day needs no more than in its morning.
struct BucketRing: Sendable {
  /// Seconds that one bucket covers.
  let step: Double
  let limit: Int
  /// How many figures of a row are kept.
  let width: Int
  /// `limit` rows at the most; the oldest is at `head` once it is full.
  private var cells: [CompactFigure] = []
  private var head = 0
  /// The number of the newest bucket that is complete, counted in steps since 1970.
  private var newest = 0
  /// The bucket that is being filled; nil before the first sample.
  private var open: Int?
  private var openedAt = 0.0
  private var sum = FigureRow(repeating: 0)
  private var count = FigureRow(repeating: 0)

  init(step: Double, limit: Int, width: Int) {
    self.step = step
    self.limit = limit
    self.width = width
  }

  var span: Double { step * Double(limit) }
  private var rows: Int { cells.count / width }

  var openBucket: Int? { open }
  var openCodes: [UInt16] { (0..<width).map { CompactFigure(sum[$0] / count[$0]).code } }
  var closedBuckets: Range<Int> { rows == 0 ? 0..<0 : (newest - rows + 1)..<(newest + 1) }

  func closedCodes(of bucket: Int) -> [UInt16] {
    guard closedBuckets.contains(bucket) else { return [] }
    let row = (bucket - closedBuckets.lowerBound + head) % limit * width
    return cells[row..<row + width].map(\.code)
  }

  /// Replaces the complete buckets; `rows` are without holes, oldest first, `limit` at the most.
  mutating func restart(from rows: [(bucket: Int, codes: [UInt16])]) {
    guard let last = rows.last else { return }
    cells = rows.flatMap { $0.codes.map(CompactFigure.init(code:)) }
    (head, newest) = (0, last.bucket)
  }

  /// Adds a sample; returns the mean of the bucket that it closed, with the time at which that one ended.
  @discardableResult
  mutating func add(_ row: FigureRow, at time: Double) -> (row: FigureRow, time: Double)? {
    let bucket = Int(time / step)
    var closed: (row: FigureRow, time: Double)?
    if let open, bucket > open {
      let mean = sum / count  // 0 / 0 is NaN: a gap
      push(mean, bucket: open)
      closed = (mean, Double(open + 1) * step)
      bridge(from: open, to: bucket, with: mean)
      (sum, count) = (FigureRow(repeating: 0), FigureRow(repeating: 0))
    }
    open = max(bucket, open ?? bucket)
    openedAt = time
    let present = row.present
    sum.replace(with: sum + row, where: present)
    count.replace(with: count + 1, where: present)
    return closed
  }

  /// The points of a figure in `(since, now]`, oldest first, the bucket that is still open last.
  func points(_ figure: Int, since: Double) -> [FigurePoint] {
    guard figure < width else { return [] }
    let total = rows
    let first = max(0, total - max(0, newest - Int(since / step) + 1))
    var points: [FigurePoint] = []
    points.reserveCapacity(total - first + 1)
    for index in first..<total {
      let time = Double(newest - (total - 1 - index) + 1) * step
      if time > since { points.append(FigurePoint(time: time, value: cell(index, figure))) }
    }
    if open != nil, openedAt > since { points.append(FigurePoint(time: openedAt, value: sum[figure] / count[figure])) }
    return points
  }

  /// Buckets that were skipped: a poll slower than the step is no gap, silence is.
  private mutating func bridge(from open: Int, to bucket: Int, with mean: FigureRow) {
    let missed = min(bucket - open - 1, limit)
    guard missed > 0 else { return }
    let fill = missed <= 2 ? mean : .missing
    for number in (bucket - missed)..<bucket { push(fill, bucket: number) }
  }

  private mutating func push(_ row: FigureRow, bucket: Int) {
    // Recalled buckets lie further back: in between nobody was there to read.
    while rows > 0, newest < bucket - 1 { append(.missing, bucket: max(newest + 1, bucket - limit)) }
    append(row, bucket: bucket)
  }

  private mutating func append(_ row: FigureRow, bucket: Int) {
    newest = bucket
    if rows < limit {
      // Doubling by the standard library would waste up to half of it in ten thousand places.
      if cells.count + width > cells.capacity {
        cells.reserveCapacity(RingRoom.rows(after: rows, limit: limit) * width)
      }
      for figure in 0..<width { cells.append(CompactFigure(row[figure])) }
    } else {
      for figure in 0..<width { cells[head * width + figure] = CompactFigure(row[figure]) }
      head = (head + 1) % limit
    }
  }

  private func cell(_ index: Int, _ figure: Int) -> Float {
    cells[((index + head) % limit) * width + figure].value
  }
}
