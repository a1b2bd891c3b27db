import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Dashboard

@Suite struct EffectRunnerTests {
  private func runner(_ client: ScriptedClient) -> EffectRunner {
    EffectRunner(client: client, now: { Sample.now }) { utterance, jobs, _ in
      Interpretation(message: "\(utterance.text), \(jobs.count) jobs")
    }
  }

  private func next(_ runner: EffectRunner) async -> Event? {
    for await event in runner.events { return event }
    return nil
  }

  @Test func `A question comes back as an event with its number`() async {
    let runner = runner(ScriptedClient())
    await runner.run([.fetch(.jobs(since: nil), 5)])
    guard case .fetched(.jobs(nil), 5, .success(.jobs(let page)), let at)? = await next(runner) else {
      Issue.record("not the answer")
      return
    }
    #expect(page.jobs.count == 6)
    #expect(at == Sample.now)
  }

  @Test func `A failure is an event too`() async {
    let runner = runner(ScriptedClient(failure: ClientError(.unreachable, "refused")))
    await runner.run([.fetch(.jobs(since: 3), 1)])
    guard case .fetched(_, 1, .failure(let error), _)? = await next(runner) else {
      Issue.record("not the failure")
      return
    }
    #expect(error.message == "refused")
  }

  @Test func `A newer question of a lane makes the older one silent`() async {
    let client = ScriptedClient(isOpen: false)
    let runner = runner(client)
    await runner.run([.fetch(.metrics(job: "a"), 1)])
    await runner.run([.fetch(.metrics(job: "b"), 2)])
    while await client.waits < 2 { await Task.yield() }
    await client.open()
    guard case .fetched(let fetch, let request, _, _)? = await next(runner) else {
      Issue.record("no answer")
      return
    }
    #expect(fetch == .metrics(job: "b"))
    #expect(request == 2)
  }

  @Test func `Lanes do not stop each other`() async {
    let runner = runner(ScriptedClient())
    await runner.run([.fetch(.jobs(since: nil), 1), .fetch(.runners, 2), .fetch(.timeline(job: nil), 3)])
    var seen: Set<RequestID> = []
    for await event in runner.events {
      if case .fetched(_, let request, _, _) = event { seen.insert(request) }
      if seen.count == 3 { break }
    }
    #expect(seen == [1, 2, 3])
  }

  @Test func `Writes do not stop each other, and what was sent is called once`() async {
    let client = ScriptedClient()
    let runner = runner(client)
    await runner.run([.perform(.drain("a"), 1), .perform(.drain("b"), 2)])
    var seen: Set<RequestID> = []
    for await event in runner.events {
      if case .performed(let request, .success, _) = event { seen.insert(request) }
      if seen.count == 2 { break }
    }
    let calls = await client.calls
    #expect(Set(calls.compactMap(\.jobID)) == ["a", "b"])
  }

  @Test func `A sentence goes to the interpreter with the jobs`() async {
    let runner = runner(ScriptedClient())
    await runner.run([.interpret(Utterance("hello", now: Sample.now), Sample.jobs, [], 4)])
    guard case .interpreted(4, let meaning, _)? = await next(runner) else {
      Issue.record("no meaning")
      return
    }
    #expect(meaning.message == "hello, 6 jobs")
  }

  @Test func `What was stopped says nothing, and stopping all ends the events`() async {
    let client = ScriptedClient(isOpen: false)
    let runner = runner(client)
    await runner.run([.plan([.drain("a")], request: nil, 1)])
    while await client.waits < 1 { await Task.yield() }
    await runner.run([.stop(.plan)])
    await client.open()
    await runner.stop()
    var count = 0
    for await _ in runner.events { count += 1 }
    #expect(count == 0)
  }
}
