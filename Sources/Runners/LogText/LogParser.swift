import FoundationEssentials
import Jobs

/// Reads the text of a log file into entries: a line that begins with a time begins one, and what follows without a time,
/// such as a Java trace, stays with it.
struct LogParser {
  /// A trace or a dump that is longer is cut, with a word that says so.
  private static let entryLimit = 64 << 10

  let source: String
  /// The time of lines before the first that tells one, and of files that tell none (standard output).
  let fallback: Date
  /// Seconds east of UTC.
  let zone: Int
  private(set) var lines: [LogLine] = []
  private var isFull = false
  /// Of the entries, how many stand before the first that tells its time.
  private var untimed: Int?

  init(source: String, fallback: Date, zone: Int) {
    self.source = source
    self.fallback = fallback
    self.zone = zone
  }

  mutating func take(_ text: String) {
    // By bytes: to Swift `\r\n` is one character, which is no end of a line.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if !line.isEmpty { take(Substring(line)) }
    }
  }

  private mutating func take(_ line: Substring) {
    if let stamp = LogStamp(line, zone: zone) {
      untimed = untimed ?? lines.count
      lines.append(entry(stamp))
      isFull = false
    } else if lines.isEmpty || lines[lines.count - 1].time == fallback && !LogParser.isContinuation(line) {
      lines.append(LogLine(time: fallback, level: .info, source: source, message: String(line)))
    } else {
      attach(line)
    }
  }

  /// Of the end of a file, which begins amid an entry: what is left of that one goes. A file that tells no times keeps all.
  mutating func dropTorn() {
    lines.removeFirst(untimed ?? 0)
    untimed = 0
  }

  private static func isContinuation(_ line: Substring) -> Bool {
    line.first == "\t" || line.first == " " || line.hasPrefix("Caused by:")
  }

  private mutating func attach(_ line: Substring) {
    let last = lines.count - 1
    guard !isFull else { return }
    if lines[last].message.utf8.count + line.utf8.count < LogParser.entryLimit {
      lines[last].message += "\n" + line
    } else {
      lines[last].message += "\n… the rest of this entry is left out"
      isFull = true
    }
  }

  private func entry(_ stamp: LogStamp) -> LogLine {
    LogLine(
      time: stamp.time, level: LogParser.level(stamp.level), source: source,
      message: LogParser.message(stamp.rest))
  }

  private static func level(_ word: Substring?) -> LogLine.Level {
    switch word?.uppercased() {
    case "TRACE", "DEBUG": .debug
    case "WARN", "WARNING": .warn
    case "ERROR", "FATAL", "SEVERE", "CRITICAL": .error
    default: .info
    }
  }

  /// `org.apache.flink.runtime.taskmanager.Task [] - text` becomes `Task - text`; the `[]` holds the thread context.
  private static func message(_ rest: Substring) -> String {
    let logger = rest.prefix { $0 != " " }
    guard logger.contains("."), !logger.contains(where: { "()[]{}:=/".contains($0) }) else { return String(rest) }
    var text = rest[logger.endIndex...].drop { $0 == " " }
    // The thread context, empty as a rule.
    if text.hasPrefix("[] ") { text = text.dropFirst(3).drop { $0 == " " } }
    guard text.hasPrefix("- ") else { return String(rest) }
    return "\(JavaClass.short(String(logger))) \(text)"
  }
}
