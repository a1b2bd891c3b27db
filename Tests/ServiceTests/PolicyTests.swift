import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

struct PolicyTests {
  private let cancel: [String: JSONValue] = ["job_id": "orders-enrich"]

  @Test func `a read-only server refuses every write and says what would allow it`() async throws {
    try await withBench(ScriptedRunner(), BenchOptions(policy: Policy(readOnly: true))) { (bench) async throws in
      for operation in Operations.table where operation.isWriting {
        let refusal = await bench.refusal(operation.name, ["job_id": "orders-enrich", "parallelism": 2])
        #expect(refusal?.code == .denied && refusal?.hint?.contains("--read-only") == true)
      }
      #expect(try await bench.client.jobStatus("orders-enrich").actions.refusals.count == 5)
      #expect(await bench.runner.calls.isEmpty)
    }
  }

  @Test func `a read-only runner refuses, and its jobs show it`() async throws {
    try await withBench(ScriptedRunner(), BenchOptions(readOnly: true)) { (bench) async throws in
      let refusal = await bench.refusal("cancel_job", cancel)
      #expect(refusal?.code == .denied && refusal?.message.contains("flink-prod is read-only") == true)
      let actions = try await bench.client.listJobs(since: nil, cursor: nil, limit: nil).jobs[0].actions
      #expect(actions.refusals[.scale] == "runner flink-prod is read-only")
    }
  }

  @Test(
    arguments: [
      ("gs://b/templates/words", nil), ("gs://b/templates/a/words.json", nil), ("gs://b/templatesX/words", .denied),
      ("gs://c/templates/words", .denied), ("gs://b/templates/../x", .invalid), ("gs://b/templates//x", .invalid),
      ("gs://b", .invalid), ("gs://b/templates/a b", .invalid), ("/gs://b/templates/words", .denied),
    ] as [(String, ClientError.Code?)])
  func `an object of a bucket lies under a root that is one`(_ path: String, _ code: ClientError.Code?) async throws {
    let policy = Policy(pipelineRoots: ["/srv", "gs://b/templates"])
    try await withBench(ScriptedRunner(), BenchOptions(policy: policy)) { (bench) async throws in
      let refusal = await bench.refusal(
        "submit_job", ["runner": "flink-prod", "code_path": .string(path), "dry_run": true])
      #expect(refusal?.code == code)
    }
  }

  @Test(arguments: [(Operation.Role.viewer, "cancel_job"), (.operator, "submit_job")])
  func `a role that does not reach is refused`(role: Operation.Role, tool: String) async throws {
    let caller = Caller(user: "eve", face: "test", role: role)
    try await withBench(ScriptedRunner(), BenchOptions(caller: caller)) { (bench) async throws in
      let refusal = await bench.refusal(tool, ["job_id": "orders-enrich", "code_path": "/x"])
      #expect(refusal?.code == .denied && refusal?.message.contains("needs the role") == true)
      #expect(try await bench.client.jobStatus("orders-enrich").name == "orders-enrich")
    }
  }

  @Test func `where consent is required a face that does not ask is refused what destroys`() async throws {
    let policy = Policy(confirm: .require)
    try await withBench(ScriptedRunner(), BenchOptions(policy: policy)) { (bench) async throws in
      #expect(await bench.refusal("cancel_job", cancel)?.code == .denied)
      #expect(await bench.refusal("create_savepoint", cancel) == nil)
    }
    let console = Caller(user: "ops", face: "console", role: .admin, confirms: true)
    try await withBench(ScriptedRunner(), BenchOptions(policy: policy, caller: console)) { (bench) async throws in
      #expect(await bench.refusal("cancel_job", cancel) == nil)
    }
  }

  @Test func `the user of this machine is who they were before sudo`() {
    let environment = ["USER": "root", "SUDO_USER": "ada", "SSH_CONNECTION": "192.0.2.7 50022 192.0.2.1 22"]
    let caller = Caller.local(face: "console", confirms: true, environment: environment)
    #expect(caller.user == "ada" && caller.peer == "192.0.2.7" && caller.role == .admin)
  }

  @Test func `state rules: a savepoint needs a running job, a draining one can still be cancelled`() {
    let rules = ActionRules(capabilities: Set(JobAction.allCases), hasSubmission: true)
    var job = Job(id: "r-1", name: "j", runner: "r", runnerType: .flink, observedAt: .now)
    job.nativeID = "1"
    job.state = .restarting
    #expect(Set(rules.actions(of: job).refusals.keys) == [.savepoint, .drain])
    job.state = .draining
    #expect(rules.actions(of: job).allows(.cancel) && !rules.actions(of: job).allows(.scale))
    job.state = .running
    #expect(rules.actions(of: job).refusals.isEmpty)
    job.nativeID = nil
    job.state = .pending
    #expect(rules.actions(of: job).refusals.isEmpty, "what is not named yet is waited for")
  }

