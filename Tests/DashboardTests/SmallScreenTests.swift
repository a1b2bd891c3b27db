import Jobs
import Screen
import Testing

@testable import Dashboard

/// Where there is no frame: what it says elsewhere is said all the same.
@Suite struct SmallScreenTests {
  init() { setUTF8() }

  @Test func `A filter and marks are seen, wherever the marked rows are`() {
    var console = Console.running(width: 60, height: 15)
    console.press(.character("*"), .character("/"))
    console.type("orders")
    console.press(.enter)
    let line = console.canvas.glyphs(row: 1)
    #expect(line.contains("6 marked") && line.contains("filter orders") && line.contains("1 of 6"), "\(line)")
    #expect(console.canvas.glyphs(row: 2).contains("JOB"))
    #expect(console.canvas.glyphs(row: 3).contains("orders-enrich"))
    console.press(.character("X"), .escape)
    console.press(.escape)
    #expect(console.canvas.glyphs(row: 1).contains("JOB"), "\(console.screen)")
  }

  @Test func `A long filter does not push the number of marks away`() {
    var console = Console.running(width: 60, height: 15)
    console.press(.character("*"), .character("/"))
    console.type("orders orders orders orders orders orders orders orders orders")
    console.press(.enter)
    #expect(console.canvas.glyphs(row: 1).contains("6 marked"))
  }

  @Test func `The selected row stays in sight when the line appears`() {
    var console = Console.running(
      width: 60, height: 15, jobs: (0..<40).map { Sample.job("job-\($0)") })
    for _ in 0..<11 { console.press(.down) }
    console.press(.character("*"))
    let name = console.state.selectedJob?.name ?? "none"
    #expect(console.screen.contains(name), "\(console.screen)")
  }

  @Test func `The header says how many jobs there are, and calls what is critical so`() {
    var jobs = (0..<23).map { Sample.job("job-\($0)") }
    for index in 0..<2 { jobs[index].health = .critical }
    let line = Console.running(width: 60, height: 15, jobs: jobs).canvas.glyphs(row: 0)
    #expect(line.contains("2 critical of 23"), "\(line)")
    for index in 0..<2 { jobs[index].state = .failed }
    #expect(Console.running(width: 60, height: 15, jobs: jobs).canvas.glyphs(row: 0).contains("2 failed of 23"))
    let well = Console.running(width: 60, height: 15, jobs: Array(jobs.dropFirst(2))).canvas.glyphs(row: 0)
    #expect(well.contains("21 jobs") && !well.contains("of 21"), "\(well)")
  }

  @Test func `Where the runners are well the clock is there too`() {
    var console = Console(width: 60, height: 15)
    console.pass(0)
    console.answerAll(runners: [Sample.runner("flink-prod", .flink)])
    let line = console.canvas.glyphs(row: 0)
    #expect(line.contains("12:04:31") && line.contains("of 6"), "\(line)")
  }

  @Test func `A name of two lines is whole in every title`() {
    var console = Console.running(width: 160, height: 40, jobs: [Sample.job("tab here\nnewline")])
    let name = "tab here␊newline"
    #expect(console.screen.contains("│▌●  flink-prod \(name)"), "\(console.screen)")
    #expect(
      console.screen.contains("timeline · \(name)") && console.screen.contains("\(name) · metrics"), "\(console.screen)"
    )
    console.press(.enter)
    console.answerAll(jobs: [Sample.job("tab here\nnewline")])
    #expect(console.screen.contains("\(name) · "), "\(console.screen)")
    console.press(.character("x"))
    #expect(console.screen.contains("exceptions · \(name)"), "\(console.screen)")
  }
}
