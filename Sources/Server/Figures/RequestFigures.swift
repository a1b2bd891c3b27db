import Service

/// What was asked and how it was answered, since the start.
actor RequestFigures {
  struct Label: Sendable, Hashable {
    var method: String
    var route: String
    var status: Int
  }

  private(set) var requests: [Label: Int] = [:]
  private(set) var durations: [String: Histogram] = [:]

  /// - Parameters:
  ///   - route: a pattern of the table, so that there are no more of them than routes.
  ///   - seconds: until the answer was there; of a stream, until it began.
  func count(_ method: String, _ route: String, _ status: Int, seconds: Double) {
    let known = RequestFigures.methods.contains(method) ? method : "other"
    requests[Label(method: known, route: route, status: status), default: 0] += 1
    durations[route, default: Histogram()].add(seconds)
  }

  private static let methods: Set = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
}
