import Glibc

/// The processes of one run: the program that we started as a session's leader, and all that it has begotten.
///
/// A session and not a group, since a shell moves its children into groups of their own. A number of a session is not
/// given again while any process is in it, and no process can enter a session that it was not born into. So the session
/// is ours while its leader is the process that we started, or while any member bears our mark in its environment. Where
/// neither holds, nothing is signalled: it may be a stranger's that got the number later.
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

  /// Signals every member through a pidfd, each checked again after that was opened. Returns how many were reached.
  @discardableResult
  package func send(_ signal: Int32) -> Int {
    members().count { member in
      guard let handle = ProcessHandle(pid: member.pid, where: { isStill(member) }) else { return false }
      return handle.send(signal)
    }
  }

  private func isLeader(_ stat: ProcessStat) -> Bool {
    stat.pid == leader.pid && stat.startTicks == leader.startTicks
  }

  private func isStill(_ member: ProcessStat) -> Bool {
    guard let now = ProcessStat.read(member.pid) else { return false }
    return now.startTicks == member.startTicks && now.session == member.session
  }

  /// Whether a process was started with our mark. Another user's environment cannot be read, and is no one of ours.
  package static func bears(_ mark: String, _ pid: Int32) -> Bool {
    guard let file = try? Descriptor.open("/proc/\(pid)/environ", O_RDONLY) else { return false }
    var text: [UInt8] = []
    while let more = file.read(limit: 65_536), !more.isEmpty, text.count < 4_194_304 { text += more }
    return text.split(separator: 0).contains { $0.elementsEqual("\(markName)=\(mark)".utf8) }
  }
}
