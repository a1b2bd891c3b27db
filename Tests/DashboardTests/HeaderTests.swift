import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct HeaderTests {
  init() { setUTF8() }

  @Test func `A degraded runner that answers is called so; a silent one has its age`() {
    var runners = Sample.runners
    runners[2].observedAt = Sample.now
    var console = Console(width: 160)
    console.pass(0)
    console.answerAll(runners: runners)
    #expect(console.screen.contains("◐ dataflow degraded"))
    console.pass(40)
    #expect(console.screen.contains("◐ dataflow 40s old"))
  }

  @Test func `A simulation says DEMO where the server's name would stand`() {
    var runners = Sample.runners
    runners[0].demo = true
    var console = Console(width: 160)
    console.pass(0)
    console.answerAll(runners: runners)
    #expect(console.screen.contains("beamtop  DEMO"))
  }

  @Test func `The rate on a slow link is shown in steps`() {
    var console = Console.running(width: 160)
    console.send(.traffic(bytesPerSecond: 412))
    #expect(console.screen.contains("0.4 kB/s"))
    console.send(.traffic(bytesPerSecond: .nan))
    #expect(console.screen.contains("0.0 kB/s"))
  }

  @Test(arguments: [120, 140, 200])
  func `The bytes a second stay, and the runners' names give way`(_ width: Int) {
    var console = Console(width: width)
    console.pass(0)
    console.answerAll(
      runners: ["flink-prod", "spark-etl", "dataflow-eu", "direct"].map { Sample.runner($0, .flink) })
    console.send(.traffic(bytesPerSecond: 412))
    let line = console.canvas.glyphs(row: 0)
    #expect(line.contains("0.4 kB/s") && line.contains("12:04:31") && line.contains("● flink"), "\(line)")
  }

  @Test func `The clock is the operator's`() {
    var console = Console.running()
    console.send(.utcOffset(-3600))
    #expect(console.screen.contains("11:04:31"))
  }

  @Test func `Figures beyond all measure do not break the screen`() {
    for value in [Double.infinity, -.infinity, 1e300, -1e300, .nan, .leastNonzeroMagnitude, -0.0] {
      let job = Sample.job("odd", parallelism: .max) {
        for field in JobMetrics.fields { $0[keyPath: field.path] = value }
      }
      var console = Console.running(jobs: [job])
      _ = console.canvas
      console.press(.character("s"))
      console.type("x2")
      console.press(.enter)
      #expect(console.lastPlan == nil)
      console.press(.escape, .enter)
      _ = console.canvas
      for _ in Column.allCases {
        console.press(.escape, .character(">"))
        _ = console.canvas
      }
    }
  }

  @Test func `While something is typed the countdown moves to the hints`() throws {
    var console = Console.running()
    console.press(.character("c"))
    try console.answerPlan()
    console.press(.character("y"))
    console.press(.character("/"), after: 0.1)
    #expect(console.screen.contains("takes it back"))
  }

  @Test func `A job that started in the future, or a thousand years ago, is shown`() {
    var jobs = [Sample.job("future", up: -1e9), Sample.job("past", up: 1e14), Sample.job("never")]
    jobs[2].startTime = Date(timeIntervalSince1970: .infinity)
    _ = Console.running(jobs: jobs).canvas
  }

  @Test func `The worst job is named in whatever order the list is, and how old the data is`() {
    var console = Console.running(width: 170)
    for _ in 0..<14 {
      #expect(console.screen.contains("1 critical: payments-ledger"))
      #expect(console.screen.contains(" old "))
      console.press(.character(">"))
      console.answerAll()
    }
    console.press(.character("/"))
    console.type("direct")
    #expect(console.screen.contains("1 critical: payments-ledger"))
    var mended = Sample.jobs[0]
    mended.health = .ok
    mended.state = .running
    console.changed([mended])
    #expect(console.screen.contains("1 failed: import-2026"))
  }

  @Test(arguments: [60, 70, 80, 100])
  func `A narrow header still says what is in trouble and how old that is`(width: Int) {
    var console = Console.running(width: width, height: 15)
    let line = console.canvas.glyphs(row: 0)
    #expect(line.contains("1 critical  1 failed  1 slow"), "\(line)")
    // That all is new is the least of it, and goes first.
    #expect(line.contains("1s old") || width < 70, "\(line)")
    console.pass(20)
    let old = console.canvas.glyphs(row: 0)
    #expect(old.contains("1 critical  1 failed") && old.contains(" old"), "\(old)")
    #expect(old.contains("1 slow") || width < 70, "\(old)")
  }

  @Test(arguments: [60, 70, 80, 90, 100, 120, 160, 200])
  func `What is in trouble is said in the same words at every width`(width: Int) {
    let known: Set = ["critical", "failed", "slow", "jobs", "worst:"]
    for height in [15, 30] {
      let line = Console.running(width: width, height: height).canvas.glyphs(row: 0)
      #expect(line.contains("1 critical") && line.contains("1 failed"), "\(line)")
      let counted = line.matches(of: #/[0-9]+ ([a-z]{4,})/#).map { String($0.output.1) }
      #expect(counted.allSatisfy(known.contains), "\(line)")
    }
  }

  @Test func `Runners that do not all find room are cut alike, or counted`() {
    func header(_ names: [String], width: Int = 120) -> String {
      var console = Console(width: width)
      console.pass(0)
      console.answerAll(runners: names.map { Sample.runner($0, .flink) })
      return console.canvas.glyphs(row: 0)
    }
    let four = ["flink-prod", "spark-etl", "dataflow-eu", "direct"]
    let cut = (100...180).map { header(four, width: $0) }.filter { $0.contains("…") }
    #expect(!cut.isEmpty && cut.allSatisfy { $0.contains("● direct") && $0.count { $0 == "●" } == 4 }, "\(cut)")
    let many = header((1...9).map { "cluster-number-\($0)" })
    #expect(many.contains("● cluster-number-1  ") && many.contains("● +"), "\(many)")
    // Where no name has room there are marks alone.
    let narrow = (60...76).map { width in header((1...9).map { "cluster-number-\($0)" }, width: width) }
    #expect(narrow.contains { $0.contains("● ● ●") && !$0.contains("cluster") }, "\(narrow)")
    for width in 60...200 {
      let line = header(["alpha-one", "beta-two", "gamma-three", "delta"], width: width)
      #expect(!line.contains("delt ") && !line.contains("del "), "\(width): \(line)")
    }
  }

  @Test func `A runner in trouble is named before those that are well`() {
    var runners = Sample.runners
    runners[2].state = .unreachable
    runners[2].observedAt = Sample.now
    var console = Console(width: 100)
    console.pass(0)
    console.answerAll(runners: runners)
    #expect(console.screen.contains("✖ dataflow unreachable"))
    #expect(!console.screen.contains("● spark-etl  "))
  }
}
