import Glibc
import Jobs

/// Cuts a log file into entries. A line that begins with a time begins an entry, and the lines that follow without one, a trace
/// for instance, go with it. So does a JSON object that tells a time or a level. Where no line has either, each is an entry.
struct LogFileParser {
  private(set) var piece = LogFilePiece()
  private var stamps: LogStamp
  private var objects: LogObject
  /// The text of the entry that is being read, where its line was an object.
  private var spelled: [UInt8] = []
  private var chunk = LogChunk()

  /// Bytes from which on an entry without end is parted: its lines are entries then.
  private static let longestEntry = 1 << 19

  /// Marks a text as UTF-8, as Windows and PowerShell write it.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// - Parameter isAmidLine: what was read before ends amid a line.
  init(zone: Int, isStamped: Bool, isAmidLine: Bool = false) {
    stamps = LogStamp(zone: zone)
    objects = LogObject(zone: zone)
    (piece.isStamped, piece.isAmidLine) = (isStamped, isAmidLine)
    (piece.dating, piece.modified) = (LogDating(zone: zone), stamps.now)
  }

  /// Goes on with what was read of a source, or begins with a file of its name.
  init(_ source: LogFileSource, isNew: Bool = false) {
    self.init(zone: source.zone, isStamped: source.isStamped && !isNew, isAmidLine: source.isAmidLine && !isNew)
    if !isNew { piece.dating = source.dating }
  }

  /// Takes the first bytes of a buffer, whole lines.
  ///
  /// - Parameter isFirst: The source begins with them, perhaps with the mark of UTF-8, which is no text.
  mutating func take(_ bytes: [UInt8], count: Int, isFirst: Bool = false) {
    bytes.withUnsafeBufferPointer { whole in
      let start = isFirst && bytes.starts(with: LogFileParser.mark) ? LogFileParser.mark.count : 0
      guard count > start else { return }
      let text = UnsafeBufferPointer(rebasing: whole[start..<count])
      if LogLineEnds.areCarried(text) {
        LogLineEnds.plain(text).withUnsafeBufferPointer { takeLines($0) }
      } else {
        takeLines(text)
      }
    }
    if chunk.count > 0 { piece.chunks.append(chunk) }
  }

  private mutating func takeLines(_ whole: UnsafeBufferPointer<UInt8>) {
    var text = whole
    let isWhole = whole.last == 0x0A
    if piece.isAmidLine {
      let end = text.firstIndex(of: 0x0A)
      piece.rest += text[..<(end ?? text.count)]
      text = UnsafeBufferPointer(rebasing: text[min(text.count, (end ?? text.count) + 1)...])
    }
    piece.isAmidLine = !isWhole
    if LogColours.isColoured(text) {
      LogColours.stripped(text).withUnsafeBufferPointer { take($0) }
    } else {
      take(text)
    }
  }

  private mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var (line, begun, head) = (0, 0, nil as LogStamp.Head?)
    while line < text.count {
      let found = memchr(base + line, 0x0A, text.count - line)
      let end = found.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? text.count
      let next = begin(UnsafeBufferPointer(rebasing: text[line..<end]))
      // An entry without end is cut where no chunk would hold it.
      if next != nil || !piece.isStamped || line - begun > LogFileParser.longestEntry {
        if line > 0 { finish(text, begun, line - 1, head) }
        (begun, head) = (line, next)
        if let next, next.isObject { swap(&spelled, &objects.text) }
        if next != nil { piece.isStamped = true }
      }
      line = end + 1
    }
    if begun < text.count { finish(text, begun, text[text.count - 1] == 0x0A ? text.count - 1 : text.count, head) }
  }

  private mutating func begin(_ line: UnsafeBufferPointer<UInt8>) -> LogStamp.Head? {
    line.first == UInt8(ascii: "{") ? objects.head(of: line) : stamps.head(of: line)
  }

  private mutating func finish(
    _ text: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int, _ head: LogStamp.Head?
  ) {
    if head == nil, piece.isStamped, piece.chunks.isEmpty, chunk.count == 0 {
      piece.lead += text[begin..<end]
      return
    }
    let start = min(begin + (head?.length ?? 0), end)
    let body = UnsafeBufferPointer(rebasing: text[start..<end])
    guard let head, head.isObject else { return append(body, head) }
    spelled += body
    spelled.withUnsafeBufferPointer { append($0, head) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ head: LogStamp.Head?) {
    var body = text
    if body.last == 0x0D { body = UnsafeBufferPointer(rebasing: body.dropLast()) }
    if !chunk.hasRoom(for: body.count) {
      piece.chunks.append(chunk)
      chunk = LogChunk()
    }
    chunk.append(body, time: placed(head), level: head?.level, source: 0)
  }

  /// When an entry was written; those before it are moved where their day becomes known by it.
  private mutating func placed(_ head: LogStamp.Head?) -> Double {
    guard let head else { return .nan }
    let (time, moved) = piece.dating.place(head.time, isOfDay: head.isOfDay)
    if moved != 0 {
      piece.moved = moved
      for index in piece.chunks.indices { piece.chunks[index].move(by: moved) }
      chunk.move(by: moved)
    }
    return time
  }
}
