import FoundationEssentials
import HTTP
import JSON
import Jobs

/// The REST API of one Flink cluster, 1.20 or 2.x, as typed calls. Every call throws `RunnerError` alone.
struct FlinkREST: Sendable {
  /// Without a slash at its end: `http://127.0.0.1:8081`.
  let base: String
  let exchange: any HTTPExchange

  init(base: String, exchange: any HTTPExchange) {
    self.base = String(base.reversed().drop { $0 == "/" }.reversed())
    self.exchange = exchange
  }

  /// One exchange; an answer that is not a success is thrown.
  ///
  /// `limit`: bytes of the answer. Only lists of jobs and logs may be large; the rest would be no answer to our question.
  /// `isOrder`: what changes something, so that a connection that never came about is told from a lost answer.
  /// `isRepeatable`: a POST or PATCH that Flink does once however often it is sent.
  func send(
    _ method: String, _ path: String, body: FlinkBody = .none, timeout: Duration = .seconds(5), limit: Int = 8 << 20,
    isRepeatable: Bool = false, isOrder: Bool = false
  ) async throws(RunnerError) -> HTTPResponse {
    var request = HTTPRequest(method, base + path, timeout: timeout, bodyLimit: limit)
    request.isRepeatable = isRepeatable
    request.headers["Accept"] = "application/json, text/plain"
    if let type = body.contentType {
      request.headers["Content-Type"] = type
      request.body = body.data
    }
    return try await send(request, isOrder: isOrder)
  }

  func send(_ request: HTTPRequest, isOrder: Bool = false) async throws(RunnerError) -> HTTPResponse {
    let response: HTTPResponse
    do { response = try await exchange.send(request) } catch {
      if isOrder, case .cannotConnect(let text) = error { throw .notSent(text) }
      throw EngineProblem.error(error, "Flink")
    }
    guard (200..<300).contains(response.status) else { throw FlinkProblem.error(response, from: request.url) }
    return response
  }

  func get<Reply: Decodable & Sendable>(
    _ path: String, as type: Reply.Type = Reply.self, timeout: Duration = .seconds(5)
  ) async throws(RunnerError) -> Reply {
    try decode(try await send("GET", path, timeout: timeout), from: path)
  }

  func call<Reply: Decodable & Sendable>(
    _ method: String, _ path: String, body: FlinkBody, as type: Reply.Type = Reply.self,
    timeout: Duration = .seconds(15)
  ) async throws(RunnerError) -> Reply {
    try decode(try await send(method, path, body: body, timeout: timeout), from: path)
  }

  func decode<Reply: Decodable>(_ response: HTTPResponse, from path: String) throws(RunnerError) -> Reply {
    do { return try TypedJSON.decoded(response.body) } catch {
      throw EngineProblem.nonsense(response, from: base + path)
    }
  }
}
