import JSON
import Jobs
import Testing

@testable import Commands

struct PilotTests {
  @Test func `it proposes, tells the command, and does nothing`() async {
    let shell = Shell.demo(sleeps: 4)
    #expect(await shell.run("autopilot orders-enrich --interval 1 --max 24") == .interrupted, "\(shell.error)")
    #expect(shell.out.contains("proposes only") && shell.out.contains("propose"), "\(shell.out)")
    #expect(shell.out.contains("mcp job scale") && shell.out.contains("--parallelism 24"), "\(shell.out)")
    await shell.run("job status orders-enrich --json")
    #expect(shell.json?["parallelism"] == 8)
  }

  @Test(arguments: ["0", "-5", "0.2"])
  func `it looks once a second at the most`(interval: String) async {
    let shell = Shell.demo(sleeps: 1)
    #expect(await shell.run("autopilot orders-enrich --interval \(interval)") == .usage, "\(shell.out)")
    #expect(shell.error.contains("interval"), "\(shell.error)")
  }

  @Test func `on production acting takes consent`() async throws {
    let shell = Shell.demo(sleeps: 2)
    await shell.run("autopilot orders-enrich --interval 1 --act --json")
    let steps = try shell.out.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    let proposal = steps.first { $0["step"] == "propose" }
    #expect(proposal?["why"]?.string?.contains("--yes") == true, "\(shell.out)")
    #expect(proposal?["call"]?["tool"] == "scale_job" && !steps.contains { $0["step"] == "act" })
  }

  @Test func `with consent it scales, within its bounds`() async {
    let shell = Shell.demo(sleeps: 3, isMoving: true)
    await shell.run("autopilot orders-enrich --interval 1 --act --yes --max 16")
    #expect(shell.out.contains("  act "), "\(shell.out) \(shell.error)")
    await shell.run("job status orders-enrich --json")
    #expect(shell.json?["parallelism"] == 16)
    await shell.run("job timeline orders-enrich")
    #expect(
      shell.out.contains("autopilot: begin") && shell.out.contains("autopilot: act parallelism 16"), "\(shell.out)")
  }

  @Test func `it ends with the job`() async {
    let shell = Shell.demo()
    #expect(await shell.run("autopilot gdpr-erasure") == .done)
    #expect(shell.out.contains("the job is FINISHED"))
  }

  @Test func `as JSON it tells its beginning, a wait when it changes, and its end`() async throws {
    let shell = Shell.demo(sleeps: 6)
    #expect(await shell.run("autopilot clickstream --interval 1 --json") == .interrupted, "\(shell.error)")
    let steps = try shell.out.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    #expect(steps.map { $0["step"]?.string } == ["begin", "wait", "end"], "\(shell.out)")
    #expect(steps.allSatisfy { $0["job_id"]?.string != nil && $0["state"] == "RUNNING" }, "\(shell.out)")
    #expect(steps[0]["why"]?.string?.contains("proposes only") == true)
    #expect(steps[2]["why"]?.string?.contains("stopped by Ctrl-C") == true)
  }

  @Test func `whoever ends it leaves its end in the timeline`() async {
    let shell = Shell.demo(sleeps: 2)
    #expect(await shell.run("autopilot orders-enrich --interval 1") == .interrupted)
    #expect(shell.out.contains("  end ") && shell.out.contains("stopped by Ctrl-C"), "\(shell.out)")
    await shell.run("job timeline orders-enrich")
    #expect(shell.out.contains("autopilot: end: stopped by Ctrl-C"), "\(shell.out)")
  }

  @Test func `it is ended by a signal too, in the middle of its sleep`() async {
    let shell = Shell.demo(sleeps: .max, stop: .terminated)
    #expect(await shell.run("autopilot orders-enrich --interval 3600") == .terminated)
    await shell.run("job timeline orders-enrich")
    #expect(shell.out.contains("autopilot: end: it was asked to end (SIGTERM)"), "\(shell.out)")
  }

  @Test func `a sentence of an engine that has its full stop gets no second one`() async {
    var finding = Diagnosis.Finding(
      rule: "checkpoint_failed", severity: .critical, summary: "Checkpoint Coordinator is suspending.", evidence: [],
      advice: "Wait.")
    #expect(PilotLog.sentence(of: finding) == "Checkpoint Coordinator is suspending. Wait.")
    finding.summary = "It lags"
    #expect(PilotLog.sentence(of: finding) == "It lags. Wait.")
  }

  @Test func `what does not go together is refused`() async {
    let shell = Shell.demo()
    #expect(await shell.run("autopilot orders-enrich --act --propose") == .usage)
    #expect(await shell.run("autopilot orders-enrich --min 9 --max 4") == .usage)
    #expect(await shell.run("autopilot nonesuch") == .notFound)
  }
}
