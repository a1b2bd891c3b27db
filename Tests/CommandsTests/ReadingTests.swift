import FoundationEssentials
import JSON
import Testing

@testable import Commands

/// Commands that show something, on a demo fleet that stands still.
struct ReadingTests {
  @Test func `the list is whole and plain where nobody looks, the worst first`() async throws {
    let shell = Shell.demo()
    var lines: [Substring] = []
    // The list is told before all details have come by which one job is worse than another.
    for _ in 0..<200 where lines.count < 2 || !lines[1].contains("payments-ledger") {
      if !lines.isEmpty { try await Task.sleep(for: .milliseconds(50)) }
      #expect(await shell.run("job list") == .done)
      lines = shell.out.split(separator: "\n")
    }
    try #require(lines.count == 24, "\(shell.out)")
    #expect(lines[0].hasPrefix("JOB ID"))
    #expect(lines[1].contains("payments-ledger"))
    #expect(!shell.out.contains("\t") && !shell.out.contains("\u{1B}") && !shell.out.contains("…"))
    #expect(shell.error.isEmpty)
  }

  @Test(arguments: [60, 80, 100, 140]) func `on a terminal the list fits, and no id is cut`(_ width: Int) async {
    let shell = Shell.demo(environment: ["LANG": "C.UTF-8", "NO_COLOR": "1", "TERM": "xterm"])
    await shell.run("job list", isTerminal: true, width: width)
    for line in shell.out.split(separator: "\n") {
      if width >= 80 { #expect(line.count <= width, "\(line)") }
      #expect(!line.prefix { $0 != " " }.contains("…"))
    }
  }

  @Test(arguments: [40, 50, 60, 70, 80, 120])
  func `every table fits the terminal`(_ width: Int) async {
    let shell = Shell.demo(environment: ["LANG": "C.UTF-8", "NO_COLOR": "1", "TERM": "xterm"])
    let commands = [
      "job list", "job status orders-enrich", "job savepoints", "job checkpoints orders-enrich",
      "job configuration orders-enrich", "job metrics orders-enrich", "job graph orders-enrich", "job timeline",
      "runner list", "runner show flink-prod", "job compare orders-enrich payments-ledger",
    ]
    for command in commands {
      await shell.run(command, isTerminal: true, width: width)
      #expect(!shell.out.isEmpty, "\(command): \(shell.error)")
      for line in shell.out.split(separator: "\n") { #expect(line.count <= width, "\(command): \(line)") }
    }
  }

  @Test func `colours on a terminal that has them, and never with NO_COLOR`() async {
    let coloured = Shell.demo(environment: ["LANG": "C.UTF-8", "TERM": "xterm"])
    await coloured.run("job list", isTerminal: true)
    #expect(coloured.out.contains("\u{1B}[31m"))
    for environment in [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"], [:]] {
      let plain = Shell.demo(environment: environment)
      await plain.run("job list", isTerminal: true)
      #expect(!plain.out.contains("\u{1B}"))
    }
  }

  @Test func `outside UTF-8 nothing but ASCII`() async {
    let shell = Shell.demo(environment: ["LANG": "C"])
    for line in ["job list", "job status orders-enrich", "job diagnose orders-enrich", "job analyze orders-enrich"] {
      await shell.run(line)
      let isPlain = shell.out.utf8.allSatisfy { $0 < 0x80 }
      #expect(isPlain, "\(line)")
    }
  }

  @Test func `as JSON it is the server's own answer on one line`() async {
    let shell = Shell.demo()
    #expect(await shell.run("job status orders-enrich --json") == .done)
    #expect(shell.out.split(separator: "\n").count == 1)
    #expect(shell.json?["job_name"] == "orders-enrich")
    #expect(shell.json?["state"] == "RUNNING")
    await shell.run("job list --json --state restarting")
    #expect(shell.json?["jobs"]?.array?.count == 1)
  }

  @Test func `a limit leaves the worst, for people and for programs alike`() async {
    let shell = Shell.demo()
    await shell.run("job list -n 2")
    #expect(
      shell.out.split(separator: "\n").map { $0.split(separator: " ")[1] } == [
        "ID", "payments-ledger", "orders-enrich",
      ])
    await shell.run("job list --json")
    let all = shell.json?["jobs"]?.array ?? []
    #expect(all.count == 23)
    #expect(all.prefix(2).map { $0["job_name"] } == ["payments-ledger", "orders-enrich"])
    await shell.run("job list -n 2 --json")
    #expect(shell.json?["jobs"]?.array?.map { $0["job_name"] } == ["payments-ledger", "orders-enrich"])
    #expect(shell.json?["next_cursor"] == nil)
  }

  @Test func `pages come in the server's order, one after the other`() async throws {
    let shell = Shell.demo()
    await shell.run("job list --since-revision 0 -n 20 --json")
    let first = shell.json?["jobs"]?.array ?? []
    let cursor = try #require(shell.json?["next_cursor"]?.string)
    await shell.run("job list --cursor \(cursor) --json")
    let ids = (first + (shell.json?["jobs"]?.array ?? [])).compactMap { $0["job_id"]?.string }
    #expect(ids.count == 23 && ids == ids.sorted())
  }

  @Test func `the timeline is a line for each thing that happened, and says so where nothing did`() async {
    let shell = Shell.demo()
    #expect(await shell.run("job timeline customer-360") == .done)
    #expect(shell.out.contains("nothing happened") || shell.out.contains("started"), "\(shell.out)")
  }

  @Test(arguments: [
    ("job status orders-enrich", "checkpoints expire"), ("job metrics orders-enrich", "watermark lag"),
    ("job metrics orders-enrich --names busy", "busy"), ("job graph orders-enrich", "CoGroupByKey"),
    ("job configuration orders-enrich", "execution.checkpointing.interval"),
    ("job checkpoints orders-enrich", "Checkpoint expired"), ("job savepoints", "savepoints"),
    ("job diagnose orders-enrich", "bottleneck"),
    ("job analyze orders-enrich", "$ mcp job scale "), ("job compare orders-enrich clickstream", "BETTER"),
    ("job logs orders-enrich -n 3", "INFO"), ("runner list", "spark-etl"), ("runner show flink-prod", "production"),
  ])
  func `every look shows what it is for`(_ line: String, _ expected: String) async {
    let shell = Shell.demo()
    #expect(await shell.run(line) == .done)
    #expect(shell.out.contains(expected), "\(shell.out)\(shell.error)")
  }

  @Test(arguments: [
    ("job status nosuch", ExitCode.notFound, "there is no job “nosuch”"),
    ("job status flink-prod", .notFound, "jobs: "),
    ("runner show nosuch", .notFound, "there is no runner nosuch"),
    ("job list --where lag>", .usage, "where"),
    ("job compare orders-enrich", .usage, "job compare needs two jobs, or one with --from TIME"),
    ("job compare orders-enrich clickstream --from 1h", .usage, "one job with --from"),
    ("job compare orders-enrich --from 1h --to 2h", .usage, "--from must lie before to"),
    ("job logs orders-enrich --regex (", .usage, "--regex is not a regular expression"),
    ("job logs orders-enrich --since-cursor x", .usage, "--since-cursor was not given"),
  ])
  func `what goes wrong has its exit code and its word`(_ line: String, _ code: ExitCode, _ word: String) async {
    let shell = Shell.demo()
    #expect(await shell.run(line) == code)
    #expect(shell.error.hasPrefix("mcp: ") && shell.error.contains(word), "\(shell.error)")
    #expect(shell.out.isEmpty)
  }

  @Test func `a hint names commands and not operations`() async {
    let shell = Shell.demo()
    await shell.run("job status nosuch")
    #expect(shell.error.contains("mcp job list tells which jobs there are"), "\(shell.error)")
  }

  @Test func `watching looks again until it is interrupted`() async {
    let shell = Shell.demo(sleeps: 2)
    #expect(await shell.run("job status orders-enrich --watch --json") == .interrupted)
    #expect(shell.out.split(separator: "\n").count == 3)
  }

  @Test func `on a terminal a look takes the place of the last, and its top stays in sight`() {
    let paper = Paper(now: .distantPast)
    let page = (1...30).map { "line \($0)\n" }.joined()
    let lines = Screenful.text(page, height: 10, paper).split(separator: "\n")
    #expect(lines.first == "\u{1B}[Hline 1\u{1B}[K")
    #expect(lines[8] == "… 22 more lines\u{1B}[K" && lines[9] == "\u{1B}[J" && lines.count == 10)
    #expect(!Screenful.text(page, height: 31, paper).contains("more"))
    #expect(!Screenful.text(page, height: nil, paper).contains("more"))
  }

  @Test func `the log of a job that has ended is not followed for ever`() async {
    let shell = Shell.demo(sleeps: 100)
    #expect(await shell.run("job logs schema-check --follow -n 5") == .done)
    #expect(shell.out.contains("exited"))
  }

  @Test func `figures are called in a comparison's sentence as in its table`() async {
    let shell = Shell.demo()
    await shell.run("job compare orders-enrich clickstream")
    #expect(shell.out.contains("watermark lag") && !shell.out.contains("watermark_lag_s"), "\(shell.out)")
  }

  @Test func `following a log shows nothing twice`() async {
    let shell = Shell.demo(sleeps: 3)
    #expect(await shell.run("job logs orders-enrich --follow --json -n 5") == .interrupted)
    let lines = shell.out.split(separator: "\n")
    #expect(lines.count == 5 && Set(lines).count == 5, "\(shell.out)")
  }
}
