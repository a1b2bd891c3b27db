import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What a large screen is used for.
@Suite struct WideTests {
  init() { setUTF8() }

  private func main(_ width: Int, _ height: Int) -> Console {
    var console = Console.running(width: width, height: height)
    console.press(.down, .down)
    console.answerAll()
    return console
  }

  private func jobPage(_ width: Int, _ height: Int) -> Console {
    var console = main(width, height)
    console.press(.enter)
    console.answerAll()
    return console
  }

  private func overview(_ width: Int, _ height: Int) -> Console {
    var console = Console.running(width: width, height: height)
    console.press(.character("O"))
    for case .fetch(let fetch, let request) in console.asked {
      let answer: Answer =
        if case .timeline = fetch { .timeline(Sample.failures) } else {
          Console.answer(fetch, Sample.jobs, Sample.runners)
        }
      console.send(.fetched(fetch, request, .success(answer), at: console.now))
    }
    return console
  }

  /// The columns of a chart, as the widest row has them.
  private func chart(_ console: Console) throws -> ClosedRange<Int> {
    let pane = try #require(Layout(console.state).metrics)
    let canvas = console.canvas
    let rows = (pane.y..<pane.bottom).compactMap { y -> ClosedRange<Int>? in
      let drawn = (pane.x..<pane.right).filter {
        ("\u{2801}"..."\u{28FF}").contains(canvas[$0, y].glyph)
      }
      return drawn.first.map { $0...(drawn.last ?? $0) }
    }
    return try #require(rows.max { $0.count < $1.count })
  }

  private func line(_ console: Console, with word: String) -> String? {
    console.screen.split(separator: "\n", omittingEmptySubsequences: false).first { $0.contains(word) }.map(String.init)
  }

  // MARK: - Charts

  @Test(arguments: [(120, 40), (200, 60), (300, 100)])
  func `A chart has more than half of its pane`(width: Int, height: Int) throws {
    let console = main(width, height)
    let pane = try #require(Layout(console.state).metrics)
    #expect(try chart(console).count * 2 > pane.width, "\(console.screen)")
  }

  @Test(arguments: [(120, 40), (200, 60)])
  func `A value with more digits moves no chart`(width: Int, height: Int) throws {
    var console = main(width, height)
    let before = try chart(console)
    var job = Sample.jobs[1]
    job.metrics.recordsInPerSecond = 123_456_789
    job.metrics.watermarkLag = 400_000
    for _ in 0..<3 { console.changed([job]) }
    #expect(console.screen.contains("123M"), "\(console.screen)")
    #expect(try chart(console) == before)
  }

  @Test(arguments: [(200, 60, 90, 100), (300, 100, 130, 150)])
  func `Metrics grow with the screen, and the log keeps more than half`(
    width: Int, height: Int, metrics: Int, log: Int
  ) throws {
    let layout = Layout(main(width, height).state)
    #expect(try #require(layout.metrics).width >= metrics)
    #expect(try #require(layout.log).width >= log)
  }

  @Test(arguments: [40, 60, 100]) func `Charts, and figures that have none, fill the pane to its last row`(
    _ height: Int
  ) throws {
    let console = main(200, height)
    let pane = try #require(Layout(console.state).metrics)
    let canvas = console.canvas
    #expect((pane.x..<pane.right).contains { canvas[$0, pane.bottom - 1].glyph != " " }, "\(console.screen)")
  }

  // MARK: - Table

  @Test func `A wide table brings in what is told, and the reason keeps its share`() throws {
    var job = Sample.jobs[1]
    (job.metrics.cpu, job.metrics.backlogRecords) = (0.4, 12_000)
    var jobs = Sample.jobs
    jobs[1] = job
    func heads(_ width: Int) -> String {
      line(Console.running(width: width, height: 40, jobs: jobs), with: "RUNNER") ?? ""
    }
    #expect(!heads(120).contains("CPU") && !heads(120).contains("BACKLOG"))
    #expect(heads(200).contains(" CPU ") && heads(200).contains("BACKLOG"))
    #expect(!heads(300).contains("HEAP"), "nobody tells of it")
    for width in [120, 160, 200, 250, 300] {
      let line = heads(width)
      let why = try #require(line.firstRange(of: "WHY")).lowerBound
      #expect(width < 160 || line.distance(from: why, to: line.endIndex) >= 60, "\(line)")
    }
  }

  // MARK: - The job's page

  @Test func `The sections of a job's page stand beside each other where there is room`() {
    #expect(line(jobPage(120, 40), with: "1 Diagnosis")?.contains("5 Checkpoints") == false)
    #expect(line(jobPage(200, 60), with: "1 Diagnosis")?.contains("5 Checkpoints") == true)
    let widest = line(jobPage(300, 100), with: "1 Diagnosis")
    #expect(widest?.contains("3 Graph") == true && widest?.contains("5 Checkpoints") == true)
  }

