/// The metrics of a vertex that are read. One unknown name empties an aggregated answer, so only names that the vertex
/// listed are asked for.
enum MetricName: Hashable {
  case busy, backpressure, inPerSecond, outPerSecond, recordsIn, recordsOut
  case sourcePerSecond, sinkPerSecond, sourceRecords, sinkRecords, watermark, sourceWatermark, sourceLag, pending
  case timeSpent

  private static let ofTask: [String: MetricName] = [
    "busyTimeMsPerSecond": .busy, "backPressuredTimeMsPerSecond": .backpressure,
    "numRecordsInPerSecond": .inPerSecond, "numRecordsOutPerSecond": .outPerSecond, "numRecordsIn": .recordsIn,
    "numRecordsOut": .recordsOut, "currentInputWatermark": .watermark, "accumulateBusyTimeMs": .timeSpent,
    "accumulateIdleTimeMs": .timeSpent, "accumulateBackPressuredTimeMs": .timeSpent,
  ]

  /// A task's own metrics, and those of the sources and sinks chained into it, whose names carry the operator's:
  /// a source vertex counts no records in, nor a sink records out, and only a source tells the watermark it makes.
  static func meaning(_ name: String) -> MetricName? {
    if let own = ofTask[name] { return own }
    if name.hasSuffix(".pendingRecords") { return .pending }
    let parts = name.split(separator: ".")
    guard parts.count == 2, let operation = parts.first, let metric = parts.last else { return nil }
    switch metric {
    case "currentOutputWatermark" where isSource(operation): return .sourceWatermark
    case "watermarkLag" where isSource(operation): return .sourceLag
    case "numRecordsOutPerSecond" where isSource(operation): return .sourcePerSecond
    case "numRecordsInPerSecond" where isSink(operation): return .sinkPerSecond
    case "numRecordsOut" where isSource(operation): return .sourceRecords
    case "numRecordsIn" where isSink(operation): return .sinkRecords
    default: return nil
    }
  }

  private static func isSource(_ operation: Substring) -> Bool { operation.hasPrefix("Source_") }
  private static func isSink(_ operation: Substring) -> Bool {
    operation.hasSuffix("Writer") || operation.hasPrefix("Sink_")
  }

  /// What of the names that a vertex lists is asked for; bounded, since a vertex may chain very many sources.
  static func wanted(_ names: [String]) -> [String] { Array(names.filter { meaning($0) != nil }.sorted().prefix(64)) }

  /// Whether a list is what a running task has; one that has just started has not registered all of its metrics.
  static func isWhole(_ wanted: [String]) -> Bool {
    ["busyTimeMsPerSecond", "backPressuredTimeMsPerSecond", "numRecordsOutPerSecond"].allSatisfy(wanted.contains)
  }

  /// Lists that keep an address below 4 kB, as proxies want it.
  static func batches(_ names: [String], room: Int = 3600) -> [[String]] {
    var batches: [[String]] = []
    var size = room
    for name in names {
      let cost = PercentEncoding.encode(name).utf8.count + 3
      if size + cost > room {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(name)
      size += cost
    }
    return batches
  }
}
