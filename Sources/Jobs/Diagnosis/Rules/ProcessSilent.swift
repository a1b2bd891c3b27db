/// A process of the job gives no sign of life, and the engine waits still: what is shown of its tasks is of then.
package enum ProcessSilent: Rule {
  package static let name = "process_silent"

  package static func judge(_ evidence: Evidence) -> Judgement {
    guard let silent = evidence.detail?.silent else { return .inapplicable }
    guard let longest = silent.max(by: { $0.silence < $1.silence }) else { return .silent }
    let others = silent.count - 1
    let more = others == 0 ? "" : " and \(others) more"
    let age = Words.duration(longest.silence)
    return .found(
      Diagnosis.Finding(
        rule: name, severity: .warn, summary: "TaskManager \(longest.id)\(more): no heartbeat for \(age)",
        evidence: [
          "Its last heartbeat came \(age) ago.",
          "Figures of the tasks that it runs are as old, though Flink goes on telling them.",
        ],
        advice: "Look at its host: paused, out of memory, or cut off? Flink gives it up after heartbeat.timeout (50 s "
          + "unless configured), and restarts the job then."))
  }
}
