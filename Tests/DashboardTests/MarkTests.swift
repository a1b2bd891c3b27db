import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct MarkTests {
  @Test func `V marks from the job that was marked last to the one that is looked at`() {
    var console = Console.running()
    console.press(.character(" "), .down, .down, .character("V"))
    #expect(console.state.marks == Set((0...3).compactMap { console.state.jobs.job(at: $0)?.id }))
    console.press(.home, .character("X"), .down, .character("V"))
    #expect(console.state.marks.count == 1, "without a mark before it, a range is one job")
  }

  @Test func `A range goes upwards too`() {
    var console = Console.running()
    console.press(.end, .character(" "), .up, .up, .character("V"))
    #expect(console.state.marks.count == 3)
  }

  @Test func `What a filter finds is marked, hidden or not, and counted as it is typed`() {
    var console = Console.running()
    console.press(.character("/"))
    console.type("orders")
    console.press(.enter, .character("F"))
    #expect(console.state.bar?.line.text == "mark ")
    console.type("runner:direct")
    #expect(console.state.bar?.found == "2 of 6")
    #expect(console.screen.contains("2 of 6"))
    console.press(.enter)
    #expect(console.state.marks == [Sample.jobs[4].id, Sample.jobs[5].id])
    #expect(console.screen.contains("2 marked, 2 of them hidden by the filter"))
  }

  @Test func `unmark takes away, and a wrong filter is named`() {
    var console = Console.running()
    console.press(.character("*"), .character(":"))
    console.type("unmark state:failed")
    console.press(.enter)
    #expect(console.state.marks.count == 5)
    console.press(.character("F"))
    console.type("lagg>1")
    console.press(.enter)
    #expect(console.state.bar?.problem?.contains("did you mean lag?") == true)
  }

  @Test func `Marks that a filter hides are said to be hidden, lest they are acted on unseen`() {
    var console = Console.running()
    console.press(.character(" "), .character(" "))
    console.press(.character("/"))
    console.type("clickstream")
    console.press(.enter)
    #expect(console.screen.contains("2 marked, 2 not shown"), "\(console.screen)")
  }

  @Test func `Where none of the marked allows an action, that is said; where one does, there is a plan`() {
    var jobs = Sample.jobs
    jobs[4].actions.refusals[.drain] = "it has ended (FAILED)"
    jobs[5].actions.refusals[.drain] = "it has ended (FINISHED)"
    var console = Console.running(jobs: jobs)
    console.press(.character("F"))
    console.type("runner:direct")
    console.press(.enter, .character("d"))
    #expect(console.screen.contains("cannot drain any of the 2 marked: it has ended (FAILED)"))
    #expect(console.lastPlan == nil)
    console.press(.character("*"), .character("d"))
    #expect(console.lastPlan?.count == 6)
  }
}
