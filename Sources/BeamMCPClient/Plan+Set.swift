import JSON

extension Plan.Step {
  /// Why the server would refuse it; nil where it would do it.
  package var refusal: String? { if case .refused(let reason) = preview { reason } else { nil } }
  /// What the server would do; nil where it would refuse.
  package var dryRun: DryRun? { if case .ready(let dry) = preview { dry } else { nil } }
}

extension Plan {
  /// Whether its steps are one wish for a set of jobs, such as `drain all flink jobs`: of every job the same operations, and
  /// at least two of the jobs are not named. There each job stands for itself, so that one that cannot keeps none of the
  /// others back. Steps that name their jobs may each be there for the next.
  package var isOfSet: Bool {
    var tools: [String: [String]] = [:]
    var names: [String: String] = [:]
    for step in steps {
      guard let id = step.call.jobID else { return false }
      tools[id, default: []].append(step.call.tool)
      names[id] = step.jobName ?? id
    }
    return Set(tools.values).count == 1 && tools.count - named(of: names) >= 2
  }

  /// Steps that would be refused, and those that are of the same job: half of what was wanted of a job is something else.
  /// Where the steps are a sequence, one that is refused stops them all.
  package var barred: Set<Int> {
    let refused = steps.indices.filter { steps[$0].refusal != nil }
    guard !refused.isEmpty else { return [] }
    guard isOfSet else { return Set(steps.indices) }
    let jobs = Set(refused.map { steps[$0].call.jobID })
    return Set(steps.indices.filter { jobs.contains(steps[$0].call.jobID) })
  }

  /// How many of the jobs the request names, by a name or an id or the beginning of one. A word that fits several names none.
  private func named(of jobs: [String: String]) -> Int {
    let marks = request?.lowercased().split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) } ?? []
    var named: Set<String> = []
    for word in marks where word.count > 2 {
      let fits = jobs.filter { id, name in
        let name = name.lowercased()
        return name.hasPrefix(word) || id.lowercased() == word
          || name.split(whereSeparator: { "-_.".contains($0) }).contains(word)
      }
      if fits.count == 1, let id = fits.first?.key { named.insert(id) }
    }
    return named.count
  }
}
