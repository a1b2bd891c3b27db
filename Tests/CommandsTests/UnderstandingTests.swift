import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Models
import Synchronization
import Testing

@testable import Commands

/// What one sees of a model that reads a sentence, and how it is stopped.
struct UnderstandingTests {
  /// Speaks, and then thinks until it is stopped.
  private struct Thinker: Model {
    let label = "thinker (test)"
    let words: String
    let hasSpoken: @Sendable () -> Void

    func reply(
      to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelReply {
      await hear(words)
      hasSpoken()
      try? await Task.sleep(for: .seconds(600))
      throw .cancelled
    }
  }

  private final class Heard: Sendable {
    let text = Mutex("")
  }

  private func run(_ change: (inout Streams) -> Void) throws -> Run {
    guard case .run(let invocation) = try CommandParser.parse(["ask"]) else { throw CancellationError() }
    var streams = Streams(out: { _ in }, error: { _ in }, line: { nil })
    change(&streams)
    return Run(invocation, streams: streams, environment: ["LANG": "C.UTF-8"])
  }

  private let sentence = Utterance("zorg the woozle", now: Date(timeIntervalSince1970: 1_795_000_000))
  private let tools = [AgentTool(listed: ["name": "scale_job", "inputSchema": ["type": "object"]])].compactMap(\.self)

  @Test(.timeLimit(.minutes(1)))
  func `Ctrl-C in a conversation stops the reading and nothing else`() async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let run = try run { streams in
      // Pressed once the model is at it.
      streams.untilInterrupted = { for await _ in stream { break } }
    }
    let thinker = Thinker(words: "hm") { continuation.yield() }
    let understanding = Understanding(run, Interpreter(model: thinker, tools: tools))
    let meaning = try await understanding.meaning(of: sentence, in: FleetFile(jobs: [], runners: []), stops: true)
    #expect(meaning == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a model's words are seen while it thinks, on one line, and are taken away`() async throws {
    let heard = Heard()
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let run = try run { streams in
      streams.errorIsTerminal = true
      streams.width = { 60 }
      streams.error = { text in
        let isThere = heard.text.withLock {
          $0 += text
          return $0.contains("on and on")
        }
        if isThere { continuation.yield() }
      }
      streams.sleep = { _ in try await Task.sleep(for: .milliseconds(1)) }
      streams.untilInterrupted = { for await _ in stream { break } }
    }
    let words = "twelve lanes are\nwanted, \u{1B}[31mand so it is scaled " + String(repeating: "on and on ", count: 20)
    let understanding = Understanding(run, Interpreter(model: Thinker(words: words) {}, tools: tools))
    _ = try await understanding.meaning(of: sentence, in: FleetFile(jobs: [], runners: []), stops: true)
    let text = heard.text.withLock(\.self)
    let lines = text.split(separator: "\r").filter { $0.contains("on and on") }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 64 && !$0.contains("\n") }, "\(text)")
    #expect(text.hasSuffix("\r\u{1B}[K"))
  }
}
