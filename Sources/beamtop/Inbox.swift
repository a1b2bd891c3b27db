import Dashboard
import Terminal

/// What has come and was not taken yet. The bell rings once however much comes, so that a burst is drawn as one frame.
final class Inbox {
  enum Item {
    case event(Event)
    case terminal(TerminalEvent)

    /// The operator waits for it: it is drawn at once. The rest may be drawn together a moment later.
    var isUrgent: Bool {
      switch self {
      case .event(.fetched), .event(.told), .event(.tick), .event(.traffic), .event(.awake), .event(.utcOffset): false
      case .event, .terminal: true
      }
    }
  }

  let bell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation
  private var items: [Item] = []

  init() { (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  func put(_ event: Event) { put(.event(event)) }
  func put(_ event: TerminalEvent) { put(.terminal(event)) }

  private func put(_ item: Item) {
    items.append(item)
    ring.yield()
  }

  func take() -> [Item] {
    defer { items.removeAll(keepingCapacity: true) }
    return items
  }
}
