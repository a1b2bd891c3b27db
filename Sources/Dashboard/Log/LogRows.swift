/// The lines that are shown, by number, folded into rows: the same line several times in a row is one, and so is a trace that
/// comes again later.
package struct LogRows: Sendable {
  package struct Row: Sendable, Hashable {
    /// Where its first line stands in `shown`.
    var first: UInt32
    /// So many lines are folded into it; 0 for one of several that were unfolded.
    var folded: UInt32

    var count: Int { Int(max(folded, 1)) }
  }

  /// What of a row is unfolded: the text of a trace, or the lines that are folded into it.
  package enum Unfolding: Sendable, Hashable { case text, lines }

  private(set) var shown: [UInt32] = []
  var rows: [Row] = []
  /// By the number of a row's first line.
  var unfolded: [Int: Unfolding] = [:]
  var traces = LogTraces()
  /// What trace the last line is.
  private var lastKind: UInt64?
  /// Whether repeated lines are folded.
  let folds: Bool

  init(folds: Bool = true, unfolded: [Int: Unfolding] = [:]) {
    self.folds = folds
    self.unfolded = unfolded
  }

  package var count: Int { rows.count }
  var lineCount: Int { shown.count }

  /// The first and the last line of a row.
  func first(_ row: Int) -> Int { Int(shown[Int(rows[row].first)]) }
  func last(_ row: Int) -> Int { Int(shown[Int(rows[row].first) + rows[row].count - 1]) }
  /// The line at a place among those that are shown, whatever row it is folded into.
  func line(_ place: Int) -> Int { Int(shown[place]) }
  func lines(_ row: Int) -> [Int] { shown[Int(rows[row].first)..<Int(rows[row].first) + rows[row].count].map(Int.init) }

  mutating func append(_ id: Int, of store: LogStore) {
    let kind = folds ? LogTraces.kind(of: id, in: store) : nil
    defer {
      shown.append(UInt32(truncatingIfNeeded: id))
      lastKind = kind
    }
    let place = UInt32(shown.count)
    guard folds, let last = shown.last, kind != nil && kind == lastKind || store.isSame(id, Int(last)) else {
      if let kind { traces.came(kind, at: id) }
      return rows.append(Row(first: place, folded: 1))
    }
    if rows[rows.count - 1].folded == 0 { return rows.append(Row(first: place, folded: 0)) }
    guard unfolded[first(rows.count - 1)] == .lines else { return rows[rows.count - 1].folded += 1 }
    rows[rows.count - 1].folded = 0
    rows.append(Row(first: place, folded: 0))
  }

  /// The row in which a line is, or the first one behind it; the count where there is none.
  func row(atOrAfter id: Int) -> Int {
    let place = LogRows.firstIndex(0..<shown.count) { Int(shown[$0]) >= id }
    return LogRows.firstIndex(0..<rows.count) { Int(rows[$0].first) + rows[$0].count > place }
  }

  /// The row in which a line is; nil where it is not shown.
  func row(of id: Int) -> Int? {
    let row = row(atOrAfter: id)
    return row < rows.count && first(row) <= id && lines(row).contains(id) ? row : nil
  }

  /// Forgets lines that were dropped at the beginning; returns how many rows went.
  mutating func drop(before id: Int) -> Int {
    let lines = LogRows.firstIndex(0..<shown.count) { Int(shown[$0]) >= id }
    guard lines > 0 else { return 0 }
    let gone = LogRows.firstIndex(0..<rows.count) { Int(rows[$0].first) + rows[$0].count > lines }
    shown.removeFirst(lines)
    rows.removeFirst(gone)
    for index in rows.indices { rows[index] = rows[index].dropping(lines) ?? rows[index] }
    unfolded = unfolded.filter { $0.key >= id }
    dropTraces(before: id, lines: lines)
    return gone
  }

  /// Forgets lines that were taken out at the end; returns how many are left.
  @discardableResult
  mutating func drop(from id: Int) -> Int {
    let kept = LogRows.firstIndex(0..<shown.count) { Int(shown[$0]) >= id }
    shown.removeLast(shown.count - kept)
    while let last = rows.last, Int(last.first) >= kept { rows.removeLast() }
    if let last = rows.last, Int(last.first) + last.count > kept {
      rows[rows.count - 1].folded = UInt32(kept) - last.first
    }
    lastKind = nil
    dropTraces(from: id, kept: kept)
    return kept
  }

  /// Unfolds a row further, or folds it again. What is a trace shows its text first, then the lines that are folded into it.
  /// Returns the row that stands in its place.
  mutating func turn(_ row: Int, isTrace: Bool) -> Int {
    let group = group(of: row)
    let key = first(group.first)
    let isMany = group.count > 1 || rows[group.first].folded > 1 || traces.earlier[key]?.isEmpty == false
    switch unfolded[key] {
    case nil where isTrace: return set(.text, group)
    case nil where isMany, .text? where isMany: return set(.lines, group)
    default: return set(nil, group)
    }
  }

  /// Unfolds the lines that are folded into a row, or folds them again. Returns the row that stands in its place.
  @discardableResult
  mutating func set(_ unfolding: Unfolding?, _ group: (first: Int, count: Int)) -> Int {
    let (group, rowsOfIt) = group
    let key = first(group)
    let earlier = traces.earlier[key] ?? []
    let wasOpen = unfolded[key] == .lines
    unfolded[key] = unfolding
    let first = rows[group].first
    let lines = rowsOfIt > 1 ? rowsOfIt : rows[group].count
    let isOpen = unfolding == .lines
    let new =
      isOpen
      ? (0..<UInt32(lines)).map { Row(first: first + $0, folded: 0) } : [Row(first: first, folded: UInt32(lines))]
    rows.replaceSubrange(group..<group + rowsOfIt, with: new)
    let before = rows.count
    if isOpen { putBack(earlier) } else if wasOpen { takeBack(earlier) }
    return group + rows.count - before
  }

  /// The first row of those that were unfolded together with this one, and how many there are.
  func group(of row: Int) -> (first: Int, count: Int) {
    guard rows[row].folded == 0 else { return (row, 1) }
    var first = row
    while first > 0, unfolded[self.first(first)] != .lines, rows[first - 1].folded == 0 { first -= 1 }
    var end = first + 1
    while end < rows.count, rows[end].folded == 0, unfolded[self.first(end)] != .lines { end += 1 }
    return (first, end - first)
  }

  static func firstIndex(_ range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
