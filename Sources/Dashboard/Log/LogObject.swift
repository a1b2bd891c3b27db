import JSON
import Jobs

/// A line of a log that is a JSON object, as log4j2, Logback, ECS, zap, bunyan, pino and others write them: its time and its level are
/// told by their usual names, and its text is the message, then the other members as `name=value`, then what has several lines.
struct LogObject {
  /// The text of the line that was read last.
  var text: [UInt8] = []
  private var stamps: LogStamp
  private var message: [UInt8] = []
  private var fields: [UInt8] = []
  private var below: [UInt8] = []
  private var path: [UInt8] = []
  private var time: Double?
  private var isOfDay = false
  private var nanoseconds = 0.0
  private var level: LogLine.Level?
  private var hasMessage = false

  /// Objects within objects are told member by member so deep.
  private static let deepest = 4

  init(zone: Int) { stamps = LogStamp(zone: zone) }

  /// Nil where the line is no object, or one that tells neither a time nor a level.
  mutating func head(of line: UnsafeBufferPointer<UInt8>) -> LogStamp.Head? {
    (time, isOfDay, nanoseconds, level, hasMessage) = (nil, false, 0, nil, false)
    message.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    below.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    var scanner = JSONScanner(line)
    guard object(&scanner, depth: 0), scanner.isAtEnd, time != nil || level != nil else { return nil }
    spell()
    return LogStamp.Head(
      time: time.map { $0 + nanoseconds / 1e9 } ?? .nan, level: level, length: line.count, isObject: true,
      isOfDay: isOfDay)
  }

  /// The members of an object; false where it is none.
  private mutating func object(_ scanner: inout JSONScanner, depth: Int) -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    if scanner.take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let key = scanner.string(), scanner.take(UInt8(ascii: ":")) else { return false }
      let outer = path.count
      if outer > 0 { path.append(UInt8(ascii: ".")) }
      path += scanner.line[key]
      guard member(&scanner, depth: depth) else { return false }
      path.removeLast(path.count - outer)
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}"))
  }

  private mutating func member(_ scanner: inout JSONScanner, depth: Int) -> Bool {
    switch scanner.next {
    case UInt8(ascii: "{") where depth < LogObject.deepest: return object(&scanner, depth: depth + 1)
    case UInt8(ascii: "\""):
      guard let value = scanner.string() else { return false }
      take(UnsafeBufferPointer(rebasing: scanner.line[value]), isString: true)
    default:
      guard let value = scanner.value() else { return false }
      take(UnsafeBufferPointer(rebasing: scanner.line[value]), isString: false)
    }
    return true
  }

  private mutating func take(_ value: UnsafeBufferPointer<UInt8>, isString: Bool) {
    switch LogObjectRole.of(path) {
    case .time where time == nil:
      let head = isString ? stamps.head(of: value) : nil
      (time, isOfDay) = (head?.time, head?.isOfDay == true)
      if time == nil { time = LogObjectRole.seconds(value) }
      if time != nil { return }
    case .seconds where time == nil:
      time = LogObjectRole.number(value)
      if time != nil { return }
    case .nanoseconds: return nanoseconds = LogObjectRole.number(value) ?? 0
    case .level where level == nil:
      level = LogObjectRole.level(value)
      if level != nil { return }
    case .message where !hasMessage && isString:
      hasMessage = true
      return JSONScanner.unescape(value, into: &message)
    default: break
    }
    add(value, isString: isString)
  }

  private mutating func add(_ value: UnsafeBufferPointer<UInt8>, isString: Bool) {
    // What has several lines, a trace, stands below.
    if isString, JSONScanner.hasLines(value) {
      below.append(0x0A)
      return JSONScanner.unescape(value, into: &below)
    }
    let isWord = !value.isEmpty && value.allSatisfy { $0 > 0x20 && !LogObject.quoted.contains($0) }
    fields.append(0x20)
    fields += path
    fields.append(UInt8(ascii: "="))
    if isString && !isWord { fields.append(UInt8(ascii: "\"")) }
    fields += value
    if isString && !isWord { fields.append(UInt8(ascii: "\"")) }
  }

  private static let quoted = Array("\"\\=".utf8)

  /// The message's first line, the fields, the rest of it, and what stands below.
  private mutating func spell() {
    while message.last == 0x0A || message.last == 0x0D { message.removeLast() }
    // A message may be a line of a log itself: what a container wrote.
    let inner = message.withUnsafeBufferPointer { stamps.head(of: $0) }
    if level == nil, let inner {
      level = inner.level
      message.removeFirst(min(inner.length, message.count))
    }
    let first = message.firstIndex(of: 0x0A) ?? message.count
    text.removeAll(keepingCapacity: true)
    text += message[..<first]
    text += text.isEmpty ? fields.dropFirst() : fields[...]
    text += message[first...]
    text += below
    while text.last == 0x0A { text.removeLast() }
    text = text.withUnsafeBufferPointer { LogColours.isColoured($0) ? LogColours.stripped($0) : nil } ?? text
  }
}
