import FoundationEssentials
import Jobs
import Synchronization
import Testing

@testable import Runners

struct RequestBudgetTests {
  /// Time passes by waiting alone.
  final class Clock: Sendable {
    private let seconds = Mutex(0.0)
    var now: Double { seconds.withLock { $0 } }
    func wait(_ duration: Duration) { seconds.withLock { $0 += duration / .seconds(1) } }
  }

  static func budget(_ perMinute: Double, _ clock: Clock) -> RequestBudget {
    RequestBudget(
      perMinute: perMinute, now: { Date(timeIntervalSince1970: clock.now) }, pause: { clock.wait($0) })
  }

  @Test(arguments: [10.0, 60, 300, 6000])
  func `in no minute there are more requests than were allowed`(_ perMinute: Double) async throws {
    let clock = Clock()
    let budget = Self.budget(perMinute, clock)
    var times: [Double] = []
    for _ in 0..<(Int(perMinute) * 3) {
      try await budget.take(.survey)
      times.append(clock.now)
    }
    for (index, time) in times.enumerated() {
      #expect(times[index...].prefix { $0 < time + 60 }.count <= Int(perMinute))
    }
    #expect(clock.now > 60 && clock.now < 240)
  }

  @Test func `an action never waits, and details wait before surveys do`() async throws {
    let clock = Clock()
    let budget = Self.budget(40, clock)
    for _ in 0..<12 { try await budget.take(.action) }
    #expect(clock.now == 0)
    try await budget.take(.survey)
    let survey = clock.now
    try await budget.take(.detail)
    #expect(survey > 0 && clock.now - survey > 4)
  }

  @Test func `while the engine wants to be left alone nothing but actions goes out`() async throws {
    let clock = Clock()
    let budget = Self.budget(600, clock)
    await budget.hold(for: 7, because: "asks us to wait")
    await #expect(throws: RunnerError.refused("asks us to wait")) { try await budget.take(.survey) }
    try await budget.take(.action)
    clock.wait(.seconds(8))
    try await budget.take(.survey)
    // Without a time of the engine's it is ever longer, and short again after an answer.
    let waits = [await budget.hold(for: nil, because: ""), await budget.hold(for: nil, because: "")]
    #expect(waits[1] == waits[0] * 2)
    await budget.answered()
    #expect(await budget.hold(for: nil, because: "") < waits[0])
  }
}
