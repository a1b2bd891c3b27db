import BeamMCPClient
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What a line comes to stands above it while it is typed.
struct GlanceTests {
  private func shown(_ console: Console) -> String {
    console.state.bar?.glance?.spans.map(\.text).joined() ?? ""
  }

  private func typing(_ text: String) -> Console {
    var console = Console.running(width: 120, height: 30)
    console.press(.character(text.first == ":" ? ":" : "a"))
    console.type(text.first == ":" ? String(text.dropFirst()) : text)
    return console
  }

  private func glances(_ console: Console) -> [(utterance: Utterance, number: Int)] {
    console.asked.compactMap { if case .glance(let said, _, _, let number) = $0 { (said, number) } else { nil } }
  }

  @Test func `a command shows its calls, with what is and what is to be`() {
    let job = Sample.jobs[1]
    let now = job.parallelism ?? 0
    #expect(shown(typing(":scale \(job.name) 12")) == "→ scale \(job.name) \(now) → 12")
    #expect(
      shown(typing(":scale \(job.name) 12; cancel \(Sample.jobs[2].name)"))
        == "→ scale \(job.name) \(now) → 12; cancel \(Sample.jobs[2].name), a savepoint first")
    #expect(shown(typing(":overview")).isEmpty && shown(typing(":scale \(job.name)")).isEmpty)
  }

  @Test func `a command that lacks slots says so`() {
    let text = shown(typing(":scale \(Sample.jobs[1].name) 30000"))
    #expect(text.hasPrefix("▲ only 6 free: 29992 more slots"))
  }

  @Test func `steps on one job are counted one after the other`() throws {
    let state = Console.running(width: 120, height: 30).state
    let job = try #require(Sample.jobs.first { $0.runner == "flink-prod" && $0.parallelism != nil })
    let now = job.parallelism ?? 0
    let checks = state.slotChecks([(.scale(job.id, to: now + 4), nil), (.scale(job.id, to: now + 6), nil)])
    #expect(checks.map(\.wanted) == [6])
  }

  @Test func `what would be refused says why`() {
    var console = typing(":overview")
    let job = Sample.jobs[1]
    console.state.jobs.merge(
      Sample.jobs.map { one in
        var one = one
        if one.id == job.id { one.actions.refusals[.drain] = "there is no drain here" }
        return one
      }, removed: [], isComplete: true, now: console.now)
    let call = ToolCall("drain_job", ["job_id": .string(job.id)])
    let text = Glance.line([call], console.state).spans.map(\.text).joined()
    #expect(text == "✖ \(job.name): there is no drain here   → drain \(job.name)")
    let reader = Console.running(width: 120, height: 30, readOnly: true).state
    #expect(Glance.line([call], reader).spans.first?.text.contains("read-only") == true)
  }

  @Test func `a sentence is looked at as it stands, and what was typed before is nobody's`() throws {
    var console = typing("drain it")
    let asked = glances(console)
    let last = try #require(asked.last)
    #expect(last.utterance.text == "drain it" && last.utterance.selected == console.state.watchedJob)
    let id = Sample.jobs[1].id
    let meaning = Interpretation(calls: [ToolCall("drain_job", ["job_id": .string(id)])])
    console.send(.glanced(asked[asked.count - 2].number, meaning))
    #expect(shown(console).isEmpty)
    console.send(.glanced(last.number, meaning))
    #expect(shown(console) == "→ drain \(Sample.jobs[1].name)")
    #expect(console.canvas.plainText.contains("→ drain \(Sample.jobs[1].name)"))
    console.type(" now")
    #expect(shown(console).isEmpty)
  }

  @Test func `a question back and a refusal are shown too, and nothing once it is said`() throws {
    var console = typing("cancel")
    let number = try #require(glances(console).last?.number)
    console.send(.glanced(number, Interpretation(clarify: "Which job shall I cancel?")))
    #expect(shown(console) == "? Which job shall I cancel?")
    console.press(.enter)
    #expect(shown(console).isEmpty)
    console.send(.glanced(number, Interpretation(clarify: "Which job shall I cancel?")))
    #expect(shown(console).isEmpty)
  }

  @Test func `jobs of one call are named, three at the most`() {
    let calls = Sample.jobs.prefix(5).map { ToolCall("drain_job", ["job_id": .string($0.id)]) }
    let text = Glance.line(Array(calls), Console.running(width: 120, height: 30).state).spans.map(\.text).joined()
    let names = Sample.jobs.prefix(3).map(\.name).joined(separator: ", ")
    #expect(text == "→ drain \(names) and 2 more")
  }
}
