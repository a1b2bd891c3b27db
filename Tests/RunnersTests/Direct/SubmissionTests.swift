import FoundationEssentials
import Glibc
import JSON
import Jobs
import Runners
import Testing

@Suite struct SubmissionTests {
  private func arguments(
    _ kind: Program.Kind, isBeam: Bool = true, type: JobType = .batch, _ options: [String: JSONValue]
  ) throws -> [String] {
    var request = SubmitRequest(jobID: "d", name: "n", type: type, codePath: "/x")
    request.options = options
    return try ProgramOptions(program: Program(kind: kind, isBeam: isBeam), request: request).arguments()
  }

  @Test func `Beam in Python is named its runner, so that it does not go to the network for another`() throws {
    #expect(try arguments(.python, [:]) == ["--runner=FnApiRunner", "--job_name=n"])
    #expect(
      try arguments(.python, type: .streaming, ["parallelism": 1])
        == ["--runner=FnApiRunner", "--job_name=n", "--direct_num_workers=1", "--streaming"])
    #expect(
      try arguments(.python, ["parallelism": "4"]).suffix(2)
        == ["--direct_num_workers=4", "--direct_running_mode=multi_processing"])
  }

  @Test func `what the submitter sets is not set again`() throws {
    #expect(
      try arguments(.python, ["runner": "PrismRunner", "job_name": "own"])
        == ["--job_name=own", "--runner=PrismRunner"])
    #expect(
      try arguments(.python, ["parallelism": 2, "direct_running_mode": "multi_threading"]).suffix(2)
        == ["--direct_num_workers=2", "--direct_running_mode=multi_threading"])
  }

  @Test func `Java's options have other names, and its flags a value`() throws {
    #expect(
      try arguments(.jar, type: .streaming, ["parallelism": 2, "fast": false, "list": [1, "b"]])
        == [
          "--runner=DirectRunner", "--jobName=n", "--targetParallelism=2", "--streaming=true", "--fast=false",
          "--list=1,b",
        ])
  }

  @Test func `a program without Beam gets only what was given`() throws {
    #expect(
      try arguments(.executable, isBeam: false, ["parallelism": 3, "list": [1, 2], "none": .null, "o": ["k": 1]])
        == ["--list=1", "--list=2", "--o={\"k\":1}"])
  }

  private static let bad: [[String: JSONValue]] = [
    ["parallelism": 0], ["parallelism": "many"], ["a b": 1], ["--x": 1], ["": 1], ["x": "a\0b"],
  ]

  @Test(arguments: bad)
  func `bad options are refused`(options: [String: JSONValue]) {
    #expect(throws: RunnerError.self) { try arguments(.python, options) }
  }

  @Test func `code is known by what it is`() throws {
    let shop = try Workshop()
    #expect(try Program(at: shop.write("a.py", "import os\nfrom apache_beam.io import ReadFromText\n")).isBeam)
    #expect(try !Program(at: shop.write("b.py", "# import apache_beam\nx = 'import apache_beam'\n")).isBeam)
    #expect(try Program(at: shop.write("c.jar", "PK org/apache/beam/runners/direct/DirectRunner.class")).isBeam)
    #expect(try Program(at: shop.script("exit 0")).kind == .executable)
    for path in [try shop.write("text", "x"), shop.path, shop.path + "/none"] {
      let error = #expect(throws: RunnerError.self) { try Program(at: path) }
      #expect(error?.description.contains("code_path") == true)
    }
  }

  @Test func `a missing interpreter is named, with how to get it`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner {
      $0.python = "no-such-python"; $0.java = "/no/such/java"
    }
    for (file, word) in [("a.py", "no-such-python was not found"), ("b.jar", "default-jre-headless")] {
      let request = shop.request(try shop.write(file, "x"))
      let error = await #expect(throws: RunnerError.self) { try await runner.submit(request) }
      #expect(error?.description.contains(word) == true && error?.description.contains("runners:") == true)
      await #expect(throws: RunnerError.self) { try await runner.forecast(request) }
    }
    #expect(try await runner.survey().observations.isEmpty)
  }

  @Test func `what cannot start leaves no job behind`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let code = try shop.write("strange", "#!/no/such/interpreter\n")
    chmod(code, 0o755)
    let error = await #expect(throws: RunnerError.self) { try await runner.submit(shop.request(code)) }
    #expect(error?.description.contains("interpreter") == true)
    #expect(try await runner.survey().observations.isEmpty)
    var request = shop.request(try shop.script("exit 0"))
    request.savepointPath = "/savepoints/1"
    await #expect(throws: RunnerError.self) { try await runner.submit(request) }
  }

  @Test(.enabled(if: ExecutablePath.find("javac") != nil && ExecutablePath.find("jar") != nil, "no JDK"))
  func `a jar runs, by its manifest or by an entry class`() async throws {
    let shop = try Workshop()
    _ = try shop.write(
      "Tell.java",
      """
      public class Tell {
        public static void main(String[] a) {
          if (a.length > 1) throw new IllegalStateException("too many");
          System.out.println(String.join("|", a) + " " + Runtime.getRuntime().maxMemory() / 1048576);
        }
      }
      """)
    let build = try await shop.start("javac Tell.java && jar --create --file tell.jar --main-class Tell Tell.class")
    #expect(await eventually { build.exit() != nil } && build.exit()?.status == .exited(code: 0))
    let runner = try shop.runner()
    var request = shop.request(shop.path + "/tell.jar", options: ["k": 1, "memory_mb": 32])
    for entry in [nil, "Tell"] {
      request.entryClass = entry
      let job = try await runner.run(request)
      #expect(try await runner.ended(job)?.state == .finished)
      #expect(try await runner.logs(of: job, LogRequest()).first?.message.hasPrefix("--k=1 3") == true)
    }
    request.arguments = ["more"]
    let job = try await runner.run(request)
    #expect(try await runner.ended(job)?.trouble?.text == "java.lang.IllegalStateException: too many")
  }

  @Test func `a forecast shows the command and starts nothing`() async throws {
    let shop = try Workshop()
    let runner = try shop.runner()
    let code = try shop.script("touch ran")
    let forecast = try await runner.forecast(shop.request(code, options: ["text": "a b", "state_backend": "rocksdb"]))
    #expect(forecast.steps.last == "run \(code) '--text=a b'")
    #expect(forecast.warnings == ["state_backend does nothing here: the direct runner makes no checkpoints"])
    #expect(access(shop.path + "/ran", F_OK) != 0)
  }
}
