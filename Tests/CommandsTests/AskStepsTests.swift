import JSON
import Testing

@testable import BeamMCPClient
@testable import Commands

/// Sentences of several steps, of which one cannot be done, or fails.
struct AskStepsTests {
  private static let sequence = "'scale clickstream to 9, savepoint orders, scale fraud-scoring to 13'"
  /// One job of Dataflow, which drains, and one of Spark, which cannot.
  private static let set = "'drain all jobs with parallelism over 19'"

  private func state(_ job: String, _ shell: Shell) async -> JSONValue? {
    await shell.run("job status \(job) --json")
    return shell.json?["state"]
  }

  @Test func `a step that fails is told with what was done before it and what was not come to`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("ask --yes " + Self.sequence) == .failed)
    #expect(shell.error.contains("step 2 of 3 (take a savepoint of orders-enrich) failed: "), "\(shell.error)")
    #expect(shell.error.contains("; step 3 (scale fraud-scoring to 13) was not done"))
    #expect(shell.error.contains("; step 1 (scale clickstream to 9) was done"))
    #expect(shell.out.contains("parallelism 8"))
  }

  @Test func `to programs each step has its outcome`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("ask --yes --json " + Self.sequence) == .failed)
    let outcomes = shell.json?["outcomes"]?.array ?? []
    #expect(outcomes.map { $0["outcome"] } == ["done", "failed", "not_done"], "\(shell.out)")
    #expect(outcomes.first?["result"]?["parallelism"] == 9)
    #expect(outcomes.dropFirst().first?["error"]?["message"]?.string?.isEmpty == false)
    #expect(shell.json?["error"]?["message"]?.string?.hasPrefix("step 2 of 3") == true)
    #expect(shell.json?["consent"] == "yes_flag")
  }

  @Test func `of a set what can be done is done, and what cannot is told with its reason`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("ask --yes " + Self.set) == .failed)
    #expect(shell.error.contains("drain customer-360 would be refused: "), "\(shell.error)")
    #expect(shell.error.contains("1 of 2 steps were done; 1 was refused"))
    #expect(await state("log-archive", shell) == "FINISHED")
    #expect(await state("customer-360", shell) == "RUNNING")
  }

  @Test func `of a set one is asked for what can be done`() async {
    let shell = Shell.demo(typing: ["n"])
    #expect(await shell.run("ask " + Self.set, isTerminal: true) == .failed)
    #expect(shell.error.contains("! drain customer-360 would be refused: "), "\(shell.error)")
    #expect(shell.error.contains("Do the 1 of 2 steps that can be done? [y/N"))
    #expect(await state("log-archive", shell) == "RUNNING")
  }

  @Test func `a dry run of a set has all its rows, and its code says that some cannot`() async {
    let shell = Shell.demo()
    #expect(await shell.run("ask --dry-run " + Self.set) == .failed)
    #expect(shell.out.contains("Drain log-archive") && shell.out.contains("drain customer-360 would be refused: "))
    #expect(await shell.run("ask --dry-run --json " + Self.set) == .failed)
    let steps = shell.json?["plan"]?["steps"]?.array ?? []
    #expect(steps.count == 2 && steps.count { $0["refused"]?.string != nil } == 1, "\(shell.out)")
    #expect(steps.first { $0["job_name"] == "log-archive" }?["preview"]?["current"] == "RUNNING")
    #expect(shell.json?["consent"] == "dry_run")
  }

  @Test func `a set of which nothing can be done is told job by job`() async {
    let shell = Shell.demo()
    #expect(await shell.run("ask 'take a savepoint of all spark jobs'") == .failed)
    #expect(
      shell.error.split(separator: "\n").filter { $0.contains("would be refused: ") }.count == 4, "\(shell.error)")
    #expect(shell.error.contains("nothing was done: all of the 4 steps would be refused"))
  }

  @Test func `a step that the grammar refuses leaves the others undone, and says so`() async {
    let shell = Shell.demo()
    let line = "take a savepoint of clickstream, scale churn-features to 20 and scale clickstream to 10"
    #expect(await shell.run("ask --yes '\(line)'") == .failed)
    #expect(shell.error.contains("I cannot scale churn-features"), "\(shell.error)")
    #expect(shell.error.contains("Nothing was done of the other 2 steps."))
    #expect(await shell.run("ask 'scale churn-features to 20'") == .failed)
    #expect(!shell.error.contains("other"))
    #expect(
      await shell.run("ask --yes 'drain churn-features, then savepoint nightly-rollup, then list jobs'") == .failed)
    #expect(shell.error.contains("drain churn-features") && shell.error.contains("nightly-rollup"), "\(shell.error)")
    #expect(shell.error.contains("Nothing was done of the other step."))
  }

  @Test func `a plan without consent is told to programs too`() async {
    let shell = Shell.demo()
    #expect(await shell.run("ask --json 'cancel clickstream'") == .failed)
    let plan = shell.json?["plan"]
    #expect(plan?["needs_consent"] == true && plan?["steps"]?[0]?["preview"]?["current"] == "RUNNING", "\(shell.out)")
    #expect(plan?["steps"]?[0]?["command"]?.string?.hasPrefix("mcp job cancel ") == true)
    #expect(shell.json?["outcomes"]?[0]?["outcome"] == "not_done" && shell.json?["consent"] == "missing")
    #expect(shell.error.contains("--yes"))
    #expect(await state("clickstream", shell) == "RUNNING")
  }

  @Test func `warnings stand in the plan`() async {
    let shell = Shell.demo()
    #expect(await shell.run("ask --dry-run --json 'savepoint orders'") == .done)
    #expect(shell.json?["plan"]?["steps"]?[0]?["preview"]?["warnings"]?.array?.isEmpty == false, "\(shell.out)")
    #expect(await shell.run("ask --dry-run --json 'what is the weather'") == .failed)
    #expect(await shell.run("ask --dry-run 'list jobs'") == .done)
    #expect(shell.out == "$ mcp job list\n")
  }
}

