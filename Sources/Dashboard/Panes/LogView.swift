import BeamMCPClient
package import Jobs

/// The log of one job: bounded, filtered by level, followed or held.
package struct LogView: Sendable {
  package struct Row: Sendable, Hashable {
    package var line: LogLine
    /// The first line, cut; the rest of a trace is counted.
    package var headline: String
    package var more: Int
    /// The same line came so many times in a row.
    package var times: Int
  }

  package internal(set) var job: String?
  package internal(set) var cursor: String?
  package internal(set) var rows: [Row] = []
  package internal(set) var level = LogLine.Level.info
  package internal(set) var isFollowing = true
  /// Rows that came since it is held.
  package internal(set) var newRows = 0
  /// Rows between the bottom of the pane and the end, while it is held.
  package internal(set) var offset = 0
  package internal(set) var isTruncated = false
  /// So many other live jobs of the same cluster write to the same files.
  package internal(set) var sharedWith = 0
  /// Long lines and traces are shown whole.
  package internal(set) var wraps = false
  /// Rows of `rows` that reach the level, by index: what is shown.
  package internal(set) var shown: [Int] = []

  static let limit = 5000

  package var sources: Int { Set(rows.suffix(500).map(\.line.source)).count }

  mutating func reset(to job: String?) {
    let (level, wraps) = (level, wraps)
    self = LogView()
    self.job = job
    self.level = level
    self.wraps = wraps
  }

  mutating func add(_ page: LogPage) {
    cursor = page.cursor
    isTruncated = isTruncated || page.truncated
    let before = shown.count
    for line in page.lines { add(line) }
    trim()
    if !isFollowing {
      let came = max(0, shown.count - before)
      newRows += came
      offset = min(offset + came, max(0, shown.count - 1))
    }
  }

  private mutating func add(_ line: LogLine) {
    let headline = Cut.line(line.message)
    if let last = rows.last, last.headline == headline, last.line.level == line.level, last.line.source == line.source {
      rows[rows.count - 1].times += 1
      rows[rows.count - 1].line.time = line.time
      return
    }
    let more = line.message.utf8.count > 200_000 ? 0 : line.message.utf8.lazy.filter { $0 == 0x0A }.count
    // What cannot be shown is not kept: a line may be a megabyte.
    var kept = line
    kept.message = Cut.short(line.message, 4096)
    rows.append(Row(line: kept, headline: headline, more: more, times: 1))
    if line.level >= level { shown.append(rows.count - 1) }
  }

  private mutating func trim() {
    guard rows.count > LogView.limit else { return }
    rows.removeFirst(rows.count - LogView.limit)
    select()
  }

  mutating func set(_ level: LogLine.Level) {
    self.level = level
    select()
    offset = min(offset, max(0, shown.count - 1))
  }

  private mutating func select() { shown = rows.indices.filter { rows[$0].line.level >= level } }

  /// Moves towards the end by so many rows; `height` rows are on the screen, and the first one stays in its top row.
  mutating func scroll(_ rows: Int, height: Int) {
    offset = min(max(0, offset - rows), max(0, shown.count - height))
    isFollowing = offset == 0
    if isFollowing { newRows = 0 }
  }

  mutating func follow(_ on: Bool) {
    isFollowing = on
    newRows = 0
    if on { offset = 0 }
  }
}
