/// An exception's whole trace over the page. What is shown is held: a loop throws anew while somebody reads.
package struct TraceDialog: Sendable {
  let job: String
  let failure: Failure
  var top = 0

  /// What keys do here that mean something else on the pages.
  static let intents: Set<Intent> = [.copy, .save, .toLog, .nextHit]
}
