package import BeamMCPClient
package import FoundationEssentials

/// When what is asked next, and how old each answer is. One question of a lane is under way at a time.
package struct Schedule: Sendable {
  package struct Slot: Sendable {
    package internal(set) var request: RequestID?
    var sentAt: Date?
    /// When the last good answer came, and how long it took.
    package internal(set) var answeredAt: Date?
    var took = 0.0
    var failures = 0
    /// How many answers in a row brought nothing new.
    var calm = 0
    /// Why the last question was not answered; the last good answer stays on the screen.
    package internal(set) var error: ClientError?
    /// Asked anew at this time; nil when nobody waits for it.
    var due: Date?
    /// Nothing has come of it yet.
    var isNew: Bool { answeredAt == nil && error == nil }
  }

  var slots: [Lane: Slot] = [:]
  /// A question without an answer for so long is asked again.
  static let patience = 20.0

  package subscript(lane: Lane) -> Slot { slots[lane] ?? Slot() }

  /// Nothing that was asked for is still under way.
  var isAnswered: Bool { slots.values.allSatisfy { $0.request == nil } }

  mutating func want(_ lane: Lane, at date: Date) { slots[lane, default: Slot()].due = date }

  mutating func drop(_ lane: Lane) { slots[lane] = Slot() }

  func isDue(_ lane: Lane, now: Date) -> Bool {
    guard let slot = slots[lane], let due = slot.due, due <= now else { return false }
    guard slot.request != nil, let sent = slot.sentAt else { return true }
    return now.timeIntervalSince(sent) >= Schedule.patience
  }

  mutating func sent(_ lane: Lane, _ request: RequestID, now: Date) {
    var slot = slots[lane] ?? Slot()
    if slot.request != nil { slot.error = ClientError(.unreachable, "no answer for \(Int(Schedule.patience)) s") }
    slot.request = request
    slot.sentAt = now
    slots[lane] = slot
  }

  /// Takes an answer in; false where it is not the newest request's, so that it must be dropped.
  mutating func answered(_ lane: Lane, _ request: RequestID, error: ClientError?, pace: Double, now: Date) -> Bool {
    guard var slot = slots[lane], slot.request == request else { return false }
    slot.took = slot.sentAt.map { max(0, now.timeIntervalSince($0)) } ?? 0
    slot.request = nil
    slot.failures = error == nil ? 0 : slot.failures + 1
    slot.error = error
    if error == nil { slot.answeredAt = now }
    // A slow server is asked less often: a quarter of the time at most. A dead one less and less.
    let wait = max(pace, slot.took * 3) * Double(1 << min(slot.failures, 4))
    slot.due = Schedule.aligned((slot.sentAt ?? now).addingTimeInterval(min(wait, max(pace, 10))), pace: pace)
    slots[lane] = slot
    return true
  }

  /// Where an answer was like the one before, its lane is asked half as often, every four seconds at the least.
  mutating func settle(_ lane: Lane, pace: Double, isNews: Bool) {
    guard var slot = slots[lane], let sent = slot.sentAt, slot.due != nil, pace < Schedule.slowest else { return }
    slot.calm = isNews ? 0 : min(slot.calm + 1, 4)
    if !isNews {
      let due = sent.addingTimeInterval(min(Schedule.slowest, pace * Double(1 << slot.calm)))
      slot.due = Schedule.aligned(due, pace: pace)
    }
    slots[lane] = slot
  }

  /// Something changed, or someone came: every lane goes back to its own pace.
  mutating func rouse(_ pace: (Lane) -> Double) {
    for (lane, slot) in slots where slot.calm > 0 {
      slots[lane]?.calm = 0
      guard let sent = slot.sentAt, let due = slot.due, slot.request == nil else { continue }
      slots[lane]?.due = min(due, Schedule.aligned(sent.addingTimeInterval(pace(lane)), pace: pace(lane)))
    }
  }

  static let slowest = 4.0

  /// On the tick of the clock, so that a second has one round of questions and one frame.
  private static func aligned(_ due: Date, pace: Double) -> Date {
    pace < 1 ? due : Date(timeIntervalSince1970: (due.timeIntervalSince1970 - 0.25).rounded(.up))
  }

  /// Everything that is wanted was answered once.
  var isSettled: Bool {
    slots.values.allSatisfy { $0.request == nil && ($0.due == nil || $0.answeredAt != nil || $0.error != nil) }
  }

  /// The earliest time at which something is to be asked.
  func nextDue(newOnly: Bool = false) -> Date? {
    slots.values.filter { $0.request == nil && (!newOnly || $0.isNew) }.compactMap(\.due).min()
  }
}
