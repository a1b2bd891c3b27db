/// The metrics of one vertex over all its subtasks.
struct VertexFigures: Sendable, Hashable {
  /// Shares of time (0–1) of the worst subtask.
  var busy: Double?
  var backpressure: Double?
  var inPerSecond: Double?
  var outPerSecond: Double?
  var recordsIn: Double?
  var recordsOut: Double?
  /// Records a second that sources in the vertex put out, and that sinks in it took in.
  var sourcePerSecond: Double?
  var sinkPerSecond: Double?
  /// All of these since the tasks began.
  var sourceRecords: Double?
  var sinkRecords: Double?
  /// Seconds that its tasks have run, all together, when Flink read the figures: what they were busy, idle and held back by
  /// their own clock. Nil where Flink does not tell all three.
  var taskSeconds: Double? { timesSpent.count == 3 ? timesSpent.reduce(0, +) / 1000 : nil }
  var timesSpent: [Double] = []
  /// Milliseconds since 1970, of the slowest subtask; nil before the first watermark.
  var watermark: Double?
  /// The same of the sources in the vertex, and the milliseconds that it lagged behind the clock when Flink read it.
  var sourceWatermark: Double?
  var sourceLag: Double?
  var pending: Double?

  init() {}

  init(_ aggregates: [FlinkAggregate]) {
    for figure in aggregates { take(figure) }
  }

  private mutating func take(_ figure: FlinkAggregate) {
    let (min, max, sum) = (figure.min?.value, figure.max?.value, figure.sum?.value)
    switch MetricName.meaning(figure.id) {
    case .busy: busy = max.map { $0 / 1000 }
    case .backpressure: backpressure = max.map { $0 / 1000 }
    case .inPerSecond: inPerSecond = sum
    case .outPerSecond: outPerSecond = sum
    case .recordsIn: recordsIn = sum
    case .recordsOut: recordsOut = sum
    case .sourcePerSecond: sourcePerSecond = VertexFigures.add(sourcePerSecond, sum)
    case .sinkPerSecond: sinkPerSecond = VertexFigures.add(sinkPerSecond, sum)
    case .sourceRecords: sourceRecords = VertexFigures.add(sourceRecords, sum)
    case .sinkRecords: sinkRecords = VertexFigures.add(sinkRecords, sum)
    case .watermark: watermark = VertexFigures.slower(watermark, min)
    case .sourceWatermark:
      watermark = VertexFigures.slower(watermark, min)
      sourceWatermark = VertexFigures.slower(sourceWatermark, min)
    case .sourceLag: sourceLag = [sourceLag, max].compactMap(\.self).max()
    case .pending: pending = VertexFigures.add(pending, sum)
    case .timeSpent: timesSpent += [sum].compactMap(\.self)
    case nil: break
    }
  }

  /// When Flink read the figures, in milliseconds since 1970 by the clock of its processes, as far as a source tells it.
  var sampledAt: Double? {
    guard let sourceWatermark, let sourceLag else { return nil }
    return sourceWatermark + sourceLag
  }

  private static func add(_ a: Double?, _ b: Double?) -> Double? {
    guard let a, let b else { return a ?? b }
    return a + b
  }

  /// Flink writes the smallest long before the first watermark and the largest after the last.
  private static func slower(_ a: Double?, _ b: Double?) -> Double? {
    guard let b, abs(b) < 9e18 else { return a }
    return a.map { min($0, b) } ?? b
  }
}
