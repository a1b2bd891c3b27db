package import FoundationEssentials
import Synchronization

/// An instant that is moved by hand. A mutex and not an actor, because a clock is read where nothing can be awaited.
package final class DemoTime: Sendable {
  private let instant: Mutex<Date>

  package init(_ instant: Date) { self.instant = Mutex(instant) }

  package var now: Date { instant.withLock { $0 } }

  package func advance(by seconds: Double) { instant.withLock { $0.addTimeInterval(seconds) } }
}
