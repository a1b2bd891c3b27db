import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct MetricsTests {
  init() { setUTF8() }

  private func console(width: Int = 120, height: Int = 40) -> Console {
    var console = Console.running(width: width, height: height)
    console.press(.down, .down)
    console.answerAll()
    return console
  }

  private func fetches(_ effects: [Effect]) -> [Fetch] {
    effects.compactMap { if case .fetch(let fetch, _) = $0 { fetch } else { nil } }
  }

  @Test func `A window from a minute to a day, asked for at once`() {
    var console = console()
    let id = Sample.jobs[1].id
    #expect(fetches(console.press(.character("-"))).contains(.metrics(job: id, seconds: 1800)))
    for _ in 0..<10 { console.press(.character("-")) }
    #expect(console.state.metrics.chosenSeconds == 86_400)
    #expect(console.screen.contains("metrics · 24 h"))
    for _ in 0..<20 { console.press(.character("+")) }
    #expect(console.screen.contains("metrics · 1 min"))
  }

  @Test func `The cursor says the moment and what every figure was then`() throws {
    var console = console()
    console.press(.character("m"), .left, .left, .left)
    #expect(console.state.context == .metrics)
    let cursor = try #require(console.state.metrics.cursor)
    #expect(console.screen.contains("at \(Clock().time(cursor))"))
    #expect(console.screen.contains("┆"))
    console.press(.home)
    #expect(console.screen.contains("2%"), "back pressure as it was ten minutes ago")
    console.press(.end)
    #expect(console.state.metrics.cursor == nil)
  }

  @Test func `The same window an hour before is laid over, and moved to this one`() throws {
    var console = console()
    let id = Sample.jobs[1].id
    #expect(fetches(console.press(.character("b"))).contains(.comparison(job: id, seconds: 4200)))
    let before = Sample.series.map { series in
      MetricSeries(
        name: series.name, times: series.times.map { $0.addingTimeInterval(-3600) },
        values: series.values.map { $0 / 2 })
    }
    for case .fetch(.comparison(let job, let seconds, _), let request) in console.asked {
      let fetch = Fetch.comparison(job: job, seconds: seconds)
      console.send(.fetched(fetch, request, .success(.comparison(before)), at: console.now))
    }
    #expect(console.screen.contains("beside 1 h before"))
    #expect(console.screen.contains("vs 36%"), "half of today's back pressure")
    #expect(try Golden.difference(console.canvas, from: "metrics-beside-120x40") == nil)
  }

  @Test func `A comparison is named whole at the cost of the job's name, and stays in the longest window`() {
    var console = console()
    console.press(.character("b"))
    #expect(console.screen.contains("beside 1 h before"), "\(console.screen)")
    for _ in 0..<10 { console.press(.character("-")) }
    #expect(console.state.metrics.other == .before(3600))
    #expect(console.screen.contains("· 24 h · ⎻⎻ beside 1 h before"), "\(console.screen)")
  }

  @Test(arguments: [
    (60.0, "1 min"), (600, "10 min"), (3600, "1 h"), (5400, "1 h 30 min"), (86_400, "24 h"), (1e300, "277777 h 46 min"),
  ])
  func `A window is said in minutes and hours`(_ seconds: Double, _ words: String) {
    #expect(MetricsPane.span(seconds) == words)
  }

  @Test func `A marked job is compared first; a job beside itself is refused`() {
    var console = console()
    console.press(.character(" "))
    #expect(console.state.selected != Sample.jobs[1].id)
    #expect(fetches(console.press(.character("b"))).contains(.comparison(job: Sample.jobs[1].id, seconds: 600)))
    console.press(.character(":"))
    console.type("compare \(console.state.selectedJob?.name ?? "")")
    console.press(.enter)
    #expect(console.screen.contains("beside itself"))
  }

  @Test func `A marked job comes first also where a time is laid over already`() {
    var console = console()
    console.press(.character("b"))
    #expect(console.state.metrics.other == .before(3600))
    console.press(.escape)
    console.state.marks = [Sample.jobs[1].id]
    console.press(.character("b"))
    #expect(console.state.metrics.other == .job(Sample.jobs[1].id) || console.state.watchedJob == Sample.jobs[1].id)
  }

  @Test func `What the engine did not tell is a gap, and no line crosses it`() {
    var series = Sample.series[0]
    for index in 50..<60 { series.values[index] = .nan }
    let samples = ChartWindow.samples(series, seconds: 600, count: 120, now: Sample.now)
    #expect(samples[53].isNaN && samples[57].isNaN)
    #expect(!samples[45].isNaN && !samples[65].isNaN)
  }

  @Test func `The line of the diagnosis is drawn in the chart`() {
    #expect(JobMetrics.threshold(of: "backpressure") == 0.5)
    #expect(JobMetrics.threshold(of: "restarts") == nil)
    var console = console(height: 60)
    console.press(.character("m"), .character("z"))
    #expect(console.screen.contains("┄┄┄"))
    #expect(!console.screen.contains("Jobs ·"))
  }

  @Test func `The value at a moment is the reading before it, and none where there was a pause`() {
    let times = [0.0, 10, 20, 300].map { Sample.now.addingTimeInterval($0) }
    let series = MetricSeries(name: "x", times: times, values: [1, 2, .nan, 4])
    func at(_ seconds: Double) -> Double? { ChartWindow.value(series, at: Sample.now.addingTimeInterval(seconds)) }
    #expect(at(5) == 1 && at(10) == 2 && at(300) == 4)
    #expect(at(25) == nil, "not told")
    #expect(at(5000) == nil)
  }

  @Test func `A window and a comparison by command`() {
    var console = console()
    for words in ["window 6h", "compare 1h"] {
      console.press(.character(":"))
      console.type(words)
      console.press(.enter)
    }
    #expect(console.state.metrics.chosenSeconds == 21_600 && console.state.metrics.other == .before(3600))
    console.press(.character(":"))
    console.type("window 3x")
    console.press(.enter)
    #expect(console.state.bar?.problem == Verb.window.usage)
  }

  @Test func `The other job's value is its present one, and not the mean at the end of a long series`() {
    var console = Console.running(width: 120, height: 40)
    console.press(.down, .down, .down, .character(" "), .up, .up)
    console.press(.character("m"), .character("b"))
    console.pass(1)
    let mean = Sample.series.map { MetricSeries(name: $0.name, times: $0.times, values: $0.values.map { _ in 0.123 }) }
    for case .fetch(.comparison(let job, let seconds, _), let request) in console.asked {
      let fetch = Fetch.comparison(job: job, seconds: seconds)
      console.send(.fetched(fetch, request, .success(.comparison(mean)), at: console.now))
    }
    #expect(console.screen.contains("vs 88.1k") && !console.screen.contains("vs 12%"), "\(console.screen)")
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `Beside another job both values stand on every screen, and the two lines differ without colour`(
    width: Int, height: Int
  ) {
    var console = Console.running(width: width, height: height)
    console.press(.down, .down, .down, .character(" "), .up, .up)
    console.press(.character("m"), .character("b"))
    for _ in 0..<2 {
      console.pass(1)
      let open = console.asked
      let half = Sample.series.map { MetricSeries(name: $0.name, times: $0.times, values: $0.values.map { $0 / 2 }) }
      for case .fetch(.comparison(let job, let seconds, _), let request) in open {
        let fetch = Fetch.comparison(job: job, seconds: seconds)
        console.send(.fetched(fetch, request, .success(.comparison(half)), at: console.now))
      }
      console.answerAll()
    }
    // Beside its value, or beneath it where its chart has more than a row.
    #expect(console.screen.contains("vs 88.1k"), "\(console.screen)")
    #expect(console.screen.contains("12.3k"), "\(console.screen)")
    // Two values end at the border of their pane, and not in the log beside it.
    if width == 80 { #expect(console.screen.firstMatch(of: #/vs [0-9.]+k? *│/#) != nil, "\(console.screen)") }
    let ascii = console.canvas.asASCII().plainText
    #expect(ascii.contains("oo beside"), "\(ascii)")
    let chart = ascii.split(separator: "\n").filter { $0.contains("ooo") }
    #expect(!chart.isEmpty, "\(ascii)")
  }

  @Test func `The figures of the vertex that is shown have the whole screen, and Esc comes back to it`() throws {
    var console = Console.running(width: 120, height: 40)
    console.press(.down, .enter)
    console.answerAll()
    console.press(.enter)
    console.answerAll()
    let job = try #require(console.state.openJob)
    let vertex = try #require(Sample.graph.chosen(console.state.details.vertex))
    let asked = fetches(console.press(.character("m")))
    #expect(asked.contains(.metrics(job: job, vertex: vertex.id)), "\(asked)")
    console.answerAll()
    #expect(console.state.context == .metrics)
    #expect(console.screen.contains(" · metrics · "))
    #expect(fetches(console.press(.character("b"))).contains(.comparison(job: job, seconds: 4200, vertex: vertex.id)))
    console.press(.character("b"), .character("b"), .character("b"))
    console.press(.escape)
    #expect(console.state.context == .graph && console.state.metrics.vertex == nil)
  }

  @Test func `What is told of a vertex is not taken for the job's, nor the other way round`() throws {
    var console = Console.running(width: 120, height: 40)
    console.press(.down, .enter)
    console.answerAll()
    let job = try #require(console.state.openJob)
    console.press(.character("m"))
    let request = try #require(
      console.asked.lazy.compactMap {
        if case .fetch(.metrics, let request) = $0 { request } else { nil }
      }.first)
    console.send(.fetched(.metrics(job: job), request, .success(.metrics(Sample.series)), at: console.now))
    #expect(console.state.metrics.series.isEmpty)
    // Once more: the whole job.
    console.press(.character("m"))
    #expect(console.state.metrics.vertex == nil && console.state.context == .metrics)
  }
}
