import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct DataTests {
  private func fetches(_ effects: [Effect]) -> [Fetch] {
    effects.compactMap { if case .fetch(let fetch, _) = $0 { fetch } else { nil } }
  }

  @Test func `At the start the jobs and the runners are asked for`() {
    var console = Console()
    #expect(fetches(console.pass(0)).contains(.jobs(since: nil)))
    #expect(fetches(console.asked).contains(.runners))
  }

  @Test func `After the first answer only changes are asked for, once a second`() {
    var console = Console.running()
    #expect(fetches(console.pass(0.5)).isEmpty)
    #expect(fetches(console.pass(0.6)).contains(.jobs(since: 7)))
  }

  @Test func `One question of a lane is under way at a time`() {
    var console = Console()
    console.pass(0)
    #expect(fetches(console.pass(5)).isEmpty)
    #expect(fetches(console.pass(16)).contains(.jobs(since: nil)), "after 20 s without an answer it is asked anew")
  }

  @Test func `A late answer does not overwrite a newer one`() throws {
    var console = Console()
    guard
      case .fetch(let fetch, let old)? = console.pass(0).first(where: {
        if case .fetch(.jobs, _) = $0 { true } else { false }
      })
    else {
      Issue.record("nothing was asked")
      return
    }
    console.pass(21)
    let late = JobPage(jobs: [Sample.jobs[0]], removed: [], revision: 1, nextCursor: nil)
    console.send(.fetched(fetch, old, .success(.jobs(late)), at: console.now))
    #expect(console.state.jobs.count == 0)
    console.answerAll()
    #expect(console.state.jobs.count == 6)
  }

  @Test func `A failed call keeps the last data, and is tried less and less often`() {
    var console = Console.running()
    var asked = 0
    for _ in 0..<60 {
      for case .fetch(.jobs(let since), let request) in console.pass(1) {
        asked += 1
        console.send(
          .fetched(.jobs(since: since), request, .failure(ClientError(.unreachable, "refused")), at: console.now))
      }
    }
    #expect(console.state.jobs.count == 6)
    #expect(asked >= 5 && asked <= 12)
    #expect(console.screen.contains("old: refused"))
  }

  @Test func `A slow server is asked less often`() {
    var console = Console.running()
    let request = console.pass(1.1).compactMap { if case .fetch(.jobs, let request) = $0 { request } else { nil } }[0]
    console.now.addTimeInterval(2)
    let page = JobPage(jobs: [], removed: [], revision: 8, nextCursor: nil)
    console.send(.fetched(.jobs(since: 7), request, .success(.jobs(page)), at: console.now))
    #expect(!fetches(console.pass(1)).contains(.jobs(since: 8)))
    #expect(fetches(console.pass(4)).contains(.jobs(since: 8)))
  }

  @Test func `A server that counts anew is asked for everything`() {
    var console = Console.running()
    console.changed([], revision: 2)
    #expect(console.state.revision == nil)
    #expect(fetches(console.asked).contains(.jobs(since: nil)))
  }

  @Test func `Where the server lists everything anew, what it does not list is gone`() {
    var console = Console.running()
    console.pass(1.1)
    for case .fetch(.jobs(let since), let request) in console.asked {
      let page = JobPage(jobs: [Sample.jobs[1]], removed: [], revision: 3, nextCursor: nil, isComplete: true)
      console.send(.fetched(.jobs(since: since), request, .success(.jobs(page)), at: console.now))
    }
    #expect(console.state.jobs.count == 1)
    #expect(console.state.revision == 3)
    #expect(console.state.selectedJob?.name == "orders-enrich")
  }

  @Test func `The selected job's figures, log and timeline are asked for`() {
    var console = Console.running()
    let asked = fetches(console.press(.down))
    let id = Sample.jobs[4].id
    #expect(asked.contains(.metrics(job: id)))
    #expect(asked.contains(.logs(job: id, cursor: nil)))
    #expect(asked.contains(.timeline(job: id)))
  }

  @Test func `A fast walk through the list asks for the job where it rests`() {
    var console = Console.running()
    console.press(.down)
    console.answerAll()
    let during = console.press(.down, .down, .down, after: 0.03)
    #expect(!fetches(during).contains { if case .metrics = $0 { true } else { false } })
    #expect(fetches(console.pass(0.2)).contains(.metrics(job: Sample.jobs[3].id)))
  }

  @Test func `Logs go on from their cursor`() {
    var console = Console.running()
    #expect(fetches(console.pass(1.1)).contains(.logs(job: Sample.jobs[0].id, cursor: "c1")))
  }

  @Test func `What is not on the screen is not asked for`() {
    var console = Console.running(width: 60, height: 15)
    let asked = fetches(console.pass(3))
    #expect(!asked.contains { if case .logs = $0 { true } else { false } })
    #expect(!asked.contains { if case .metrics = $0 { true } else { false } })
  }

  @Test func `The job page asks for graph, diagnosis, checkpoints, savepoints and configuration`() {
    var console = Console.running()
    let lanes = Set(fetches(console.press(.enter)).map(\.lane))
    #expect(lanes.isSuperset(of: [.graph, .diagnosis, .checkpoints, .savepoints, .configuration]))
    console.answerAll()
    console.press(.escape)
    #expect(console.state.page == .main)
    #expect(!fetches(console.pass(5)).contains { $0.lane == .graph })
  }

  @Test func `Without the focus nothing is asked, and with it everything at once`() {
    var console = Console.running()
    console.send(.input(.focus(false), at: console.now))
    #expect(console.screen.contains("paused: no focus"))
    #expect(console.state.nextWake.timeIntervalSince(console.now) > 30)
    for _ in 0..<40 { #expect(fetches(console.pass(5)).isEmpty) }
    #expect(fetches(console.send(.input(.focus(true), at: console.now))).contains(.jobs(since: 7)))
    #expect(!console.screen.contains("paused"))
  }

  @Test func `Without the focus it stands since when, and it goes on where that is wanted`() {
    var console = Console.running()
    let lost = console.state.clock.time(console.now)
    console.send(.input(.focus(false), at: console.now))
    console.pass(15)
    #expect(console.screen.contains("paused: no focus since \(lost)"))
    console.send(.input(.focus(true), at: console.now))
    console.answerAll()
    console.state.refreshesUnfocused = true
    console.send(.input(.focus(false), at: console.now))
    #expect(!console.screen.contains("paused"))
    // A lane whose question is still open asks no second one.
    console.answerAll()
    #expect(!fetches(console.pass(5)).isEmpty)
  }

  @Test func `A key is a sign of the focus, whatever was reported`() {
    var console = Console.running()
    console.send(.input(.focus(false), at: console.now))
    console.pass(5)
    #expect(fetches(console.press(.character("j"))).contains(.jobs(since: 7)))
  }

  @Test func `What was done is seen to its end without the focus`() throws {
    var console = Console.running()
    console.press(.character("c"))
    try console.answerPlan()
    console.press(.character("y"))
    console.answerAll()
    console.send(.input(.focus(false), at: console.now))
    let effects = console.pass(PendingWrite.seconds)
    #expect(console.performed.count == 1)
    #expect(fetches(effects).contains(.jobs(since: 7)))
  }

  @Test func `An answer for a job that is no longer looked at is dropped`() {
    var console = Console.running()
    let old = console.pass(1.1).compactMap { effect -> (Fetch, RequestID)? in
      if case .fetch(.metrics(let job, _, _), let request) = effect { (.metrics(job: job), request) } else { nil }
    }
    console.press(.down, .down)
    for (fetch, request) in old {
      console.send(.fetched(fetch, request, .success(.metrics(Sample.series)), at: console.now))
    }
    #expect(console.state.metrics.series.count == 0)
  }
}
