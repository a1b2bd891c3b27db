import FoundationEssentials
import Synchronization

@testable import HTTP

/// A model's server by script: each request takes the next answer, piece by piece.
final class ScriptedExchange: HTTPStreaming {
  struct Answer {
    var status = 200
    var type = "application/json"
    var pieces: [String]
    /// How the body ends.
    var end: Result<Void, HTTPError> = .success(())
    var headers: [String: String] = [:]
  }

  private let answers: Mutex<[Answer]>
  private let seen = Mutex<[HTTPRequest]>([])

  var requests: [HTTPRequest] { seen.withLock { $0 } }

  init(_ answers: [Answer]) { self.answers = Mutex(answers) }

  func open(_ request: HTTPRequest, idle: Duration) async throws(HTTPError) -> HTTPStreamedResponse {
    seen.withLock { $0.append(request) }
    guard let answer = answers.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
      throw .cannotConnect("refused")
    }
    let buffer = BodyBuffer(
      on: QueueExecutor(label: "script"), from: BodyBuffer.Source(pause: {}, resume: {}, stop: {}))
    for piece in answer.pieces { await buffer.put(Data(piece.utf8)) }
    await buffer.finish(answer.end)
    var headers = HTTPHeaders()
    headers["Content-Type"] = answer.type
    for (name, value) in answer.headers { headers[name] = value }
    return HTTPStreamedResponse(status: answer.status, headers: headers, body: HTTPBody(buffer, idle: idle))
  }
}
