/// Lines that stand in a row but are not the one that it shows.
extension LogRows {
  /// Whether a line is shown, be it by itself or folded into another row.
  func holds(_ id: Int) -> Bool {
    let place = LogRows.firstIndex(0..<shown.count) { Int(shown[$0]) >= id }
    return place < shown.count && Int(shown[place]) == id
  }

  /// The lines of a row from the first to the last of each run, with what is folded into it from elsewhere, the oldest first.
  func runs(_ row: Int) -> [ClosedRange<Int>] {
    let key = first(row)
    let earlier = unfolded[key] == .lines ? [] : traces.earlier[key] ?? []
    return (earlier + [rows[row]]).map { Int(shown[Int($0.first)])...Int(shown[Int($0.first) + $0.count - 1]) }
  }

  /// Unfolds what hides a line behind the newest of its row. Returns the rows that were unfolded, by their first lines, and how
  /// many lines the outermost held.
  mutating func reveal(_ id: Int) -> (keys: [Int], times: Int) {
    var (keys, most) = ([Int](), 0)
    // A trace that came again may itself have come several times in a row.
    while keys.count < 2, holds(id) {
      let row = row(holding: id)
      let key = first(row)
      guard last(row) != id, unfolded[key] != .lines, times(row) > 1 else { break }
      most = max(most, times(row))
      set(.lines, group(of: row))
      keys.append(key)
    }
    return (keys, most)
  }

  /// Folds again what was unfolded for a line, unless another line, which is gone to, stands in it too.
  mutating func conceal(_ key: Int, unlessIn id: Int?) -> Bool {
    guard unfolded[key] == .lines, let row = row(beginning: key) else { return true }
    let group = group(of: row)
    if let id {
      let last = last(group.first + group.count - 1)
      let earlier = traces.earlier[key] ?? []
      let isEarlier = earlier.contains {
        id >= Int(shown[Int($0.first)]) && id <= Int(shown[Int($0.first) + $0.count - 1])
      }
      if isEarlier || (key...last).contains(id) { return false }
    }
    set(nil, group)
    return true
  }
}
