/// The requests of 2026-07-28 that are being answered, so that they can be ended in order.
actor OpenReplies {
  private struct Reply {
    /// Nil until it has begun.
    var work: Task<Void, Never>?
    /// It goes on until somebody ends it: a subscription.
    var isListening: Bool
  }

  private var open: [Int: Reply] = [:]
  private var last = 0
  private var areListensOver = false
  private var isOver = false

  /// A number for a request whose work is about to begin.
  func number(isListening: Bool) -> Int {
    last += 1
    open[last] = Reply(isListening: isListening)
    return last
  }

  /// Does nothing where the work has ended already.
  func begin(_ number: Int, _ work: Task<Void, Never>) {
    guard let reply = open[number] else { return }
    open[number]?.work = work
    if isOver || areListensOver && reply.isListening { work.cancel() }
  }

  func end(_ number: Int) { open[number] = nil }

  /// Ends what would go on for ever, and what would begin to.
  func closeListens() {
    areListensOver = true
    for reply in open.values where reply.isListening { reply.work?.cancel() }
  }

  /// Ends everything.
  func close() {
    isOver = true
    for reply in open.values { reply.work?.cancel() }
  }

  var count: Int { open.count }
}
