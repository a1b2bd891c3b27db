import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct PagesTests {
  init() { setUTF8() }

  /// On a page whose timeline is the fleet's.
  private func page(_ key: Key, width: Int = 120, height: Int = 40, told: [TimelineEntry] = Sample.failures) -> Console
  {
    var console = Console.running(width: width, height: height)
    console.press(key)
    for case .fetch(let fetch, let request) in console.asked {
      let answer: Answer =
        if case .timeline = fetch { .timeline(told) } else {
          Console.answer(fetch, Sample.jobs, Sample.runners)
        }
      console.send(.fetched(fetch, request, .success(answer), at: console.now))
    }
    return console
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `The overview, the runners, the audit and the graph`(width: Int, height: Int) throws {
    for (name, key) in [("overview", Key.character("O")), ("runners", .character("R")), ("audit", .character("A"))] {
      let console = page(key, width: width, height: height)
      #expect(try Golden.difference(console.canvas, from: "\(name)-\(width)x\(height)") == nil)
    }
    var graph = Console.running(width: width, height: height)
    graph.press(.down, .down, .enter)
    graph.answerAll()
    graph.press(.enter)
    #expect(graph.state.page == .graph(Sample.jobs[1].id))
    #expect(try Golden.difference(graph.canvas, from: "graph-\(width)x\(height)") == nil)
  }

  @Test func `The same failure in several jobs is one row, however its numbers differ`() throws {
    let failures = Failure.groups(Sample.failures, [])
    #expect(failures.map(\.times) == [13, 1])
    #expect(failures[0].jobs.count == 2)
    #expect(failures[0].words == "NullPointerException: amount of order 4711 is null")
    let failing = Sample.job("late", state: .failed, why: "failed: NullPointerException: amount of order 9 is null")
    #expect(Failure.groups(Sample.failures, [failing])[0].jobs.count == 3)
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `Failures are grouped across jobs by their stack trace`(width: Int, height: Int) throws {
    let console = page(.character("O"), width: width, height: height, told: Sample.traced)
    #expect(try Golden.difference(console.canvas, from: "overview-traces-\(width)x\(height)") == nil)
  }

  @Test func `Another message from the same frames is the same failure, the same words from others are not`() throws {
    let failures = Failure.groups(Sample.traced, [])
    #expect(failures.map(\.jobs.count) == [2, 1, 1])
    #expect(failures[0].words == "NullPointerException: amount is missing" && failures[0].times == 4)
    #expect(failures[0].variety == "one trace, 2 messages")
    #expect(failures.dropFirst().allSatisfy { $0.words == "TimeoutException: gone" && $0.variety == nil })
  }

  @Test func `A reason joins the only trace that has its words, or the one that its job throws`() {
    func groups(_ job: String, _ why: String) -> [Failure] {
      Failure.groups(Sample.traced, [Sample.job(job, state: .failed, why: "failed: " + why)])
    }
    #expect(groups("late", "NullPointerException: currency of order 9 is null")[0].jobs.count == 3)
    #expect(
      groups("late", "TimeoutException: gone").map(\.jobs.count).sorted() == [1, 1, 1, 2], "two have these words")
    #expect(groups("clickstream", "TimeoutException: gone").count == 3, "it is known which one it throws")
    var old = Sample.traced
    old[1].fingerprint = nil
    #expect(Failure.groups(old, []).count == 4, "an older server's words alone are another's")
    old[1].text = "NullPointerException: currency of order 8 is null"
    #expect(Failure.groups(old, [])[0].jobs.count == 2)
  }

  @Test func `How often a failure was thrown is read from the end of its entry alone`() {
    #expect(Failure.times("Broken (×14)") == 14)
    #expect(Failure.times("Broken (14)") == 1 && Failure.times("Broken (×)") == 1 && Failure.times("(×-3)") == 1)
  }

  @Test func `Enter on an incident opens the job at its diagnosis, and Esc comes back to the same row`() {
    var console = page(.character("O"))
    for _ in 0..<5 { console.press(.down) }
    let chosen = console.state.chosen[.overview]
    #expect(chosen == "job " + Sample.jobs[4].id)
    console.press(.enter)
    #expect(console.state.page == .job(Sample.jobs[4].id))
    console.press(.escape)
    #expect(console.state.page == .overview)
    #expect(console.state.chosen[.overview] == chosen)
    console.press(.backspace)
    #expect(console.state.page == .main)
  }

  @Test func `A command on the overview is of the job that is chosen there, and of none on a runner`() {
    var console = page(.character("O"))
    #expect(console.state.selected != nil && console.state.targets.isEmpty, "a runner is chosen")
    #expect(console.state.utterance("cancel it").selected == nil)
    for _ in 0..<5 { console.press(.down) }
    #expect(console.state.targets == [Sample.jobs[4].id] && console.state.selected != Sample.jobs[4].id)
    #expect(console.state.utterance("cancel it").selected == Sample.jobs[4].id)
  }

  @Test func `Enter on a runner filters the table, and Esc takes the filter back with the page`() {
    var console = page(.character("O"))
    console.press(.enter)
    #expect(console.state.page == .main && console.state.jobs.filter.text == "runner:flink-prod")
    console.press(.tab)
    console.press(.escape)
    #expect(console.state.focus == .table && console.state.page == .main, "what was done since is undone first")
    console.press(.escape)
    #expect(console.state.page == .overview && console.state.jobs.filter.text.isEmpty)
  }

  @Test func `The chosen row stays with its job as the list moves beneath`() {
    var console = page(.character("O"))
    for _ in 0..<4 { console.press(.down) }
    let chosen = console.state.chosen[.overview]
    var job = Sample.jobs[2]
    (job.health, job.diagnostics) = (.critical, "checkpoints expire")
    console.changed([job])
    let row = console.state.listContent?.chosen(console.state)
    #expect(row?.key == chosen)
  }

  @Test func `The trail restores a job's page as it was scrolled`() {
    var console = Console.running(width: 120, height: 30)
    console.press(.down, .down, .enter)
    console.answerAll()
    console.press(.character("5"), .pageDown)
    let top = console.state.details.top
    #expect(top > 0)
    console.press(.character("R"), .character("A"), .escape, .escape)
    #expect(console.state.page == .job(Sample.jobs[1].id))
    #expect(console.state.details.top == top)
    console.press(.escape)
    #expect(console.state.page == .main && console.state.trail.isEmpty)
  }

  @Test func `A page that was read before shows what was read, with its age, while nobody answers`() {
    var console = Console.running(width: 120, height: 40)
    console.press(.down, .down, .enter)
    console.answerAll()
    let vertex = Sample.graph.vertices[0].name
    #expect(console.screen.contains(vertex), "\(console.screen)")
    console.press(.escape, .down, .enter)
    #expect(!console.screen.contains(vertex))
    console.press(.escape, .up)
    console.pass(90)
    console.press(.enter)
    #expect(console.screen.contains(vertex), "\(console.screen)")
    #expect(console.screen.contains("1m old"), "\(console.screen)")
  }

  @Test func `A row down and up again while nobody answers leaves the panes as they were, with their age`() {
    var console = Console.running(width: 120, height: 40)
    console.press(.down)
    console.answerAll()
    let (series, lines) = (console.state.metrics.series, console.state.log.store.count)
    let entries = console.state.timeline.entries
    #expect(!series.isEmpty && lines > 0 && !entries.isEmpty)
    console.asked = []
    console.pass(90)
    console.press(.down)
    console.pass(1)
    #expect(console.state.metrics.series.isEmpty && console.state.log.store.count == 0)
    console.press(.up)
    console.pass(1)
    #expect(console.state.metrics.series == series && console.state.log.store.count == lines)
    #expect(console.state.timeline.entries == entries)
    #expect(console.screen.contains("1m old"), "\(console.screen)")
    console.answerAll()
    #expect(console.state.log.store.count == lines, "what is read again takes the place of what stood there")
  }

  @Test func `Digits go to the sections of the job's page, by the number before each heading`() {
    var console = Console.running(width: 120, height: 24)
    console.press(.down, .down, .enter)
    console.answerAll()
    for (index, section) in JobSection.allCases.prefix(5).enumerated() {
      console.press(.character(Character(String(index + 1))))
      let lines = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[2].contains("\(index + 1) \(section.title)"), "\(section)")
    }
  }

  @Test func `The section that a digit asked for stands out where the page ends before it is at the top`() throws {
    var console = Console.running(width: 120, height: 60)
    console.press(.down, .down, .enter)
    console.answerAll()
    console.press(.character("9"))
    let title = JobSection.allCases[8].title
    let lines = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("9 \(title)") })
    #expect(row > 2)
    let column = try #require((0..<120).first { console.canvas[$0, row].glyph == "9" })
    #expect(console.canvas[column, row].role == .match)
    console.press(.up)
    let after = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let moved = try #require(after.firstIndex { $0.contains("9 \(title)") })
    #expect(console.canvas[column, moved].role == .key, "whoever scrolls looks elsewhere")
  }

  @Test func `Left and right turn to the vertex whose subtasks are shown`() {
    var console = Console.running(width: 120, height: 60)
    console.press(.down, .down, .enter)
    console.answerAll()
    console.press(.character("4"))
    #expect(console.screen.contains("of Enrich -> Window;"), "the hottest, where none was chosen")
    console.press(.right)
    #expect(console.screen.contains("of Sink: kafka;"))
    console.press(.left, .left)
    #expect(console.screen.contains("of Source: orders;"))
    console.press(.enter)
    #expect(console.state.page == .graph(Sample.jobs[1].id) && console.state.details.vertex == "a")
    console.press(.right, .enter)
    #expect(console.state.page == .job(Sample.jobs[1].id) && console.state.details.wanted == .subtasks)
    #expect(console.state.details.vertex == "b", "what was chosen in the graph")
  }

  @Test func `Commands go to the pages, with completion`() {
    for (words, page) in [("overview", State.Page.overview), ("audit", .audit), ("runners", .runners)] {
      var console = Console.running()
      console.press(.character(":"))
      console.type(words)
      console.press(.enter)
      #expect(console.state.page == page)
    }
    var console = Console.running()
    console.press(.character(":"))
    console.type("graph clickstream")
    console.press(.enter)
    #expect(console.state.page == .graph("flink-prod-clickstream"))
    #expect(Completion("ov", console.state).candidates == ["overview"])
    // The next command of a plan, and its job.
    #expect(Completion("scale orders-enrich 12; savep", console.state).candidates.first == "savepoint")
    #expect(Completion("scale orders-enrich 12; savepoint ord", console.state).candidates == ["orders-enrich"])
    #expect(Completion("note orders-enrich a; ord", console.state).candidates.isEmpty)
  }

  @Test func `Every glyph of the new pages has an ASCII twin`() {
    var graph = Console.running(width: 120, height: 40)
    graph.press(.down, .down, .enter)
    graph.answerAll()
    graph.press(.enter)
    let pages = [page(.character("O")), page(.character("R")), page(.character("A")), graph]
    for console in pages {
      let text = console.canvas.asASCII().plainText
      #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(text.count { $0 == "?" } == 1, "the hint of the help alone: \(text)")
    }
  }

  @Test func `A key that does nothing on a page says why`() {
    var console = Console.running()
    console.press(.down, .down, .enter)
    for case .fetch(let fetch, let request) in console.asked {
      let answer: Answer =
        if case .graph = fetch { .graph(JobGraph()) } else { Console.answer(fetch, Sample.jobs, Sample.runners) }
      console.send(.fetched(fetch, request, .success(answer), at: console.now))
    }
    console.press(.enter)
    #expect(console.screen.contains("the engine shows no graph of this job"))
    #expect(console.state.page == .job(Sample.jobs[1].id))
    for _ in 0..<12 { console.press(.character("-")) }
    #expect(console.screen.contains("the server keeps a day of history"))
  }

  @Test func `Hostile names and failures stay inside their cells on every page`() {
    var hostile = Sample.jobs
    hostile[0].name = "\u{1B}[2J\u{7}" + String(repeating: "x", count: 100_000)
    hostile[0].diagnostics = "failed: \u{1B}]0;owned\u{7}\nsecond line"
    var console = Console.running(jobs: hostile)
    for key in [Key.character("O"), .character("R"), .character("A")] {
      console.press(key)
      console.answerAll(jobs: hostile)
      for cell in console.canvas.cells {
        #expect(cell.glyph == Cell.continuation || !cell.glyph.unicodeScalars.contains { $0.value < 0x20 })
      }
    }
  }

  @Test func `An action on the graph is for its job`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("graph clickstream")
    console.press(.enter)
    #expect(console.state.targets == ["flink-prod-clickstream"])
  }

  @Test func `A pulse that nobody took is a gap`() {
    var pulses = Pulses()
    var jobs = JobList()
    jobs.merge(Sample.jobs, removed: [], isComplete: true, now: Sample.now)
    pulses.sample(jobs, now: Sample.now)
    pulses.sample(jobs, now: Sample.now.addingTimeInterval(1))
    pulses.sample(jobs, now: Sample.now.addingTimeInterval(15))
    let values = pulses.runners["flink-prod"] ?? []
    #expect(values.count == 4 && values[1].isNaN && values[2].isNaN && values[3] == 100_400)
  }

  @Test func `What a scaling waited for is over once another is in effect, and a savepoint ends nothing`() {
    func action(_ text: String, _ severity: Health, _ at: Double, to width: Int? = nil) -> TimelineEntry {
      var entry = TimelineEntry(
        time: Sample.now.addingTimeInterval(at), kind: .action, severity: severity, text: text)
      (entry.jobID, entry.jobName, entry.actor) = (Sample.jobs[0].id, Sample.jobs[0].name, "ops")
      entry.scaling = width.map { .init(from: 16, to: $0) }
      return entry
    }
    let waits = action("scale from 8 to 16\(TimelineEntry.notYet)runs with 8", .warn, -60)
    for (later, outcome) in [
      (action("scaled from 16 to 8", .ok, -30, to: 8), "over"), (action("savepoint s3://sp/1", .ok, -30), "open"),
    ] {
      var console = Console.running()
      console.press(.character("A"))
      for case .fetch(.audit, let request) in console.asked.reversed().prefix(8) {
        console.send(.fetched(.audit, request, .success(.audit([waits, later])), at: console.now))
      }
      let row = console.screen.split(separator: "\n").first { $0.contains("scale from 8 to 16") } ?? ""
      #expect(row.contains(" \(outcome) "), "\(console.screen)")
    }
  }

  @Test func `While the audit is asked for nothing is said of the day`() {
    var console = Console.running()
    console.press(.character("A"))
    #expect(console.screen.contains("asking …") && !console.screen.contains("0 actions"), "\(console.screen)")
  }
}
