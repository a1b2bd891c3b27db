import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Whether one finds what one looks for, and comes back to where one was.
@Suite struct PlacesTests {
  init() { setUTF8() }

  private static let reason = "checkpoints expire: Sink: warehouse acknowledges none within 10 min"

  private func columns(_ width: Int, _ why: String = reason, _ set: (inout ColumnSet) -> Void = { _ in })
    -> [Column: Int]
  {
    var console = Console.running(
      width: width, height: 30, jobs: [Sample.job("orders-enrich", health: .warn, why: why), Sample.job("clickstream")])
    set(&console.state.columns)
    let places = TableLayout(console.state, area: Layout(console.state).body).places
    return Dictionary(places.map { ($0.column, $0.width) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [(120, 34), (112, 34), (80, 27), (100, 27)])
  func `A reason has its share of the list before the last figures`(width: Int, least: Int) {
    #expect(columns(width)[.why, default: 0] >= least)
    #expect(columns(width)[.state] != nil && columns(width)[.runner] != nil && columns(width)[.lag] != nil)
  }

  @Test func `Where no job has a reason the figures keep their columns`() {
    let calm = columns(120, "")
    #expect(calm[.ckpt] != nil && calm[.up] != nil && calm[.rst] != nil)
    #expect(columns(80, "")[.backpr] != nil)
  }

  @Test func `Columns that somebody named are not dropped for a reason`() {
    let named = columns(120) {
      $0.hidden = Set(Column.extras)
      $0.fillsRoom = false
    }
    #expect(named[.ckpt] != nil && named[.up] != nil)
    let extra = columns(120) { $0.toggle(.heap) }
    #expect(extra[.heap] != nil)
  }

  // MARK: - The processes of a runner

  private func processes(_ width: Int = 120) -> Console {
    var console = Console.running(width: width, height: 40)
    console.press(.character("R"))
    console.answerAll()
    console.press(.down)
    console.answerAll()
    console.press(.right, .down, .down)
    return console
  }

  @Test(arguments: [Key.backspace, .escape])
  func `From a process's job one comes back to the process`(key: Key) {
    var console = processes()
    let before = (console.state.chosen[.runners], console.screen)
    console.press(.enter)
    console.answerAll()
    #expect(console.state.page == .job("spark-etl-nightly-rollup"))
    console.press(key)
    #expect(console.state.page == .runners && console.state.engine.isOpen)
    #expect(console.state.chosen[.runners] == before.0)
    let rows = (before.1.split(separator: "\n"), console.screen.split(separator: "\n"))
    #expect(rows.0[2].dropLast(30) == rows.1[2].dropLast(30))
    #expect(console.screen.contains("executor 0") && console.screen.contains("2 executors"))
  }

  @Test func `The hints of the processes say what the keys do there`() {
    var console = processes()
    #expect(console.screen.contains("Left back") && console.screen.contains("Enter open its job"))
    #expect(!console.screen.contains("Right processes"))
    console.press(.left)
    #expect(console.screen.contains("Right processes") && !console.screen.contains("Left back"))
    console.press(.up)
    console.answerAll()
    console.press(.right, .down, .down)
    #expect(console.screen.contains("Enter list the runner's jobs"))
    console.press(.enter)
    #expect(console.state.jobs.filter.text == "runner:flink-prod")
    #expect(console.state.message?.text.contains("is not known here: these are all of flink-prod") == true)
  }

  @Test func `A worker leads to the jobs whose executors are on its host`() {
    var console = processes()
    var detail = console.state.engine.detail!
    var worker = EngineProcess(id: "worker-1", kind: .worker, host: "spark-w1")
    worker.cores = 8
    detail.processes.append(worker)
    detail.total = 3
    console.state.engine.detail = detail
    console.press(.end)
    #expect(console.screen.contains("Enter list its jobs"))
    console.press(.enter)
    #expect(console.state.jobs.filter.text == "id=spark-etl-nightly-rollup")
    #expect(console.state.jobs.shownCount == 1)
  }

  @Test func `Processes are sorted by their figures with the list's keys, and filtered by words`() {
    var console = Console.running(width: 120, height: 40)
    console.press(.character("R"))
    console.answerAll()
    console.press(.right)
    func first() -> String { console.state.engine.shown.first?.id ?? "" }
    #expect(first().hasPrefix("10.0.0.5"), "the dead one")
    console.press(.character(">"), .character(">"))
    #expect(console.state.engine.order == .memory)
    #expect(first().hasPrefix("10.0.0.4") && console.screen.contains("HEAP▾"))
    console.press(.character("<"), .character("<"))
    #expect(first().hasPrefix("10.0.0.5"))
    console.press(.character("/"))
    console.type("0.0.3")
    #expect(console.state.engine.shown.map(\.host) == ["10.0.0.3"] && console.screen.contains("1 of 5"))
    console.press(.enter)
    #expect(console.screen.contains("with “0.0.3”"))
    console.press(.escape)
    #expect(console.state.engine.shown.count == 5 && console.state.page == .runners)
  }

  @Test func `Where nothing can be changed the hints begin with what can be looked at`() {
    let hints = Console.running(readOnly: true).screen.split(separator: "\n").last { $0.contains("Enter open") } ?? ""
    #expect(hints.contains("Enter open") && hints.hasPrefix(" Enter open"), "\(hints)")
  }

  // MARK: - Names by a part

  @Test func `A unique part of a job's name names it in a command`() {
    var console = Console.running()
    for (part, name) in [("ord", "orders-enrich"), ("stream", "clickstream"), ("export", "export-2026")] {
      console.press(.character(":"))
      console.type("open \(part)")
      console.press(.enter)
      #expect(console.state.openJob?.hasSuffix(name) == true, "\(part)")
    }
    #expect(console.state.jobs.find("ord") == .missing, "what is said in passing is no name")
    guard case .ambiguous(let jobs) = console.state.jobs.find(orPart: "2026") else {
      Issue.record("2026 is in two names")
      return
    }
    #expect(jobs.count == 2)
  }

  // MARK: - The header

  private func header(_ width: Int, down: Bool = true) -> String {
    var (runners, jobs) = (Sample.runners, Sample.jobs)
    for index in runners.indices {
      (runners[index].state, runners[index].observedAt, runners[index].lastError) = (.ok, Sample.now, nil)
    }
    if down {
      (runners[0].state, runners[0].observedAt) = (.unreachable, Sample.now.addingTimeInterval(-15))
      for index in jobs.indices where jobs[index].runner == "flink-prod" {
        (jobs[index].stale, jobs[index].observedAt) = (true, Sample.now.addingTimeInterval(-15))
      }
    }
    var console = Console(width: width, height: 30)
    console.pass(0)
    console.answerAll(jobs: jobs, runners: runners)
    console.send(.traffic(bytesPerSecond: 412))
    return console.canvas.glyphs(row: 0)
  }

  @Test func `In an outage the header keeps the clock and the bytes a second, and says how old it is once`() {
    let line = header(120)
    #expect(line.contains("✖ flink-prod 15s old") && line.contains("● spark-etl"), "\(line)")
    #expect(line.contains("0.4 kB/s") && line.contains("12:04:31"), "\(line)")
    #expect(line.ranges(of: " old").count == 1, "\(line)")
  }

  @Test(arguments: [60, 70, 80, 100])
  func `The runner that is in trouble is named on every screen`(width: Int) {
    #expect(header(width).contains("✖ flink-prod"), "\(header(width))")
    #expect(header(width).contains("critical"), "\(header(width))")
  }

  @Test func `Runners are named as far as what is in trouble leaves room`() {
    #expect(header(90, down: false).contains("● flink-prod"), "\(header(90, down: false))")
    for width in [80, 90] { #expect(header(width, down: false).contains("12:04:31")) }
    #expect(header(80, down: false).contains("1 critical  1 failed  1 slow"), "\(header(80, down: false))")
  }
}
