import Glibc

/// One process for ever: a number alone is given again after its process has ended.
package struct ProcessIdentity: Sendable, Hashable, Codable {
  package var pid: Int32
  /// Field 22 of `/proc/PID/stat`.
  package var startTicks: Int
  /// `/proc/sys/kernel/random/boot_id` when it was started.
  package var boot: String

  package init(pid: Int32, startTicks: Int, boot: String) {
    self.pid = pid
    self.startTicks = startTicks
    self.boot = boot
  }

  /// No process at all.
  static let none = ProcessIdentity(pid: -1, startTicks: 0, boot: "")

  /// The process that bears this number now.
  package init?(of pid: Int32) {
    guard let stat = ProcessStat.read(pid) else { return nil }
    self.init(pid: pid, startTicks: stat.startTicks, boot: ProcessIdentity.currentBoot)
  }

  /// False for a zombie too: it will do nothing any more.
  package var isAlive: Bool {
    guard boot == ProcessIdentity.currentBoot, let stat = ProcessStat.read(pid) else { return false }
    return stat.startTicks == startTicks && stat.isAlive
  }

  /// The same question, answered from a walk through `/proc`.
  package func isAlive(in processes: [Int32: ProcessStat]) -> Bool {
    guard boot == ProcessIdentity.currentBoot, let stat = processes[pid] else { return false }
    return stat.startTicks == startTicks && stat.isAlive
  }

  package static let currentBoot: String = {
    guard let file = try? Descriptor.open("/proc/sys/kernel/random/boot_id", O_RDONLY),
      let bytes = file.read(limit: 64)
    else { return "" }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }()
}
