import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Steps of a plan: what each of them costs, which of them are left out, and the plan as a line to be edited.
@Suite struct PlanStepsTests {
  init() { setUTF8() }

  private static let names = ["payments-ledger", "orders-enrich", "clickstream"]
  private static let ids = names.map { "flink-prod-" + $0 }

  /// A plan for the three live jobs of one runner.
  private func planned(
    _ key: String, production: Bool = false, width: Int = 100, height: Int = 30, jobs: [Job] = Sample.jobs
  ) throws -> Console {
    var console = Console.running(width: width, height: height, jobs: jobs)
    console.press(.character("F"))
    console.type("runner:flink-prod")
    console.press(.enter, .character(Character(key)))
    try console.answerPlan(production: production)
    return console
  }

  private func rows(_ console: Console) -> [String] {
    console.screen.split(separator: "\n").map(String.init).filter { line in
      line.contains("│") && Self.names.contains(where: line.contains) && !line.contains("same as")
    }
  }

  private func row(_ name: String, _ console: Console, of mark: String = "") -> String {
    rows(console).last { $0.contains(name) && $0.contains(mark) } ?? ""
  }

  // What each costs.

  @Test func `Each row of a cancellation says whether its state is saved, those whose is lost first`() throws {
    var jobs = Sample.jobs
    let late = try #require(jobs.firstIndex { $0.name == "clickstream" })
    jobs[late].actions.refusals[.savepoint] = "Spark has no savepoints"
    var console = Console.running(width: 100, height: 30, jobs: jobs)
    console.press(.character("F"))
    console.type("runner:flink-prod")
    console.press(.enter, .character("c"))
    try console.answerCancel()
    let seen = console.screen
    #expect(row("clickstream", console, of: "not reversible").isEmpty == false, "\(seen)")
    #expect(row("orders-enrich", console, of: "savepoint first").isEmpty == false, "\(seen)")
    let first = try #require(seen.firstRange(of: "not reversible"))
    let next = try #require(seen.firstRange(of: "savepoint first"))
    #expect(first.lowerBound < next.lowerBound)
    #expect(
      seen.contains("mcp job cancel flink-prod-orders-enrich --with-savepoint") || seen.contains("and 1 more like it"))
    #expect(try Golden.difference(console.canvas, from: "plan-cancel-bulk") == nil)
  }

  @Test func `Commands that are not alike are each shown`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("a"))
    console.type("take a savepoint of orders and scale it to 12")
    console.press(.enter)
    let id = Self.ids[1]
    console.interpreted([.savepoint(id), .scale(id, to: 12)])
    try console.answerPlan()
    #expect(console.screen.contains("mcp job savepoint flink-prod-orders-enrich"))
    #expect(console.screen.contains("mcp job scale flink-prod-orders-enrich --parallelism 12"))
    #expect(!console.screen.contains("more like it"))
  }

  @Test func `A savepoint is offered only where a job of the plan can take one`() throws {
    var jobs = Sample.jobs
    for index in jobs.indices { jobs[index].actions.refusals[.savepoint] = "Spark has no savepoints" }
    var console = Console.running(width: 100, height: 30, jobs: jobs)
    console.press(.character("c"))
    try console.answerCancel()
    #expect(!console.screen.contains("savepoint first"), "\(console.screen)")
    let before = console.lastPlan
    console.press(.character("s"))
    #expect(console.lastPlan == before)
    #expect(console.screen.contains("Spark has no savepoints"), "\(console.screen)")
  }

  @Test func `The toggle is for those that can take one, and stands as they stand`() throws {
    var jobs = Sample.jobs
    let late = try #require(jobs.firstIndex { $0.name == "clickstream" })
    jobs[late].actions.refusals[.savepoint] = "Spark has no savepoints"
    var console = try planned("c", jobs: jobs)
    #expect(console.screen.contains("s without a savepoint"))
    console.press(.character("s"))
    #expect(console.lastPlan?.allSatisfy { $0.arguments["with_savepoint"] == .bool(false) } == true)
    try console.answerPlan()
    console.press(.character("s"))
    let saved = console.lastPlan?.filter { $0.arguments["with_savepoint"] == .bool(true) }.compactMap(\.jobID)
    #expect(Set(saved ?? []) == Set(Self.ids.prefix(2)))
  }

  @Test func `The section of savepoints says why none can be taken`() {
    var (spark, restarting) = (Sample.jobs, Sample.jobs)
    for index in spark.indices {
      (spark[index].state, spark[index].actions.refusals[.savepoint]) = (.running, "Spark has no savepoints")
      (restarting[index].state, restarting[index].actions.refusals[.savepoint]) = (.restarting, "it is RESTARTING")
    }
    for (jobs, words) in [
      (spark, "none: Spark has no savepoints"), (restarting, "none, and none can be taken: it is RESTARTING"),
      (Sample.jobs, "none; p takes one"),
    ] {
      var console = Console.running(width: 100, height: 60, jobs: jobs)
      console.press(.enter)
      for case .fetch(let fetch, let request) in console.asked {
        if case .savepoints = fetch {
          console.send(.fetched(fetch, request, .success(.savepoints([])), at: console.now))
        } else {
          console.send(.fetched(fetch, request, .success(Console.answer(fetch, jobs, Sample.runners)), at: console.now))
        }
      }
      console.press(.character("6"))
      #expect(console.screen.contains(words), "\(console.screen)")
    }
  }

  @Test func `Enter where nothing is typed yet leaves nothing and says what to type`() throws {
    var console = try planned("p", production: true)
    console.press(.enter)
    #expect(console.state.dialog != nil)
    #expect(console.screen.contains("type 3 jobs   Esc leaves"), "\(console.screen)")
    console.type("3 jobs")
    console.press(.enter)
    #expect(console.performed.count == 3)
  }

  // Left out.

  @Test func `A step that is left out is drawn so and not done; the plan of the others is asked for anew`() throws {
    var console = try planned("p")
    console.press(.down, .character(" "))
    #expect(console.lastPlan?.compactMap(\.jobID) == [Self.ids[0], Self.ids[2]])
    try console.answerPlan()
    #expect(row("orders-enrich", console, of: "left out").contains("▌– orders-enrich"), "\(console.screen)")
    #expect(console.screen.contains("Take savepoints of 2 jobs, 1 left out"))
    #expect(try Golden.difference(console.canvas, from: "plan-left-out") == nil)
    console.press(.character("y"))
    #expect(console.performed.compactMap(\.jobID) == [Self.ids[0], Self.ids[2]])
  }

  @Test func `It is taken back in with the same key`() throws {
    var console = try planned("p")
    console.press(.down, .character("x"))
    try console.answerPlan()
    #expect(console.screen.contains("take it in"))
    console.press(.character("x"), after: 2)
    #expect(console.lastPlan?.compactMap(\.jobID) == Self.ids)
    try console.answerPlan()
    #expect(!console.screen.contains("left out"))
  }

  @Test func `While the server is asked anew the plan before is no plan to say yes to`() throws {
    var console = try planned("p")
    console.press(.character(" "), .character("y"))
    #expect(console.performed.isEmpty)
    try console.answerPlan()
    console.press(.character("y"), after: 0.1)
    #expect(console.performed.isEmpty)
    console.press(.character("y"), after: 2)
    #expect(console.performed.count == 2)
  }

  @Test func `With all but one left out it is the plan of that one, its name to be typed`() throws {
    var console = try planned("c", production: true)
    console.press(.control("x"))
    try console.answerPlan(production: true)
    #expect(console.screen.contains("type 2 jobs"))
    console.press(.down, .control("x"))
    try console.answerPlan(production: true)
    #expect(console.screen.contains("type prod-clickstream"), "\(console.screen)")
    console.type("prod-clickstream")
    console.press(.enter)
    #expect(console.performed.isEmpty, "it can be taken back")
    console.pass(3.1)
    #expect(console.performed.compactMap(\.jobID) == [Self.ids[2]])
    #expect(console.state.batches.last?.items.count == 1)
  }

  @Test func `What was typed for one plan is no yes to another`() throws {
    var console = try planned("p", production: true)
    console.type("2 jobs")
    console.press(.control("x"))
    try console.answerPlan(production: true)
    console.press(.enter)
    #expect(console.performed.isEmpty)
  }

  @Test func `With all of them left out there is nothing to do, and one can be taken back in`() throws {
    var console = try planned("p")
    for _ in 0..<3 {
      console.press(.character(" "), .down)
      try console.answerPlan()
    }
    #expect(console.screen.contains("nothing is left to do"), "\(console.screen)")
    console.press(.character("y"))
    #expect(console.performed.isEmpty && console.state.dialog != nil)
    console.press(.character(" "))
    #expect(console.lastPlan?.compactMap(\.jobID) == [Self.ids[2]])
  }

  @Test func `Free slots are counted over what is left`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character("F"))
    console.type("runner:flink-prod")
    console.press(.enter, .character("s"))
    console.type("+3")
    console.press(.enter)
    try console.answerPlan()
    #expect(console.screen.contains("9 more, 6 free; 3 too few"))
    console.press(.character(" "))
    try console.answerPlan()
    #expect(console.screen.contains("6 more, 6 free; fits"), "\(console.screen)")
  }

  @Test func `A held Space does not leave out and take in again and again`() throws {
    var console = try planned("p")
    console.press(.character(" "))
    for _ in 0..<9 { console.press(.character(" "), after: 0.03) }
    #expect(console.lastPlan?.count == 2)
  }

  @Test func `A plan of one step has none to leave out`() throws {
    var console = Console.running()
    console.press(.character("p"))
    try console.answerPlan()
    console.press(.character(" "))
    #expect(console.lastPlan?.count == 1 && console.performed.isEmpty)
    #expect(console.screen.contains("this plan has one step"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `The keys are told at every size`(width: Int, height: Int) throws {
    for production in [false, true] {
      let console = try planned("c", production: production, width: width, height: height)
      let words = production ? ["Ctrl-X leave it out", "Ctrl-O edit"] : ["Space leave it out", "e edit"]
      for words in words { #expect(console.screen.contains(words), "\(words) in \(console.screen)") }
    }
  }

  @Test func `No step is left out that is not seen`() throws {
    let jobs = (1...60).map { Sample.job("job-\($0)") }
    var console = Console.running(width: 60, height: 15, jobs: jobs)
    console.press(.character("*"), .character("p"))
    try console.answerPlan()
    for _ in 0..<3 { console.press(.pageDown) }
    console.press(.pageUp, .pageUp, .pageUp)
    for _ in 0..<4 { console.press(.up) }
    console.press(.character(" "))
    if console.lastPlan?.count == 60 { console.press(.character(" ")) }
    #expect(console.lastPlan?.count == 59)
    try console.answerPlan()
    #expect(console.screen.contains("▌– "), "\(console.screen)")
  }
}
