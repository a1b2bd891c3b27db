import JSON
import Testing

@testable import Commands

/// Commands that show something, on a demo fleet that stands still.
struct ReadingTests {
  @Test func `the list is whole and plain where nobody looks, the worst first`() async {
    let shell = Shell.demo()
    #expect(await shell.run("job list") == .done)
    let lines = shell.out.split(separator: "\n")
    #expect(lines.count == 24)
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

  @Test(arguments: [
    ("job status orders-enrich", "checkpoints expire"), ("job metrics orders-enrich", "watermark lag"),
    ("job metrics orders-enrich --names busy", "busy"), ("job graph orders-enrich", "CoGroupByKey"),
    ("job configuration orders-enrich", "execution.checkpointing.interval"),
    ("job checkpoints orders-enrich", "Checkpoint expired"), ("job savepoints", "savepoints"),
    ("job timeline", "nothing happened"), ("job diagnose orders-enrich", "bottleneck"),
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
    ("job compare orders-enrich", .usage, "from"),
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

  @Test func `following a log shows nothing twice`() async {
    let shell = Shell.demo(sleeps: 3)
    #expect(await shell.run("job logs orders-enrich --follow --json -n 5") == .interrupted)
    let lines = shell.out.split(separator: "\n")
    #expect(lines.count == 5 && Set(lines).count == 5, "\(shell.out)")
  }
}
