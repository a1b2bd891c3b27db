/// Where a page of the list of resources begins: at one of the few that stand first, or after a job.
enum ResourcePlace: Sendable, Hashable {
  case head(Int)
  case job(String)

  var text: String {
    switch self {
    case .head(let index): "head:\(index)"
    case .job(let id): "job:\(id)"
    }
  }

  /// The first page where there is no text; nil for one that is not ours.
  init?(_ text: String?) {
    guard let text else {
      self = .head(0)
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.last.flatMap { Int($0) }) {
    case ("head"?, let index?) where index >= 0: self = .head(index)
    case ("job"?, _) where parts.count == 2: self = .job(parts[1])
    default: return nil
    }
  }
}
