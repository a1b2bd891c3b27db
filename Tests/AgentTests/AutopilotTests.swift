import FoundationEssentials
import Jobs
import Testing

@testable import Agent

/// On a clock of looks: one a minute.
struct AutopilotTests {
  private struct Flight {
    var pilot: Autopilot
    var time = Date(timeIntervalSince1970: 0)
    var parallelism: Int? = 8
    var log: [Autopilot.Decision] = []

    init(_ change: (inout AutopilotRules) -> Void = { _ in }) {
      var rules = AutopilotRules()
      change(&rules)
      pilot = Autopilot(rules)
    }

    /// One look; what it decides is done.
    @discardableResult
    mutating func look(
      _ advised: Int? = nil, foreign: String? = nil, state: JobState = .running, stale: Bool = false, acts: Bool = true
    ) -> Autopilot.Decision {
      time += 60
      var seen = Sighting(time: time, state: state, parallelism: parallelism)
      seen.advice = advised.map { Sighting.Advice(parallelism: $0, why: "busy") }
      (seen.foreign, seen.isStale) = (foreign, stale)
      let decision = pilot.decide(seen)
      if case .scale(let to, _) = decision {
        if acts { pilot.changed(to: to, from: parallelism, at: time) } else { pilot.proposed(at: time) }
        if acts { parallelism = to }
      }
      log.append(decision)
      return decision
    }

    var scalings: [Int] { log.compactMap { if case .scale(let to, _) = $0 { to } else { nil } } }
  }

  @Test func `advice is followed when it has stood, and not at the first look`() {
    var flight = Flight()
    flight.look(12)
    #expect(flight.scalings.isEmpty)
    #expect(flight.look(12) == .scale(to: 12, why: "busy"))
  }

  @Test func `advice that comes and goes is not followed`() {
    var flight = Flight()
    for _ in 0..<20 {
      flight.look(12)
      flight.look()
    }
    for _ in 0..<20 {
      flight.look(12)
      flight.look(4)
    }
    #expect(flight.scalings.isEmpty)
  }

  @Test func `down takes longer than up`() {
    var flight = Flight()
    for _ in 0..<5 { flight.look(4) }
    #expect(flight.scalings.isEmpty)
    flight.look(4)
    #expect(flight.scalings == [4])
  }

  @Test func `after a change there is a cool-down, and a longer one before the way back`() {
    var flight = Flight()
    for _ in 0..<2 { flight.look(12) }
    for _ in 0..<4 { flight.look(16) }
    #expect(flight.scalings == [12])
    flight.look(16)
    #expect(flight.scalings == [12, 16])
    for _ in 0..<19 { flight.look(8) }
    #expect(flight.scalings == [12, 16])
    flight.look(8)
    #expect(flight.scalings == [12, 16, 8])
  }

  @Test func `bounds hold, and what they leave is done`() {
    var flight = Flight { ($0.minimum, $0.maximum) = (6, 10) }
    for _ in 0..<3 { flight.look(40) }
    #expect(flight.scalings == [10])
    for _ in 0..<60 { flight.look(40) }
    #expect(flight.scalings == [10])
    for _ in 0..<60 { flight.look(1) }
    #expect(flight.scalings == [10, 6])
  }

  @Test func `a job beyond the bounds is not pushed against advice`() {
    var flight = Flight { ($0.minimum, $0.maximum) = (1, 4) }
    for _ in 0..<20 { flight.look(12) }
    #expect(flight.scalings.isEmpty)
  }

  @Test func `the budget is the end of changes and not of looks`() {
    var flight = Flight { $0.budget = 2 }
    for step in 0..<60 { flight.look(8 + 4 * (1 + step / 6)) }
    #expect(flight.scalings.count == 2)
    #expect(flight.look(99) == .wait("99 is advised, and the budget of 2 changes is spent"))
  }

  @Test func `what somebody else scaled is left alone, and never undone`() {
    var flight = Flight()
    flight.look(12)
    flight.parallelism = 20
    guard case .wait(let why) = flight.look(12) else { return #expect(Bool(false)) }
    #expect(why.contains("somebody scaled it from 8 to 20"))
    for _ in 0..<100 { flight.look(12) }
    #expect(flight.scalings.isEmpty)
    // On in the same direction it may go.
    for _ in 0..<10 { flight.look(24) }
    #expect(flight.scalings == [24])
  }

  @Test func `who scaled down wants it small`() {
    var flight = Flight()
    flight.look()
    flight.parallelism = 4
    for _ in 0..<100 { flight.look(8) }
    #expect(flight.scalings.isEmpty)
    for _ in 0..<100 { flight.look(2) }
    #expect(flight.scalings == [2])
  }

  @Test func `an action of somebody begins the cool-down anew`() {
    var flight = Flight()
    flight.look(12)
    for _ in 0..<10 { flight.look(12, foreign: "savepoint by ops") }
    for _ in 0..<4 { flight.look(12) }
    #expect(flight.scalings.isEmpty)
    flight.look(12)
    #expect(flight.scalings == [12])
  }

  @Test func `its own scaling is nobody else's`() {
    var flight = Flight()
    for _ in 0..<30 { flight.look(12) }
    #expect(flight.scalings == [12])
    #expect(!flight.log.contains { if case .wait(let why) = $0 { why.contains("somebody") } else { false } })
  }

  @Test func `a change that did not come about is not taken for somebody's`() {
    var flight = Flight()
    flight.look(12)
    flight.look(12)
    // The engine has slots for 10 only.
    flight.parallelism = 10
    flight.pilot.changed(to: 10, from: 8, at: flight.time)
    guard case .wait(let why) = flight.look() else { return #expect(Bool(false)) }
    #expect(!why.contains("somebody"))
  }

  @Test func `while it restarts or its engine is silent nothing is counted`() {
    var flight = Flight()
    flight.look(12)
    flight.look(12, state: .restarting)
    flight.look(12)
    flight.look(12, stale: true)
    flight.look(12)
    #expect(flight.scalings.isEmpty)
  }

  @Test(arguments: [JobState.finished, .failed, .canceled])
  func `it ends with the job`(_ state: JobState) {
    var flight = Flight()
    guard case .end = flight.look(12, state: state) else { return #expect(Bool(false)) }
  }

  @Test func `a proposal is not made again at every look, and costs nothing`() {
    var flight = Flight()
    for _ in 0..<14 { flight.look(12, acts: false) }
    #expect(flight.scalings == [12, 12, 12] && flight.pilot.changes == 0)
  }

  @Test func `after a scaling without effect it does not interrupt the job for another`() {
    var flight = Flight()
    flight.look(12)
    flight.look(12, acts: false)
    flight.pilot.changedInVain("the program sets its own", parallelism: 8, at: flight.time)
    for _ in 0..<60 { flight.look(12) }
    #expect(flight.scalings == [12])
    #expect(
      flight.log.last == .wait("12 is advised, and a scaling had no effect: the program sets its own"))
  }

  @Test func `little is not worth an interruption`() {
    var flight = Flight()
    flight.parallelism = 40
    for _ in 0..<20 { flight.look(42) }
    #expect(flight.scalings.isEmpty)
  }
}
