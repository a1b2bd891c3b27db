import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct SelectionTests {
  private func names(_ console: Console) -> [String] {
    console.state.jobs.shown.map { console.state.jobs.slots[$0].name }
  }

  @Test func `The worst job comes first and is selected`() {
    let console = Console.running()
    #expect(console.state.selectedJob?.name == "payments-ledger")
    #expect(names(console).last == "export-2026")
  }

  @Test func `The selection stays with its job when the list moves beneath it`() {
    var console = Console.running()
    console.press(.down, .down, .down)
    #expect(console.state.selectedJob?.name == "clickstream")
    var worse = Sample.jobs[2]
    worse.health = .critical
    worse.diagnostics = "restart loop"
    console.changed([worse])
    #expect(console.state.selectedJob?.name == "clickstream")
    #expect(names(console).firstIndex(of: "clickstream").map { $0 < 3 } == true)
  }

  @Test func `Sorting shows who comes first; the selection stays with its job where that is seen there`() {
    let jobs = (1...60).map { Sample.job("job-number-\($0)") }
    var console = Console.running(width: 80, height: 24, jobs: jobs)
    console.press(.down)
    let chosen = console.state.selected
    console.press(.character(":"))
    console.type("sort lag")
    console.press(.enter)
    #expect(console.state.top == 0 && console.state.selected == chosen)
    console.press(.end)
    #expect(console.screen.contains(" above"))
    console.press(.character(":"))
    console.type("sort state")
    console.press(.enter)
    #expect(console.state.top == 0 && console.state.jobs.row(of: console.state.selected) == 0)
    #expect(console.screen.contains("60 of 60 · ") && console.screen.contains(" below"), "\(console.screen)")
  }

  @Test func `Where no runner answers and none ever told of a job it is not said that there are none`() throws {
    var console = Console.running(jobs: [])
    console.state.runners = console.state.runners.map { runner in
      var runner = runner
      runner.state = .unreachable
      return runner
    }
    #expect(console.screen.contains("jobs not known"))
    #expect(console.screen.contains("it is not known whether there are jobs"))
    #expect(!console.screen.contains("0 jobs") && !console.screen.contains("Start one"), "\(console.screen)")
    console.press(.character("O"))
    #expect(!console.screen.contains("no job has thrown an exception"))
  }

  @Test func `What a filter hides is left for the first that it shows`() {
    var console = Console.running()
    console.press(.end)
    #expect(console.state.selectedJob?.name == "export-2026")
    console.press(.character("/"))
    console.type("runner:flink-prod")
    #expect(console.state.jobs.shownCount > 1)
    #expect(console.state.jobs.row(of: console.state.selected) == 0)
  }

  @Test func `What half a filter leaves for a moment is not chosen by it`() {
    var console = Console.running()
    console.press(.end, .character("/"))
    console.type("runner:flink-prod")
    let first = console.state.selected
    console.type(" name:click")
    #expect(console.state.selected != first && console.state.jobs.shownCount == 1, "\(console.screen)")
    for _ in 0..<11 { console.press(.backspace) }
    #expect(console.state.selected == first, "\(console.screen)")
  }

  @Test func `Until a key is pressed the worst job is selected, whichever that becomes`() {
    var worse = Sample.job("worse", health: .critical, why: "aaa: it burns")
    worse.state = .restarting
    var console = Console.running()
    console.changed([worse])
    #expect(console.state.selected == names(console).first.map { "flink-prod-" + $0 })
    console.press(.down)
    let chosen = console.state.selected
    console.changed([Sample.job("worst", state: .restarting, health: .critical, why: "AAA")], revision: 9)
    #expect(console.state.selected == chosen)
  }

  @Test func `When the selected job is gone its neighbour is selected`() {
    var console = Console.running()
    console.press(.down, .down)
    console.changed([], removed: [Sample.jobs[1].id])
    #expect(console.state.selectedJob?.name == "clickstream")
  }

  @Test func `When the selected job is filtered away the first row is selected`() {
    var console = Console.running()
    console.press(.down, .down, .down, .down)
    #expect(console.state.selectedJob?.name != "payments-ledger")
    console.press(.character("/"))
    console.type("runner:flink-prod")
    console.press(.down)
    console.press(.escape, .character("g"), .down, .down, .down, .down, .character("/"))
    console.type("e")
    let before = console.state.selected
    console.type("nrich")
    #expect(console.state.selected == console.state.jobs.shownIDs.first, "was \(before ?? "")")
  }

  @Test func `The selection does not leave the list at either end`() {
    var console = Console.running()
    console.press(.up, .up)
    #expect(console.state.selectedJob?.name == "payments-ledger")
    console.press(.character("G"), .down)
    #expect(console.state.selectedJob?.name == "export-2026")
    console.press(.character("g"))
    #expect(console.state.selectedJob?.name == "payments-ledger")
  }

  @Test func `Brackets visit the problems alone, around the end`() {
    var console = Console.running()
    console.press(.character("]"), .character("]"))
    #expect(console.state.selectedJob?.name == "orders-enrich")
    console.press(.character("]"))
    #expect(console.state.selectedJob?.name == "payments-ledger")
    console.press(.character("["))
    #expect(console.state.selectedJob?.name == "orders-enrich")
  }

  @Test func `The table scrolls as little as needed`() {
    let jobs = (0..<100).map { Sample.job("job-\(1000 + $0)") }
    var console = Console.running(width: 80, height: 15, jobs: jobs)
    console.press(.pageDown, .pageDown)
    let row = console.state.jobs.row(of: console.state.selected) ?? -1
    #expect(row >= console.state.top && row < console.state.top + Layout(console.state).rows)
    console.press(.up)
    #expect(console.screen.contains("▌"))
  }

  @Test func `Sorting by a column, reversing, and worst first again`() {
    var console = Console.running()
    console.state.setSort(SortOrder(column: .input))
    #expect(names(console).first == "nightly-rollup")
    console.press(.character("I"))
    #expect(names(console).first == "orders-enrich")
    #expect(names(console).suffix(3).contains("export-2026"), "without a figure a job comes last in both directions")
    console.press(.character("W"))
    #expect(names(console).first == "payments-ledger")
  }

  @Test func `The sort keys walk through the columns that are shown`() {
    var console = Console.running()
    for column in ColumnSet.standard.shown {
      console.press(.character(">"))
      #expect(console.state.jobs.sort.column == column)
    }
    console.press(.character(">"))
    #expect(console.state.jobs.sort.column == nil)
    console.press(.character("<"))
    #expect(console.state.jobs.sort.column == .why)
  }

  @Test func `Marks: one, all shown, inverted, none`() {
    var console = Console.running()
    console.press(.character(" "))
    #expect(console.state.marks == [Sample.jobs[0].id])
    #expect(console.state.selectedJob?.name == "import-2026", "marking goes down")
    console.press(.character("~"))
    #expect(console.state.marks.count == 5)
    console.press(.character("*"))
    #expect(console.state.marks.count == 6)
    console.press(.character("X"))
    #expect(console.state.marks.isEmpty)
  }

  @Test func `A mark leaves with its job`() {
    var console = Console.running()
    console.press(.character("*"))
    console.changed([], removed: [Sample.jobs[5].id])
    #expect(console.state.marks.count == 5)
  }

  @Test func `The order kept by merging is the order that sorting makes`() {
    var list = JobList()
    var generator = SystemRandomNumberGenerator()
    for round in 0..<40 {
      let changed = (0..<30).map { _ -> Job in
        let number = Int.random(in: 0..<200, using: &generator)
        var job = Sample.job("job-\(number)", health: Health.allCases.randomElement() ?? .ok)
        job.metrics.watermarkLag = Double(Int.random(in: 0..<9, using: &generator))
        return job
      }
      let removed = (0..<5).map { _ in "flink-prod-job-\(Int.random(in: 0..<200, using: &generator))" }
      list.merge(changed, removed: removed, isComplete: false, now: Sample.now)
      if round == 20 { list.setSort(SortOrder(column: .lag)) }
      let sorted = list.slotOfID.values.sorted { list.keys[$0] < list.keys[$1] }
      #expect(list.order == sorted)
      #expect(list.shown == list.order)
      #expect(list.counts.reduce(0, +) == list.count)
    }
  }

  @Test func `A complete list takes away what is not in it`() {
    var list = JobList()
    list.merge(Sample.jobs, removed: [], isComplete: true, now: Sample.now)
    list.merge(Array(Sample.jobs.prefix(2)), removed: [], isComplete: true, now: Sample.now)
    #expect(list.count == 2)
    #expect(list.shownCount == 2)
  }

  @Test func `A changed cell is marked for two seconds`() {
    setUTF8()
    var console = Console.running()
    var job = Sample.jobs[2]
    job.metrics.recordsInPerSecond = 99_900
    console.changed([job])
    #expect(console.canvas.cells.contains { $0.role == .changed })
    console.pass(2.1)
    #expect(!console.canvas.cells.contains { $0.role == .changed })
  }

  @Test func `A figure whose text stays the same is not marked`() {
    var console = Console.running()
    var job = Sample.jobs[2]
    job.metrics.recordsInPerSecond = 88_101
    console.changed([job])
    #expect(!console.canvas.cells.contains { $0.role == .changed })
  }
}
