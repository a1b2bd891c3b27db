import FoundationEssentials
import HTTP
import JSON
import Jobs

/// Requests to any of a cluster's web servers: master, workers, drivers, history server. Every call throws `RunnerError`
/// alone.
struct SparkREST: Sendable {
  let exchange: any HTTPExchange

  /// One exchange; an answer that is not a success is thrown, cut to what it means.
  func send(_ request: HTTPRequest) async throws(RunnerError) -> HTTPResponse {
    let response: HTTPResponse
    do { response = try await exchange.send(request) } catch { throw EngineProblem.error(error, "Spark") }
    guard (200..<300).contains(response.status) else { throw SparkProblem.error(response, from: request.url) }
    return response
  }

  func get(_ url: String, timeout: Duration = .seconds(5), limit: Int = 16 << 20) async throws(RunnerError)
    -> HTTPResponse
  {
    var request = HTTPRequest("GET", url, timeout: timeout, bodyLimit: limit)
    request.headers["Accept"] = "application/json, text/json, text/plain"
    return try await send(request)
  }

  /// JSON. Master and worker answer paths that they do not know with a page and 200: that is no answer.
  func json(_ url: String, timeout: Duration = .seconds(5), limit: Int = 16 << 20) async throws(RunnerError)
    -> JSONValue
  {
    try SparkREST.value(of: try await get(url, timeout: timeout, limit: limit), from: url)
  }

  static func value(of response: HTTPResponse, from url: String) throws(RunnerError) -> JSONValue {
    // What a driver's server says until its application is there, with 200.
    if response.body.count < 200, String(decoding: response.body, as: UTF8.self).hasPrefix("Spark is starting up") {
      throw .unreachable("\(url) is starting up")
    }
    guard isJSON(response), let value = try? JSONValue(parsing: response.body) else {
      throw EngineProblem.nonsense(response, from: url)
    }
    return value
  }

  static func isJSON(_ response: HTTPResponse) -> Bool {
    response.headers["Content-Type"]?.lowercased().contains("json") == true
  }

  /// Without slashes at its end.
  static func base(_ url: String) -> String { String(url.reversed().drop { $0 == "/" }.reversed()) }
}
