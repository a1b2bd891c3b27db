import FoundationEssentials
import Jobs

extension JobList {
  /// Takes in what changed. `isComplete`: the answer is the whole list, so that what is not in it is gone. Cells that change
  /// are marked in the rows `watched` alone, since marks fade before anyone scrolls to another.
  mutating func merge(
    _ changed: [Job], removed: [String], isComplete: Bool, watched: Range<Int> = 0..<0, now: Date
  ) {
    let watched = Set(shown[watched.clamped(to: shown.indices)])
    var touched = Set<Int>()
    if isComplete { removeAll(except: Set(changed.map(\.id)), &touched) }
    for id in removed { remove(id, &touched) }
    var arriving = Set<Int>()
    var isShownAnew = false
    let isFirst = slotOfID.isEmpty
    for job in changed {
      let (slot, fate) = put(job, watched, now: now)
      if fate == .moved { arriving.insert(slot) }
      if fate == .shownAnew { isShownAnew = true }
    }
    // What was there when we came is no news.
    if isFirst { notable = [:] }
    if !touched.isEmpty || !arriving.isEmpty {
      reorder(touched: touched.union(arriving), arriving: arriving)
    } else if isShownAnew {
      shown = order.filter { passes[$0] }
    }
    if !changed.isEmpty || !touched.isEmpty {
      findWorst()
      findUnconfirmed()
    }
  }

  /// What a change of a job means for the order.
  private enum Fate { case stays, moved, shownAnew }

  private mutating func removeAll(except kept: Set<String>, _ touched: inout Set<Int>) {
    for id in slotOfID.keys where !kept.contains(id) { remove(id, &touched) }
  }

  private mutating func remove(_ id: String, _ touched: inout Set<Int>) {
    guard let slot = slotOfID.removeValue(forKey: id) else { return }
    count(slots[slot], -1)
    tally(slots[slot], -1)
    passes[slot] = false
    (recent[id], notable[id]) = (nil, nil)
    free.append(slot)
    touched.insert(slot)
  }

  private mutating func put(_ job: Job, _ watched: Set<Int>, now: Date) -> (slot: Int, fate: Fate) {
    let passes = filter.passes(job, at: now)
    measureReason(job)
    noteTold(job)
    tally(job, 1)
    guard let slot = slotOfID[job.id] else {
      count(job, 1)
      measure(job)
      if isNew(job, now) { notable[job.id] = Notable(kind: .arrived, at: now) }
      return (add(job, passes), .moved)
    }
    if slots[slot].name != job.name || slots[slot].nativeID != job.nativeID {
      count(slots[slot], -1)
      count(job, 1)
    }
    measure(job)
    tally(slots[slot], -1)
    if slots[slot].state != job.state { notable[job.id] = Notable(kind: .changedState, at: now) }
    if watched.contains(slot) { recent[job.id] = Change(before: slots[slot], at: now) }
    let key = sort.isSameKey(slots[slot], job) ? keys[slot] : sort.key(of: job)
    slots[slot] = job
    let isShownAnew = self.passes[slot] != passes
    self.passes[slot] = passes
    if key == keys[slot] { return (slot, isShownAnew ? .shownAnew : .stays) }
    keys[slot] = key
    return (slot, .moved)
  }

  /// Engines answer one after the other: what has run for long has come to us, and not to its engine.
  private func isNew(_ job: Job, _ now: Date) -> Bool {
    job.startTime.map { now.timeIntervalSince($0) < JobList.newSeconds } ?? true
  }

  private mutating func count(_ job: Job, _ step: Int) {
    if let native = job.nativeID {
      let left = natives[native, default: 0] + step
      natives[native] = left > 0 ? left : nil
    }
    let name = Name.look(job.name)
    let left = namesakes[name, default: 0] + step
    namesakes[name] = left > 0 ? left : nil
  }

  private mutating func add(_ job: Job, _ passes: Bool) -> Int {
    let key = sort.key(of: job)
    if let slot = free.popLast() {
      slots[slot] = job
      keys[slot] = key
      self.passes[slot] = passes
      slotOfID[job.id] = slot
      return slot
    }
    slots.append(job)
    keys.append(key)
    self.passes.append(passes)
    slotOfID[job.id] = slots.count - 1
    return slots.count - 1
  }

  /// Takes the touched slots out of the order and merges the arriving ones in at their new places.
  private mutating func reorder(touched: Set<Int>, arriving: Set<Int>) {
    var isTouched = [Bool](repeating: false, count: slots.count)
    for slot in touched { isTouched[slot] = true }
    let still = order.filter { !isTouched[$0] }
    let arriving = arriving.sorted { keys[$0] < keys[$1] }
    order = merged(still, arriving)
    shown = order.filter { passes[$0] }
  }

  private func merged(_ a: [Int], _ b: [Int]) -> [Int] {
    if b.isEmpty { return a }
    var result: [Int] = []
    result.reserveCapacity(a.count + b.count)
    var i = 0
    for slot in b {
      while i < a.count, !(keys[slot] < keys[a[i]]) {
        result.append(a[i])
        i += 1
      }
      result.append(slot)
    }
    result.append(contentsOf: a[i...])
    return result
  }

  mutating func setSort(_ sort: SortOrder) {
    self.sort = sort
    for slot in order { keys[slot] = sort.key(of: slots[slot]) }
    order.sort { keys[$0] < keys[$1] }
    shown = order.filter { passes[$0] }
    findWorst()
  }

  mutating func setFilter(_ filter: TableFilter, now: Date) {
    self.filter = filter
    for slot in order { passes[slot] = filter.passes(slots[slot], at: now) }
    shown = order.filter { passes[$0] }
  }

  /// Forgets changes whose marks have faded.
  mutating func fade(now: Date) {
    if !notable.isEmpty { notable = notable.filter { now.timeIntervalSince($0.value.at) < JobList.notableSeconds } }
    guard !recent.isEmpty else { return }
    recent = recent.filter { now.timeIntervalSince($0.value.at) < JobList.fadeSeconds }
  }

  /// How long a changed cell is marked.
  static let fadeSeconds = 2.0
  /// From then on a job is not new any more.
  static let newSeconds = 120.0
  /// How long a job that has come, or is in another state, is marked.
  static let notableSeconds = 10.0
}
