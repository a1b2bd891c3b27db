import FoundationEssentials

/// A message as it is kept for whoever looks back.
package struct Said: Sendable, Hashable {
  /// By which it is known however many follow.
  let number: Int
  let message: Message
  /// A failure is unread until it was put away, or seen in the list of all.
  var isRead: Bool
  /// The only job that it is about.
  var job: String?
  /// What each of several writes came to, with its job's name.
  var parts: [String] = []

  /// So many are kept.
  static let most = 100
}

extension State {
  /// Keeps what was said. That writes have waited is over with what they came to.
  mutating func keep(_ message: Message) {
    // Why a key does nothing in the list of them is none of them.
    if page == .messages, message.kind == .info, message.batch == nil { return }
    if let batch = message.batch {
      said.removeAll { $0.message.batch == batch && $0.message.kind == .waiting }
      for index in said.indices where said[index].message.batch == batch { said[index].isRead = true }
    }
    // A key that is pressed again and again says the same.
    if let last = said.last?.message, message.kind == .info, (last.kind, last.text) == (.info, message.text) {
      said.removeLast()
    }
    let batch = batches.first { $0.number == message.batch }
    lastSaid += 1
    said.append(
      Said(
        number: lastSaid, message: message, isRead: message.kind != .failure,
        job: batch?.items.count == 1 ? batch?.items.first?.job : nil,
        parts: (batch?.items.count ?? 0) > 1 ? batch?.items.map(\.told) ?? [] : []))
    guard said.count > Said.most else { return }
    said.remove(at: said.firstIndex(where: \.isRead) ?? 0)
  }

  /// Failures that stood at the bottom and were put away there.
  mutating func read(_ isRead: (Message) -> Bool) {
    for index in said.indices where isRead(said[index].message) { said[index].isRead = true }
  }

  /// All that was said, and what is under way. What stands at the bottom stands there.
  mutating func openMessages() {
    guard page != .messages else { return }
    go(.messages)
    messages = []
  }
}
