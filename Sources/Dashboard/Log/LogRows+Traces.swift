import Jobs

extension LogRows {
  /// How often a row's line came, with what is folded into it from elsewhere.
  func times(_ row: Int) -> Int {
    guard let earlier = traces.earlier[first(row)], unfolded[first(row)] != .lines else { return rows[row].count }
    return earlier.reduce(rows[row].count) { $0 + $1.count }
  }

  /// The row in which a line is, or into which it is folded from elsewhere; else the first one behind it.
  func row(holding id: Int) -> Int {
    if row(of: id) != nil { return row(atOrAfter: id) }
    let into = traces.earlier.first { $0.value.contains { Int(shown[Int($0.first)]) == id } }
    return row(atOrAfter: into?.key ?? id)
  }

  /// Folds each trace that came again into the row of its newest. Returns the rows that went, by their numbers before it, in order.
  @discardableResult
  mutating func settle() -> [Int] {
    guard !traces.pending.isEmpty else { return [] }
    var gone: [Int] = []
    for (older, newer) in traces.pending {
      guard unfolded[older] != .lines, unfolded[newer] != .lines, let row = row(beginning: older) else { continue }
      var all = traces.earlier.removeValue(forKey: older) ?? []
      all.append(rows[row])
      traces.earlier[newer] = all
      if let state = unfolded.removeValue(forKey: older) { unfolded[newer] = state }
      gone.append(row)
    }
    traces.pending = []
    gone.sort()
    take(out: gone)
    return gone
  }

  /// The row that begins with a line.
  func row(beginning id: Int) -> Int? {
    let row = row(atOrAfter: id)
    return row < rows.count && first(row) == id ? row : nil
  }

  private mutating func take(out gone: [Int]) {
    guard var kept = gone.first else { return }
    var next = 0
    for row in kept..<rows.count {
      if next < gone.count, gone[next] == row {
        next += 1
      } else {
        rows[kept] = rows[row]
        kept += 1
      }
    }
    rows.removeLast(rows.count - kept)
  }

  /// Puts the rows that are folded into one back where they were written.
  mutating func putBack(_ all: [Row]) {
    // From the end on, so that each row moves once: a million lines may have ten thousand of one kind.
    var (from, to) = (rows.count - 1, rows.count + all.count - 1)
    rows += all
    for row in all.reversed() {
      while from >= 0, rows[from].first > row.first {
        rows[to] = rows[from]
        (from, to) = (from - 1, to - 1)
      }
      rows[to] = row
      to -= 1
    }
  }

  /// Takes them out again, with what was unfolded of them.
  mutating func takeBack(_ all: [Row]) {
    var next = 0
    rows.removeAll { row in
      while next < all.count, Int(all[next].first) + all[next].count <= Int(row.first) { next += 1 }
      return next < all.count && all[next].first <= row.first
    }
    for row in all { unfolded[Int(shown[Int(row.first)])] = nil }
  }

  /// The same for lines that were dropped at the beginning.
  mutating func dropTraces(before id: Int, lines: Int) {
    traces.newest = traces.newest.filter { $0.value >= id }
    traces.pending.removeAll { $0.older < id }
    traces.earlier = traces.earlier.compactMapValues { rows in
      let left = rows.compactMap { $0.dropping(lines) }
      return left.isEmpty ? nil : left
    }.filter { $0.key >= id }
  }

  /// The same for lines that were taken out at the end: what was folded into one of them stands for itself again.
  mutating func dropTraces(from id: Int, kept: Int) {
    for (kind, line) in traces.newest where line >= id { traces.newest[kind] = newest(before: id, kept: kept, line) }
    traces.pending.removeAll { $0.newer >= id }
    traces.earlier = traces.earlier.filter { $0.key < id }
  }

  private mutating func newest(before id: Int, kept: Int, _ line: Int) -> Int? {
    if let pair = traces.pending.last(where: { $0.newer == line }) {
      return pair.older < id ? pair.older : newest(before: id, kept: kept, pair.older)
    }
    guard var all = traces.earlier.removeValue(forKey: line) else { return nil }
    all.removeAll { Int($0.first) >= kept }
    guard var last = all.popLast() else { return nil }
    let key = Int(shown[Int(last.first)])
    guard unfolded[line] != .lines else { return key }
    if Int(last.first) + last.count > kept { last.folded = UInt32(kept) - last.first }
    putBack([last])
    if !all.isEmpty { traces.earlier[key] = all }
    return key
  }
}

extension LogRows.Row {
  /// The same row after so many lines were dropped before it; nil where it went with them.
  func dropping(_ lines: Int) -> LogRows.Row? {
    guard Int(first) + count > lines else { return nil }
    let place = Int(first) - lines
    var row = self
    if place < 0 { row.folded -= UInt32(-place) }
    row.first = UInt32(max(0, place))
    return row
  }
}
