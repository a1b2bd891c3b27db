/// The TaskManagers that run a job; the worst of them.
struct ProcessFigures: Sendable, Hashable {
  /// Shares, 0–1.
  var heapUsed: Double?
  var gcShare: Double?
  var cpu: Double?
  /// Bytes of heap.
  var heap: Double?
  var heapMax: Double?

  static let names = [
    "Status.JVM.Memory.Heap.Used", "Status.JVM.Memory.Heap.Max",
    "Status.JVM.GarbageCollector.All.TimeMsPerSecond", "Status.JVM.CPU.Load",
  ]

  init(_ metrics: [FlinkMetric]) {
    (heap, heapMax) = (metrics[ProcessFigures.names[0]], metrics[ProcessFigures.names[1]])
    if let used = metrics[ProcessFigures.names[0]], let max = metrics[ProcessFigures.names[1]], max > 0 {
      heapUsed = used / max
    }
    gcShare = metrics[ProcessFigures.names[2]].map { min(1, $0 / 1000) }
    cpu = metrics[ProcessFigures.names[3]]
  }

  var isEmpty: Bool { heap == nil && cpu == nil && gcShare == nil }

  init(worst figures: [ProcessFigures]) {
    heapUsed = figures.compactMap(\.heapUsed).max()
    gcShare = figures.compactMap(\.gcShare).max()
    cpu = figures.compactMap(\.cpu).max()
  }
}
