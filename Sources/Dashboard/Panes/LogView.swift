import BeamMCPClient
import FoundationEssentials
import Jobs

/// The log of one job, or of a file: kept line by line, filtered, folded, followed or held.
package struct LogView: Sendable {
  package internal(set) var job: String?
  /// A file that is looked at in place of a job's log.
  package internal(set) var file: LogFileSource?
  package internal(set) var cursor: String?
  package internal(set) var isTruncated = false
  /// So many other live jobs of the same cluster write to the same files.
  package internal(set) var sharedWith = 0

  package internal(set) var store = LogStore()
  /// The lines are those of when the job was looked at before: the first answer takes their place.
  private(set) var isFormer = false
  package internal(set) var filter = LogFilter()
  package internal(set) var rows = LogRows()
  /// Lines before this one have passed the filter, or not.
  var filtered = 0
  /// The rows of a filter that is not through yet, and the line that is next.
  var draft: (rows: LogRows, next: Int)?
  /// The line that is gone to once it is through: a preview was given up.
  var returnsTo: Int?
  package internal(set) var search: LogSearch?
  /// A file that is written to as soon as the filter is through.
  var saving: (path: String, overwrites: Bool)?
  /// The pass that is under way elsewhere.
  var scan: RequestID?

  package internal(set) var isFollowing = true {
    didSet { if isFollowing { held = nil } else if oldValue { held = store.ids.upperBound } }
  }
  /// The first line that came since it is held.
  private var held: Int?
  /// The chosen row; the last one while it is followed.
  package internal(set) var at = 0
  /// One past the last row on the screen.
  var bottom = 0
  /// What was unfolded to show a line that was gone to, by first lines: it is folded again for the next one elsewhere.
  var revealed: [Int] = []
  /// Lines that say when a file was rotated or truncated, by number; they are nobody's.
  var markers: [Int] = []
  /// Lines that are marked, by number.
  package internal(set) var marks: Set<Int> = []

  /// Long lines and traces are shown whole.
  package internal(set) var wraps = false
  /// The first column of the messages that is shown.
  package internal(set) var column = 0
  package internal(set) var stamps = Stamps.absolute
  /// Esc goes back to the timeline.
  var cameFromTimeline = false
  /// It was followed before one came from there, to this line: it is again once one leaves it without having moved.
  var resumes = false
  var arrivedAt: Int?

  package enum Stamps: String, Sendable, Hashable, CaseIterable { case absolute, relative, none }

  /// Nobody goes further to the right.
  static let lastColumn = 1 << 26

  /// Bytes of an entry of a file.
  static let longestEntry = 1 << 28

  /// A live log keeps so many lines, and so many bytes of text.
  static let limit = 200_000
  static let byteLimit = 32 << 20
  /// A file is kept whole; of those that had its name before, what there is room for.
  static let rotatedByteLimit = 256 << 20

  /// Sources that have lines here and are shown.
  package var sources: Int { store.sources.count { !filter.hidden.contains($0) } }

  /// What the operator chose stays from job to job; what they chose among one job's sources and lines does not.
  mutating func reset(to job: String?) {
    let old = self
    self = LogView()
    self.job = job
    filter = old.filter
    filter.hidden = []
    rows = LogRows(folds: old.rows.folds)
    search = old.search.map { LogSearch($0.pattern) }
    (wraps, stamps, cameFromTimeline, resumes) = (old.wraps, old.stamps, old.cameFromTimeline, old.resumes)
  }

  mutating func recall(_ former: LogStore) {
    store = former
    isFormer = true
    filtered = store.ids.lowerBound
    select()
  }

  mutating func add(_ page: LogPage) {
    if isFormer { reset(to: job) }
    cursor = page.cursor
    isTruncated = isTruncated || page.truncated
    let lines = isOrdered(page.lines) ? page.lines : page.lines.stablySortedByTime()
    takeOut(after: lines.first?.time).merged(with: lines).forEach { store.append($0) }
    if file == nil { trim(lines: LogView.limit, bytes: LogView.byteLimit) }
  }

  private func isOrdered(_ lines: [LogLine]) -> Bool { zip(lines, lines.dropFirst()).allSatisfy { $0.time <= $1.time } }

  /// Takes out the lines that were written after one that came late.
  private mutating func takeOut(after time: Date?) -> [LogLine] {
    guard let time else { return [] }
    let count = store.linesAfter(time, most: 2000)
    guard count > 0 else { return [] }
    let first = store.ids.upperBound - count
    let lines = (first..<store.ids.upperBound).map(store.line)
    store.removeLast(count)
    // What has passed the filter is passed again. A draft begins anew.
    if filtered > first {
      rows.drop(from: first)
      filtered = first
      restartSearch()
    }
    if draft != nil { select() }
    return lines
  }

  private mutating func trim(lines: Int, bytes: Int) {
    guard store.count > lines || store.byteCount > bytes else { return }
    store.trim(lines: lines, bytes: bytes)
    let first = store.ids.lowerBound
    let gone = rows.drop(before: first)
    (at, bottom) = (max(0, at - gone), max(0, bottom - gone))
    filtered = max(filtered, first)
    marks = marks.filter { $0 >= first }
    markers.removeAll { $0 < first }
    restartSearch()
    if draft != nil { select() }
  }

  /// Takes what was read of a file. What was read of one that had its name before stays, with a line that says when it went.
  mutating func add(_ piece: LogFilePiece, at time: String = "") {
    let name = file?.name ?? ""
    if piece.isNew, let change = piece.change, store.count > 0 {
      let isFull = store.byteCount > LogView.rotatedByteLimit
      trim(lines: .max, bytes: LogView.rotatedByteLimit)
      let kept = isFull ? "; what is older than \(LogView.rotatedByteLimit >> 20) MB was let go" : ""
      markers.append(store.ids.upperBound)
      store.append(Array("— \(change.rawValue) at \(time)\(kept) —".utf8), source: name)
    }
    if !piece.rest.isEmpty { extendLast(piece.rest) }
    if !piece.lead.isEmpty {
      // The first lines of a file that tell no time go on with nothing.
      if piece.isNew || store.count == 0 {
        store.append(piece.lead, source: name)
      } else {
        extendLast([0x0A] + piece.lead)
      }
    }
    if piece.isNew { file?.undated = store.ids.upperBound }
    moveDays(piece)
    let (first, wasRead) = (store.ids.upperBound, file?.wasRead == true)
    store.append(piece.chunks, source: name)
    if held != nil, !wasRead { held = store.ids.upperBound }
    file?.take(piece)
    settleDays(piece, from: first, wasRead: wasRead && !piece.isNew)
  }

  /// A trace often comes after its first line was read: with it the entry is looked at again.
  private mutating func extendLast(_ text: [UInt8]) {
    let last = store.ids.upperBound - 1
    // What never ends is parted: each piece of it would be looked at with all before it.
    guard last >= store.ids.lowerBound, store.length(last) + text.count <= LogView.longestEntry else {
      return store.append(text, source: file?.name ?? "")
    }
    store.extendLast(text)
    if filtered > last {
      let left = rows.drop(from: last)
      search?.forget(from: last, line: left)
      filtered = last
      if search != nil, draft == nil { scan = nil }
    }
    if let draft, draft.next > last { select() }
  }

  /// Rows that came since it is held, of those that the filter shows.
  package var newRows: Int {
    guard let held else { return 0 }
    let markers = shownMarkers.count { $0 >= held }
    return rows.count - LogRows.firstIndex(0..<rows.count) { rows.last($0) >= held } - markers
  }

  /// Those of the lines that say when a file was rotated that the filter shows.
  var shownMarkers: [Int] { markers.filter { rows.row(of: $0) != nil } }
  /// Lines that the filter shows, and `16 lines` for all that there are.
  var shownCount: Int { rows.lineCount - shownMarkers.count }
  var entryCount: Int { store.count - markers.count }
  var counted: String { store.counted(entryCount) }

  /// Begins anew with what is shown; the rows that are here stay until the new ones are known.
  mutating func select(folds: Bool? = nil) {
    draft = (LogRows(folds: folds ?? rows.folds, unfolded: folds == nil ? rows.unfolded : [:]), store.ids.lowerBound)
    scan = nil
  }

  mutating func follow(_ on: Bool) {
    isFollowing = on
    guard on else { return }
    conceal(unlessIn: nil)
    rows.settle()
    (at, bottom) = (max(0, rows.count - 1), rows.count)
  }

  /// What was found is named by rows that are others now; a search that is under way is for these.
  mutating func restartSearch() {
    search?.restart()
    if draft == nil { scan = nil }
  }

  /// Goes to a row, and holds the log there unless it is the last.
  mutating func go(to row: Int) {
    at = min(max(0, row), max(0, rows.count - 1))
    if at < rows.count - 1 { isFollowing = false }
  }

  /// Goes to a line, wherever it is folded; returns how many lines were folded with it.
  mutating func reveal(_ id: Int) -> Int {
    conceal(unlessIn: id)
    let (keys, times) = rows.reveal(id)
    revealed += keys
    isFollowing = false
    go(to: rows.row(holding: id))
    return times
  }

  mutating func conceal(unlessIn id: Int?) {
    for key in revealed.reversed() where rows.conceal(key, unlessIn: id) { revealed.removeAll { $0 == key } }
  }

  /// The rows, handed over: whoever adds to them is to hold them alone.
  mutating func takeRows() -> LogRows {
    defer { rows = LogRows() }
    return rows
  }

  /// The number of the chosen row's first line.
  var chosen: Int? { at < rows.count ? rows.first(at) : nil }
  /// The number of the line that the chosen row shows: the newest of those that are folded into it.
  var current: Int? { at < rows.count ? rows.last(at) : nil }
}

extension [LogLine] {
  fileprivate func stablySortedByTime() -> [LogLine] {
    enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
  }

  /// Both in the order of their times; what is here comes before what is as old.
  fileprivate func merged(with others: [LogLine]) -> [LogLine] {
    isEmpty ? others : (self + others).stablySortedByTime()
  }
}
