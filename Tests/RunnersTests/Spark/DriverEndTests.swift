import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct DriverEndTests {
  private static let id = "driver-20261123085133-0009"

  /// The end of a driver's log as Spark 3.5.9 wrote it.
  static func log(_ name: String) -> String {
    guard case .reply(let response) = ScriptedSpark.Answer.recorded(name) else { return "" }
    return String(decoding: response.body, as: UTF8.self)
  }

  private static func failure(_ text: String) -> JobFailure? {
    var parser = LogParser(source: "driver", fallback: Date(timeIntervalSince1970: 0), zone: 0)
    parser.take(text)
    return DriverEnd.failure(in: parser.lines)
  }

  @Test(arguments: ["driver-killed-ui.txt", "driver-killed-lost-task.txt"])
  func `what a killed driver had lived with did not end it`(_ name: String) {
    #expect(Self.failure(Self.log(name)) == nil)
    // Nor both of them, however long the log goes on.
    let both = Self.log("driver-killed-lost-task.txt") + Self.log("driver-killed-ui.txt")
    #expect(Self.failure(both) == nil)
  }

  @Test func `a killed driver is told as killed, and nothing of its web server stands among its exceptions`()
    async throws
  {
    let text = Self.log("driver-killed-lost-task.txt") + Self.log("driver-killed-ui.txt")
    let spark = ScriptedSpark([
      "GET http://master/json/": [.recorded("master-json-after-kill.json")],
      "GET \(SparkSurveyTests.worker)/log/": [ScriptedSpark.log(text)],
    ])
    let runner = spark.runner()
    _ = try await runner.survey()
    let target = JobTarget(jobID: "x", nativeID: Self.id, name: "x", state: .failed)
    let failures = try #require(try await runner.detail(of: target).failures)
    #expect(failures.count == 1 && failures[0].message.hasPrefix("its driver's process was killed"), "\(failures)")
  }

  @Test func `what the program's own thread died of is the cause, whatever stands around it`() throws {
    let noise = Self.log("driver-killed-ui.txt")
    for text in ["driver-aborted.txt"].map(Self.log).flatMap({ [$0, noise + $0, $0 + noise] }) {
      let failure = try #require(Self.failure(text))
      #expect(failure.exception == "java.lang.IllegalStateException" && failure.message == "cannot parse order 2")
    }
    // It has no time of its own, and may stand right beneath a trace of the web server.
    let death = "Exception in thread \"main\" java.lang.NullPointerException: no order\n\tat Lab.main(Lab.java:9)\n"
    let failure = try #require(Self.failure(noise + death))
    #expect(failure.exception == "java.lang.NullPointerException" && failure.message == "no order", "\(failure)")
  }

  @Test func `a job that was given up ended its driver, unless that went on to another`() throws {
    let abort =
      "26/12/01 03:44:42 INFO DAGScheduler: ResultStage 0 (count at Lab.java:28) failed in 123.110 s due to Job aborted due "
      + "to stage failure: Task 2 in stage 0.0 failed 4 times, most recent failure: Lost task 2.3 in stage 0.0 (TID 6) "
      + "(127.0.0.1 executor 0): java.lang.IllegalStateException: cannot parse order 2\n\tat Lab.main(Lab.java:28)\n\n"
      + "Driver stacktrace:\n"
    let failure = try #require(Self.failure(abort + "26/12/01 03:44:43 INFO SparkContext: stopping\n"))
    #expect(failure.exception == "java.lang.IllegalStateException" && failure.message == "cannot parse order 2")
    let next = "26/12/01 03:44:44 INFO DAGScheduler: Got job 1 (count at Lab.java:28) with 12 output partitions\n"
    #expect(Self.failure(abort + next) == nil)
  }

  @Test func `an error that Spark tells of itself is a cause, that of an executor is none`() {
    let lost = "26/12/01 03:59:00 ERROR TaskSchedulerImpl: Lost executor 0 on 127.0.0.1: Command exited with code 52\n"
    #expect(Self.failure(lost) == nil)
    let gone =
      "26/12/01 03:59:09 ERROR StandaloneSchedulerBackend: Application has been killed. Reason: All masters gone\n"
    #expect(Self.failure(gone + lost)?.message.contains("Application has been killed") == true)
  }
}
