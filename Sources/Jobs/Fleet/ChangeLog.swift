/// Which slot changed at which revision. Every change has a revision of its own, so an entry is current exactly where
/// its job still bears it, and a delta reads no further back than its reader's revision.
struct ChangeLog: Sendable {
  private(set) var revision: Int
  /// Removals up to this revision are forgotten; a reader who asks for older ones gets everything.
  private(set) var floor: Int
  private(set) var changes: [(revision: Int, slot: Int)] = []
  private var removals: [(revision: Int, id: String)] = []
  private let limit: Int

  init(first: Int, removalsKept limit: Int) {
    revision = first
    floor = first
    self.limit = limit
  }

  mutating func change(_ slot: Int) -> Int {
    revision += 1
    changes.append((revision, slot))
    return revision
  }

  mutating func remove(_ id: String) {
    revision += 1
    removals.append((revision, id))
    guard removals.count > limit + limit / 5 + 1 else { return }
    let dropped = removals.count - limit
    floor = removals[dropped - 1].revision
    removals.removeFirst(dropped)
  }

  /// Something else that readers see changed: a runner.
  mutating func advance() { revision += 1 }

  /// Drops the entries that later ones overtook; called when they are many.
  mutating func compact(where isCurrent: (Int, Int) -> Bool) {
    changes.removeAll { !isCurrent($0.revision, $0.slot) }
  }

  /// Nil where it can no longer be told.
  func since(_ revision: Int) -> (slots: ArraySlice<(revision: Int, slot: Int)>, removed: [String])? {
    guard revision >= floor, revision <= self.revision else { return nil }
    let removed = removals[Self.firstIndex(in: removals) { $0.revision > revision }...].map(\.id)
    return (changes[Self.firstIndex(in: changes) { $0.revision > revision }...], removed)
  }

  private static func firstIndex<T>(in sorted: [T], where isAfter: (T) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
