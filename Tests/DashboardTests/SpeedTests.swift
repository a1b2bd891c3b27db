import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Prints what ten thousand jobs cost; no test fails on a time. `swift test -c release -Xswiftc -enable-testing
/// --filter SpeedTests` gives the figures that count.
@Suite(.serialized) struct SpeedTests {
  private static func job(_ number: Int, _ round: Int) -> Job {
    let health: Health = (number + round) % 97 == 0 ? .critical : (number + round) % 23 == 0 ? .warn : .ok
    var job = Sample.job(
      "pipeline-\(number)-orders-enrich", runner: "flink-\(number % 4)", health: health,
      why: health == .ok ? "" : "Window is the bottleneck"
    ) {
      $0.recordsInPerSecond = Double((number * 31 + round * 7) % 90_000)
      $0.busy = Double((number + round) % 100) / 100
      $0.watermarkLag = Double((number * 7 + round) % 900)
    }
    job.revision = round
    return job
  }

  private func fleet() -> Console {
    setUTF8()
    var console = Console(width: 200, height: 50)
    console.pass(0)
    console.answerAll(jobs: (0..<10_000).map { SpeedTests.job($0, 0) })
    return console
  }

  private func report(_ name: String, _ times: [Duration]) {
    let sorted = times.sorted()
    let (median, p99) = (sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
    print("speed: \(name): median \(median / .milliseconds(1)) ms, p99 \(p99 / .milliseconds(1)) ms")
  }

  @Test func `A key to its screen`() {
    var console = fleet()
    var canvas = Canvas(width: 200, height: 50)
    let clock = ContinuousClock()
    var times: [Duration] = []
    for step in 0..<400 {
      console.now.addTimeInterval(0.05)
      let key: Key = step % 40 == 39 ? .pageDown : step % 7 == 6 ? .up : .down
      times.append(
        clock.measure {
          _ = update(&console.state, .input(.key(key), at: console.now))
          render(console.state, into: &canvas)
        })
    }
    report("a key to its screen, 10,000 jobs, 200x50", times)
    let selected = console.state.jobs.row(of: console.state.selected)
    #expect((selected ?? 0) > 300, "four hundred keys move the selection")
  }

  /// A hundred keys, each drawn.
  private func goingDown(_ console: inout Console, _ canvas: inout Canvas) -> [Duration] {
    let clock = ContinuousClock()
    return (0..<100).map { step in
      console.now.addTimeInterval(0.05)
      return clock.measure {
        _ = update(&console.state, .input(.key(step % 7 == 6 ? .up : .down), at: console.now))
        render(console.state, into: &canvas)
      }
    }
  }

  @Test func `A key while all jobs are marked and a filter hides most`() {
    var console = fleet()
    var canvas = Canvas(width: 200, height: 50)
    console.press(.character("*"), .character("/"))
    console.type("flink-3")
    console.press(.enter)
    let times = goingDown(&console, &canvas)
    report("a key to its screen, 10,000 jobs marked, 200x50", times)
    #expect(console.screen.contains("10000 marked, 7500 not shown"), "\(console.screen.prefix(600))")
  }

  @Test func `A key on the overview to its screen`() {
    var console = fleet()
    var canvas = Canvas(width: 200, height: 50)
    console.press(.character("O"))
    let times = goingDown(&console, &canvas)
    report("a key on the overview to its screen, 10,000 jobs, 200x50", times)
    #expect(console.state.chosen[.overview] != nil)
  }

  @Test(arguments: [("the table", nil), ("the overview", Key.character("O")), ("a job's page", Key.enter)])
  func `A key on a screen of 300 x 100`(name: String, page: Key?) {
    var console = fleet()
    console.send(.input(.resize(width: 300, height: 100), at: console.now))
    if let page { console.press(page) }
    console.answerAll(jobs: [])
    var canvas = Canvas(width: 300, height: 100)
    let times = goingDown(&console, &canvas)
    report("a key on \(name), 10,000 jobs, 300x100", times)
    #expect(console.state.width == 300 && console.screen.contains("pipeline-"))
  }

  @Test func `A delta of 500 jobs`() {
    var console = fleet()
    var times: [Duration] = []
    let clock = ContinuousClock()
    for round in 1...40 {
      let changed = (0..<500).map { SpeedTests.job(($0 * 19 + round * 101) % 10_000, round) }
      console.pass(1.01)
      for case .fetch(.jobs(let since), let request) in console.asked {
        let page = JobPage(jobs: changed, removed: [], revision: 7 + round, nextCursor: nil)
        let event = Event.fetched(.jobs(since: since), request, .success(.jobs(page)), at: console.now)
        times.append(clock.measure { _ = update(&console.state, event) })
      }
      console.asked = []
    }
    report("a delta of 500 of 10,000 jobs", times)
    #expect(times.count > 20 && console.state.jobs.count == 10_000, "\(times.count) deltas")
    #expect(console.state.jobs["flink-0-pipeline-7600-orders-enrich"]?.revision ?? 0 > 0, "the last deltas are in")
  }

  @Test func `Typing a filter`() {
    var console = fleet()
    console.press(.character("/"))
    var canvas = Canvas(width: 200, height: 50)
    let clock = ContinuousClock()
    for text in ["orders-en", "lag>60 busy>0.5", "state:running !flink-3", "/pipe.*99/"] {
      var times: [Duration] = []
      for glyph in text {
        console.now.addTimeInterval(0.1)
        times.append(
          clock.measure {
            _ = update(&console.state, .input(.key(.character(glyph)), at: console.now))
            render(console.state, into: &canvas)
          })
      }
      report("typing the filter \(text), a key", times)
      let (shown, all) = (console.state.jobs.shownCount, console.state.jobs.count)
      #expect(shown > 0 && (shown < all || text == "orders-en"), "\(text) shows \(shown) of \(all)")
      console.press(.control("u"))
    }
  }

  @Test func `The first full list, and a new order`() {
    let jobs = (0..<10_000).map { SpeedTests.job($0, 0) }
    let clock = ContinuousClock()
    var console = Console(width: 200, height: 50)
    console.pass(0)
    report("the first list of 10,000 jobs", [clock.measure { console.answerAll(jobs: jobs) }])
    #expect(console.state.jobs.count == 10_000 && console.screen.contains("10000 jobs"))
    report("a new order of 10,000 jobs", (0..<10).map { _ in clock.measure { console.press(.character(">")) } })
  }
}
