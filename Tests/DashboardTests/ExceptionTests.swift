import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct ExceptionTests {
  init() { setUTF8() }

  private let job = Sample.jobs[1].id

  /// On the job's page; the fleet's timeline knows the same exception of another job.
  private func opened(width: Int = 120, height: Int = 40, exceptions: Result<[JobFailure], ClientError>? = nil)
    -> Console
  {
    var console = Console.running(width: width, height: height)
    console.press(.down, .down, .enter)
    answer(&console, exceptions)
    return console
  }

  private func answer(
    _ console: inout Console, _ exceptions: Result<[JobFailure], ClientError>? = nil, told: [TimelineEntry]? = nil
  ) {
    for _ in 0..<3 {
      let open = console.asked
      console.asked = []
      for case .fetch(let fetch, let request) in open {
        let answer: Result<Answer, ClientError>
        switch fetch {
        case .exceptions: answer = (exceptions ?? .success(Sample.exceptions)).map(Answer.exceptions)
        case .timeline(nil, _): answer = .success(.timeline(told ?? shared))
        default: answer = .success(Console.answer(fetch, Sample.jobs, Sample.runners))
        }
        console.send(.fetched(fetch, request, answer, at: console.now))
      }
    }
  }

  private var shared: [TimelineEntry] {
    ["clickstream", "orders-enrich"].enumerated().map { index, name in
      var entry = TimelineEntry(
        time: Sample.now.addingTimeInterval(-30), kind: .exception, severity: .critical,
        text: "IllegalStateException: late data of order 8\(index)")
      (entry.id, entry.jobID, entry.jobName) = (index, "flink-prod-" + name, name)
      return entry
    }
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `The exceptions of a job, and a whole trace`(width: Int, height: Int) throws {
    var console = opened(width: width, height: height)
    console.press(.character("x"))
    answer(&console)
    #expect(console.state.page == .exceptions(job))
    #expect(try Golden.difference(console.canvas, from: "exceptions-\(width)x\(height)") == nil)
    console.press(.enter)
    #expect(try Golden.difference(console.canvas, from: "trace-\(width)x\(height)") == nil)
    console.press(.escape, .escape)
    #expect(console.state.page == .job(job), "Esc comes back to where it was opened")
  }

  @Test func `On the job's page Enter opens them where one has gone to their section`() {
    var console = opened()
    console.press(.character("7"))
    #expect(console.screen.contains("IllegalStateException: late data of order 4712"))
    #expect(console.screen.contains("at com.example.orders.Window.add(Window.java:130)"))
    console.press(.enter)
    #expect(console.state.page == .exceptions(job))
    console.press(.escape, .character("3"), .enter)
    #expect(console.state.page == .graph(job), "elsewhere it draws the graph as before")
  }

  @Test func `TaskManagers of two clusters are two, and when one was lost is told, long after it`() {
    let why = "restarting: TaskManager tm-2 was lost"
    var jobs = ["a", "b"].map { Sample.job($0, runner: "lab-" + $0, state: .restarting, why: why) }
    var entry = TimelineEntry(
      time: Sample.now.addingTimeInterval(-900), kind: .restart, severity: .warn, text: "restart 1")
    entry.jobID = jobs[0].id
    jobs.append(Sample.job("c", runner: "lab-a", state: .failed, why: "failed: TaskManager tm-2 was lost", up: 7200))
    let groups = Failure.groups([entry], jobs)
    #expect(groups.map(\.jobs.count) == [2, 1])
    #expect(groups[0].words == "TaskManager tm-2 was lost")
    #expect(groups[0].last == entry.time && groups[0].first == Sample.now.addingTimeInterval(-3600))
    #expect(!groups[0].measure(Clock()).contains("now"))
  }

  @Test func `Throws that differ in numbers are one, with how often and since when`() throws {
    let console = opened()
    let failures = console.state.failures(of: job).filter { $0.words.contains("of order") }
    #expect(failures.count == 1)
    let failure = try #require(failures.first)
    #expect(failure.times == 3 && failure.first == Sample.now.addingTimeInterval(-140))
    #expect(failure.last == Sample.now.addingTimeInterval(-20))
    #expect(failure.place == "Enrich -> Window (3/4) on tm-2")
    #expect(failure.frame == "at com.example.orders.Window.add(Window.java:130)")
  }

  @Test func `The other jobs that throw the same are named, and turned to`() {
    var console = opened()
    console.press(.character("x"))
    answer(&console)
    #expect(console.screen.contains("also in clickstream"))
    console.press(.enter, .character("o"))
    #expect(console.state.page == .exceptions("flink-prod-clickstream") && console.state.dialog == nil)
  }

  @Test func `Another job with the same trace is named, whatever its message; one with the same words alone is not`() {
    var console = opened()
    let trace = Sample.exceptions[0].fingerprint
    let told = zip(shared, [("quite another thing", trace), ("late data of order 80", "00000000000f")])
      .map { entry, words in
        var entry = entry
        (entry.text, entry.fingerprint) = ("IllegalStateException: " + words.0, words.1)
        return entry
      }
    var third = told[1]
    (third.id, third.jobID, third.fingerprint) = (9, "flink-prod-payments-ledger", "00000000000f")
    console.press(.character("x"))
    answer(&console, told: told + [third])
    console.pass(6)
    answer(&console, told: told + [third])
    #expect(console.state.failures(of: job).count == 2, "the same words were thrown from another place too")
    let mine = console.state.failures(of: job).first { $0.thrown != nil }
    #expect(mine.map { console.state.sharing($0, with: job) } == ["flink-prod-clickstream"])
    #expect(console.screen.contains("also in clickstream") && console.screen.contains("also in payments-ledger"))
  }

  @Test func `A trace is copied, harmless and whole`() {
    var list = Sample.exceptions
    list[0].trace += "\n\tat evil\u{1B}]52;c;x\u{7}(A.java:1)"
    var console = opened(exceptions: .success(list))
    console.press(.character("x"))
    answer(&console, .success(list))
    console.press(.enter)
    let copied = console.press(.character("y")).compactMap { effect -> String? in
      if case .terminal(.copy(let text)) = effect { text } else { nil }
    }
    #expect(copied.first?.hasPrefix("org.apache.flink") == true && copied.first?.contains("    ... 12 more") == true)
    #expect(copied.first?.contains("\u{1B}") == false)
  }

  @Test func `A trace is saved as it is, and offered to be written over`() async throws {
    var console = opened()
    console.press(.character("x"))
    answer(&console)
    console.press(.enter, .character("S"))
    let path = FileManager.default.temporaryDirectory.appending(path: "trace-\(UInt64.random(in: 0 ... .max))").path
    console.type(path)
    let saves = console.press(.enter).compactMap { if case .save(let save) = $0 { save } else { nil } }
    let save = try #require(saves.first)
    let outcome = await save.write()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Sample.exceptions[0].trace + "\n")
    console.send(.saved(save, outcome, at: console.now))
    #expect(console.screen.contains("wrote 6 lines"))
    console.send(.saved(save, await save.write(), at: console.now))
    #expect(console.state.bar?.line.text == "save-trace \(path) --overwrite")
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func `From a trace to the error in the log at that instant, and back`() {
    var console = opened()
    console.press(.character("x"))
    answer(&console)
    console.press(.enter, .enter)
    answer(&console)
    #expect(console.state.page == .main && console.state.focus == .log && console.state.dialog == nil)
    #expect(!console.state.log.isFollowing)
    // What was said on the way costs no key of its own.
    console.press(.escape)
    #expect(console.state.page == .exceptions(job))
  }

  @Test func `Where the engine tells no traces that is said, and what the timeline knows is shown`() {
    let refused: Result<[JobFailure], ClientError> = .failure(ClientError(.notPossible, "Spark tells none"))
    var console = opened(exceptions: refused)
    console.press(.character("x"))
    answer(&console, refused)
    #expect(console.screen.contains("traces are not read: Spark tells none"))
    console.press(.enter)
    #expect(console.screen.contains("the engine keeps no trace of it"))
  }

  @Test func `What is read is held while the job throws anew`() {
    var console = opened()
    console.press(.character("x"))
    answer(&console)
    console.press(.enter)
    func read() -> [Substring] {
      console.screen.split(separator: "\n").filter { $0.hasPrefix("│ │") && $0.contains("late data of order") }
    }
    let before = read()
    #expect(before.count == 2)
    var list = Sample.exceptions
    list[0].message = "late data of order 9999"
    console.pass(6)
    answer(&console, .success(list))
    #expect(read() == before)
  }

  @Test func `The program's own frames are told from the engine's`() {
    let lines: [(String, TraceView.Kind)] = [
      ("java.lang.NullPointerException: x", .thrown), ("Caused by: a.b.C: d", .thrown),
      ("\tat com.example.A.b(A.java:1)", .own), ("\tat org.apache.flink.X.y(X.java:2)", .engine),
      ("\tat java.base/java.lang.Thread.run(Thread.java:8)", .engine), ("\t... 12 more", .engine),
      ("  File \"/usr/lib/python3.11/site-packages/apache_beam/a.py\", line 3, in b", .engine),
      ("  File \"/home/ops/job.py\", line 3, in b", .own), ("… 900 characters are left out here …", .note),
    ]
    for (line, kind) in lines { #expect(TraceView.kind(line[...]) == kind, "\(line)") }
  }
}
