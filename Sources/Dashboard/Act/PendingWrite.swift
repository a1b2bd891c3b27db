package import BeamMCPClient
import FoundationEssentials

/// A plan that was said yes to and is held back for a moment, so that it can be taken back.
package struct PendingWrite: Sendable {
  package internal(set) var plan: Plan
  var leavesAt: Date
  /// How its jobs were when the plan was made.
  let basis: PlanBasis
  /// When the countdown was last on the screen.
  var seenAt: Date
  /// The countdown stands still since then: the operator is asked whether to quit.
  var heldAt: Date?

  init(_ plan: Plan, leavesAt: Date, basis: PlanBasis, now: Date) {
    (self.plan, self.leavesAt, self.basis, seenAt) = (plan, leavesAt, basis, now)
  }

  /// How long a destructive call can be taken back, unless the operator chose another time.
  package static let seconds = 3.0
  /// A console that was not there for so long was stopped: nobody has seen the countdown, and nobody could take it back.
  private static let unseenSeconds = 2.0

  func left(_ now: Date) -> Double { max(0, leavesAt.timeIntervalSince(heldAt ?? now)) }

  /// Time has passed; false where it has passed unseen.
  mutating func pass(_ now: Date) -> Bool {
    defer { seenAt = max(seenAt, now) }
    return heldAt != nil || now.timeIntervalSince(seenAt) <= PendingWrite.unseenSeconds
  }

  /// The countdown goes on from where it stood.
  mutating func resume(_ now: Date) {
    guard let held = heldAt else { return }
    leavesAt = leavesAt.addingTimeInterval(max(0, now.timeIntervalSince(held)))
    (heldAt, seenAt) = (nil, now)
  }
}
