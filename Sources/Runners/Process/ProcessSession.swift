import Glibc

/// The processes of one run: the program that we started as a session's leader, and all that it has begotten.
///
/// A session and not a group, since a shell moves its children into groups of their own. A number of a session is not
/// given again while any process is in it, and no process can enter a session that it was not born into. So the session
/// is ours while its leader is the process that we started, or while any member bears our mark in its environment. Where
/// neither holds, nothing is signalled: it may be a stranger's that got the number later. What has left the session is
/// found by the mark alone (`MarkedProcesses`).
package struct ProcessSession: Sendable {
  /// The variable that marks what we start, inherited by all that it starts.
  package static let markName = "BEAMTOP_JOB"

  package let leader: ProcessIdentity
  package let mark: String

  package init(leader: ProcessIdentity, mark: String) {
    self.leader = leader
    self.mark = mark
  }

  /// The living members; none where the session is not known to be ours.
  package func members(among processes: [ProcessStat] = ProcessStat.all()) -> [ProcessStat] {
    guard leader.boot == ProcessIdentity.currentBoot else { return [] }
    let members = processes.filter { $0.session == leader.pid }
    let isOurs = members.contains { isLeader($0) || ProcessSession.bears(mark, $0.pid) }
    return isOurs ? members.filter(\.isAlive) : []
  }

  /// The living members, and after them those that bear our mark in a session of their own.
  package func all(among processes: [ProcessStat] = ProcessStat.all(), _ marked: MarkedProcesses? = nil)
    -> [ProcessStat]
  {
    let away = (marked ?? MarkedProcesses(among: processes))[mark].filter { $0.session != leader.pid }
    return members(among: processes) + away
  }

  /// Signals each process through a pidfd, checked again after that was opened. Returns how many were reached.
  @discardableResult
  package static func send(_ signal: Int32, to processes: [ProcessStat]) -> Int {
    processes.count { process in
      guard let handle = ProcessHandle(pid: process.pid, where: { process.isStill }) else { return false }
      return handle.send(signal)
    }
  }

  private func isLeader(_ stat: ProcessStat) -> Bool {
    stat.pid == leader.pid && stat.startTicks == leader.startTicks
  }

  /// Whether a process was started with our mark. Another user's environment cannot be read, and is no one of ours.
  package static func bears(_ mark: String, _ pid: Int32) -> Bool { MarkedProcesses.mark(of: pid) == mark }
}
