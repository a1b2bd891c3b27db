import FoundationEssentials
import HTTP
import JSON
import Jobs
import Service

/// Tells all readers of events what changes in the fleet. What changed in one tick is asked for and encoded once, however
/// many read; while nobody reads, nothing is.
actor EventHub {
  /// Frames that wait for one reader, before it is told the rest in one piece.
  private static let buffered = 16
  /// Seconds without an event after which a comment says that the server is there: often enough that a reader knows within
  /// a few seconds that it is not, and the same few bytes for all of them.
  static let keepAlive = 5.0

  private let service: Service
  private let pause: @Sendable (Duration) async throws -> Void
  private let incarnation = String(UInt64.random(in: .min ... .max), radix: 36)
  private var readers: [Int: AsyncStream<EventFrame>.Continuation] = [:]
  private var lastReader = 0
  private var lastFrame = 0
  /// What the frames so far tell; nil while nobody reads.
  private var told: EventCursor?
  private var toldRunners: [JSONValue] = []
  /// Beginnings and resumptions that were encoded since the last tick: many readers come at once after an outage.
  private var beginnings: [EventCursor?: (bytes: Data, revision: Int)] = [:]
  private var quiet = 0.0
  private(set) var isClosed = false
  /// How often jobs were asked for and encoded, since the start.
  private(set) var encodings = 0

  init(_ service: Service, pause: @escaping @Sendable (Duration) async throws -> Void) {
    self.service = service
    self.pause = pause
  }

  var count: Int { readers.count }

  /// Tells what changes, until its task is cancelled.
  func run() async {
    await withDiscardingTaskGroup { group in
      group.addTask { await self.follow() }
      group.addTask { await self.keepAwake() }
    }
  }

  private func follow() async {
    for await _ in await service.fleet.revisions() {
      await tick()
      // A poll of several runners comes in several steps; with many readers each step costs.
      do { try await pause(.milliseconds(readers.count > 100 ? 1000 : 250)) } catch { return }
    }
  }

  private func keepAwake() async {
    while (try? await pause(.seconds(1))) != nil {
      quiet += 1
      if quiet >= EventHub.keepAlive { send(.keepAlive, nil, ServerSentEvent.keepAlive) }
    }
  }

  /// One frame for what changed in jobs and runners, one for what the timeline tells.
  func tick() async {
    guard let before = told, !readers.isEmpty else {
      told = nil
      beginnings = [:]
      return
    }
    encodings += 1
    let changes = await service.changes(since: before.revision)
    let (entries, last) = await service.timeline(after: before.entry)
    let runners = await runnersIfChanged()
    guard told == before else { return }
    beginnings = [:]
    var cursor = before
    cursor.revision = changes.revision
    if !changes.jobs.isEmpty || !changes.removed.isEmpty || runners != nil {
      let bytes =
        changes.isComplete
        ? EventFrame.snapshot(cursor, jobs: changes.jobs, runners: toldRunners)
        : EventFrame.change(cursor, jobs: changes.jobs, removed: changes.removed, runners: runners)
      send(.change, cursor, bytes)
    }
    cursor.entry = last
    if !entries.isEmpty { send(.timeline, cursor, EventFrame.timeline(cursor, entries)) }
    told = cursor
  }

  /// When they last answered changes all the time, and is nobody's news.
  private func runnersIfChanged() async -> [JSONValue]? {
    let runners = await runners()
    guard runners.map(EventHub.withoutTime) != toldRunners.map(EventHub.withoutTime) else { return nil }
    toldRunners = runners
    return runners
  }

  private func runners() async -> [JSONValue] { (try? await service.runnerList()) ?? [] }

  private static func withoutTime(_ runner: JSONValue) -> JSONValue {
    var members = runner.object ?? [:]
    members["observed_at"] = nil
    members["latency"] = nil
    return .object(members)
  }

  private func send(_ kind: EventFrame.Kind, _ cursor: EventCursor?, _ bytes: Data) {
    lastFrame += 1
    quiet = 0
    let frame = EventFrame(number: lastFrame, kind: kind, cursor: cursor, bytes: bytes)
    for reader in readers.values { reader.yield(frame) }
  }
}

// Readers.
extension EventHub {
  /// Nil where the server drains.
  func join() async -> EventSubscription? {
    if isClosed { return nil }
    if told == nil {
      let (revision, entry) = (await service.fleet.revision, await service.timeline(after: .max).last)
      let runners = await runners()
      if told == nil {
        told = EventCursor(incarnation: incarnation, revision: revision, entry: entry)
        toldRunners = runners
      }
    }
    guard !isClosed, let told else { return nil }
    lastReader += 1
    let (frames, continuation) = AsyncStream.makeStream(
      of: EventFrame.self, bufferingPolicy: .bufferingNewest(EventHub.buffered))
    readers[lastReader] = continuation
    return EventSubscription(number: lastReader, next: lastFrame + 1, entry: told.entry, frames: frames)
  }

  func leave(_ subscription: EventSubscription) { readers.removeValue(forKey: subscription.number)?.finish() }

  /// What a reader is told who knows what `cursor` says: what changed since, or where that cannot be told, everything.
  ///
  /// - Parameter entry: the last of the timeline's that it is told now; the frames tell those after it.
  func beginning(after cursor: EventCursor?, until entry: Int) async -> (bytes: Data, revision: Int) {
    let known = cursor.flatMap { $0.incarnation == incarnation && $0.entry <= entry ? $0 : nil }
    if let made = beginnings[known] { return made }
    encodings += 1
    let changes = await service.changes(since: known?.revision)
    let runners = await runners()
    var position = EventCursor(incarnation: incarnation, revision: changes.revision, entry: known?.entry ?? entry)
    var bytes =
      changes.isComplete
      ? EventFrame.snapshot(position, jobs: changes.jobs, runners: runners)
      : EventFrame.change(position, jobs: changes.jobs, removed: changes.removed, runners: runners)
    if let known, known.entry < entry {
      let (entries, last) = await service.timeline(after: known.entry)
      position.entry = entry
      bytes += EventFrame.timeline(position, Array(entries.dropLast(max(0, last - entry))))
    }
    // A tick may have come meanwhile, and whoever joins after it needs what it told.
    if let told, told.entry == entry, told.revision <= changes.revision, beginnings.count < 32 {
      beginnings[known] = (bytes, changes.revision)
    }
    return (bytes, changes.revision)
  }

  /// Where a reader stands who has read a beginning, for the next one.
  nonisolated func cursor(revision: Int, entry: Int) -> EventCursor {
    EventCursor(incarnation: incarnation, revision: revision, entry: entry)
  }

  /// A last word to every reader, and no new ones.
  func close() {
    isClosed = true
    send(.goodbye, nil, EventFrame.event("goodbye", nil, ["reason": "the server is shutting down"]))
    for reader in readers.values { reader.finish() }
    readers = [:]
  }
}
