/// One reader of events: what it is told first, and then every frame, until it leaves or the server drains.
struct EventSubscription: Sendable {
  let number: Int
  /// Frames from here on are the reader's.
  let next: Int
  /// Where the timeline stood then.
  let entry: Int
  let frames: AsyncStream<EventFrame>
}
