import FoundationEssentials
import HTTP
import JSON
import Jobs

/// One list of jobs, page by page, with what the last answers told.
struct DataflowList: Sendable {
  /// A page at the least; the service may give fewer.
  static let pageSize = 1000
  /// More than a hundred thousand jobs are more than anyone looks at.
  private static let pageLimit = 100

  private var pages: [RowMemory<DataflowJob?>] = []
  /// Rows that the last reading had to decode.
  private(set) var decoded = 0

  struct Reading: Sendable {
    var jobs: [DataflowJob] = []
    /// Regions that did not answer Google itself.
    var failed: Set<String> = []
    /// Rows that cannot be read.
    var lost = 0
    var isCut = false
  }

  /// All pages of `filter`. `region` nil is every region.
  mutating func read(
    _ rest: DataflowREST, _ region: String?, filter: String, endedSince: Date? = nil, named name: String? = nil,
    _ urgency: Urgency
  ) async throws(RunnerError) -> Reading {
    var reading = Reading()
    var token: String?
    decoded = 0
    for page in 0... {
      let query: [(String, String?)] = [
        ("filter", filter), ("pageSize", "\(DataflowList.pageSize)"), ("pageToken", token), ("name", name),
        ("terminationTimeRange.startTime", endedSince.map(Instant.text)),
        ("fields", "jobs(\(DataflowJob.fields)),nextPageToken,failedLocation"),
      ]
      let path = region.map(DataflowPath.jobs) ?? DataflowPath.everywhere
      let response = try await rest.body(path, query, urgency, limit: 64 << 20)
      token = try take(response, page, region ?? "", rest.base + path, &reading)
      if token == nil { break }
      if page + 1 == DataflowList.pageLimit {
        reading.isCut = true
        break
      }
    }
    return reading
  }

  /// Gives the token of the next page.
  private mutating func take(
    _ response: HTTPResponse, _ page: Int, _ region: String, _ url: String, _ reading: inout Reading
  ) throws(RunnerError) -> String? {
    if page == pages.count { pages.append(RowMemory()) }
    let isJSON = response.headers["Content-Type"]?.lowercased().contains("json") == true
    guard isJSON,
      let rows = pages[page].take(
        response.body, id: "id", { $0 == "jobs" ? $1.flatMap { DataflowJob($0, region: region) } : nil },
        renew: { job, _ in job }), rows.frame.object != nil
    else { throw EngineProblem.nonsense(response, from: "GET \(url)") }
    pages[page].keep(rows)
    decoded += pages[page].decoded
    let jobs = rows.values.compactMap { $0 }
    reading.jobs += jobs
    reading.lost += (rows.frame["jobs"]?.array?.count ?? 0) - jobs.count
    try readFailures(response, rows.frame, &reading)
    return rows.frame["nextPageToken"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Seldom there, and then read whole.
  private func readFailures(_ response: HTTPResponse, _ frame: JSONValue, _ reading: inout Reading)
    throws(RunnerError)
  {
    guard frame["failedLocation"]?.array?.isEmpty == false else { return }
    let whole = try DataflowREST.value(of: response, from: "the list")
    for place in whole["failedLocation"]?.array ?? [] {
      let name = place["name"]?.string ?? ""
      reading.failed.insert(String(name.split(separator: "/").last ?? "a region without a name"))
    }
  }
}
