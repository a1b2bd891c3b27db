package import FoundationEssentials
package import Jobs
import Screen

/// The lines of a log, a million of them as well as ten, in the order of their times. A line is named by a number that stays
/// its own while older ones are dropped. A copy of a store shares its chunks, so that a search elsewhere costs no second log.
package struct LogStore: Sendable, Hashable {
  private var chunks: [LogChunk] = []
  /// The number of each chunk's first line.
  private var firsts: [Int] = []
  /// The names of the sources, in the order in which they came.
  package private(set) var sources: [String] = []
  /// Numbers of the lines that are here.
  package private(set) var ids = 0..<0
  /// Bytes of text.
  package private(set) var byteCount = 0

  package init() {}

  package var count: Int { ids.count }

  /// `16 lines`; where some have several lines, `16 entries`: an entry is one with its trace.
  func counted(_ count: Int) -> String {
    let isOfEntries = chunks.contains(where: \.isMultiline)
    return "\(count) " + (isOfEntries ? count == 1 ? "entry" : "entries" : count == 1 ? "line" : "lines")
  }

  mutating func append(_ line: LogLine) {
    var text = line.message
    if text.utf8.contains(0x1B) { text = text.withUTF8 { String(decoding: LogColours.stripped($0), as: UTF8.self) } }
    let source = index(of: line.source)
    let length = text.utf8.count
    if length > LogChunk.longestLine {
      let kept = String(decoding: text.utf8.prefix(LogChunk.longestLine), as: UTF8.self)
      text = kept + " \(Glyphs.ellipsis) \(length - LogChunk.longestLine) bytes more of this line are not kept"
    }
    text.withUTF8 { append($0, time: line.time.timeIntervalSince1970, level: line.level, source: source) }
  }

  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, time: Double, level: LogLine.Level?, source: UInt16
  ) {
    if chunks.last?.hasRoom(for: text.count) != true {
      chunks.append(LogChunk())
      firsts.append(ids.upperBound)
    }
    chunks[chunks.count - 1].append(text, time: time, level: level, source: source)
    ids = ids.lowerBound..<ids.upperBound + 1
    byteCount += text.count
  }

  /// A line that tells no time of its own: it has that of the line before it.
  mutating func append(_ text: [UInt8], source: String) {
    let time = chunks.last?.times.last ?? .nan
    let source = index(of: source)
    text.withUnsafeBufferPointer { append($0, time: time, level: nil, source: source) }
  }

  /// Takes whole chunks in, all from one source.
  mutating func append(_ new: [LogChunk], source: String) {
    let index = index(of: source)
    for chunk in new where chunk.count > 0 {
      chunks.append(index == 0 ? chunk : chunk.from(source: index))
      firsts.append(ids.upperBound)
      ids = ids.lowerBound..<ids.upperBound + chunk.count
      byteCount += chunk.bytes.count
    }
  }

  /// Adds to the text of the last entry, where there is one.
  mutating func extendLast(_ text: [UInt8]) {
    guard !chunks.isEmpty else { return }
    text.withUnsafeBufferPointer { chunks[chunks.count - 1].extendLast($0) }
    byteCount += text.count
  }

  /// Moves the times of lines from one on.
  mutating func move(from id: Int, by seconds: Double) {
    for index in chunks.indices where firsts[index] + chunks[index].count > id {
      chunks[index].move(from: max(0, id - firsts[index]), by: seconds)
    }
  }

  /// Takes the last lines out again.
  mutating func removeLast(_ lines: Int) {
    var left = min(lines, count)
    ids = ids.lowerBound..<ids.upperBound - left
    while left > 0, var last = chunks.popLast() {
      let taken = min(left, last.count)
      let before = last.bytes.count
      last.removeLast(taken)
      byteCount -= before - last.bytes.count
      left -= taken
      if last.count > 0 { chunks.append(last) } else { firsts.removeLast() }
    }
  }

  /// Drops the oldest chunks beyond a limit.
  mutating func trim(lines: Int, bytes: Int) {
    var dropped = 0
    var (left, size) = (count, byteCount)
    while dropped < chunks.count - 1, left > lines || size > bytes {
      left -= chunks[dropped].count
      size -= chunks[dropped].bytes.count
      dropped += 1
    }
    guard dropped > 0 else { return }
    chunks.removeFirst(dropped)
    firsts.removeFirst(dropped)
    ids = firsts[0]..<ids.upperBound
    byteCount = size
  }

  private mutating func index(of source: String) -> UInt16 {
    if let known = sources.lastIndex(of: source) { return UInt16(known) }
    // A log names processes and files, a handful of them; names without end are an attack or a mistake.
    guard sources.count < 4096 else { return UInt16(sources.count - 1) }
    sources.append(source)
    return UInt16(sources.count - 1)
  }

  private func place(_ id: Int) -> (chunk: Int, line: Int) {
    var (low, high) = (0, firsts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firsts[middle] <= id { low = middle } else { high = middle }
    }
    return (low, id - firsts[low])
  }
}

