import FoundationEssentials

/// The newest writes that ended, for a day at the most.
package struct EndedWork: Sendable {
  package static let kept = 1000
  static let lifetime = 86_400.0

  private var works: [String: Work] = [:]
  /// Oldest first.
  private var order: [String] = []

  mutating func keep(_ work: Work) {
    if works.updateValue(work, forKey: work.id) == nil { order.append(work.id) }
    guard order.count > EndedWork.kept + EndedWork.kept / 5 else { return }
    for id in order.prefix(order.count - EndedWork.kept) { works[id] = nil }
    order.removeFirst(order.count - EndedWork.kept)
  }

  func work(_ id: String, at now: Date) -> Work? {
    works[id].flatMap { work in
      now.timeIntervalSince(work.endedAt ?? now) < EndedWork.lifetime ? work : nil
    }
  }
}
