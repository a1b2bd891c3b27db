/// A process that runs tasks of a job and has given no sign of life for longer than its engine is used to, though the engine
/// has not given it up yet. Figures of its tasks stand still meanwhile.
package struct SilentProcess: Sendable, Hashable {
  package var id: String
  /// Seconds since its last sign of life.
  package var silence: Double

  package init(id: String, silence: Double) { (self.id, self.silence) = (id, silence) }
}
