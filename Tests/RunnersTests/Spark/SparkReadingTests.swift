import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct SparkReadingTests {
  static func value(_ name: String, of version: String = "spark-3.5") throws -> JSONValue {
    guard case .reply(let response) = ScriptedSpark.Answer.recorded(name, of: version) else { return .null }
    return try JSONValue(parsing: response.body)
  }

  @Test func `a failed stage tells what the task threw, where and in which line`() throws {
    let rows = try #require(try Self.value("history-stages.json").array).compactMap(StageRow.init)
    let failure = try #require(rows.compactMap(\.failure).first)
    #expect(failure.exception == "ZeroDivisionError" && failure.message == "integer division or modulo by zero")
    #expect(failure.task == "collect at /var/lib/spark-lab/jobs/primes.py:32, task 1")
    #expect(failure.location == "127.0.0.1 executor 0" && failure.trace.contains("primes.py\", line 32"))
    #expect(!failure.trace.contains("PythonRunner.scala"))
    #expect(failure.time == Date(timeIntervalSince1970: 1_795_423_826.645))
    var twin = JobFailure(time: failure.time, exception: failure.exception, message: "other", trace: failure.trace)
    twin.trace = twin.trace.replacing("integer division or modulo by zero", with: "other").replacing(
      "line 32", with: "line 40")
    #expect(failure.fingerprint != nil && twin.fingerprint == failure.fingerprint)
    twin.trace = twin.trace.replacing("primes.py", with: "sums.py")
    #expect(twin.fingerprint != failure.fingerprint)
  }

  @Test(arguments: [
    (
      "Job aborted due to stage failure: Task 0 in stage 1.0 failed 4 times, most recent failure: Lost task 0.3 in stage "
        + "1.0 (TID 8) (10.0.0.7 executor 2): java.lang.IllegalArgumentException: bad\n\tat A.b(A.java:1)\n\n"
        + "Driver stacktrace:", "java.lang.IllegalArgumentException", "bad", "10.0.0.7 executor 2"
    ),
    (
      "ShuffleMapStage 3 (map at A.java:1) has failed the maximum allowable number of times: 4. Most recent failure reason:"
        + " org.apache.spark.shuffle.FetchFailedException: gone", "", "ShuffleMapStage 3", nil
    ),
    (
      "Stage cancelled because SparkContext was shut down", "", "Stage cancelled because SparkContext was shut down",
      nil
    ),
  ])
  func `reasons are read`(_ text: String, _ exception: String, _ message: String, _ location: String?) {
    let reason = FailureReason(text)
    #expect(reason.exception == exception && reason.message.hasPrefix(message) && reason.location == location)
  }

  @Test func `a query's gauges are its rates and its watermark`() throws {
    let streams = StreamFigures(try Self.value("streaming-driver-metrics-json.json"), app: "app-20261123085558-0006")
    let query = try #require(streams.queries.first)
    #expect(streams.queries.count == 1 && query.name == "counts" && query.inputPerSecond == 20)
    #expect(query.batchSeconds == 1.07 && query.stateRows == 3 && (56...57).contains(query.processedPerSecond))
    var metrics = JobMetrics()
    streams.fill(&metrics, at: Date(timeIntervalSince1970: 1_795_424_270.556))
    #expect(metrics.watermarkLag == 10 && metrics.recordsInPerSecond == 20)
    #expect(metrics.busy.map { (0.35...0.36).contains($0) } == true)
  }

  @Test func `the clock of a cluster is told by its ids`() {
    #expect(SparkClock.zone(of: "app-20261123085431-0005", start: 1_795_424_071.477) == 0)
    #expect(SparkClock.zone(of: "app-20261123142431-0005", start: 1_795_424_071.477) == 19_800)
    #expect(SparkClock.zone(of: "local-1795423717368", start: 1_795_424_071) == nil)
  }

  @Test func `a worker's log is read on from where it ended`() throws {
    var file = WorkerLogFile(url: "http://w/log/?driverId=d&logType=stderr", source: "driver", at: Date())
    #expect(file.question.hasSuffix("&byteLength=262144"))
    func take(_ text: String, _ start: Int, _ total: Int) throws -> Bool {
      let body = "==== Bytes \(start)-\(start + text.utf8.count) of \(total) of /w/stderr ====\n\(text)"
      let log = try #require(WorkerLog(Data(body.utf8)))
      return file.take(log, zone: 3600, fallback: Date(timeIntervalSince1970: 0))
    }
    #expect(try take("half a line\n26/11/23 09:00:00 WARN A: one\n", 100, 170) == true)
    #expect(file.lines.map(\.message) == ["A: one"] && file.lines.first?.level == .warn)
    #expect(file.lines.first?.time == Date(timeIntervalSince1970: 1_795_420_800))
    let next = 100 + "half a line\n26/11/23 09:00:00 WARN A: one\n".utf8.count
    #expect(file.question.contains("&offset=\(next)&"))
    #expect(try take("\tat x\n26/11/23 09:00:01 INFO B: two\n", next, next + 36) == false)
    #expect(file.lines.map(\.message) == ["A: one\n\tat x", "B: two"])
    // Another file in its place.
    #expect(try take("", 0, 0) == true && file.lines.isEmpty && file.offset == nil)
  }

  @Test func `errors of a worker are no log`() {
    #expect(WorkerLog(Data("Error: Log type must be one of stdout, stderr".utf8)) == nil)
    #expect(WorkerLog(Data("<html>".utf8)) == nil && WorkerLog(Data()) == nil)
    #expect(WorkerLog(Data("==== Bytes 9-3 of 5 of x ====".utf8)) == nil)
    #expect(WorkerLog(Data("==== Bytes 0-0 of 0 of x ====\nError: invalid log directory".utf8))?.total == 0)
  }

  @Test func `a launch command shows no secret`() throws {
    var file = WorkerLogFile(url: "x", source: "driver", at: Date())
    let text = "Launch Command: \"java\" \"-Dspark.ssl.keyPassword=hunter2\" \"Main\"\n"
    let log = try #require(
      WorkerLog(Data("==== Bytes 0-\(text.utf8.count) of \(text.utf8.count) of x ====\n\(text)".utf8)))
    _ = file.take(log, zone: 0, fallback: Date())
    #expect(file.lines.first?.message.contains("hunter2") == false)
  }

  @Test func `a page of the master names the driver's web server, or a path of its own proxy`() {
    #expect(AppPage.ui(SparkSurveyTests.page, of: "http://master") == "http://driver:4040")
    let proxied = "<a href=\"/x\">y</a><a href=\"/proxy/app-1\">Application Detail UI</a>"
    #expect(AppPage.ui(proxied, of: "http://master") == "http://master/proxy/app-1")
    #expect(AppPage.ui("<a href=\"javascript:x\">Application Detail UI</a>", of: "http://master") == nil)
    #expect(AppPage.ui("<html>Spark Master</html>", of: "http://master") == nil)
  }

  @Test(arguments: [
    ("error-bad-path.json", "is not what this gateway speaks: Unknown protocol version 'v1'"),
    ("create-missing-fields.json", "Malformed request: SubmitRestProtocolException: Validation of message"),
    ("status-missing-id.json", "Submission ID is missing in status request."),
  ])
  func `the gateway's refusals are read to their first line`(_ name: String, _ words: String) {
    guard case .reply(let response) = ScriptedSpark.Answer.recorded(name) else { return }
    let error = SparkProblem.error(response, from: "http://gate/x")
    #expect("\(error)".contains(words) && !"\(error)".contains("\tat"), "\(error)")
  }

  @Test func `pages and plain texts are read too`() {
    guard case .reply(var page) = ScriptedSpark.Answer.recorded("create-get-405.html") else { return }
    page.status = 405
    #expect(SparkProblem.error(page, from: "x") == .refused("Error 405 HTTP method GET is not supported by this URL"))
    let text = HTTPResponse(
      status: 404, headers: HTTPHeaders(["Content-Type": "text/plain"]), body: Data("no such app: app-9".utf8))
    #expect(SparkProblem.error(text, from: "x") == .noSuchJob("no such app: app-9"))
  }

  @Test func `a Python program's exception stands in the driver's output`() {
    let text =
      "count 10\nTraceback (most recent call last):\n  File \"/x.py\", line 4, in <module>\n"
      + "    raise ValueError(\"asked to fail\")\nValueError: asked to fail\n"
    let failure = DriverEnd.python(text, at: Date(timeIntervalSince1970: 5))
    #expect(failure?.exception == "ValueError" && failure?.message == "asked to fail")
    let carrier = JobFailure(time: Date(), exception: "org.apache.spark.SparkUserAppException", message: "", trace: "")
    #expect(DriverEnd.isCarrier(carrier) && DriverEnd.python("count 10", at: Date()) == nil)
  }

  @Test(arguments: [
    ("nightly", true), ("nightly_0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d", true), ("Nightly", true), ("nightly_2", false),
    ("nightly-2_0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d", false), ("_0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d", false),
  ])
  func `Beam's job server calls its application after the pipeline`(_ name: String, _ isIt: Bool) {
    let request = SubmitRequest(jobID: "x", name: "nightly", type: .batch, codePath: "/x.py")
    let launch = PythonLaunch(request, at: Date(timeIntervalSince1970: 1000))
    #expect(launch.isBecome(name, start: 1010) == isIt)
    #expect(!launch.isBecome(name, start: 900))
  }

  @Test func `failed tasks of a stage are its failures that were tried again`() throws {
    let rows = try #require(try Self.value("failing-stages.json").array).compactMap(StageRow.init)
    let row = try #require(rows.first { $0.id == 297 })
    let failures = StageFailures(try Self.value("failing-tasks-failed.json"), of: row)
    let thrown = try #require(failures.kinds.first)
    #expect(failures.kinds.count == 1 && failures.count == 8 && thrown.retried == 8)
    #expect(thrown.exception == "java.lang.IllegalArgumentException" && thrown.message == "bad record 15 in round 297")
    #expect(thrown.task == "stage 297 (count at Lab.java:24), task 15" && thrown.location == "127.0.0.1 executor 0")
    // Of all stages each kind once.
    let all = StageFailures.joined(failures.kinds + failures.kinds)
    #expect(all.map(\.retried) == [16] && all.first?.fingerprint != nil)
  }

  @Test func `that a driver gives up its stages as it ends is no failure of them`() throws {
    let row: JSONValue = [
      "stageId": 7, "attemptId": 0, "status": "FAILED",
      "failureReason": "Stage cancelled because SparkContext was shut down",
    ]
    #expect(try #require(StageRow(row)).failure == nil)
  }

  @Test func `a stage's vertex begins with its number and tells how many of its tasks are done`() throws {
    let rows = try #require(try Self.value("streaming-behind-stages.json").array).compactMap(StageRow.init)
    let active = try #require(rows.first { $0.isActive })
    var spread = StageSpread()
    spread.take(subtasks: [
      ["index": 0, "attempt": 0, "status": "FAILED"],
      [
        "index": 0, "attempt": 1, "status": "RUNNING", "host": "h", "executorId": "2",
        "taskMetrics": ["inputMetrics": ["recordsRead": 70], "shuffleReadMetrics": ["recordsRead": 7]],
      ],
    ])
    let vertex = active.vertex(spread)
    #expect(vertex.name == "3 start at Lab.java:16" && vertex.state == "ACTIVE 0/1" && vertex.subtasks.count == 1)
    #expect(vertex.subtasks[0].recordsIn == 77 && vertex.subtasks[0].process == "2" && vertex.subtasks[0].attempt == 1)
  }

  @Test func `the stages of a batch tell since when it runs`() throws {
    var streams = StreamFigures(try Self.value("streaming-behind-metrics-json.json"), app: "app-20261201041721-0003")
    let rows = try #require(try Self.value("streaming-behind-stages.json").array).compactMap(StageRow.init)
    // Its batch 3 began at 04:26:22.491; batch 2 took 407.889 s.
    streams.take(batches: rows, at: Date(timeIntervalSince1970: 1_796_099_182.491 + 600))
    #expect(streams.queries.first?.runningSeconds.map { ($0 * 1000).rounded() } == 600_000)
    #expect(streams.queries.first?.longestSeconds == 407.889)
  }
}
