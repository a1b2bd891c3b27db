/// How long answers took, in buckets as Prometheus wants them.
package struct Histogram: Sendable, Hashable {
  package init() {}

  /// Upper bounds in seconds.
  package static let bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

  /// Of each bucket alone; the last one is above all bounds.
  private var counts = [Int](repeating: 0, count: bounds.count + 1)
  package private(set) var sum = 0.0

  package var count: Int { counts.reduce(0, +) }

  package mutating func add(_ seconds: Double) {
    counts[Histogram.bounds.firstIndex { seconds <= $0 } ?? Histogram.bounds.count] += 1
    sum += seconds
  }

  /// How many were at or below each bound.
  package var cumulated: [(bound: Double, count: Int)] {
    var total = 0
    return zip(Histogram.bounds, counts).map { bound, count in
      total += count
      return (bound, total)
    }
  }
}
