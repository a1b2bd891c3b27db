import FoundationEssentials
import Jobs

/// Trouble that the cheap call already shows: a job may say RUNNING while none of its tasks got a slot.
enum FlinkTrouble {
  /// A start or a restart takes less than this many seconds where there are slots.
  private static let patience = 5.0

  static func of(_ record: FlinkJobRecord, slots: RunnerStatus.Slots?, at now: Date) -> Observation.Trouble? {
    let still = now.timeIntervalSince1970 - Double(max(record.modified, record.start)) / 1000
    guard still >= patience else { return nil }
    switch record.state {
    case "RUNNING": return waiting(record.tasks, slots)
    case "CREATED" where slots?.free == 0: return .init(.critical, "waits for slots: \(free(slots))")
    default: return nil
    }
  }

  private static func waiting(_ tasks: FlinkJobRecord.Tasks, _ slots: RunnerStatus.Slots?) -> Observation.Trouble? {
    guard tasks.scheduled > 0 else { return nil }
    let health: Health = tasks.running == 0 ? .critical : .warn
    return .init(health, "waits for slots: \(tasks.scheduled) of \(tasks.total) tasks have none, \(free(slots))")
  }

  private static func free(_ slots: RunnerStatus.Slots?) -> String {
    slots.map { "\($0.free) of \($0.total) slots are free" } ?? "the free slots are not known"
  }
}
