import BeamMCPClient
import FoundationEssentials
import HTTP
import JSON
import MCP
import Runners
import Screen
import Service

@testable import Dashboard
@testable import Jobs
@testable import Server

/// A console and a server on one simulated fleet, whose clock is moved by hand: everything that the two programs keep in memory, with
/// the real wire between them. Polls are made one after the other, as the pollers make them.
final class Day {
  let time = DemoTime(Date(timeIntervalSince1970: 1_764_072_000))
  let service: Service
  let client: BeamMCPClient
  let face: ServerHandler
  let fleet: Fleet
  private let runners: [DemoRunner]
  private let serving: Task<Void, Never>
  private(set) var state: State
  private var frame = Frame()
  private var record: RecordWriter
  /// Bytes that were drawn, recorded and told, so that no work is left out.
  private(set) var recorded = 0
  private(set) var failures: Set<String> = []
  /// Jobs so far: each runner gets its share of them, whatever their pace.
  var submitted = 0
  /// Seconds between two polls, and two looks of the console.
  let step: Double

  init(step: Double, directory: String) async {
    self.step = step
    let time = time
    runners = DemoFleet.runners(clock: .manual(time))
    fleet = Fleet(now: { time.now })
    service = Service(
      fleet: fleet, runners: runners.map { ConfiguredRunner($0) },
      policy: Policy(pipelineRoots: ["/"], confirm: .never),
      stateDirectory: directory, now: { time.now }, pause: Day.pause)
    await service.start()
    let (near, far) = InMemoryTransport.pair()
    let caller = Caller(user: "ops", face: "console", role: .admin, confirms: true)
    let server = MCPServer(Implementation(name: "beamtop", version: "0"), tools: service.tools(for: caller))
    serving = Task { await server.serve(far) }
    client = BeamMCPClient(transport: near)
    face = Day.face(service, time)
    state = State(width: 120, height: 40, now: time.now, serverName: "day")
    record = RecordWriter(start: time.now)
  }

  private static func face(_ service: Service, _ time: DemoTime) -> ServerHandler {
    var settings = EndpointSettings()
    settings.now = { time.now }
    let (identity, endpoint) = (Implementation(name: "beamtop", version: "0"), MCPEndpoint(settings))
    let access = Access(
      hosts: HostRules(bound: ["127.0.0.1"]), rate: RequestRate(),
      local: Caller(user: "ops", face: "rest", role: .admin))
    return ServerHandler(
      service: service, access: access, identity: identity,
      modelContext: { request, caller in
        await endpoint.respond(to: request, as: caller.user, server: service.server(for: caller, as: identity))
      }, now: { time.now }, elapsed: { time.now.timeIntervalSince1970 })
  }

  /// Who waits long on this day waits in vain: its clock is moved by hand. Such a wait ends when it is cancelled, and without an
  /// error, since the testing library holds a trace of each one that is thrown until the test is over.
  private static let pause: @Sendable (Duration) async throws -> Void = { time in
    guard time >= .seconds(1) else { return try await Task.sleep(for: time) }
    let (never, end) = AsyncStream.makeStream(of: Never.self)
    for await _ in never {}
    end.finish()
  }

  func end() async {
    await client.close()
    await serving.value
    await face.drain()
  }

  /// One poll of everything, and one look of the console.
  func pass() async {
    time.advance(by: step)
    for runner in runners { await poll(runner) }
    await service.settle()
    await face.events.tick()
    await send(.tick(time.now))
  }

  private func poll(_ runner: DemoRunner) async {
    // One of them does not answer for the first two minutes of each hour.
    let second = Int(time.now.timeIntervalSince1970) % 3600
    if runner.type == .spark, second < 120 {
      return await fleet.failed(runner.name, .unreachable("no answer within 20 s"), at: time.now)
    }
    do throws(RunnerError) { await fleet.apply(try await runner.survey(), from: runner.name, at: time.now) } catch {
      return await fleet.failed(runner.name, error, at: time.now)
    }
    for job in await fleet.due(runner.name, limit: 8) {
      do throws(RunnerError) { await fleet.apply(try await runner.detail(of: job), to: job.jobID, at: time.now) } catch
      {
        await fleet.detailFailed(job.jobID, error, at: time.now)
      }
    }
  }

  /// What came is taken, and what follows from it done, until nothing more follows; then the screen is drawn.
  func send(_ event: Event) async {
    var open = take(event)
    while !open.isEmpty {
      let effect = open.removeFirst()
      if let answer = await answer(effect) { open += take(answer) }
    }
    frame.show(state)
  }

  private func take(_ event: Event) -> [Effect] {
    recorded += record.line(event)?.data.count ?? 0
    return update(&state, event)
  }

  private func answer(_ effect: Effect) async -> Event? {
    switch effect {
    case .fetch(let fetch, let request): .fetched(fetch, request, await client.answer(fetch), at: time.now)
    case .plan(let calls, let words, let request): .planned(request, await client.planned(calls, words), at: time.now)
    case .perform(let call, let request, _):
      .performed(request, await client.called(call, isConfirmed: true), at: time.now)
    case .read(let call, let request): .read(request, call, await client.called(call), at: time.now)
    case .scan(let scan): .scanned(await scan.done(), at: time.now)
    case .interpret, .glance, .explain, .save, .report, .stop, .listen, .keep, .readViews, .journal, .foresee,
      .terminal:
      nil
    }
  }

  /// Keys, a fifth of a second apart.
  func press(_ keys: Key...) async {
    for key in keys {
      time.advance(by: 0.2)
      await send(.input(.key(key), at: time.now))
    }
  }

  func type(_ text: String) async { for character in text { await press(.character(character)) } }

  func call(_ tool: String, _ arguments: [String: JSONValue]) async {
    let result = await client.called(ToolCall(tool, arguments), isConfirmed: true)
    if case .failure(let error) = result { failures.insert("\(tool): \(error)") }
  }
}
