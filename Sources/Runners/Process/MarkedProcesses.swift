import CSystem
import Glibc

/// The processes of this user that bear a mark in their environment, by the mark.
///
/// A child that begins a session of its own (setsid(2), a daemon) is no member of its run's session any more, but it
/// inherits the mark. What cleared its environment before it started another program, or wrote over it, cannot be found.
/// The environment of every process is read for this: it is asked for where jobs are ended, not at every look.
package struct MarkedProcesses: Sendable {
  private let processes: [String: [ProcessStat]]

  /// Reads the environments of `processes`; of other users' processes none is one of ours.
  package init(among processes: [ProcessStat] = ProcessStat.all()) {
    var found: [String: [ProcessStat]] = [:]
    for process in processes where process.isAlive {
      if let mark = MarkedProcesses.mark(of: process.pid) { found[mark, default: []].append(process) }
    }
    self.processes = found
  }

  /// The living processes that bear exactly this mark.
  package subscript(mark: String) -> [ProcessStat] { processes[mark] ?? [] }

  /// The mark that a process was started with; nil where it has none, or is not this user's.
  package static func mark(of pid: Int32) -> String? {
    guard let file = try? Descriptor.open("/proc/\(pid)/environ", O_RDONLY) else { return nil }
    var owner = stat()
    guard fstat(file.number, &owner) == 0, owner.st_uid == geteuid() else { return nil }
    var text: [UInt8] = []
    while let more = file.read(limit: 65_536), !more.isEmpty, text.count < 4_194_304 { text += more }
    let name = Array("\(ProcessSession.markName)=".utf8)
    let variable = text.split(separator: 0).first { $0.starts(with: name) }
    return variable.map { String(decoding: $0.dropFirst(name.count), as: UTF8.self) }
  }
}
