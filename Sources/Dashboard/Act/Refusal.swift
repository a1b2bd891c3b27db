import BeamMCPClient

/// Why a step would be refused, in a row that names the job already.
enum Refusal {
  /// Without the job's name and id in front, which the server puts there: `it has ended (FAILED)`.
  static func words(_ reason: String, of step: Plan.Step) -> String {
    let reason = Cut.short(reason, 1000)
    guard let name = step.jobName, reason.hasPrefix(name), let colon = reason.firstRange(of: ": ") else {
      return reason
    }
    let head = reason[..<colon.lowerBound].dropFirst(name.count)
    guard head.isEmpty || head.hasPrefix(" (") && head.hasSuffix(")") else { return reason }
    return String(reason[colon.upperBound...])
  }

  /// What several steps of a plan are refused for, with how many, in the order of the first ones.
  static func shared(_ plan: Plan) -> [(reason: String, count: Int)] {
    var (order, counts): ([String], [String: Int]) = ([], [:])
    for step in plan.steps {
      guard case .refused(let reason) = step.preview else { continue }
      let words = words(reason, of: step)
      if counts[words] == nil { order.append(words) }
      counts[words, default: 0] += 1
    }
    return order.compactMap { reason in counts[reason].flatMap { $0 > 1 ? (reason, $0) : nil } }
  }
}
