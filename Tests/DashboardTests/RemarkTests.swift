import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct RemarkTests {
  init() { setUTF8() }

  private static func known(_ until: Double = 1440, reason: String = "the broker") -> [Job] {
    var jobs = Sample.jobs
    jobs[0].acknowledgement = Acknowledgement(
      by: "ada", at: Sample.now, until: Sample.now.addingTimeInterval(until), reason: reason)
    return jobs
  }

  @Test func `a note is sent as it was typed, without a plan, and said to be written`() throws {
    var console = Console.running()
    console.press(.down, .down, .character("n"))
    console.type("waits for the 'broker', Ada is at it")
    console.press(.enter)
    let call = try #require(console.performed.last)
    #expect(
      call
        == ToolCall(
          "note_job", ["job_id": "flink-prod-orders-enrich", "text": "waits for the 'broker', Ada is at it"]))
    #expect(console.lastPlan == nil && console.state.dialog == nil)
    for case .perform(_, let request, _) in console.asked {
      console.send(.performed(request, .success(["job_id": "flink-prod-orders-enrich"]), at: console.now))
    }
    #expect(console.state.message?.text == "noted on orders-enrich")
  }

  @Test func `a note that fails is said to be unwritten until that is read`() throws {
    var console = Console.running()
    console.press(.character("n"))
    console.type("x")
    console.press(.enter)
    for case .perform(_, let request, _) in console.asked {
      console.send(.performed(request, .failure(ClientError(.denied, "eve has viewer")), at: console.now))
    }
    #expect(console.state.message?.kind == .failure)
    #expect(console.state.message?.text.contains("was not written: ") == true)
  }

  @Test func `a problem is acknowledged for the time that is typed, with a reason`() throws {
    var console = Console.running()
    console.press(.character("K"))
    #expect(console.screen.contains(":ack 1h"), "an hour is what Enter gives")
    console.type("30m the broker is being moved")
    console.press(.enter)
    #expect(
      console.performed == [
        ToolCall(
          "acknowledge_job",
          [
            "job_id": "flink-prod-payments-ledger", "duration_seconds": .double(1800),
            "reason": "the broker is being moved",
          ])
      ])
  }

  @Test func `of the marked jobs those are acknowledged that have a problem`() throws {
    var console = Console.running()
    console.press(.character("*"), .character(":"))
    console.type("ack")
    console.press(.enter)
    #expect(
      console.performed.compactMap(\.jobID) == [
        "flink-prod-payments-ledger", "direct-import-2026", "flink-prod-orders-enrich",
      ])
  }

  @Test(arguments: [
    ("note clickstream waits for us", "flink-prod-clickstream", "waits for us"),
    ("note flink-prod-clickstream is 'slow'", "flink-prod-clickstream", "is 'slow'"),
    ("note clickstreams wait", "flink-prod-payments-ledger", "clickstreams wait"),
    ("note click waits", "flink-prod-payments-ledger", "click waits"),
  ])
  func `a note is on the job that its first word names exactly, else on the one that is looked at`(
    line: String, id: String, text: String
  ) {
    var console = Console.running()
    console.press(.character(":"))
    console.type(line)
    #expect(console.screen.contains("on \(id.replacing("flink-prod-", with: ""))"), "it is said before Enter")
    console.press(.enter)
    #expect(console.performed == [ToolCall("note_job", ["job_id": .string(id), "text": .string(text)])])
  }

  @Test(arguments: [
    ("ack orders-enrich 30m Ada", 1800.0, "Ada"), ("ack orders-enrich", 3600, nil),
    ("ack orders-enrich --for 2h --reason 'Ada is at it'", 7200, "Ada is at it"),
  ])
  func `so is an acknowledgement`(line: String, seconds: Double, reason: String?) {
    var console = Console.running()
    console.press(.character(":"))
    console.type(line)
    console.press(.enter)
    var call = ToolCall(
      "acknowledge_job", ["job_id": "flink-prod-orders-enrich", "duration_seconds": .double(seconds)])
    if let reason { call.arguments["reason"] = .string(reason) }
    #expect(console.performed == [call])
  }

  @Test(arguments: [
    ("1h30m", 5400.0, nil), ("1h 30m", 5400, nil), ("2 h 15 min waiting for Ada", 8100, "waiting for Ada"),
    ("2h 15m waiting", 8100, "waiting"), ("for 90 minutes", 5400, nil), ("1h and 30 min", 5400, nil),
    ("2h, Ada is at it", 7200, "Ada is at it"), ("2 h: 3 brokers", 7200, "3 brokers"), ("", 3600, nil),
    ("the 3 brokers", 3600, "the 3 brokers"), ("until 12:30 Ada", 1529, "Ada"),
    ("12:30 Ada", 1529, "Ada"),
    ("until tomorrow 9am", 75_329, nil), ("until 2026-11-24 09:00", 75_329, nil), ("until noon", 86_129, nil),
  ])
  func `a time is read whole, whatever it is written as`(line: String, seconds: Double, reason: String?) throws {
    var console = Console.running()
    console.press(.character("K"))
    console.type(line)
    console.press(.enter)
    let call = try #require(console.performed.last)
    #expect(abs((call.arguments["duration_seconds"]?.double ?? 0) - seconds) < 60, "\(call)")
    #expect(call.arguments["reason"]?.string == reason)
  }

  @Test(arguments: [
    ("5", "5 what? 5m, 5h"), ("5 Ada", "5 what? 5m, 5h"), ("1h 30", "30 what? 30m, 30h"),
    ("1h30", "1h30 what? 1h30m"), ("1h 30h", "1h 30h are two times; write one, as 1h30m"),
    ("8d", "a week is the longest: 7d"), ("-5m", "-5m is no time from now; write 30m, 2h, 1h30m"),
    ("99999999d", "99999999d is no time from now; write 30m, 2h, 1h30m"),
    ("until then", "until when? until 12:30, until tomorrow 9am, until 2026-11-28T09:00"),
    ("until today 3am", "03:00 is over already"),
  ])
  func `what may be meant as a time and is none is asked back`(line: String, problem: String) {
    var console = Console.running()
    console.press(.character("K"))
    console.type(line)
    console.press(.enter)
    #expect(console.performed.isEmpty && console.state.bar?.problem == problem)
  }

  @Test func `until when it is known is said with the day, before and afterwards`() throws {
    var console = Console.running()
    console.press(.character("K"))
    console.type("until tomorrow 7:30")
    #expect(console.screen.contains("on payments-ledger, known until tomorrow 07:30"))
    console.press(.enter)
    let until = try #require(console.state.clock.coming(["tomorrow", "7:30"], after: console.now)?.date)
    let told = Acknowledgement(by: "ada", at: console.now, until: until)
    for case .perform(_, let request, _) in console.asked {
      console.send(.performed(request, .success(["acknowledged": told.json]), at: console.now))
    }
    #expect(console.state.message?.text == "payments-ledger is known until tomorrow 07:30; K takes it back")
  }

  @Test func `a name without a note is no note`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("note clickstream")
    console.press(.enter)
    #expect(console.performed.isEmpty && console.state.bar?.problem == "note [JOB] TEXT")
  }

  @Test func `what is well is not acknowledged, and the key says why`() throws {
    var console = Console.running()
    console.press(.end, .character("K"))
    #expect(console.state.bar == nil)
    #expect(console.state.message?.text == "nothing is wrong with export-2026")
  }

  @Test func `a known problem stands behind the others, says who knows of it, and is none to visit`() throws {
    let console = Console.running(jobs: Self.known())
    #expect(console.state.jobs.shownIDs.firstIndex(of: "flink-prod-payments-ledger") == 2)
    #expect(console.screen.contains("known to ada, 24m"))
    #expect(
      Column.why.text(Self.known()[0], now: Sample.now)
        == "known to ada, 24m: the broker · NullPointerException in Enrich")
    #expect(console.state.jobs.count(.critical) == 0 && console.state.jobs.count(.known) == 1)
    #expect(console.screen.contains("1 known"))
    var walking = console
    for _ in 0..<6 {
      walking.press(.character("]"))
      #expect(walking.state.selected != "flink-prod-payments-ledger")
    }
  }

  @Test func `the key takes an acknowledgement back`() throws {
    var console = Console.running(jobs: Self.known())
    console.press(.character(":"))
    console.type("open payments-ledger")
    console.press(.enter, .character("K"))
    #expect(console.state.bar?.line.text == "unack")
    console.press(.enter)
    #expect(
      console.performed == [
        ToolCall("acknowledge_job", ["job_id": "flink-prod-payments-ledger", "withdraw": true])
      ])
  }

  @Test func `it moves up again as soon as the server says that it is over`() throws {
    var console = Console.running(jobs: Self.known())
    console.changed([Sample.jobs[0]])
    #expect(console.state.jobs.shownIDs.first == "flink-prod-payments-ledger")
    #expect(console.state.jobs.count(.critical) == 1)
  }

  @Test func `a console that only reads sends none of it`() {
    var console = Console.running(readOnly: true)
    for key in [Key.character("n"), .character("K")] {
      console.press(key)
      #expect(console.state.bar == nil && console.state.message?.text.contains("read-only") == true)
    }
    for text in ["note x", "ack 1h"] {
      console.press(.character(":"))
      console.type(text)
      console.press(.enter)
    }
    #expect(console.performed.isEmpty)
  }

  @Test func `a frame for scripts counts a known problem as one`() {
    #expect(Once.exitCode(jobs: Self.known(), runners: Sample.runners) == 1)
  }

  /// The marked jobs' remark is sent; the answers come one after the other.
  private func answered(_ line: String, failing: Int = 0, _ answer: JSONValue) -> Console {
    var console = Console.running()
    console.press(.character(" "), .character(" "), .character(":"))
    console.type(line)
    console.press(.enter)
    var place = 0
    for case .perform(_, let request, _) in console.asked {
      place += 1
      let result: Result<JSONValue, ClientError> =
        place <= failing ? .failure(ClientError(.denied, "eve has viewer")) : .success(answer)
      console.send(.performed(request, result, at: console.now))
    }
    #expect(place == 2)
    return console
  }

  @Test func `What is said of several jobs is told once, with their number`() {
    let told = Acknowledgement(by: "ada", at: Sample.now, until: Sample.now.addingTimeInterval(1529))
    #expect(answered("note x", ["job_id": "a"]).state.message?.text == "noted on 2 jobs")
    #expect(
      answered("ack 30m x", ["acknowledged": told.json]).state.message?.text
        == "2 jobs are known until 12:30; K takes it back")
    let partly = answered("note x", failing: 1, ["job_id": "a"])
    #expect(partly.state.messages.map(\.text).contains("noted on 1 of 2 jobs"))
    #expect(partly.state.messages.map(\.text).contains { $0.contains("was not written: ") })
  }

  @Test(arguments: [
    ("0m", "0m is over at once; write 30m, 2h, 1h30m"), ("0h the broker", "0h is over at once; write 30m, 2h, 1h30m"),
    ("1h 0m", "0m is over at once; write 30m, 2h, 1h30m"), ("30m1h", "30m1h is no time from now; write 30m, 2h, 1h30m"),
    ("2y", "2y is no time from now; write 30m, 2h, 1h30m"),
    ("500ms", "500ms is no time from now; write 30m, 2h, 1h30m"),
    ("tomorrow", "until when? until 12:30, until tomorrow 9am, until 2026-11-28T09:00"),
    ("today", "until when? until 12:30, until tomorrow 9am, until 2026-11-28T09:00"),
  ])
  func `what lasts no time is no reason`(line: String, problem: String) {
    var console = Console.running()
    console.press(.character("K"))
    console.type(line)
    #expect(!console.screen.contains("known until"))
    console.press(.enter)
    #expect(console.performed.isEmpty && console.state.bar?.problem == problem, "\(console.state.bar?.problem ?? "")")
  }

  @Test(arguments: [
    ("tomorrow 9am Ada", 75_329.0, "Ada"), ("9am Ada", 75_329, "Ada"), ("today 18:00", 21_329, nil),
    ("3rd broker", 3600, "3rd broker"), ("2x slower", 3600, "2x slower"),
    ("today we move it", 3600, "today we move it"),
  ])
  func `a time without until is one, and a number in a reason none`(line: String, seconds: Double, reason: String?)
    throws
  {
    var console = Console.running()
    console.press(.character("K"))
    console.type(line)
    console.press(.enter)
    let call = try #require(console.performed.last, "\(console.state.bar?.problem ?? "")")
    #expect(abs((call.arguments["duration_seconds"]?.double ?? 0) - seconds) < 60, "\(call)")
    #expect(call.arguments["reason"]?.string == reason)
  }

  @Test(arguments: ["ack until tomorrow 9am", "ack 1w"])
  func `until when it is known has the room that the line leaves`(line: String) {
    var console = Console.running(width: 80, height: 24)
    console.press(.character(":"))
    console.type(line)
    let last = console.canvas.glyphs(row: 23)
    #expect(last.contains("on payments-ledger, known until ") && !last.contains("…"), "\(last)")
  }
}
