/// The subscriptions of 2026-07-28 that are open, so that they can be ended in order.
actor OpenListens {
  private var open: [Int: Task<Void, Never>] = [:]
  private var last = 0
  private var isClosed = false

  func add(_ work: Task<Void, Never>) -> Int {
    last += 1
    open[last] = work
    if isClosed { work.cancel() }
    return last
  }

  func remove(_ number: Int) { open[number] = nil }

  func close() {
    isClosed = true
    for work in open.values { work.cancel() }
  }
}
