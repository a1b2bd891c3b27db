import FoundationEssentials
import HTTP
import JSON
import Jobs

/// Requests to the Dataflow API, v1b3: with a token, within the budget, tried again where that is harmless. Every call
/// throws `RunnerError` alone.
struct DataflowREST: Sendable {
  let exchange: any HTTPExchange
  /// `https://dataflow.googleapis.com/v1b3/projects/p`.
  let base: String
  let credentials: GoogleCredentials
  let budget: RequestBudget
  let now: @Sendable () -> Date
  let pause: @Sendable (Duration) async throws -> Void

  struct Query {
    var items: [(String, String?)]

    /// `?a=b&c=d`, without what is nil.
    var text: String {
      let pairs = items.compactMap { name, value in value.map { "\(name)=\(PercentCoding.encoded($0))" } }
      return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
  }

  /// Tries of an action, over some seconds where the service is too busy for it; longer than that nobody waits.
  private static let attempts = 4
  private static let patience = 30.0

  func get(_ path: String, _ query: [(String, String?)] = [], _ urgency: Urgency, limit: Int = 16 << 20)
    async throws(RunnerError) -> JSONValue
  {
    try DataflowREST.value(of: try await body(path, query, urgency, limit: limit), from: "GET \(base)\(path)")
  }

  /// The answer's bytes, for who reads them more cheaply.
  func body(_ path: String, _ query: [(String, String?)], _ urgency: Urgency, limit: Int)
    async throws(RunnerError) -> HTTPResponse
  {
    let request = HTTPRequest("GET", base + path + Query(items: query).text, timeout: .seconds(10), bodyLimit: limit)
    return try await send(request, urgency)
  }

  /// What changes something. 429 says that nothing was done; after 503 that is known of PUT and DELETE alone.
  func act(_ method: String, _ path: String, _ query: [(String, String?)] = [], _ body: JSONValue? = nil)
    async throws(RunnerError) -> JSONValue
  {
    var request = HTTPRequest(
      method, base + path + Query(items: query).text, timeout: .seconds(30), bodyLimit: 16 << 20)
    if let body {
      request.headers["Content-Type"] = "application/json"
      request.body = body.data
    }
    for attempt in 1... {
      do throws(RunnerError) {
        return try DataflowREST.value(of: try await send(request, .action), from: "\(method) \(base)\(path)")
      } catch {
        let wait = DataflowProblem.wait(for: error)
        guard let wait, attempt < DataflowREST.attempts, wait <= DataflowREST.patience else { throw error }
        do { try await pause(.seconds(wait)) } catch {
          throw .pending("the call was cancelled")
        }
      }
    }
    throw .refused("it was not tried")
  }

  private func send(_ request: HTTPRequest, _ urgency: Urgency) async throws(RunnerError) -> HTTPResponse {
    try await budget.take(urgency)
    let token = try await credentials.bearer()
    let response = try await exchange(request, token)
    guard response.status == 401, let token else { return try await judged(response, request) }
    // It ended early, or was taken back: a fresh one is tried once.
    await credentials.drop(token)
    try await budget.take(urgency)
    return try await judged(try await exchange(request, try await credentials.bearer()), request)
  }

  private func exchange(_ request: HTTPRequest, _ token: String?) async throws(RunnerError) -> HTTPResponse {
    var request = request
    if let token {
      try GoogleKeyFile.requireSafe(request.url, "the endpoint")
      request.headers["Authorization"] = "Bearer \(token)"
    }
    if let project = await credentials.quotaProject { request.headers["X-Goog-User-Project"] = project }
    do { return DataflowREST.without(token, try await exchange.send(request)) } catch {
      throw EngineProblem.error(error, "Dataflow")
    }
  }

  /// A refusal that repeats the token, as some proxies do, must not carry it to a screen.
  private static func without(_ token: String?, _ response: HTTPResponse) -> HTTPResponse {
    guard let token, response.status >= 300 else { return response }
    var response = response
    let text = String(decoding: response.body.prefix(1 << 16), as: UTF8.self)
    if text.contains(token) { response.body = Data(text.replacing(token, with: Secrets.mask).utf8) }
    return response
  }

  private func judged(_ response: HTTPResponse, _ request: HTTPRequest) async throws(RunnerError) -> HTTPResponse {
    if (200..<300).contains(response.status) {
      await budget.answered()
      return response
    }
    let shown = "\(request.method) \(request.url.prefix { $0 != "?" })"
    let error = DataflowProblem.error(response, from: shown)
    // A POST after 503 may have been taken.
    let isSafe = response.status == 429 || (response.status == 503 && request.method != "POST")
    guard isSafe else { throw error }
    let wait = await budget.hold(for: response.retryAfter(at: now()), because: "\(error)")
    throw DataflowProblem.busy(error, seconds: wait)
  }

  static func value(of response: HTTPResponse, from request: String) throws(RunnerError) -> JSONValue {
    guard response.headers["Content-Type"]?.lowercased().contains("json") == true,
      let value = try? JSONValue(parsing: response.body), value.object != nil
    else { throw EngineProblem.nonsense(response, from: request) }
    return value
  }
}
