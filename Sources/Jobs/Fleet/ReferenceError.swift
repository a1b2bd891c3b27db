/// Why a reference names no job.
package enum ReferenceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nothing bears it; `near` is what may have been meant, at the most five.
  case notFound(String, near: [Job])
  case ambiguous(String, candidates: [Job])

  package var description: String {
    switch self {
    case .notFound(let reference, let near) where near.isEmpty: "there is no job \u{201C}\(reference)\u{201D}"
    case .notFound(let reference, let near):
      "there is no job \u{201C}\(reference)\u{201D}; did you mean \(Self.list(near, joined: " or "))?"
    case .ambiguous(let reference, let candidates):
      "\u{201C}\(reference)\u{201D} names \(candidates.count) jobs: \(Self.list(candidates, joined: ", "))"
    }
  }

  private static func list(_ jobs: [Job], joined separator: String) -> String {
    let shown = jobs.prefix(10).map { "\($0.name) (\($0.id), \($0.state.rawValue))" }.joined(separator: separator)
    return jobs.count > 10 ? shown + " and \(jobs.count - 10) more" : shown
  }
}
