import Jobs

/// Tells lines that clearly name another job of the cluster, by its id or its name, and not this job.
struct OtherJobs {
  private let own: Set<String>
  private let others: Set<String>

  init(id: String, name: String, others: [(id: String, name: String)]) {
    let own: Set = [id, name]
    self.own = own
    self.others = Set(others.flatMap { [$0.id, $0.name] }).subtracting(own).filter { $0.count > 2 }
  }

  func owns(_ line: LogLine) -> Bool {
    // Where this job is alone, which is the rule, nothing needs to be read.
    if others.isEmpty { return true }
    var isOthers = false
    for word in OtherJobs.ids(line.message) + OtherJobs.names(line.message) {
      if own.contains(word) { return true }
      if others.contains(word) { isOthers = true }
    }
    return !isOthers
  }

  /// What stands where a line names a job: in quotes, or behind the word `job`. Read as bytes, since logs are long.
  static func names(_ text: String) -> [String] {
    // The first line alone: below it are the frames of a trace.
    let line = text.utf8.prefix(1000).prefix { $0 != UInt8(ascii: "\n") }
    var found: [String] = []
    for quote in [UInt8(ascii: "'"), UInt8(ascii: "\"")] {
      let parts = line.split(separator: quote, omittingEmptySubsequences: false)
      for index in stride(from: 1, to: parts.count - 1, by: 2) { found.append(String(Substring(parts[index]))) }
    }
    let words = line.split(separator: UInt8(ascii: " "))
    for (word, next) in zip(words, words.dropFirst())
    where word.elementsEqual("job".utf8) || word.elementsEqual("Job".utf8) {
      let name = next.drop { "'\"(".utf8.contains($0) }
      found.append(
        String(Substring(name.prefix(name.count - name.reversed().prefix { "'\"),.:;".utf8.contains($0) }.count))))
    }
    return found
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