  @Test func `what others submitted to a scheduler that changes no running job is not scaled`() {
    var job = Job(id: "r-1", name: "j", runner: "r", runnerType: .flink, observedAt: .now)
    (job.nativeID, job.state) = ("1", .running)
    job.actions.isScaledAnew = true
    var rules = ActionRules(capabilities: Set(JobAction.allCases))
    #expect(
      rules.refusal(of: .scale, on: job)?.message.hasPrefix("its scheduler cannot change a job that runs") == true)
    #expect(rules.actions(of: job).allows(.savepoint))
    rules.hasSubmission = true
    #expect(rules.refusal(of: .scale, on: job) == nil, "it is stopped with a savepoint and submitted from that")
    job.actions.isScaledAnew = false
    rules.hasSubmission = false
    #expect(rules.refusal(of: .scale, on: job) == nil)
  }
}

struct EndedJobTests {
  private func ended(_ type: RunnerType) -> Job {
    var job = Job(id: "r-1", name: "j", runner: "r", runnerType: type, observedAt: .now)
    (job.nativeID, job.state) = ("1", .finished)
    return job
  }

  @Test func `what a direct job left behind can be ended, if its runner says so`() async throws {
    let rules = ActionRules(capabilities: Set(JobAction.allCases))
    #expect(rules.refusal(of: .cancel, on: ended(.direct)) == nil)
    #expect(rules.refusal(of: .cancel, on: ended(.flink))?.code == .wrongState)
    var whole = ended(.direct)
    whole.actions = JobActions(refusals: [.cancel: "it has ended already: FINISHED"])
    #expect(
      rules.refusal(of: .cancel, on: whole)?.code == .wrongState, "its runner says so, and it is no less its state")
    let runner = ScriptedRunner("direct", .direct, jobs: [ScriptedRunner.job("7f3a9c0011223344", "orders", .finished)])
    try await withBench(runner) { (bench) async throws in
      #expect(try await bench.client.cancelJob("orders", withSavepoint: false).state == .finished)
      #expect(await bench.runner.calls == ["cancel"])
    }
  }

  @Test func `a job is started again as it was submitted here, or as its runner keeps it: a savepoint is no program`() {
    var rules = ActionRules(capabilities: Set(JobAction.allCases))
    #expect(rules.refusal(of: .restart, on: ended(.flink))?.message.contains("not submitted") == true)
    var saved = ended(.flink)
    saved.latestSavepoint = "file:/sp"
    #expect(rules.refusal(of: .restart, on: saved)?.message.contains("not submitted") == true)
    rules.hasSubmission = true
    #expect(rules.refusal(of: .restart, on: ended(.flink)) == nil)
    let demo = ActionRules(capabilities: Set(JobAction.allCases), keepsSubmissions: true)
    #expect(demo.refusal(of: .restart, on: ended(.spark)) == nil)
  }
}

struct SecretsTests {
  @Test(arguments: [
    "password", "db.password", "DB_PASSWD", "apiKey", "api-key", "fs.s3a.secret.key", "s3.access-key", "authToken",
    "sasl.jaas.config", "ssl.keystore-password", "aws_secret_access_key", "spark.ssl.keyPassword", "Authorization",
  ])
  func `a key that looks secret is`(key: String) { #expect(Secrets.isSecret(key)) }

  @Test(arguments: [
    "parallelism", "tokenizer", "partition.key", "state.backend", "passthrough", "keyed.state", "author",
  ])
  func `a harmless key is not`(key: String) { #expect(!Secrets.isSecret(key)) }

  @Test func `secrets are masked wherever they stand`() {
    let value: JSONValue = [
      "user": ["db": ["password": "hunter2"]],
      "program_args": ["--input", "a=b", "--password=hunter2", "--token", "t0k"],
      "url": "jdbc:postgresql://ada:hunter2@db/x", "text": "see: nothing",
    ]
    let mask = JSONValue.string(Secrets.mask)
    let masked = Secrets.masked(value)
    #expect(masked["user"]?["db"]?["password"] == mask)
    #expect(
      masked["program_args"] == ["--input", "a=b", .string("--password=" + Secrets.mask), "--token", mask])
    #expect(masked["url"] == .string("jdbc:postgresql://ada:\(Secrets.mask)@db/x"))
    #expect(masked["text"] == "see: nothing")
    #expect(!masked.text.contains("hunter2"))
  }
}
