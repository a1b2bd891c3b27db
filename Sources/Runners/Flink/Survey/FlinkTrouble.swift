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
    guard tasks.scheduled > 0 else { return idle(tasks) }
    let health: Health = tasks.running == 0 ? .critical : .warn
    return .init(health, "waits for slots: \(tasks.scheduled) of \(tasks.total) tasks have none, \(free(slots))")
  }

  /// It says RUNNING, and nothing of it runs.
  private static func idle(_ tasks: FlinkJobRecord.Tasks) -> Observation.Trouble? {
    guard tasks.running <= 0, tasks.moving == 0, tasks.finished < tasks.total || tasks.total <= 0 else { return nil }
    if tasks.total <= 0 { return .init(.warn, "says RUNNING, and lists no tasks") }
    return .init(.critical, "says RUNNING, but none of its \(tasks.total) tasks runs")
  }

  private static func free(_ slots: RunnerStatus.Slots?) -> String {
    guard let slots else { return "the free slots are not known" }
    return slots.total == 0 ? "no TaskManager is registered" : "\(slots.free) of \(slots.total) slots are free"
  }
}
