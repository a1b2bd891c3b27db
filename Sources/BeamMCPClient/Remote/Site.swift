import HTTP
import JSON
import MCP

/// A server elsewhere: its addresses, and what is sent with every request.
struct Site: Sendable {
  /// Without the slash at its end.
  let url: String
  let headers: HTTPHeaders

  /// A savepoint holds its connection for a minute; reads must not stand in line behind them.
  static let limits = HTTPClient.Limits(connectionsPerOrigin: 64)

  init(url: String, apiKey: String?, bearerToken: String?) throws(ClientError) {
    // As a server on a Unix socket prints its address.
    let url = url.hasPrefix("unix:") ? "http+unix://" + PercentCoding.encoded(String(url.dropFirst(5))) : url
    let parsed: HTTPURL
    do { parsed = try HTTPURL(url) } catch {
      throw ClientError(.invalid, "\(error)", hint: "for example http://127.0.0.1:8888, or unix:/run/beamtop.sock")
    }
    guard !parsed.target.contains("?"), !url.contains("#") else {
      throw ClientError(.invalid, "a server's URL has no query and no fragment", hint: parsed.shown)
    }
    self.url = String(url.reversed().drop { $0 == "/" }.reversed())
    var headers = HTTPHeaders()
    if let apiKey { headers["X-API-Key"] = try Site.secret(apiKey, "the API key") }
    if let bearerToken { headers["Authorization"] = "Bearer " + (try Site.secret(bearerToken, "the bearer token")) }
    self.headers = headers
  }

  /// A secret that could end its header is not sent, and never shown.
  private static func secret(_ text: String, _ name: String) throws(ClientError) -> String {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
      throw ClientError(.invalid, "\(name) is empty, or has a space, a line break or another odd character")
    }
    return text
  }

  var endpoint: HTTPTransport.Endpoint {
    HTTPTransport.Endpoint(url: url + "/mcp", headers: headers) { message in
      guard case .request(_, "tools/call", let params) = message else { return true }
      return Site.onlyReads(params["name"]?.string ?? "", params["arguments"] ?? .null)
    }
  }

  var events: String { url + "/api/v1/events" }

  /// Such a call may be made twice without harm.
  static func onlyReads(_ tool: String, _ arguments: JSONValue) -> Bool {
    let readers = ["diagnose_job", "analyze_job_performance", "compare_jobs", "search_pipelines"]
    if tool.hasPrefix("get_") || tool.hasPrefix("list_") || readers.contains(tool) { return true }
    return arguments["dry_run"] == .bool(true)
  }
}
