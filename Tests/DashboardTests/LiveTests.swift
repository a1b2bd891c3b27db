import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A console whose server tells what happens, and is not asked.
@Suite struct LiveTests {
  init() { setUTF8() }

  private func console(width: Int = 160) -> Console {
    var console = Console(width: width)
    console.state = State(
      width: width, height: 30, now: Sample.now, serverName: "ops:8888", feed: .told(Feed.Line()))
    console.pass(0)
    return console
  }

  private func running() -> Console {
    var console = console()
    console.send(.told(.connected, at: console.now))
    console.send(.told(.snapshot(snapshot()), at: console.now))
    console.answerAll()
    return console
  }

  private func snapshot(_ jobs: [Job] = Sample.jobs, revision: Int = 7) -> FleetSnapshot {
    FleetSnapshot(jobs: jobs, runners: Sample.runners, revision: revision)
  }

  private func lanes(_ effects: [Effect]) -> Set<Lane> {
    Set(effects.compactMap { if case .fetch(let fetch, _) = $0 { fetch.lane } else { nil } })
  }

  private func entry(_ id: Int, _ job: String?) -> TimelineEntry {
    var entry = TimelineEntry(time: Sample.now, kind: .state, severity: .ok, text: "told \(id)")
    (entry.id, entry.jobID) = (id, job)
    return entry
  }

  private let refused = ClientError(.unreachable, "connection refused")

  @Test func `Jobs and runners are never asked for, and the rest is`() {
    var console = running()
    #expect(console.state.jobs.count == 6)
    #expect(console.screen.contains("live"))
    var asked: Set<Lane> = []
    for second in 0..<60 {
      asked.formUnion(lanes(console.pass(1)))
      console.answerAll()
      if second % 5 == 4 { console.send(.told(.alive, at: console.now)) }
    }
    #expect(asked.isDisjoint(with: [.jobs, .runners, .timeline]))
    #expect(asked.isSuperset(of: [.metrics, .logs]))
    #expect(console.screen.contains("live"), "a quiet fleet is not an old one")
  }

  @Test func `A change is on the screen at once, and what is gone is gone`() {
    var console = running()
    var job = Sample.jobs[1]
    job.state = .failed
    let change = FleetChange(jobs: [job], removed: [Sample.jobs[5].id], revision: 8)
    console.send(.told(.change(change), at: console.now))
    #expect(console.state.jobs[job.id]?.state == .failed)
    #expect(console.state.jobs.count == 5)
    #expect(console.state.revision == 8)
  }

  @Test func `A lost line is in the header with the age of what is shown, until it is found again`() {
    var console = running()
    console.pass(3)
    console.send(.told(.disconnected(refused, since: console.now), at: console.now))
    console.pass(12)
    for case .fetch(let fetch, let request) in console.asked {
      console.send(.fetched(fetch, request, .failure(refused), at: console.now))
    }
    #expect(console.screen.contains("offline, 12s old"))
    #expect(console.screen.contains("connection refused"))
    #expect(console.state.jobs.count == 6)
    let effects = console.send(.told(.connected, at: console.now))
    #expect(lanes(effects).contains(.metrics), "what failed meanwhile is asked at once, and not at its time")
    console.send(.told(.change(FleetChange(jobs: [], revision: 8)), at: console.now))
    #expect(console.screen.contains("live"))
    #expect(console.screen.contains("connected again after 12s"))
  }

  @Test func `A server that says nothing has an age from seven seconds on, and is live with the next word`() {
    var console = running()
    for _ in 0..<6 { console.pass(1) }
    #expect(console.screen.contains("live"))
    console.pass(1)
    #expect(!console.screen.contains("live"))
    #expect(console.screen.contains("7s old") && !console.screen.contains("offline"), "it is not known to be gone")
    let before = console.state.news
    #expect(lanes(console.send(.told(.alive, at: console.now))).isDisjoint(with: Feed.lanes))
    #expect(console.screen.contains("live"))
    #expect(console.state.news > before, "the ages on the screen are drawn anew")
    let calm = console.state.news
    console.send(.told(.alive, at: console.now))
    #expect(console.state.news == calm, "a word that nothing has happened costs no frame")
  }

