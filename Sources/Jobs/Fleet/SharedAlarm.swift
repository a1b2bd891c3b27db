import Dispatch
import Synchronization

/// Wakes all who sleep by one timer, and together those whose time comes within the same quarter of a second: an idle
/// program's cost is the wakes, not what they are for. Who is cancelled leaves nothing behind, where `Task.sleep` leaves
/// a timer that fires for nobody.
///
/// A mutex, since sleepers are cancelled from wherever their task is.
package final class SharedAlarm: Sendable {
  package static let shared = SharedAlarm()

  /// Pauses that are shorter end when they end.
  private static let shortest = Duration.milliseconds(400)
  private static let tick = Duration.milliseconds(250)
  /// What ends so little after a tick is woken with it.
  private static let early = Duration.milliseconds(60)

  private struct Sleeper {
    let due: Duration
    let wake: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var sleepers: [Int: Sleeper] = [:]
    /// Cancelled before they slept.
    var cancelled: Set<Int> = []
    var last = 0
    let timer = DispatchSource.makeTimerSource()
    /// When it fires.
    var armed: Duration?
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now

  private init() {
    state.withLock { state in
      state.timer.setEventHandler { [weak self] in self?.ring() }
      state.timer.activate()
    }
  }

  package var elapsed: Duration { ContinuousClock.now - start }

  /// When one who wants to sleep for `pause` is woken.
  static func due(_ pause: Duration, at now: Duration) -> Duration {
    let end = now + pause
    guard pause >= shortest else { return end }
    return tick * Int(((end - early) / tick).rounded(.up))
  }

  /// Throws when its task is cancelled.
  package func sleep(_ pause: Duration) async throws {
    let number = state.withLock { state in
      state.last += 1
      return state.last
    }
    // A cancellation that came too late to be anyone's is not kept.
    defer { state.withLock { _ = $0.cancelled.remove(number) } }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { add(Sleeper(due: Self.due(pause, at: elapsed), wake: $0), number) }
    } onCancel: {
      cancel(number)
    }
  }

  private func add(_ sleeper: Sleeper, _ number: Int) {
    let isCancelled = state.withLock { state in
      if state.cancelled.remove(number) != nil { return true }
      state.sleepers[number] = sleeper
      arm(&state)
      return false
    }
    if isCancelled { sleeper.wake.resume(throwing: CancellationError()) }
  }

  private func cancel(_ number: Int) {
    let sleeper = state.withLock { state in
      let sleeper = state.sleepers.removeValue(forKey: number)
      if sleeper == nil { state.cancelled.insert(number) }
      return sleeper
    }
    sleeper?.wake.resume(throwing: CancellationError())
  }

  private func ring() {
    let now = elapsed
    let due = state.withLock { state in
      state.armed = nil
      let due = state.sleepers.filter { $0.value.due <= now }
      for number in due.keys { state.sleepers[number] = nil }
      // Who is woken mostly sleeps for a second again: the timer that he wants is armed now, once.
      arm(&state, soon: due.isEmpty ? nil : Self.due(.seconds(1), at: now))
      return due
    }
    for (_, sleeper) in due.sorted(by: { $0.key < $1.key }) { sleeper.wake.resume() }
  }

  private func arm(_ state: inout State, soon: Duration? = nil) {
    guard let first = state.sleepers.values.lazy.map(\.due).min() else { return }
    let next = min(first, soon ?? first)
    if let armed = state.armed, armed <= next { return }
    state.armed = next
    let left = max(.zero, next - elapsed) / .nanoseconds(1)
    state.timer.schedule(deadline: .now() + .nanoseconds(Int(left)), leeway: .nanoseconds(0))
  }
}
