import Jobs

/// Tells lines that clearly name another job of the cluster: they hold its id, and not this job's.
struct OtherJobs {
  let id: String
  let others: Set<String>

  func owns(_ line: LogLine) -> Bool {
    var isOthers = false
    for word in OtherJobs.ids(line.message) {
      if word == id { return true }
      if others.contains(word) { isOthers = true }
    }
    return !isOthers
  }

  /// Every run of exactly 32 hexadecimal digits.
  static func ids(_ text: String) -> [String] {
    var found: [String] = []
    var run: [UInt8] = []
    for byte in text.utf8 {
      if isHex(byte) {
        run.append(byte)
      } else {
        if run.count == 32 { found.append(String(decoding: run, as: UTF8.self)) }
        run.removeAll(keepingCapacity: true)
      }
    }
    if run.count == 32 { found.append(String(decoding: run, as: UTF8.self)) }
    return found
  }

  private static func isHex(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }
}
