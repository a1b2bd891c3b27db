/// The bounds that an autopilot keeps within.
package struct AutopilotRules: Sendable, Hashable {
  /// Of the parallelism.
  package var minimum = 1
  package var maximum = Int.max
  /// Changes in all of a run.
  package var budget = 6
  /// Seconds after any change, by anybody, in which nothing is changed: figures need as long to tell what it did.
  package var coolDown = 300.0
  /// Looks in a row that have to advise the same direction. Too little hurts at once, too much only costs.
  package var looksUp = 2
  package var looksDown = 6
  /// How many cool-downs lie between changes of opposite directions, so that nothing swings.
  package var turning = 4.0
  /// A change below this share of the parallelism is not worth the interruption.
  package var smallest = 0.1

  package init() {}
}
