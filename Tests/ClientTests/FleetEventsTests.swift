import Dispatch
import FoundationEssentials
import HTTP
import Jobs
import Synchronization
import Testing

@testable import BeamMCPClient

/// The stream of events over a socket that breaks where the test wants it to.
@Suite(.timeLimit(.minutes(1))) struct FleetEventsTests {
  private static let job = """
    {"job_id":"demo-1","job_name":"orders","runner":"demo","runner_type":"flink","state":"RUNNING","revision":1}
    """
  private static func snapshot(_ revision: Int, id: String) -> String {
    "id: \(id)\nevent: snapshot\ndata: {\"jobs\":[\(job)],\"runners\":[],\"revision\":\(revision)}\n\n"
  }
  private static func change(_ revision: Int, id: String) -> String {
    "id: \(id)\nevent: change\ndata: {\"jobs\":[\(job)],\"removed\":[\"demo-9\"],\"revision\":\(revision)}\n\n"
  }
  private static func timeline(_ entries: Int..., id: String) -> String {
    let texts = entries.map {
      "{\"id\":\($0),\"time\":\"2026-11-01T10:00:00Z\",\"kind\":\"state\",\"severity\":\"ok\",\"text\":\"t\($0)\"}"
    }
    return "id: \(id)\nevent: timeline\ndata: {\"entries\":[\(texts.joined(separator: ","))]}\n\n"
  }

  /// A reader that does not wait, and the pauses that it would have made.
  private func events(_ url: String, _ pauses: Pauses = Pauses()) throws -> StreamedEvents {
    var stream = EventStream(try Site(url: url, apiKey: "k1", bearerToken: nil), http: HTTPClient())
    stream.sleep = { pauses.add($0) }
    stream.chance = { 0 }
    stream.now = { Date(timeIntervalSince1970: 1_000_000) }
    return StreamedEvents(stream)
  }

  private func next(_ events: inout StreamedEvents, _ count: Int) async -> [String] {
    var told: [String] = []
    for _ in 0..<count { told.append(FleetEventsTests.short(await events.next())) }
    return told
  }

  private static func short(_ event: FleetEvent?) -> String {
    switch event {
    case .connected?: "connected"
    case .alive?: "alive"
    case .disconnected(let error, _)?: "disconnected \(error.code.rawValue)"
    case .snapshot(let snapshot)?: "snapshot \(snapshot.revision)"
    case .change(let change)?: "change \(change.revision)"
    case .timeline(let entries)?: "timeline \(entries.map(\.id))"
    case nil: "end"
    }
  }

  private static func field(_ name: String, _ request: String) -> String? {
    request.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }

  @Test func `a snapshot comes first, then what changes`() async throws {
    let server = try WireServer { _, _, client in
      client.beginEvents()
      client.send(
        ": alive\n\n" + Self.snapshot(1, id: "a-1") + Self.change(2, id: "a-2") + Self.timeline(4, 5, id: "a-3"))
      client.awaitClose()
    }
    defer { server.stop() }
    var events = try events(server.url)
    #expect(await next(&events, 4) == ["connected", "snapshot 1", "change 2", "timeline [4, 5]"])
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("GET /api/v1/events HTTP/1.1\r\n"))
    #expect(Self.field("X-API-Key", request) == "k1")
    #expect(Self.field("Accept", request) == "text/event-stream")
    #expect(Self.field("Last-Event-ID", request) == nil)
  }

  @Test func `a server that has nothing to tell is heard all the same`() async throws {
    let wanted = DispatchSemaphore(value: 0)
    let server = try WireServer { _, _, client in
      client.beginEvents()
      client.send(Self.snapshot(1, id: "a-1"))
      wanted.wait()
      client.send(": keep-alive\n\n")
      wanted.wait()
      client.send(": keep-alive\n\n" + Self.change(2, id: "a-2"))
      client.awaitClose()
    }
    defer { server.stop() }
    let time = Mutex(1_000_000.0)
    var stream = EventStream(try Site(url: server.url, apiKey: nil, bearerToken: nil), http: HTTPClient())
    stream.now = { Date(timeIntervalSince1970: time.withLock { $0 }) }
    var events = StreamedEvents(stream)
    #expect(await next(&events, 2) == ["connected", "snapshot 1"])
    time.withLock { $0 += 5 }
    wanted.signal()
    #expect(await next(&events, 1) == ["alive"])
    wanted.signal()
    #expect(await next(&events, 1) == ["change 2"])
  }

  @Test func `a stream that broke goes on where it ended, without a gap and without a double`() async throws {
    let server = try WireServer { _, number, client in
      client.beginEvents()
      switch number {
      case 0:
        // It breaks within an event: half of it is nothing.
        client.send(Self.snapshot(1, id: "a-1") + Self.change(2, id: "a-2") + Self.timeline(4, id: "a-2"))
        client.send(String(Self.change(3, id: "a-3").dropLast()))
      case 1:
        client.send(Self.change(2, id: "a-2") + Self.timeline(4, 5, id: "a-3") + Self.change(3, id: "a-3"))
        client.awaitClose()
      default: break
      }
    }
    defer { server.stop() }
    var events = try events(server.url)
    #expect(
      await next(&events, 5) == ["connected", "snapshot 1", "change 2", "timeline [4]", "disconnected disconnected"])
    #expect(await next(&events, 3) == ["connected", "timeline [5]", "change 3"])
    #expect(server.requests.map { Self.field("Last-Event-ID", $0) } == [nil, "a-2"])
  }

  @Test func `wherever a stream breaks, every event comes once`() async throws {
    let script = (1...6).map { $0 == 1 ? Self.snapshot(1, id: "a-1") : Self.change($0, id: "a-\($0)") }
    let whole = script.joined()
    for cut in stride(from: 1, to: whole.utf8.count, by: 37) {
      let server = try WireServer { request, number, client in
        client.beginEvents()
        let last = Self.field("Last-Event-ID", request).flatMap { Int($0.dropFirst(2)) } ?? 0
        let rest = script.dropFirst(last).joined()
        client.send(number == 0 ? String(rest.prefix(cut)) : rest)
        if number > 0 { client.awaitClose() }
      }
      var events = try events(server.url)
      var told: [String] = []
      while told.last != "change 6" { told.append(Self.short(await events.next())) }
      #expect(
        told.filter { !$0.contains("connected") }
          == ["snapshot 1", "change 2", "change 3", "change 4", "change 5", "change 6"], "cut at \(cut)")
      server.stop()
    }
  }

  @Test func `a server that was started again tells everything anew, though it counts from the start`() async throws {
    let server = try WireServer { _, number, client in
      client.beginEvents()
      if number == 0 { return client.send(Self.snapshot(90, id: "a-90") + Self.timeline(7, id: "a-90")) }
      client.send(Self.snapshot(3, id: "b-3") + Self.change(4, id: "b-4") + Self.timeline(1, id: "b-4"))
      client.awaitClose()
    }
    defer { server.stop() }
    var events = try events(server.url)
    #expect(
      await next(&events, 8) == [
        "connected", "snapshot 90", "timeline [7]", "disconnected disconnected", "connected", "snapshot 3", "change 4",
        "timeline [1]",
      ])
  }

  @Test func `an event that is not understood costs a new snapshot, and an unknown kind costs nothing`() async throws {
    let server = try WireServer { _, number, client in
      client.beginEvents()
      if number == 0 {
        client.send(Self.snapshot(1, id: "a-1") + "id: a-2\nevent: weather\ndata: fine\n\n")
        return client.send("id: a-3\nevent: change\ndata: {\"jobs\":1}\n\n")
      }
      client.send(Self.snapshot(3, id: "a-3"))
      client.awaitClose()
    }
    defer { server.stop() }
    var events = try events(server.url)
    #expect(
      await next(&events, 5) == ["connected", "snapshot 1", "disconnected malformed", "connected", "snapshot 3"])
    #expect(server.requests.map { Self.field("Last-Event-ID", $0) } == [nil, nil])
  }

  @Test func `a server that is away is told once and tried again with growing pauses, up to ten seconds`() async throws
  {
    let dead = try WireServer { _, _, _ in }
    dead.stop()
    let pauses = Pauses(limit: 9)
    var reader = try events(dead.url, pauses)
    let first = await reader.next()
    guard case .disconnected(let error, let since)? = first else { return #expect(Bool(false), "\(first as Any)") }
    #expect(error.code == .unreachable)
    #expect(error.message.contains("127.0.0.1:\(dead.port)"))
    #expect(since == Date(timeIntervalSince1970: 1_000_000))
    let rest = Task { [reader] in
      var reader = reader
      return await reader.next()
    }
    await pauses.full()
    rest.cancel()
    #expect(await rest.value == nil)
    #expect(pauses.milliseconds.prefix(8) == [250, 500, 1000, 2000, 4000, 8000, 10000, 10000])
  }

  @Test func `the server's own word on when to come back is taken, and chance takes up to half of it`() async throws {
    let server = try WireServer { _, _, client in
      client.beginEvents()
      client.send("retry: 3000\n\n" + Self.snapshot(1, id: "a-1"))
    }
    defer { server.stop() }
    let pauses = Pauses()
    var events = try events(server.url, pauses)
    _ = await next(&events, 4)
    #expect(pauses.milliseconds == [3000])
    var stream = EventStream(try Site(url: server.url, apiKey: nil, bearerToken: nil), http: HTTPClient())
    stream.chance = { 1 }
    #expect(stream.pause(after: 1, asked: nil) == .milliseconds(125))
    #expect(stream.pause(after: 40, asked: nil) == .seconds(5))
  }

  @Test(arguments: [
    ("401 Unauthorized", "application/problem+json", "denied"), ("403 Forbidden", "text/plain", "denied"),
    ("404 Not Found", "text/html", "malformed"), ("200 OK", "text/html", "malformed"),
    ("503 Service Unavailable", "text/plain", "refused"),
  ])
  func `what is no stream of events says what it is`(_ status: String, _ type: String, _ code: String) async throws {
    let server = try WireServer { _, _, client in client.answer("{}", status: status, type: type) }
    defer { server.stop() }
    var events = try events(server.url)
    #expect(await next(&events, 1) == ["disconnected \(code)"])
  }

  @Test func `a cancelled reader ends and leaves the server`() async throws {
    let server = try WireServer { _, _, client in
      client.beginEvents()
      client.send(Self.snapshot(1, id: "a-1"))
      client.awaitClose()
    }
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    let reader = Task {
      var told: [String] = []
      for await event in client.events { told.append(Self.short(event)) }
      return told
    }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    reader.cancel()
    let told = await reader.value
    #expect(["connected", "snapshot 1"].starts(with: told))
  }
}

/// The pauses that a reader made, none of which took time.
final class Pauses: Sendable {
  private let made = Mutex<[Duration]>([])
  private let limit: Int
  private let stream: AsyncStream<Void>
  private let reached: AsyncStream<Void>.Continuation

  init(limit: Int = .max) {
    self.limit = limit
    (stream, reached) = AsyncStream.makeStream(of: Void.self)
  }

  func add(_ pause: Duration) {
    let count = made.withLock { made in
      made.append(pause)
      return made.count
    }
    if count == limit { reached.finish() }
  }

  func full() async { for await _ in stream {} }

  var milliseconds: [Int] { made.withLock { $0.map { Int($0 / .milliseconds(1)) } } }
}
