import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// An operator has keys and no tools: what a server advises to its callers is said in keys here.
@Suite struct ToolWordsTests {
  private let pending = ClientError(
    .pending, "a savepoint of orders is under way and goes on",
    hint: "get_job_status and get_job_timeline tell how it ends")

  private func failed(_ keymap: Keymap, _ error: ClientError) throws -> Console {
    var console = Console.running()
    console.send(.keymap(keymap))
    console.press(.character("p"))
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(3.1)
    for case .perform(_, let request, _) in console.asked {
      console.send(.performed(request, .failure(error), at: console.now))
    }
    return console
  }

  @Test func `a hint names the keys of the table, and those in use after a rebinding`() throws {
    #expect(try failed(.standard, pending).state.message?.text.contains("Enter and T tell how it ends") == true)
    let changed = try Keymap.made(
      "default", [Keymap.Change("whole_timeline", ["F7"]), Keymap.Change("runners", ["F6"])])
    #expect(try failed(changed, pending).state.message?.text.contains("Enter and F7 tell how it ends") == true)
    let silent = ClientError(.unreachable, "flink-prod did not answer", hint: "list_runners tells how it is")
    #expect(try failed(changed, silent).state.message?.text.contains("did not answer; F6 tells how it is") == true)
  }

  @Test func `a key of repetition, which nobody gives here, is not spoken of`() throws {
    let lost = ClientError(
      .outcomeUnknown, "broken: whether it was done is not known",
      hint: "get_job_status and get_job_timeline tell; repeated with the same idempotency_key it is not done twice")
    let text = try #require(try failed(.standard, lost).state.message?.text)
    #expect(text.hasSuffix("whether it was done is not known; Enter and T tell"))
  }

  @Test func `no name of a tool is left in any message, a plan's refusal included`() throws {
    let tools = Keymap.standard
    for tool in [
      "list_jobs", "get_job_status", "get_job_configuration", "get_job_metrics", "get_job_logs", "get_job_graph",
      "get_job_checkpoints", "list_savepoints", "get_job_timeline", "diagnose_job", "analyze_job_performance",
      "compare_jobs", "list_runners", "get_runner", "search_pipelines", "generate_pipeline", "scale_job",
      "create_savepoint", "cancel_job", "drain_job", "restart_job", "submit_job", "note_job", "acknowledge_job",
    ] {
      let said = ToolWords(tools).words("look at \(tool)")
      #expect(!said.contains("_") && !said.contains("(no key)"), "\(said)")
    }
    var console = Console.running()
    console.press(.character("p"))
    for case .plan(let calls, _, let request) in console.asked {
      let step = Plan.Step(
        call: calls[0], jobName: "orders", runner: nil,
        preview: .refused("busy; wait for its end, get_job_timeline tells it"))
      console.send(.planned(request, .success(Plan(steps: [step])), at: console.now))
    }
    #expect(console.screen.contains("T tells it") && !console.screen.contains("get_job_timeline"))
  }

  @Test func `names of jobs and other words stay as they are`() {
    for text in ["job my_job_7 has ended", "checkpoint_expired", "the key s", "größe_ändern", ""] {
      #expect(ToolWords(.standard).words(text) == text)
    }
  }
}
