import Testing

@testable import Jobs

@Suite struct SharedAlarmTests {
  @Test(arguments: [(1.0, 0.003, 1.0), (0.997, 0.003, 1.0), (1, 0.2, 1.25), (2.3, 0.5, 2.75), (0.5, 0.14, 0.75)])
  func `longer pauses end together with others, a fifth of a second late at the most`(
    pause: Double, now: Double, due: Double
  ) {
    let found = SharedAlarm.due(.seconds(pause), at: .seconds(now))
    #expect(abs((found / .seconds(1)) - due) < 1e-9)
    #expect((found / .seconds(1)) - now - pause < 0.2)
  }

  @Test func `short pauses end when they end`() {
    #expect(SharedAlarm.due(.milliseconds(125), at: .seconds(1)) == .seconds(1.125))
  }

  @Test func `who is cancelled is woken at once, and the others sleep on`() async throws {
    let began = SharedAlarm.shared.elapsed
    let long = Task { try await SharedAlarm.shared.sleep(.seconds(60)) }
    async let short: Void = SharedAlarm.shared.sleep(.milliseconds(50))
    long.cancel()
    await #expect(throws: CancellationError.self) { try await long.value }
    try await short
    #expect(SharedAlarm.shared.elapsed - began >= .milliseconds(50))
  }
}
