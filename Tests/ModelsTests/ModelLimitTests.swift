import FoundationEssentials
import HTTP
import Synchronization
import Testing

@testable import Models

/// How long an operator is kept waiting.
struct ModelLimitTests {
  typealias Answer = ScriptedExchange.Answer

  private func model(
    _ answers: [Answer], sleep: @escaping @Sendable (Duration) async throws -> Void
  ) throws -> (server: ModelServer, wire: ScriptedExchange) {
    let exchange = ScriptedExchange(answers)
    let settings = ModelSettings(provider: .openai, url: "http://127.0.0.1:9", name: "m")
    return (try ModelServer(settings, key: nil, client: exchange, sleep: sleep), exchange)
  }

  private func busy(_ seconds: String) -> Answer {
    Answer(status: 429, pieces: ["{\"error\":{\"message\":\"slow down\"}}"], headers: ["Retry-After": seconds])
  }

  private static let ok = Answer(pieces: ["{\"choices\":[{\"message\":{\"content\":\"ok\"}}]}"])

  @Test func `a whole answer takes twice the wait for a word, or what is configured`() {
    var settings = ModelSettings(provider: .openai)
    #expect(settings.limit == 240)
    settings.patience = 3
    #expect(settings.limit == 6)
    settings.patience = 1200
    #expect(settings.limit == 300)
    settings.wholeLimit = 900
    #expect(settings.limit == 900)
  }

  @Test func `a babbling model is left after sixteen bytes for each token that was asked for`() async throws {
    let piece = "data: {\"choices\":[{\"delta\":{\"content\":\"\(String(repeating: "a", count: 5000))\"}}]}\n\n"
    let (server, _) = try model(
      [
        Answer(
          type: "text/event-stream", pieces: Array(repeating: piece, count: 4), end: .failure(.closed("never read")))
      ]
    ) { _ in }
    #expect(try await server.reply(to: ModelServerTests.request).end == .cut)
  }

  @Test func `a longer answer that was asked for is heard out`() async throws {
    let piece = "data: {\"choices\":[{\"delta\":{\"content\":\"\(String(repeating: "a", count: 5000))\"}}]}\n\n"
    let (server, _) = try model(
      [Answer(type: "text/event-stream", pieces: Array(repeating: piece, count: 4) + ["data: [DONE]\n\n"])]
    ) { _ in }
    var request = ModelServerTests.request
    request.answerLimit = 4096
    let reply = try await server.reply(to: request)
    #expect(reply.end == .whole && reply.text.utf8.count == 20_000)
  }

  @Test func `a busy server is waited for once, as long as it asks`() async throws {
    let slept = Mutex<[Duration]>([])
    let (server, wire) = try model([busy("1"), Self.ok]) { time in slept.withLock { $0.append(time) } }
    var request = ModelServerTests.request
    request.tools = []
    #expect(try await server.reply(to: request).text == "ok")
    #expect(slept.withLock { $0 } == [.seconds(1)] && wire.requests.count == 2)
    let (stubborn, asked) = try model([busy("1"), busy("2"), Self.ok]) { _ in }
    await #expect(throws: ModelError.busy(said: "slow down", retryAfter: 2)) {
      try await stubborn.reply(to: ModelServerTests.request)
    }
    #expect(asked.requests.count == 2)
  }

  @Test(arguments: ["11", "3600", "soon"])
  func `one that asks for more is told at once`(seconds: String) async throws {
    let (server, wire) = try model([busy(seconds), Self.ok]) { _ in Issue.record("it waited") }
    await #expect(throws: ModelError.self) { try await server.reply(to: ModelServerTests.request) }
    #expect(wire.requests.count == 1)
  }

  @Test func `stopped while it waits, it is stopped`() async throws {
    let (server, _) = try model([busy("5"), Self.ok]) { _ in throw CancellationError() }
    await #expect(throws: ModelError.cancelled) { try await server.reply(to: ModelServerTests.request) }
  }
}