  @Test func `A word from a server that has told nothing yet is no data`() {
    var console = console()
    console.send(.told(.connected, at: console.now))
    console.send(.told(.alive, at: console.now))
    #expect(console.screen.contains("no data"))
  }

  @Test(arguments: [120, 100, 80])
  func `Metrics, log and timeline say how old they are when the server is gone`(_ width: Int) {
    var console = running()
    console.send(.input(.resize(width: width, height: 40), at: console.now))
    console.answerAll()
    let gone = ClientError(.unreachable, "127.0.0.1:8888 has sent nothing for 16 seconds, and is taken for gone")
    console.send(.told(.disconnected(gone, since: console.now), at: console.now))
    for _ in 0..<30 {
      console.pass(1)
      for case .fetch(let fetch, let request) in console.asked {
        console.send(.fetched(fetch, request, .failure(gone), at: console.now))
      }
      console.asked = []
    }
    let lines = console.screen.split(separator: "\n")
    let middle = lines.first { $0.contains("log · held: offline") } ?? ""
    #expect(middle.ranges(of: "30s old").count == 2, "\(middle)")
    let bottom = lines.last { $0.contains("timeline · ") } ?? ""
    #expect(bottom.contains("30s old"), "\(bottom)")
    #expect(lines.first?.contains("offline, 30s old") == true)
  }

  @Test func `A server that was never there is told in the empty table, with the way out`() {
    var console = console()
    #expect(!console.state.isSettled)
    #expect(console.screen.contains("Waiting for the server"))
    var error = refused
    error.hint = "is the server running?"
    console.send(.told(.disconnected(error, since: console.now), at: console.now))
    #expect(console.screen.contains("The server does not answer: connection refused"))
    #expect(console.screen.contains("is the server running?"))
    #expect(console.screen.contains("no data"))
  }

  @Test func `Asking anew tries a lost line at once, and one that holds is left alone`() {
    var console = running()
    let key = Key.control("r")
    #expect(!console.press(key).contains(.listen))
    console.send(.told(.disconnected(refused, since: console.now), at: console.now))
    #expect(console.press(key).contains(.listen))
  }

  @Test func `What happens comes into the timeline of the job that is looked at, once`() {
    var console = running()
    let job = console.state.watchedJob
    let before = console.state.timeline.entries.count
    console.send(.told(.timeline([entry(900, job), entry(901, "another")]), at: console.now))
    console.send(.told(.timeline([entry(900, job)]), at: console.now))
    #expect(console.state.timeline.entries.count == before + 1)
    #expect(console.screen.contains("told 900"))
  }

  @Test func `A snapshot asks for the timeline anew, and another server's entries replace the old ones`() {
    var console = running()
    let job = console.state.watchedJob
    console.send(.told(.timeline([entry(900, job)]), at: console.now))
    let effects = console.send(.told(.snapshot(snapshot(revision: 2)), at: console.now))
    #expect(lanes(effects).contains(.timeline))
    console.send(.told(.timeline([entry(3, job)]), at: console.now))
    console.answerAll()
    let ids = console.state.timeline.entries.map(\.id)
    #expect(ids.contains(3), "it was told while the answer was under way")
    #expect(!ids.contains(900))
    #expect(console.state.revision == 2)
  }

  @Test func `A runner that answers is not old because nothing about it was told`() {
    var console = running()
    console.pass(300)
    console.send(.told(.alive, at: console.now))
    #expect(console.screen.contains("flink-prod"))
    #expect(!console.screen.contains("flink-prod 5m"))
  }

  @Test func `A console that asks does not take what is told`() {
    var console = Console.running()
    console.send(.told(.snapshot(FleetSnapshot(jobs: [], runners: [], revision: 1)), at: console.now))
    #expect(console.state.jobs.count == 6)
  }
}
