import HTTP

/// What a URI of ours names.
enum ResourceAddress: Sendable, Hashable {
  /// What can be read of a job; the raw value is the path.
  enum Aspect: String, Sendable, Hashable, CaseIterable {
    case status = "", logs, metrics, timeline, diagnosis, analysis
  }

  /// A job by any of its names, as in arguments.
  case job(String, Aspect)
  case runner(String)
  case fleet
  case fleetTimeline
  case audit

  init?(_ uri: String) {
    let lowered = uri.lowercased()
    switch lowered {
    case "fleet://summary": self = .fleet
    case "fleet://timeline": self = .fleetTimeline
    case "audit://recent": self = .audit
    default:
      let all = uri.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard all.count > 2, all[1].isEmpty else { return nil }
      let parts = Array(all[2...])
      switch (all[0].lowercased(), parts.count) {
      case ("runner:", 1): self.init(name: parts[0]) { .runner($0) }
      case ("job:", 1): self.init(name: parts[0]) { .job($0, .status) }
      case ("job:", 2):
        guard let aspect = Aspect(rawValue: parts[1].lowercased()), aspect != .status else { return nil }
        self.init(name: parts[0]) { .job($0, aspect) }
      default: return nil
      }
    }
  }

  private init?(name: String, _ make: (String) -> ResourceAddress) {
    // A query or a fragment asks for something that we have not.
    guard !name.isEmpty, !name.contains("?"), !name.contains("#"), let decoded = PercentCoding.decoded(name),
      !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return nil }
    self = make(decoded)
  }

  var uri: String {
    switch self {
    case .job(let job, .status): "job://\(PercentCoding.encoded(job))"
    case .job(let job, let aspect): "job://\(PercentCoding.encoded(job))/\(aspect.rawValue)"
    case .runner(let name): "runner://\(PercentCoding.encoded(name))"
    case .fleet: "fleet://summary"
    case .fleetTimeline: "fleet://timeline"
    case .audit: "audit://recent"
    }
  }
}
