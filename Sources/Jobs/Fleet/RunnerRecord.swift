import FoundationEssentials

/// All that the fleet keeps of one runner.
struct RunnerRecord: Sendable {
  var status: RunnerStatus
  /// How many surveys it gave.
  var surveys = 0
  /// The slots in the order of the last survey: engines list in the same order, which spares looking up.
  var order: [Int] = []
  var slots: [String: Int] = [:]
  var failingSince: Date?
  var polls = PollFigures()
  /// The processes that it was last told to have, and what is worth a word of some that went.
  var workers: [String: RunnerStatus.Slots]?
  var shortage: WorkerShortage?

  // Details that are due: a slot stands in one queue at the most.
  var calm = SlotQueue()
  var troubled = SlotQueue()
  var watched: Set<Int> = []
  var asking = 0

  init(_ status: RunnerStatus) { self.status = status }
}

/// First in, first out.
struct SlotQueue: Sendable {
  private var slots: [Int] = []
  private var head = 0

  var first: Int? { head < slots.count ? slots[head] : nil }
  mutating func append(_ slot: Int) { slots.append(slot) }

  mutating func removeFirst() {
    head += 1
    if head > 64, head * 2 > slots.count {
      slots.removeFirst(head)
      head = 0
    }
  }
}
