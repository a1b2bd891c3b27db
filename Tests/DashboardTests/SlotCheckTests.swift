import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct SlotCheckTests {
  private func planned(_ text: String, free: Int = 6) throws -> Console {
    var console = Console.running(width: 100, height: 30)
    var runners = Sample.runners
    runners[0].slots?.free = free
    console.press(.control("r"))
    console.answerAll(runners: runners)
    console.press(.character("F"))
    console.type("runner:flink-prod")
    console.press(.enter, .character("s"))
    console.type(text)
    console.press(.enter)
    try console.answerPlan()
    return console
  }

  @Test func `Slots are counted over all steps of a plan: each by itself would fit`() throws {
    let console = try planned("+3")
    guard case .plan(let plan)? = console.state.dialog else {
      Issue.record("no plan")
      return
    }
    #expect(console.state.slotChecks(plan) == [SlotCheck(runner: "flink-prod", wanted: 9, free: 6)])
    #expect(console.screen.contains("flink-prod: 9 more, 6 free; 3 too few"))
    #expect(try Golden.difference(console.canvas, from: "plan-slots") == nil)
  }

  @Test func `What fits is said to fit, and what is given back is counted`() throws {
    #expect(try planned("+3", free: 9).screen.contains("flink-prod: 9 more, 9 free; fits"))
    #expect(try planned("-1").screen.contains("flink-prod: 3 given back, 6 free"))
  }

  @Test func `A submission takes as many as the parallelism that is asked for`() {
    let console = Console.running(width: 100, height: 30)
    for (options, wanted) in [(["parallelism": 4], 4), (["parallelism": "3"], 3), ([:], 1)] as [(JSONValue, Int)] {
      let call = ToolCall("submit_job", ["runner": "flink-prod", "code_path": "/x.jar", "pipeline_options": options])
      #expect(console.state.slotChecks([(call, "flink-prod")]).first?.wanted == wanted)
    }
  }

  @Test func `A job that has ended holds none, so that its restart takes all of them`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character(":"))
    console.type("restart import-2026 export-2026")
    console.press(.enter)
    try console.answerPlan()
    guard case .plan(var plan)? = console.state.dialog, let steps = plan.plan?.steps else {
      Issue.record("no plan")
      return
    }
    plan.plan?.steps = steps.map { step in
      var step = step
      step.runner = "direct"
      return step
    }
    #expect(console.state.slotChecks(plan) == [SlotCheck(runner: "direct", wanted: 2, free: 6)])
  }

  @Test func `A job that waits for slots holds none, so that a restart as it is does not fit`() throws {
    var console = Console.running(width: 100, height: 30)
    console.press(.character(":"))
    console.type("restart orders-enrich")
    console.press(.enter)
    try console.answerPlan()
    #expect(console.screen.contains("flink-prod: none more, 6 free"))
    guard case .plan(var plan)? = console.state.dialog, var steps = plan.plan?.steps,
      case .ready(var dry) = steps[0].preview
    else {
      Issue.record("no plan")
      return
    }
    dry.heldSlots = 0
    steps[0].preview = .ready(dry)
    plan.plan?.steps = steps
    console.state.dialog = .plan(plan)
    console.pass(1)
    #expect(console.screen.contains("flink-prod: 8 more, 6 free; 2 too few"))
  }
}
