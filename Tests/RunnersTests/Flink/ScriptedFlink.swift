import FoundationEssentials
import HTTP
import JSON
import Testing

@testable import Runners

/// An engine that answers from a script: for each request its answers in order, the last one again and again.
actor ScriptedFlink: HTTPExchange {
  enum Answer: Sendable {
    case reply(HTTPResponse)
    case failure(HTTPError)

    static func json(_ value: JSONValue, status: Int = 200) -> Answer {
      .reply(
        HTTPResponse(
          status: status, headers: HTTPHeaders(["Content-Type": "application/json"]), body: Data(value.text.utf8)))
    }

    static func text(_ text: String, status: Int = 200, type: String = "text/plain") -> Answer {
      .reply(HTTPResponse(status: status, headers: HTTPHeaders(["Content-Type": type]), body: Data(text.utf8)))
    }

    /// A recorded reply of `flink-2.3` or `flink-1.20`.
    static func recorded(_ name: String, of version: String = "flink-2.3", status: Int = 200) -> Answer {
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/\(version)/\(name)")
      let path = name.contains(".") ? file.path : file.path + ".json"
      guard let body = try? Data(contentsOf: URL(filePath: path)) else {
        Issue.record("no recorded reply \(path)")
        return .text("", status: 500)
      }
      return .reply(
        HTTPResponse(status: status, headers: HTTPHeaders(["Content-Type": "application/json"]), body: body))
    }
  }

  private var script: [String: [Answer]]
  private(set) var requests: [HTTPRequest] = []

  /// Keys are `GET /jobs/ID`, without the query.
  init(_ script: [String: [Answer]]) { self.script = script }

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    requests.append(request)
    let path = request.url.dropFirst("http://flink".count)
    let key = request.method + " " + path.prefix { $0 != "?" }
    guard var answers = script[key], let answer = answers.first else {
      return HTTPResponse(status: 404, body: Data(#"{"errors":["Unable to load requested file"]}"#.utf8))
    }
    if answers.count > 1 { answers.removeFirst() }
    script[key] = answers
    switch answer {
    case .reply(let response): return response
    case .failure(let error): throw error
    }
  }

  func set(_ key: String, _ answers: [Answer]) { script[key] = answers }

  func bodies(_ key: String) -> [JSONValue] {
    asked(key).compactMap { try? JSONValue(parsing: $0.body) }
  }

  func asked(_ key: String) -> [HTTPRequest] {
    requests.filter { "\($0.method) \($0.url.dropFirst("http://flink".count).prefix { $0 != "?" })" == key }
  }

  /// A state directory of its own for each runner, so that none recalls what another did.
  static var programs: ClientPrograms {
    let name = "beamtop-scripted/\(UUID().uuidString)"
    return ClientPrograms(stateDirectory: FileManager.default.temporaryDirectory.appending(path: name).path)
  }

  /// A runner whose clock is moved by hand.
  nonisolated func runner(clock: DemoTime) -> FlinkRunner {
    FlinkRunner(
      name: "flink", url: "http://flink/", http: self, programs: ScriptedFlink.programs, now: { clock.now },
      pause: { _ in await Task.yield() })
  }

  /// A runner on this engine whose clock stands and whose waits take no time.
  nonisolated func runner(at seconds: Double = 1_795_424_500) -> FlinkRunner {
    FlinkRunner(
      name: "flink", url: "http://flink/", http: self, programs: ScriptedFlink.programs,
      now: { Date(timeIntervalSince1970: seconds) },
      pause: { _ in await Task.yield() })
  }
}
