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
}
