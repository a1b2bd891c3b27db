import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A restart that begins another job: who looked at the old one looks at the new one.
@Suite struct HeirTests {
  init() { setUTF8() }

  private static let heir: Job = {
    var job = Sample.jobs[0]
    (job.id, job.state, job.health, job.diagnostics) = ("flink-prod-next", .running, .ok, "")
    return job
  }()

  /// The first job was restarted, and its answer is here.
  private func restarted(opens: Bool = false, marks: Bool = false) throws -> Console {
    var console = Console.running()
    if marks { console.press(.character(" "), .character(" "), .home) }
    if opens { console.press(.enter) }
    console.press(.character("r"))
    try console.answerPlan()
    console.press(.character("y"))
    console.pass(4)
    for case .perform(_, let request, _) in console.asked {
      console.send(.performed(request, .success(["job_id": .string(Self.heir.id)]), at: console.now))
    }
    if case .results? = console.state.dialog { console.press(.escape) }
    return console
  }

  private func old(_ state: JobState = .canceled) -> Job {
    var job = Sample.jobs[0]
    (job.state, job.health) = (state, .ok)
    return job
  }

  @Test func `The selection goes on to the new job as soon as it is listed`() throws {
    var console = try restarted()
    #expect(console.state.selected == Sample.jobs[0].id)
    console.changed([old(), Self.heir])
    #expect(console.state.selected == Self.heir.id)
  }

  @Test func `It does so where the old one is gone from the list`() throws {
    var console = try restarted()
    console.changed([], removed: [Sample.jobs[0].id])
    console.pass(5)
    console.changed([Self.heir], revision: 9)
    #expect(console.state.selected == Self.heir.id)
  }

  @Test func `The way back from the page leads to the new one in the table`() throws {
    var console = try restarted(opens: true)
    console.changed([old(), Self.heir])
    console.press(.escape)
    #expect(console.state.page == .main && console.state.selected == Self.heir.id)
  }

  @Test func `The page of the old job becomes that of the new one`() throws {
    var console = try restarted(opens: true)
    console.changed([old(), Self.heir])
    #expect(console.state.page == .job(Self.heir.id) && console.state.targets == [Self.heir.id])
  }

  @Test func `Whoever has moved since stays where they are`() throws {
    var console = try restarted()
    console.press(.down, .up)
    console.changed([old(), Self.heir])
    #expect(console.state.selected == Sample.jobs[0].id)
  }

  @Test func `Nothing moves beneath a line that is typed, but behind it`() throws {
    var console = try restarted()
    console.press(.character(":"))
    console.changed([old(), Self.heir])
    #expect(console.state.selected == Sample.jobs[0].id)
    console.press(.escape)
    console.pass(1)
    #expect(console.state.selected == Self.heir.id)
  }

  @Test func `Of several that were restarted none is gone on to`() throws {
    var console = try restarted(marks: true)
    let before = console.state.selected
    console.changed([old(), Self.heir])
    #expect(console.state.selected == before && console.state.heir == nil)
  }
}