  @Test func `On a page of columns a digit brings its section to the screen, and Tab goes down and around`() {
    var console = jobPage(200, 24)
    for (index, section) in JobSection.allCases.enumerated() {
      console.press(.character(Character(String(index + 1))))
      #expect(console.screen.contains("\(index + 1) \(section.title)"), "\(section)\n\(console.screen)")
    }
    console.press(.home)
    var tops: [Int] = []
    for _ in 0..<12 {
      console.press(.tab)
      tops.append(console.state.details.top)
    }
    let falls = zip(tops, tops.dropFirst()).filter { $0 > $1 }
    #expect(falls.allSatisfy { $0.1 == 0 }, "only back to the beginning: \(tops)")
    #expect(Set(tops).count > 3, "\(tops)")
  }

  // MARK: - The overview

  @Test func `On the overview incidents, failures and news stand beside the runners`() {
    #expect(line(overview(120, 40), with: " Runners ")?.contains("Failures") == false)
    #expect(line(overview(200, 60), with: " Runners ")?.contains("Failures") == true)
    let widest = line(overview(300, 100), with: " Runners ")
    #expect(widest?.contains("Incidents") == true && widest?.contains("Failures") == true)
  }

  @Test(arguments: [(200, 60), (200, 18), (300, 24)])
  func `Down goes through a column and on to the next, and what is chosen is seen`(width: Int, height: Int) throws {
    var console = overview(width, height)
    let keys = try #require(console.state.listContent).rows.compactMap(\.key)
    #expect(keys.count > 8)
    for (index, key) in keys.enumerated() {
      if index > 0 { console.press(.down) }
      #expect(console.state.listContent?.chosen(console.state)?.key == key)
      #expect(console.canvas.cells.contains { $0.glyph == Glyphs.selectionBar }, "\(key)\n\(console.screen)")
    }
  }

  @Test func `Left and Right go across the columns, and stay where there is no further one`() throws {
    var console = overview(300, 100)
    func chosen() -> String { console.state.chosen[.overview] ?? "" }
    console.press(.right)
    #expect(chosen().hasPrefix("silence ") || chosen().hasPrefix("job "))
    console.press(.right)
    #expect(chosen().hasPrefix("failure "))
    console.press(.right)
    #expect(chosen().hasPrefix("failure "))
    console.press(.left, .left)
    #expect(chosen().hasPrefix("runner "))
    console = overview(120, 40)
    console.press(.right)
    #expect(console.screen.contains("here all stands in one column"))
  }

  @Test func `What was chosen among the columns is left to whoever chose it`() {
    var console = Console.running(width: 300, height: 40)
    func shown() -> [Column] {
      TableLayout(console.state, area: Layout(console.state).body).places.map(\.column)
    }
    #expect(shown().contains(.engine))
    console.press(.character("C"), .character(" "))
    #expect(!shown().contains(.engine) && !shown().contains(.runner), "a set of one's own")
    console.press(.character("0"))
    #expect(shown().contains(.engine))
    console.press(.down, .character(" "))
    #expect(!shown().contains(.engine), "what stood there since there was room goes")
    console.press(.enter)
    var faults: [String] = []
    let text = console.state.session.text(for: "prod", over: nil)
    let session = Session(text: text, server: "prod", faults: &faults)
    #expect(!session.view.columns.fillsRoom && faults.isEmpty)
  }

  @Test func `A press chooses the row under the pointer in whichever column`() throws {
    var console = overview(200, 60)
    let rows = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(rows.firstIndex { $0.contains("amount of order") })
    let words = try #require(rows[y].firstRange(of: "amount of order"))
    let place = rows[y].distance(from: rows[y].startIndex, to: words.lowerBound)
    #expect(place > 100)
    console.send(.input(.mouse(Mouse(kind: .press, x: place, y: y)), at: console.now))
    #expect(console.state.chosen[.overview]?.hasPrefix("failure ") == true)
  }

  // MARK: - Pictures

  @Test(arguments: [(120, 40), (200, 60), (300, 100)])
  func `The pages on large screens`(width: Int, height: Int) throws {
    for (name, console) in [
      ("wide-main", main(width, height)), ("wide-job", jobPage(width, height)),
      ("wide-overview", overview(width, height)),
    ] {
      #expect(try Golden.difference(console.canvas, from: "\(name)-\(width)x\(height)") == nil)
      let ascii = console.canvas.asASCII().plainText
      #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII }, "\(ascii)")
    }
  }
}