/// Which plans are one wish for a set of jobs.
struct PlanSetTests {
  private func plan(_ text: String, _ steps: (String, String, String?)...) -> Plan {
    Plan(
      steps: steps.map { tool, name, refusal in
        let dry = DryRun(
          summary: "", steps: [], current: nil, proposed: nil, reversible: true, inverse: nil, interruption: "none",
          warnings: [], destructive: false, production: false, freeSlots: nil)
        return Plan.Step(
          call: ToolCall(tool, ["job_id": .string("id-" + name)]), jobName: name, runner: nil,
          preview: refusal.map(Plan.Preview.refused) ?? .ready(dry))
      }, request: text)
  }

  @Test func `jobs that are named are steps, and jobs that are not are a set`() {
    #expect(plan("drain everything", ("drain_job", "a-b", nil), ("drain_job", "c-d", nil)).isOfSet)
    #expect(!plan("drain alpha and beta", ("drain_job", "alpha", nil), ("drain_job", "beta-x", nil)).isOfSet)
    #expect(plan("drain all flink jobs", ("drain_job", "flink-a", nil), ("drain_job", "flink-b", nil)).isOfSet)
    #expect(!plan("drain all", ("drain_job", "a", nil), ("cancel_job", "b", nil)).isOfSet)
    #expect(!plan("drain the rest", ("drain_job", "a", nil)).isOfSet)
  }

  @Test func `of a sequence all steps that would be refused are told, and that nothing was done`() {
    let sequence = plan(
      "scale aaa, drain bbb, cancel ccc", ("scale_job", "aaa", "no slots"), ("drain_job", "bbb", nil),
      ("cancel_job", "ccc", "ccc (id-ccc): it has ended"))
    #expect(
      sequence.hindrance(isDry: false)?.message
        == "nothing was done: step 1 of 3 (scale aaa) would be refused: no slots; "
        + "step 3 of 3 (cancel ccc) would be refused: it has ended")
    #expect(plan("scale aaa", ("scale_job", "aaa", nil)).hindrance(isDry: true) == nil)
  }

  @Test func `of a job of a set all is done or nothing, and of a sequence`() {
    let set = plan(
      "savepoint everything, then cancel it", ("create_savepoint", "aaa", "no"), ("create_savepoint", "bbb", nil),
      ("cancel_job", "aaa", nil), ("cancel_job", "bbb", nil))
    #expect(set.isOfSet && set.barred == [0, 2])
    #expect(plan("drain aaa, bbb", ("drain_job", "aaa", "no"), ("drain_job", "bbb", nil)).barred == [0, 1])
    #expect(plan("drain all", ("drain_job", "aaa", nil), ("drain_job", "bbb", nil)).barred.isEmpty)
  }
}
