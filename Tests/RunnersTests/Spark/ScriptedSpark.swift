import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// A cluster that answers from a script: for each request its answers in order, the last one again and again. Keys are
/// `GET http://master/json/`, without the query where `*` stands for it.
actor ScriptedSpark: HTTPExchange {
  enum Answer: Sendable {
    case reply(HTTPResponse)
    case failure(HTTPError)

    static func text(_ text: String, status: Int = 200, type: String = "text/plain") -> Answer {
      .reply(HTTPResponse(status: status, headers: HTTPHeaders(["Content-Type": type]), body: Data(text.utf8)))
    }

    static func json(_ value: JSONValue, status: Int = 200) -> Answer {
      text(value.text, status: status, type: "application/json;charset=utf-8")
    }

    /// A recorded body of `spark-3.5` or `spark-4.3`; what the gateway answered is kept with its status.
    static func recorded(_ name: String, of version: String = "spark-3.5") -> Answer {
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/\(version)/\(name)")
      guard let body = try? Data(contentsOf: file) else {
        Issue.record("no recorded reply \(file.path)")
        return .text("", status: 500)
      }
      if let kept = try? JSONValue(parsing: body), let status = kept["status"]?.int, let reply = kept["body"] {
        return .json(reply, status: status)
      }
      let type =
        name.hasSuffix(".json") ? "text/json;charset=utf-8" : name.hasSuffix(".html") ? "text/html" : "text/plain"
      return .reply(HTTPResponse(status: 200, headers: HTTPHeaders(["Content-Type": type]), body: body))
    }
  }

  private var script: [String: [Answer]]
  private(set) var requests: [HTTPRequest] = []

  init(_ script: [String: [Answer]]) { self.script = script }

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    requests.append(request)
    let whole = "\(request.method) \(request.url)"
    let key = script[whole] == nil ? String(whole.prefix { $0 != "?" }) : whole
    guard var answers = script[key], let answer = answers.first else {
      throw .cannotConnect("\(whole): nobody is there")
    }
    if answers.count > 1 { answers.removeFirst() }
    script[key] = answers
    switch answer {
    case .reply(let response): return response
    case .failure(let error): throw error
    }
  }

  func set(_ key: String, _ answers: [Answer]) { script[key] = answers }
  func asked(_ part: String) -> [HTTPRequest] { requests.filter { "\($0.method) \($0.url)".contains(part) } }

  /// A runner on this cluster whose clock stands and whose waits take no time.
  nonisolated func runner(
    at seconds: Double = 1_795_424_500, gateway: String? = "http://gate", history: String? = nil
  ) -> SparkRunner {
    var settings = SparkSettings(name: "spark", master: "http://master/", gateway: gateway, history: history)
    settings.programs = ScriptedFlink.programs
    return SparkRunner(
      settings, http: self, now: { Date(timeIntervalSince1970: seconds) }, pause: { _ in await Task.yield() })
  }

  /// A worker's answer to a question about a log.
  static func log(_ text: String, from start: Int = 0, of total: Int? = nil) -> Answer {
    let end = start + text.utf8.count
    return .text("==== Bytes \(start)-\(end) of \(total ?? end) of /srv/spark/work/app-1/0/stderr ====\n\(text)")
  }
}
