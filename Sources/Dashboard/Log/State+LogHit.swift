import Jobs
import Screen

extension State {
  /// Shifts the line in which something was found, where it is out of sight; the others stay.
  mutating func showHit() {
    log.search?.shift = nil
    log.search?.skip = nil
    guard let pattern = log.search?.pattern, let id = log.current, let area = Layout(self).log,
      let hit = LogHit(of: pattern, in: id, of: log.store)
    else { return }
    let room = area.width - LogColumns(self, width: area.width).indent
    let rows = LogRowLines(log, room: room, height: area.height, highlight: LogHighlight(pattern))
    if rows.isWhole(log.at) {
      let isSeen = rows.lines(log.at).contains { $0.contains { $0.role == .match } }
      if !isSeen { log.search?.skip = (log.rows.first(log.at), log.wraps ? hit.start(before: room) : hit.line) }
      if log.wraps { return }
    } else if hit.line > 0 {
      // The lines that are folded say that it is in them.
      return
    }
    let width = rows.isWhole(log.at) ? room : rows.headRoom(log.at)
    // What is cut ends with a glyph that says so.
    let end = hit.column + hit.columns
    if hit.column >= log.column, end <= log.column + width - (hit.isCut(at: log.column + width) ? 1 : 0) { return }
    log.search?.shift = (log.rows.first(log.at), end < width ? 0 : max(0, hit.column - width / 3))
  }

  /// The row has another form now: what was found in it stays in sight.
  mutating func showHitAgain() {
    if let id = log.current, log.search?.place(of: id) != nil { showHit() }
  }

  /// The whole of the chosen line, from where on it was found if it was looked for.
  mutating func showWhole() {
    guard let id = log.current else { return }
    let store = log.store
    let time = store.time(id).map { clock.isoDate($0) + " " + clock.millisecond($0) }
    let title = [time, store.levelWord(id), Cut.short(store.source(id), 40)].compactMap(\.self).filter { !$0.isEmpty }
    dialog = .line(
      LineDialog(
        title: title.joined(separator: " "), text: store.text(id),
        pattern: log.search?.pattern, width: DialogView.width(self) - 4))
  }
}

/// Where in a log line something stands that is looked for.
struct LogHit {
  /// Bytes before the line of the text in which it stands.
  let line: Int
  /// Bytes before it.
  let offset: Int
  /// Columns before it in its line, and its own: of what is long the beginning will do.
  let column: Int
  let columns: Int
  private let rest: Int

  init?(of pattern: LogPattern, in id: Int, of store: LogStore) {
    guard let hit = store.withText(id, { LogHit(of: pattern, in: $0) }) else { return nil }
    self = hit
  }

  private init?(of pattern: LogPattern, in text: UnsafeBufferPointer<UInt8>) {
    guard let range = LogHit.range(of: pattern, in: text) else { return nil }
    let before = UnsafeBufferPointer(rebasing: text[..<range.lowerBound])
    let head = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before[...]
    offset = range.lowerBound
    line = offset - head.count
    // Of a line of megabytes the columns are as many as its bytes: nobody counts them.
    let isPlain = head.count > LogText.far || head.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    column = isPlain ? head.count : Visible.text(String(decoding: head, as: UTF8.self)).columns
    columns = min(range.count, 16)
    rest = text[offset...].firstIndex(of: 0x0A) ?? text.count
  }

  /// A plain text wherever it stands; an expression in the first line that it matches, as far as it reaches there.
  private static func range(of pattern: LogPattern, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    if pattern.isPlain, let search = ByteSearch(pattern.source) {
      return search.find(in: text).map { $0..<$0 + search.count }
    }
    let (matcher, finder) = (pattern.matcher(), LogHighlight(pattern))
    func found(_ line: Range<Int>) -> Range<Int>? {
      let head = UnsafeBufferPointer(rebasing: text[line].prefix(TextPattern.reach))
      let range = finder.ranges(in: String(decoding: head, as: UTF8.self)).first
      return range.map { line.lowerBound + $0.lowerBound..<line.lowerBound + $0.upperBound }
    }
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if matcher.matches(UnsafeBufferPointer(rebasing: text[start..<end]), nil) { return found(start..<end) }
      start = end + 1
    }
    // One that names a line break goes over several.
    return found(0..<text.count)
  }

  /// Whether its line goes on beyond a column. Beyond ASCII this may say yes of a line that just ends there.
  func isCut(at column: Int) -> Bool { self.column + (rest - offset) > column }

  /// Where to begin for it to stand on the second or third line of a width.
  func start(before width: Int) -> Int { max(line, offset - width * 3 / 2) }
}
