import Glibc

/// What can be said of a run at this moment.
package enum RunCondition: Sendable, Hashable {
  /// A keeper is about to start it.
  case starting
  /// `isKept` is false where its keeper was killed: its output waits in the pipe for another.
  case running(StartRecord, isKept: Bool)
  case ended(ExitRecord, StartRecord?)
  /// It ended, and nobody lived who could record how.
  case lost(StartRecord)
  /// It runs, but its keeper was killed before it could write that down.
  case orphaned(ProcessIdentity)
  /// Nothing was started, and nobody is left who would.
  case neverStarted
}

extension RunFolder {
  /// The order of the questions matters: a keeper records the end and leaves, so the record is asked for again last.
  package func condition(processes: [ProcessStat]? = nil) -> RunCondition {
    let start = start()
    if let exit = exit() { return .ended(exit, start) }
    guard let start else { return conditionWithoutStart(processes) }
    if start.process.isAlive { return .running(start, isKept: isKept) }
    if isKept { return .running(start, isKept: true) }
    if let exit = exit() { return .ended(exit, start) }
    return .lost(start)
  }

  private func conditionWithoutStart(_ processes: [ProcessStat]?) -> RunCondition {
    if isKept { return .starting }
    if let start = start() { return exit().map { .ended($0, start) } ?? .running(start, isKept: isKept) }
    if let exit = exit() { return .ended(exit, nil) }
    guard let order = order() else { return .neverStarted }
    return RunFolder.leader(marked: order.mark, among: processes).map { .orphaned($0) } ?? .neverStarted
  }

  /// The living session leader that bears a run's mark; the first of them, since its children may begin sessions too.
  static func leader(marked mark: String, among processes: [ProcessStat]?) -> ProcessIdentity? {
    let leaders = (processes ?? ProcessStat.all()).filter { $0.pid == $0.session && $0.isAlive }
    let marked = leaders.filter { ProcessSession.bears(mark, $0.pid) }
    return marked.min { $0.startTicks < $1.startTicks }.flatMap { ProcessIdentity(of: $0.pid) }
  }
}
