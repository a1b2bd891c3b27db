import FoundationEssentials
import HTTP

/// Writes events to one reader until it goes, or the server drains.
struct EventStream: Sendable {
  let hub: EventHub
  let writer: HTTPBodyWriter

  /// - Parameter cursor: what the reader knows already, from `Last-Event-ID`.
  func run(after cursor: EventCursor?) async {
    // How long a browser waits before it asks again, in milliseconds.
    guard (try? await writer.write(Data("retry: 2000\n\n".utf8))) != nil else { return }
    var cursor = cursor
    repeat {
      guard let subscription = await hub.join() else { return }
      cursor = await follow(subscription, after: cursor)
      await hub.leave(subscription)
    } while cursor != nil && !Task.isCancelled
  }

  /// Where the reader stands when it missed frames, since it reads too slowly: it is told the rest in one piece then. Nil
  /// at the end.
  private func follow(_ subscription: EventSubscription, after cursor: EventCursor?) async -> EventCursor? {
    do throws(HTTPError) {
      let (bytes, revision) = await hub.beginning(after: cursor, until: subscription.entry)
      try await writer.write(bytes)
      var position = hub.cursor(revision: revision, entry: subscription.entry)
      var next = subscription.next
      for await frame in subscription.frames {
        guard frame.number == next else { return position }
        next += 1
        // A change that the beginning told already, or an older state of what it told.
        if frame.kind == .change, let told = frame.cursor?.revision, told <= revision { continue }
        try await writer.write(frame.bytes)
        position = frame.cursor ?? position
      }
      return nil
    } catch { return nil }
  }
}
