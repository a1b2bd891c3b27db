import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// A Dataflow that answers from a script: for each request its answers in order, the last one again and again. Keys are
/// `GET jobs` and so on: the method and what follows the region, without the query where `*` stands for it.
actor ScriptedDataflow: HTTPExchange {
  typealias Answer = ScriptedSpark.Answer

  static let region = "https://df/v1b3/projects/p/locations/us-central1"
  /// The moment at which the answers of `Fixtures/dataflow` were recorded.
  static let recordedAt = 1_795_424_400.0

  private var script: [String: [Answer]]
  private(set) var requests: [HTTPRequest] = []

  init(_ script: [String: [Answer]]) { self.script = script }

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    requests.append(request)
    let place = request.url.hasPrefix(Self.region) ? String(request.url.dropFirst(Self.region.count + 1)) : request.url
    let whole = "\(request.method) \(place)"
    let known = script.keys.filter { key in
      key == whole || key == whole.prefix { $0 != "?" } || key.hasSuffix("*") && whole.hasPrefix(key.dropLast())
    }
    guard let key = known.max(by: { $0.count < $1.count }), var answers = script[key], let answer = answers.first else {
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

  /// A runner on this service whose clock stands and whose waits take no time.
  nonisolated func runner(
    at seconds: Double = recordedAt, region: String = "us-central1", credentials: GoogleSource = .none,
    environment: [String: String] = [:]
  ) -> DataflowRunner {
    var settings = DataflowSettings(name: "df", project: "p", region: region)
    settings.endpoint = "https://df/"
    settings.credentials = credentials
    settings.requestsPerMinute = 100_000
    settings.programs = ScriptedFlink.programs
    settings.environment = environment
    return DataflowRunner(
      settings, http: self, now: { Date(timeIntervalSince1970: seconds) }, pause: { _ in await Task.yield() })
  }

  static func recorded(_ name: String) -> Answer { .recorded("\(name).json", of: "dataflow") }

  static func refusal(_ code: Int, _ status: String, _ message: String, retryAfter: String? = nil) -> Answer {
    let error: JSONValue = [
      "error": ["code": .int(code), "status": .string(status), "message": .string(message), "details": []]
    ]
    var headers = HTTPHeaders(["Content-Type": "application/json; charset=UTF-8"])
    headers["Retry-After"] = retryAfter
    return .reply(HTTPResponse(status: code, headers: headers, body: error.data))
  }

  /// A service with the recorded jobs, of which `name` is looked at.
  static func service(_ more: [String: [Answer]] = [:]) -> ScriptedDataflow {
    var script: [String: [Answer]] = [
      "GET jobs?filter=ACTIVE*": [recorded("active")], "GET jobs?filter=TERMINATED*": [recorded("terminated")],
    ]
    for (number, name) in ["orders", "lagging", "stuck", "erring", "starved", "broken"].enumerated() {
      let job = "GET jobs/\(id(number + 1))"
      script[job] = [recorded(name == "lagging" ? "job-lagging" : "job-orders")]
      script["\(job)/messages"] = [recorded("messages-\(name)")]
      script["\(job)/metrics"] = [recorded(["lagging", "stuck"].contains(name) ? "metrics-\(name)" : "metrics-orders")]
      script["\(job)/executionDetails"] = [recorded("stages-stuck")]
    }
    return ScriptedDataflow(script.merging(more) { $1 })
  }

  static func id(_ number: Int) -> String {
    "2026-11-23_08_00_00-" + String(repeating: "0", count: 18) + "\(number)"
  }

  static func target(_ number: Int, _ name: String, _ state: JobState = .running) -> JobTarget {
    var target = JobTarget(jobID: "df-\(number)", nativeID: id(number), name: name, state: state)
    target.startTime = Date(timeIntervalSince1970: recordedAt - 3600)
    return target
  }
}
