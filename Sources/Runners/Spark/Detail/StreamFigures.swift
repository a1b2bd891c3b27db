import FoundationEssentials
import JSON
import Jobs

/// The gauges of an application's streaming queries, of its driver's `/metrics/json/`; it has them where it was submitted
/// with `spark.sql.streaming.metricsEnabled`.
struct StreamFigures: Sendable {
  var queries: [QueryFigures] = []
  /// The oldest event time that a query has passed, in seconds since 1970; nil where none has a watermark.
  var watermark: Double?

  init(_ metrics: JSONValue, app: String) {
    var named: [String: [String: Double]] = [:]
    for (key, gauge) in metrics["gauges"]?.object ?? [:] {
      guard let start = key.firstRange(of: ".driver.spark.streaming.") else { continue }
      let rest = key[start.upperBound...]
      guard let point = rest.lastIndex(of: "."), let value = gauge["value"]?.double else { continue }
      named[String(rest[..<point]), default: [:]][String(rest[rest.index(after: point)...])] = value
    }
    for (name, gauges) in named.sorted(by: { $0.key < $1.key }) { take(name, gauges) }
  }

  private mutating func take(_ name: String, _ gauges: [String: Double]) {
    guard let input = gauges["inputRate-total"], let processed = gauges["processingRate-total"] else { return }
    var query = QueryFigures(name: name, inputPerSecond: input, processedPerSecond: processed)
    query.batchSeconds = gauges["latency"].map { $0 / 1000 }
    query.stateRows = gauges["states-rowsTotal"]
    queries.append(query)
    if let mark = gauges["eventTime-watermark"], mark > 0 { watermark = min(watermark ?? .infinity, mark / 1000) }
  }

  /// Batches are jobs of a query, and their stages tell when they began.
  mutating func take(batches rows: [StageRow], at now: Date) {
    let stages = rows.compactMap(BatchStage.init)
    for index in queries.indices {
      let own = Dictionary(grouping: stages.filter { $0.query == queries[index].name }, by: \.batch)
      guard let present = own.keys.max() else { continue }
      if own[present]?.contains(where: { $0.end == nil }) == true, let begin = own[present]?.map(\.begin).min() {
        queries[index].runningSeconds = max(0, now.timeIntervalSince1970 - begin)
      }
      let former = own.filter { $0.key < present }.values.compactMap { batch in
        batch.compactMap(\.end).max().map { $0 - (batch.map(\.begin).min() ?? $0) }
      }
      queries[index].longestSeconds = (former + [queries[index].batchSeconds].compactMap(\.self)).max()
    }
  }

  func fill(_ metrics: inout JobMetrics, at now: Date) {
    guard !queries.isEmpty else { return }
    metrics.recordsInPerSecond = queries.reduce(0) { $0 + $1.inputPerSecond }
    // The share of the time between two batches that the first of them took.
    metrics.busy = queries.compactMap { query in
      query.processedPerSecond > 0 ? min(1, query.inputPerSecond / query.processedPerSecond) : nil
    }.max()
    metrics.watermarkLag = watermark.map { max(0, now.timeIntervalSince1970 - $0) }
  }

  var vertices: [JobGraph.Vertex] {
    queries.map { query in
      var vertex = JobGraph.Vertex(id: "query \(query.name)", name: query.name)
      vertex.state = "RUNNING"
      vertex.recordsInPerSecond = query.inputPerSecond
      vertex.busy = query.processedPerSecond > 0 ? min(1, query.inputPerSecond / query.processedPerSecond) : nil
      return vertex
    }
  }
}
