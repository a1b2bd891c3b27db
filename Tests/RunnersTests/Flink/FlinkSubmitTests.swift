import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkSubmitTests {
  /// A file that begins as a jar does.
  final class Jar {
    let path = "/tmp/beamtop-test-\(UInt64.random(in: 0 ... .max)).jar"
    init(_ content: String = "PK\u{3}\u{4}classes") throws { try Data(content.utf8).write(to: URL(filePath: path)) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  func request(_ jar: Jar) -> SubmitRequest {
    var request = SubmitRequest(jobID: "flink-new", name: "orders", type: .streaming, codePath: jar.path)
    request.arguments = ["--rate", "5"]
    request.entryClass = "shop.Main"
    request.options = [
      "parallelism": 3, "checkpoint_interval": 60_000, "state_backend": "rocksdb", "restart-strategy.type": "none",
      "input_source": "kafka://in",
    ]
    return request
  }

  static func script(_ run: [ScriptedFlink.Answer], status: String = "RUNNING") -> RunScript {
    RunScript(
      ScriptedFlink([
        "GET /jars": [.json(["files": []])],
        "POST /jars/upload": [.json(["filename": "/x/flink-web-upload/uuid_orders.jar", "status": "success"])],
        "POST /jars/uuid_orders.jar/run": run, "GET /jobs/status": [.json(["status": .string(status)])],
        "GET /jobs/exceptions": [.recorded("job-bad-restore-exceptions", of: "flink-1.20")],
      ]))
  }

  /// Gives `/jobs/ID/x` as `/jobs/x`, since the id is chosen at random.
  actor RunScript: HTTPExchange {
    let base: ScriptedFlink
    init(_ base: ScriptedFlink) { self.base = base }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
      var request = request
      let parts = request.url.split(separator: "/").map(String.init)
      if parts.count == 5, FlinkID.isID(parts[3]) { request.url = "http://flink/jobs/\(parts[4])" }
      return try await base.send(request)
    }

    nonisolated var runner: FlinkRunner { runner(ScriptedFlink.programs) }

    nonisolated func runner(_ programs: ClientPrograms, at now: Date = Date()) -> FlinkRunner {
      FlinkRunner(
        name: "flink", url: "http://flink", http: self, programs: programs, now: { now },
        pause: { _ in await Task.yield() })
    }
  }

  @Test func `the cluster is told everything in its own words`() async throws {
    let jar = try Jar()
    let id = FlinkID.random()
    let flink = Self.script([.json(["jobid": .string(id)])])
    let submitted = try await flink.runner.submit(request(jar))
    #expect(submitted.nativeID == id && submitted.state == .running)
    let body = try #require(await flink.base.bodies("POST /jars/uuid_orders.jar/run").first)
    #expect(body["entryClass"] == "shop.Main" && body["parallelism"] == 3)
    #expect(body["programArgsList"] == ["--rate", "5", "--input_source", "kafka://in"])
    #expect(
      body["flinkConfiguration"] == [
        "execution.checkpointing.interval": "60000 ms", "state.backend.type": "rocksdb",
        "restart-strategy.type": "none", "pipeline.name": "orders",
      ])
    #expect(body["jobId"]?.string.map { FlinkID.isID($0) } == true && body["savepointPath"] == nil)
  }

  @Test func `a run whose answer was lost is the same run`() async throws {
    let jar = try Jar()
    let duplicate: JSONValue = [
      "errors": [
        "x.E: no\n\tat a.B\nCaused by: org.apache.flink.DuplicateJobSubmissionException: Job has already been submitted."
      ]
    ]
    let flink = Self.script([.failure(.closed("gone")), .json(duplicate, status: 400)])
    await flink.base.set("GET /jobs/status", [.failure(.closed("gone")), .json(["status": "RUNNING"])])
    let submitted = try await flink.runner.submit(request(jar))
    let bodies = await flink.base.bodies("POST /jars/uuid_orders.jar/run")
    #expect(Set(bodies.compactMap { $0["jobId"]?.string }) == [submitted.nativeID])
  }

  @Test func `the same content is not uploaded twice, another is`() async throws {
    let jar = try Jar()
    let flink = Self.script([.json(["jobid": "abc"])])
    let name = try JarFile(path: jar.path).uploadName(try await JarFile(path: jar.path).digest())
    await flink.base.set("GET /jars", [.json(["files": [["id": "uuid_orders.jar", "name": .string(name)]]])])
    _ = try await flink.runner.submit(request(jar))
    #expect(await flink.base.asked("POST /jars/upload").isEmpty)
    try Data("PK\u{3}\u{4}other".utf8).write(to: URL(filePath: jar.path))
    _ = try await flink.runner.submit(request(jar))
    #expect(await flink.base.asked("POST /jars/upload").count == 1)
  }

  @Test func `a start from a savepoint that fails is told with its reason`() async throws {
    let jar = try Jar()
    var request = request(jar)
    request.savepointPath = "/nowhere/savepoint-1"
    let flink = Self.script([.json(["jobid": .string(FlinkID.random())])], status: "FAILED")
    let error = await #expect(throws: RunnerError.self) { try await flink.runner.submit(request) }
    #expect(
      "\(error as Any)".contains("the job FAILED while it started: FileNotFoundException: Cannot find checkpoint"))
  }

  @Test(arguments: [
    ("parallelism", JSONValue.int(0), "must be a whole number above 0, not 0"),
    ("paralellism", .int(2), "is not known: did you mean parallelism?"),
    ("checkpoint_interval", .string("soon"), "must be a whole number above 0, not \"soon\""),
  ]) func `an option that is none is refused before anything is done`(name: String, value: JSONValue, problem: String)
    async throws
  {
    let jar = try Jar()
    var request = request(jar)
    request.options = [name: value]
    let flink = Self.script([])
    let error = await #expect(throws: RunnerError.self) { try await flink.runner.submit(request) }
    guard case .invalid(let field, let text) = error else { return }
    #expect(field == "pipeline_options.\(name)" && text.hasPrefix(problem))
    #expect(await flink.base.requests.isEmpty)
  }

  @Test func `a file that is no jar is refused`() async throws {
    let jar = try Jar("#!/bin/sh")
    await #expect(throws: RunnerError.invalid(field: "code_path", problem: "\(jar.path) is no jar")) {
      try await Self.script([]).runner.submit(request(jar))
    }
  }

  @Test func `a new width goes into the arguments that name one`() {
    #expect(
      SubmitRequest.arguments(["--parallelism", "2", "--parallelism=3", "x", "--parallelism"], parallelism: 9)
        == ["--parallelism", "9", "--parallelism=9", "x", "--parallelism"])
  }
}
