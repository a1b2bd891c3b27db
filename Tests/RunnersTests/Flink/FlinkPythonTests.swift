import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// Pipelines in Python, run by a real interpreter under a real keeper, beside a cluster that answers from a script.
@Suite(.enabled(if: ExecutablePath.find("python3") != nil, "python3 is not there"))
struct FlinkPythonTests {
  struct Site: ~Copyable {
    let shop: Workshop
    let flink = ScriptedFlink([
      "GET /config": [.recorded("config", of: "flink-1.20")], "GET /overview": [.recorded("overview-one-job")],
      "GET /jobs/overview": [.json(["jobs": []])],
    ])

    init() throws { shop = try Workshop() }

    func runner() -> FlinkRunner {
      var programs = ClientPrograms(stateDirectory: shop.path)
      programs.launch = shop.launch
      return FlinkRunner(name: "flink", url: "http://flink:8081", http: Port(base: flink), programs: programs)
    }

    func request(_ script: String) throws -> SubmitRequest {
      let code = try shop.write("pipeline.py", script)
      return SubmitRequest(jobID: "flink-new", name: "Orders Enrich", type: .streaming, codePath: code)
    }

    func overview(_ name: String) -> ScriptedFlink.Answer {
      let start = Int(Date().timeIntervalSince1970 * 1000)
      var row = OverviewMemoryTests.row(7, name)
      row = row.split(separator: "\"start-time\":5").joined(separator: "\"start-time\":\(start)")
      return .text("{\"jobs\":[\(row)]}")
    }
  }

  /// The script knows the cluster without its port.
  struct Port: HTTPExchange {
    let base: ScriptedFlink
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
      var request = request
      request.url = "http://flink" + request.url.dropFirst("http://flink:8081".count)
      return try await base.send(request)
    }
  }

  @Test func `the command line is Beam's`() async throws {
    let site = try Site()
    var request = try site.request("")
    request.options = [
      "parallelism": 4, "checkpoint_interval": 60_000, "environment_type": "LOOPBACK", "input_source": "kafka://in",
      "save_main_session": true,
    ]
    request.savepointPath = "file:/sp"
    request.arguments = ["--job_name=other", "--x", "1"]
    let command = try await site.runner().command(request)
    #expect(
      command.arguments == [
        request.codePath, "--runner=FlinkRunner", "--flink_master=flink:8081", "--flink_version=1.20", "--streaming",
        "--savepoint_path=file:/sp", "--checkpointing_interval=60000", "--environment_type=LOOPBACK",
        "--input_source=kafka://in", "--parallelism=4", "--save_main_session", "--job_name=other", "--x", "1",
      ])
  }

  @Test func `a pipeline becomes the job of its name, and a restart of ours remembers it`() async throws {
    let site = try Site()
    let runner = site.runner()
    let submitted = try await runner.submit(
      try site.request("import time\nprint('submitting', flush=True)\ntime.sleep(3)"))
    #expect(submitted.nativeID == nil && submitted.state == .pending)
    #expect(try await runner.survey().observations.isEmpty)
    await site.flink.set("GET /jobs/overview", [site.overview("orders-enrich")])
    let seen = try #require(try await runner.survey().observations.first)
    #expect(seen.submittedAs == "flink-new" && seen.state == .running)
    #expect(try await site.runner().survey().observations.first?.submittedAs == "flink-new")
  }

  @Test func `a pipeline that fails before there is a job is a FAILED job with its last words`() async throws {
    let site = try Site()
    let runner = site.runner()
    _ = try await runner.submit(try site.request("print('hello')\nraise ValueError('no job server')"))
    _ = try await eventually { try await runner.survey().observations.isEmpty == false }
    let seen = try #require(try await runner.survey().observations.first)
    #expect(seen.submittedAs == "flink-new" && seen.state == .failed)
    #expect(seen.trouble?.text == "failed: no job came of the pipeline (exit code 1): ValueError: no job server")
    let target = JobTarget(jobID: "flink-new", nativeID: seen.nativeID, name: seen.name, state: .failed)
    #expect(try await runner.detail(of: target).failures?.first?.message == "no job server")
    #expect(try await runner.logs(of: target, LogRequest()).contains { $0.message == "hello" })
    // Another life of ours still knows.
    #expect(try await site.runner().survey().observations.first?.trouble == seen.trouble)
  }

  @Test func `a job of another name, or an older one of this name, is not taken`() async throws {
    let site = try Site()
    let runner = site.runner()
    _ = try await runner.submit(try site.request("import time\ntime.sleep(3)"))
    await site.flink.set("GET /jobs/overview", [site.overview("orders-other")])
    #expect(try await runner.survey().observations.first?.submittedAs == nil)
    await site.flink.set("GET /jobs/overview", [.text("{\"jobs\":[\(OverviewMemoryTests.row(7, "Orders Enrich"))]}")])
    #expect(try await runner.survey().observations.first?.submittedAs == nil)
  }
}
