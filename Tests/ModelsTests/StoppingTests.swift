import FoundationEssentials
import HTTP
import Synchronization
import Testing

@testable import Models

/// Against a real server on a socket: a model that is stopped is stopped there too.
struct StoppingTests {
  private final class Talker: Sendable {
    let said = Mutex(0)
    let isOver = Mutex(false)
  }

  @Test func `cancelling closes the connection, so that the model's server stops talking`() async throws {
    let talker = Talker()
    let server = HTTPServer { _ in
      var response = HTTPServerResponse(200, headers: HTTPHeaders(["Content-Type": "text/event-stream"]))
      response.body = .stream { writer in
        let piece = Data("data: {\"choices\":[{\"delta\":{\"content\":\"word \"}}]}\n\n".utf8)
        while !Task.isCancelled, (try? await writer.write(piece)) != nil {
          talker.said.withLock { $0 += 1 }
          try? await Task.sleep(for: .milliseconds(20))
        }
        talker.isOver.withLock { $0 = true }
      }
      return response
    }
    let address = try #require(try await server.listen(on: [.tcp(host: "127.0.0.1", port: 0)]).first)
    let serving = Task { try? await server.run() }
    let model = try ModelServer(ModelSettings(provider: .openai, url: "\(address)", name: "m"), key: nil)
    let heard = Mutex(0)
    let asking = Task { () -> ModelError? in
      do throws(ModelError) {
        _ = try await model.reply(to: ModelRequest(system: "", turns: [.user("talk")])) { _ in
          heard.withLock { $0 += 1 }
        }
        return nil
      } catch { return error }
    }
    while heard.withLock({ $0 }) < 3 { try await Task.sleep(for: .milliseconds(5)) }
    asking.cancel()
    #expect(await asking.value == .cancelled)
    let end = ContinuousClock.now + .seconds(10)
    while !talker.isOver.withLock({ $0 }), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(10)) }
    #expect(talker.isOver.withLock { $0 })
    serving.cancel()
    await server.drain(within: .seconds(1))
  }
}
