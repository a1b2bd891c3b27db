import JSON

/// The audit file, `audit.jsonl`, for its user alone; each line is on the disk before its call is answered.
package actor Audit {
  private static let recentCount = 200
  private let file: JournalFile?
  /// The newest entries, oldest first.
  package private(set) var recent: [AuditEntry] = []
  /// How many entries of each outcome were written since the start.
  package private(set) var counts: [String: Int] = [:]

  /// - Parameter directory: nil keeps the newest entries in memory alone, for a simulation.
  package init(in directory: StateDirectory?) {
    file = directory.map { JournalFile(path: $0.file("audit.jsonl")) }
  }

  package func append(_ entry: AuditEntry) throws {
    try file?.append(entry)
    counts[entry.outcome, default: 0] += 1
    recent.append(entry)
    if recent.count > Audit.recentCount { recent.removeFirst() }
  }
}