extension LogStore {
  package func level(_ id: Int) -> LogLine.Level {
    let (chunk, line) = place(id)
    return chunks[chunk].level(line)
  }

  /// The word for the level; nothing where the line tells none.
  package func levelWord(_ id: Int) -> String {
    let (chunk, line) = place(id)
    return chunks[chunk].tellsLevel(line) ? chunks[chunk].level(line).rawValue : ""
  }

  /// When it was written; nil where it does not tell.
  package func time(_ id: Int) -> Date? {
    let (chunk, line) = place(id)
    let seconds = chunks[chunk].times[line]
    return seconds.isNaN ? nil : Date(timeIntervalSince1970: seconds)
  }

  func sourceIndex(_ id: Int) -> Int {
    let (chunk, line) = place(id)
    return Int(chunks[chunk].sources[line])
  }

  package func source(_ id: Int) -> String { sources[sourceIndex(id)] }

  func length(_ id: Int) -> Int {
    let (chunk, line) = place(id)
    return chunks[chunk].range(line).count
  }

  func withText<R>(_ id: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let (chunk, line) = place(id)
    return chunks[chunk].withText(line, body)
  }

  /// The text, and the level where it tells one.
  func withEntry<R>(_ id: Int, _ body: (UnsafeBufferPointer<UInt8>, LogLine.Level?) -> R) -> R {
    let (index, line) = place(id)
    let level = chunks[index].tellsLevel(line) ? chunks[index].level(line) : nil
    return chunks[index].withText(line) { body($0, level) }
  }

  /// The text, or its first bytes.
  package func text(_ id: Int, limit: Int = .max) -> String {
    withText(id) { String(decoding: UnsafeBufferPointer(rebasing: $0.prefix(limit)), as: UTF8.self) }
  }

  func isSame(_ id: Int, _ other: Int) -> Bool {
    let (a, b) = (place(id), place(other))
    return chunks[a.chunk].isSame(a.line, chunks[b.chunk], b.line)
  }

  package func line(_ id: Int) -> LogLine {
    LogLine(time: time(id) ?? .distantPast, level: level(id), source: source(id), message: text(id))
  }

  /// The nearest error before (`step` -1) or after (1) a line; Flink warns of a task that failed, with its trace, so that a
  /// warning with a trace is one.
  func error(from id: Int, step: Int) -> Int? {
    var id = id + step
    while ids.contains(id) {
      let (index, line) = place(id)
      let chunk = chunks[index]
      guard chunk.highestLevel >= .warn else {
        id = step > 0 ? firsts[index] + chunk.count : firsts[index] - 1
        continue
      }
      var offset = line
      while offset >= 0, offset < chunk.count {
        let level = chunk.level(offset)
        if level == .error || level == .warn && chunk.withText(offset, LogText.hasTrace) {
          return firsts[index] + offset
        }
        offset += step
      }
      id = firsts[index] + offset
    }
    return nil
  }

  /// The first line that was written at an instant or after it; the end where there is none.
  func firstLine(at instant: Date) -> Int {
    LogRows.firstIndex(ids) { time($0).map { $0 >= instant } ?? true }
  }

  /// Lines at the end that were written after this time, at most `most`.
  func linesAfter(_ time: Date, most: Int) -> Int {
    var count = 0
    while count < most, count < self.count, let other = self.time(ids.upperBound - 1 - count), other > time {
      count += 1
    }
    return count
  }
}
