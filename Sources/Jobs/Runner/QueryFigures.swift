/// A streaming query that works in batches: records a second that come in, and that it gets through while it works.
package struct QueryFigures: Sendable, Hashable {
  package var name: String
  package var inputPerSecond: Double
  package var processedPerSecond: Double
  /// Seconds that its last batch took.
  package var batchSeconds: Double?
  package var stateRows: Double?
  /// Seconds that its present batch has run so far, and that the longest of those before it took; nil where none is told.
  package var runningSeconds: Double?
  package var longestSeconds: Double?

  package init(name: String, inputPerSecond: Double, processedPerSecond: Double) {
    (self.name, self.inputPerSecond, self.processedPerSecond) = (name, inputPerSecond, processedPerSecond)
  }
}
