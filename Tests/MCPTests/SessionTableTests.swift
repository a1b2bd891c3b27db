import FoundationEssentials
import JSON
import Testing

@testable import MCP

struct SessionTableTests {
  private let handshake = Handshake(["protocolVersion": "2025-11-25"])
  private let clock = Clock()

  private func table(_ change: (inout EndpointSettings) -> Void = { _ in }) -> SessionTable {
    var settings = EndpointSettings()
    let clock = clock
    settings.now = { clock.now }
    change(&settings)
    return SessionTable(settings: settings)
  }

  @Test func `a session that nobody uses is gone after its time`() async throws {
    let table = table()
    let session = try #require(await table.mint(for: "ada", handshake))
    clock.advance(1799)
    #expect(await table.session(session.id, of: "ada") != nil)
    clock.advance(1799)
    #expect(await table.session(session.id, of: "ada") != nil, "use begins its time anew")
    clock.advance(1800)
    #expect(await table.session(session.id, of: "ada") == nil)
    #expect(await table.count == 0)
  }

  @Test func `one that is read is in use`() async throws {
    let table = table()
    let session = try #require(await table.mint(for: "ada", handshake))
    let reading = await session.attach(EventLog.standing)
    clock.advance(5000)
    #expect(await table.session(session.id, of: "ada") != nil)
    withExtendedLifetime(reading) {}
  }

  @Test func `who has too many loses the one that was not used for longest`() async throws {
    let table = table { $0.maxSessionsOfOne = 2 }
    let first = try #require(await table.mint(for: "ada", handshake))
    clock.advance(1)
    let second = try #require(await table.mint(for: "ada", handshake))
    clock.advance(1)
    #expect(await table.session(first.id, of: "ada") != nil)
    let third = await table.mint(for: "ada", handshake)
    #expect(third != nil)
    #expect(await table.session(second.id, of: "ada") == nil)
    #expect(await table.session(first.id, of: "ada") != nil)
  }

  @Test func `another's are not taken, and where all are in use there is no more`() async throws {
    let table = table { $0.maxSessions = 1 }
    _ = try #require(await table.mint(for: "ada", handshake))
    #expect(await table.mint(for: "eve", handshake) == nil)
  }

  @Test func `ids are not alike`() async throws {
    let table = table()
    var ids: Set<String> = []
    for _ in 0..<100 { ids.insert(try #require(await table.mint(for: "ada", handshake)).id) }
    #expect(ids.count == 100)
  }
}

struct EventLogTests {
  private func message(_ size: Int) -> RPCMessage {
    .notification(method: "n", params: ["t": .string(String(repeating: "x", count: size))])
  }

  @Test func `a reader goes on after what it has seen`() throws {
    var log = EventLog()
    let stream = log.open()
    for _ in 0..<3 { log.append(message(1), to: stream) }
    let place = try #require(log.place(of: "\(stream)-1"))
    #expect(log.entries(of: place.stream, after: place.position).map(\.number) == [2, 3])
    #expect(!log.isOver(stream))
    log.finish(stream)
    log.append(message(1), to: stream)
    #expect(log.isOver(stream) && log.entries(of: stream, after: 0).count == 3)
  }

  @Test(arguments: ["", "1", "1-", "-1", "1-9", "9-0", "1-1-1", "a-b", "1--1"])
  func `an id that was not given is none`(id: String) {
    var log = EventLog()
    log.append(message(1), to: log.open())
    #expect(log.place(of: id) == nil)
  }

  @Test func `it is bounded, and streams that are over go first`() {
    var log = EventLog()
    let (old, live) = (log.open(), log.open())
    log.append(message(1 << 20), to: old)
    log.finish(old)
    for _ in 0..<20 { log.append(message(1 << 20), to: live) }
    #expect(log.byteCount <= EventLog.byteLimit + (1 << 20))
    #expect(log.place(of: "\(old)-1") == nil)
    #expect(log.entries(of: live, after: 0).last?.number == 20, "the newest stays")
    for _ in 0..<1000 { log.finish(log.open()) }
    #expect(log.place(of: "\(live)-20") != nil)
  }
}
