import Glibc

/// What is needed of `/proc/PID/stat` (proc(5)).
package struct ProcessStat: Sendable, Hashable {
  package var pid: Int32
  /// `R`, `S`, … ; `Z` and `X` are of processes that have ended.
  package var state: Character
  package var session: Int32
  /// Clock ticks of processor time, user and system.
  package var cpuTicks: Int
  /// Clock ticks after boot at which it started (field 22): with the pid and the boot, it names one process for ever.
  package var startTicks: Int
  package var residentPages: Int

  package var isAlive: Bool { state != "Z" && state != "X" }

  /// Whether the number is this process's still, in this session; asked anew.
  package var isStill: Bool {
    guard let now = ProcessStat.read(pid) else { return false }
    return now.startTicks == startTicks && now.session == session && now.isAlive
  }

  /// The name in parentheses may hold anything, parentheses and spaces too: fields are counted from the last `)`.
  package init?(_ text: String) {
    guard let close = text.lastIndex(of: ")"), let pid = text.split(separator: " ").first.flatMap({ Int32($0) })
    else { return nil }
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 21, let state = fields[0].first, let session = Int32(fields[3]), let user = Int(fields[11]),
      let system = Int(fields[12]), let start = Int(fields[19]), let pages = Int(fields[21])
    else { return nil }
    self.pid = pid
    self.state = state
    self.session = session
    cpuTicks = user + system
    startTicks = start
    residentPages = pages
  }

  /// The process of this number now; nil where there is none.
  package static func read(_ pid: Int32) -> ProcessStat? {
    guard let file = try? Descriptor.open("/proc/\(pid)/stat", O_RDONLY), let bytes = file.read(limit: 2048)
    else { return nil }
    return ProcessStat(String(decoding: bytes, as: UTF8.self))
  }

  /// Every process of the machine that we may see.
  package static func all() -> [ProcessStat] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [ProcessStat] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { $0.prefix { $0 != 0 }.map { $0 } }
      guard let first = name.first, (0x30...0x39).contains(first),
        let pid = Int32(String(decoding: name, as: UTF8.self))
      else { continue }
      if let stat = read(pid) { found.append(stat) }
    }
    return found
  }
}
