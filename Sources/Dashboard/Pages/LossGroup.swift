import Jobs

/// Jobs that one engine lost at once: one incident, and not one for each.
struct LossGroup: Sendable, Hashable {
  let runner: String
  /// `lost when lab restarted at 07:26 UTC`, as the server tells it of each.
  let words: String
  var names: [String]

  /// Those of two jobs and more, and the jobs that are none of them, each in the order of `jobs`.
  static func split(_ jobs: [Job]) -> (groups: [LossGroup], rest: [Job]) {
    var (order, found): ([String], [String: LossGroup]) = ([], [:])
    for job in jobs {
      guard let words = words(job) else { continue }
      let key = job.runner + "\n" + words
      if found[key] == nil { order.append(key) }
      found[key, default: LossGroup(runner: job.runner, words: words, names: [])].names.append(job.name)
    }
    let groups = found.filter { $0.value.names.count > 1 }
    let rest = jobs.filter { job in words(job).map { groups[job.runner + "\n" + $0] == nil } ?? true }
    return (order.compactMap { groups[$0] }, rest)
  }

  private static func words(_ job: Job) -> String? {
    guard job.state == .failed, job.acknowledgement == nil, job.diagnostics.hasPrefix("lost when ") else { return nil }
    return String(job.diagnostics.prefix { $0 != ";" })
  }
}
