import FoundationEssentials
import Jobs

/// A pipeline's client process on its way to a job of the cluster: it stands in a file beside the process's output, so
/// that a restart of ours finds it again.
struct PythonLaunch: Sendable, Codable {
  var request: SubmitRequest
  /// Seconds since 1970.
  var startedAt: Double
  /// The job that it became.
  var nativeID: String?
  /// The last part of its folder, and what the job is called where it never became one of the cluster's.
  var id: String

  static let prefix = "python-"

  init(_ request: SubmitRequest, at now: Date) {
    self.request = request
    startedAt = now.timeIntervalSince1970
    id = PythonLaunch.prefix + String(FlinkID.random().prefix(16))
  }

  /// Whether a job of the cluster, begun at `start` (seconds since 1970), is the one that this process submits. Beam takes
  /// the job's name from `--job_name`; some of its job servers write it in lower case with dashes, and Spark's appends `_` and
  /// a UUID (`SparkJobInvoker`).
  func isBecome(_ name: String, start: Double) -> Bool {
    // The clocks of two machines may differ a little.
    guard start > startedAt - 30 else { return false }
    let name = PythonLaunch.withoutUUID(name)
    return name == request.name || PythonLaunch.plain(name) == PythonLaunch.plain(request.name)
  }

  private static func withoutUUID(_ name: String) -> String {
    guard let dash = name.lastIndex(of: "_"), UUID(uuidString: String(name[name.index(after: dash)...])) != nil else {
      return name
    }
    return String(name[..<dash])
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
