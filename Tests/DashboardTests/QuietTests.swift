import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What a console costs on which nothing happens.
struct QuietTests {
  private func fetches(_ effects: [Effect], _ lane: Lane) -> Int {
    effects.count { if case .fetch(let fetch, _) = $0 { fetch.lane == lane } else { false } }
  }

  private func whole(_ state: State) -> Canvas {
    var canvas = Canvas(width: state.width, height: state.height)
    render(state, into: &canvas)
    return canvas
  }

  private func isWhole(_ frame: inout Frame, _ state: State) -> Bool {
    frame.show(state)
    return frame.canvas == whole(state)
  }

  @Test func `a lane that brings nothing new is asked less often, and jobs as often as ever`() {
    var console = Console.running()
    var asked: [Lane: Int] = [:]
    for _ in 0..<20 {
      let effects = console.pass(1)
      for lane in [Lane.jobs, .logs, .runners] { asked[lane, default: 0] += fetches(effects, lane) }
      console.answerAll()
    }
    #expect(asked[.jobs] == 20)
    #expect((5...7).contains(asked[.logs] ?? 0))
    #expect(fetches(console.press(.left), .logs) == 1)
  }

  @Test func `a job that changes rouses what rests`() {
    var console = Console.running()
    for _ in 0..<9 {
      console.pass(1)
      console.answerAll()
    }
    var job = Sample.jobs[0]
    job.metrics.busy = 0.11
    let calm = console.state.schedule[.logs].calm
    for case .fetch(.jobs(let since), let request) in console.pass(1) {
      let page = JobPage(jobs: [job], removed: [], revision: (since ?? 0) + 1, nextCursor: nil)
      console.send(.fetched(.jobs(since: since), request, .success(.jobs(page)), at: console.now))
    }
    #expect(calm > 0)
    #expect(console.state.schedule[.logs].calm == 0)
  }

  @Test func `a runner that is not well is looked at as often as ever`() {
    var console = Console.running()
    var sick = Sample.runners
    sick[0].state = .unreachable
    var asked = 0
    for _ in 0..<20 {
      asked += fetches(console.pass(1), .runners)
      console.answerAll(runners: sick)
    }
    #expect(asked >= 9)
  }

  @Test func `while nothing happens the clock goes on, and all else is drawn anew every few seconds`() {
    var console = Console.running()
    var frame = Frame()
    for second in 0..<60 {
      console.pass(1)
      console.answerAll()
      frame.show(console.state)
      let whole = whole(console.state)
      let isRight = frame.canvas.cells.prefix(whole.width) == whole.cells.prefix(whole.width)
      #expect(isRight, "second \(second)")
    }
    console.press(.down)
    #expect(isWhole(&frame, console.state))
    console.send(.input(.resize(width: 90, height: 24), at: console.now))
    #expect(isWhole(&frame, console.state))
  }

  @Test func `seconds that are on the screen are counted`() {
    var young = Sample.jobs[0]
    young.state = .running
    young.startTime = Sample.now
    var console = Console.running(jobs: [young])
    var frame = Frame()
    for _ in 0..<63 {
      console.pass(1)
      console.answerAll(jobs: [young])
      #expect(isWhole(&frame, console.state))
    }
  }
}
