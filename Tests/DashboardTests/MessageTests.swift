import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct MessageTests {
  init() { setUTF8() }

  private let long = "cancel failed: " + (1...60).map { "reason\($0)" }.joined(separator: " ")

  @Test func `A failure that was cut is shown whole before it is gone`() {
    var console = Console.running(width: 80, height: 24)
    console.send(.notice(long, isError: true))
    for _ in 0..<50 { console.pass(60) }
    #expect(console.screen.contains("Esc shows all of it"))
    console.press(.escape)
    #expect(console.screen.contains("reason60"))
    console.press(.escape)
    #expect(!console.screen.contains("reason1"))
  }

  @Test func `On a narrow screen a job's long name gives way to what became of it`() throws {
    let name = "a-very-long-name-of-a-job-that-goes-on-and-on-for-fifty-columns"
    var console = Console.running(width: 60, height: 15, jobs: [Sample.job(name)])
    console.press(.character("p"))
    try console.answerPlan()
    console.press(.character("y"))
    for case .perform(_, let request, _) in console.asked {
      let answer: JSONValue = ["savepoint_path": "s3://sp/7", "job_id": .string("flink-prod-" + name)]
      console.send(.performed(request, .success(answer), at: console.now))
    }
    let message = try #require(console.state.message?.text)
    #expect(message.hasSuffix("fifty-columns: savepoint complete, s3://sp/7"), "\(message)")
    #expect(console.screen.contains(": savepoint complete"), "\(console.screen)")
  }

  @Test func `Several failures are read together`() {
    var console = Console.running()
    console.send(.notice("the first", isError: true))
    console.send(.notice("the second", isError: true))
    #expect(console.screen.contains("Esc shows it and 1 more"))
    console.press(.escape)
    #expect(console.screen.contains("the first"))
    #expect(console.screen.contains("the second"))
    console.press(.escape)
    #expect(console.state.message == nil)
  }

  @Test func `A word of two lines takes the place of the hints`() {
    var console = Console.running(width: 80, height: 24)
    let text = "No config.json5 yet: showing local jobs, and Flink where one answers at http://127.0.0.1:8081/ here"
    console.send(.notice(text, isError: false))
    #expect(console.screen.split { $0.isWhitespace }.joined(separator: " ").contains(text))
  }

  @Test func `What an action came to stays longer than a word by the way`() {
    #expect(Message(kind: .success, text: "done", at: Sample.now).lifetime > 40)
    #expect(Message(kind: .info, text: "hm", at: Sample.now).lifetime < 15)
    #expect(Message(kind: .info, text: long, at: Sample.now).lifetime > 40)
  }

  @Test func `The selected job's reason is said whole where its column cuts it`() {
    var jobs = Sample.jobs
    jobs[0].diagnostics = "restart loop: NullPointerException because entry.currency is null, at the end"
    let console = Console.running(jobs: jobs)
    #expect(console.screen.contains("entry.currency is null, at the end"))
  }

  @Test func `What is wrong with a line is said whole, at every width`() {
    for (keys, problem) in [
      ("scale orders-enrich -9", "parallelism must be at least 1, not -1"),
      ("cancel --with-savepont", "cancel knows no --with-savepont; did you mean --with-savepoint?"),
    ] {
      for (width, height) in [(60, 15), (80, 24)] {
        var console = Console.running(width: width, height: height)
        console.press(.character(":"))
        console.type(keys)
        console.press(.enter)
        #expect(console.screen.contains(problem.prefix(56)), "\(width)")
      }
    }
  }
}
