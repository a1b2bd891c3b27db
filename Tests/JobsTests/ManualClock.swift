import Synchronization

@testable import Jobs

/// A clock that stands until it is moved. A `Mutex`, since sleepers are cancelled from wherever their task is.
final class ManualClock: Sendable {
  private struct Sleeper {
    var until: Duration
    var continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var now = Duration.zero
    var next = 0
    var sleepers: [Int: Sleeper] = [:]
    var cancelled: Set<Int> = []
  }

  private let state = Mutex(State())

  var pollClock: PollClock { PollClock(elapsed: { self.now }, sleep: { try await self.sleep($0) }) }
  var now: Duration { state.withLock { $0.now } }
  /// How long those who sleep now want to, shortest first.
  var waits: [Duration] { state.withLock { state in state.sleepers.values.map { $0.until - state.now }.sorted() } }

  func advance(by duration: Duration) {
    let due = state.withLock { state in
      state.now += duration
      let due = state.sleepers.filter { $0.value.until <= state.now }
      for key in due.keys { state.sleepers[key] = nil }
      return due.values.map(\.continuation)
    }
    for continuation in due { continuation.resume() }
  }

  private func sleep(_ duration: Duration) async throws {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let isOver = state.withLock { state in
          if state.cancelled.remove(number) != nil { return true }
          state.sleepers[number] = Sleeper(until: state.now + duration, continuation: continuation)
          return false
        }
        if isOver { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let sleeper = state.withLock { state in
        let sleeper = state.sleepers.removeValue(forKey: number)
        if sleeper == nil { state.cancelled.insert(number) }
        return sleeper
      }
      sleeper?.continuation.resume(throwing: CancellationError())
    }
  }
}

/// Lets the others run until something holds; false where it does not come to hold.
func eventually(_ holds: () async -> Bool) async -> Bool {
  for _ in 0..<20_000 {
    if await holds() { return true }
    await Task.yield()
  }
  return false
}
