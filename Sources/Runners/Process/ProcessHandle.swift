import CSystem
import Dispatch
import Glibc

/// A pidfd: whatever becomes of the number, this reaches the process that it was opened for, or nobody.
package struct ProcessHandle: ~Copyable, Sendable {
  private let descriptor: Descriptor

  /// Opens first, then asks whether it is the one that is meant: in this order no other process can slip in between.
  package init?(_ identity: ProcessIdentity) {
    guard let opened = Descriptor(owning: csystem_pidfd_open(identity.pid)), identity.isAlive else { return nil }
    descriptor = opened
  }

  /// Opens the process of this number if `isMeant` still says so of it afterwards.
  package init?(pid: Int32, where isMeant: () -> Bool) {
    guard let opened = Descriptor(owning: csystem_pidfd_open(pid)), isMeant() else { return nil }
    descriptor = opened
  }

  /// False where it has ended already.
  @discardableResult
  package borrowing func send(_ signal: Int32) -> Bool {
    csystem_pidfd_signal(descriptor.number, signal) == 0
  }

  /// Waits for its end, whoever its parent is; false when `deadline` or a cancellation comes first.
  package borrowing func ended(before deadline: ContinuousClock.Instant) async -> Bool {
    await Readiness.wait(for: descriptor.number, until: deadline)
  }
}
