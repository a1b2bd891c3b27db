import FoundationEssentials
import Jobs

/// The events of a server in this process, which costs nothing to ask: once a second, what changed since.
struct PolledEvents: Sendable {
  private static let pace = Duration.seconds(1)
  /// How far back the timeline is looked at; entries that were told are not told again.
  private static let window = 60.0

  private let client: BeamMCPClient
  private var pending: [FleetEvent] = []
  private var revision: Int?
  private var runners: [RunnerStatus] = []
  private var lastEntry: Int?
  private var lost: (error: ClientError, since: Date)?
  private var isFirst = true
  /// Looks in a row that brought nothing.
  private var quiet = 0
  private static let keepAlive = 5

  init(_ client: BeamMCPClient) { self.client = client }

  mutating func next() async -> FleetEvent? {
    while true {
      if Task.isCancelled { return nil }
      if !pending.isEmpty { return pending.removeFirst() }
      if !isFirst { do { try await Task.sleep(for: PolledEvents.pace) } catch { return nil } }
      do throws(ClientError) {
        try await look()
        isFirst = false
        quiet = pending.isEmpty ? quiet + 1 : 0
        if quiet > 0, quiet.isMultiple(of: PolledEvents.keepAlive) { pending.append(.alive) }
      } catch {
        if error.code == .cancelled { return nil }
        lose(error)
      }
    }
  }

  private mutating func lose(_ error: ClientError) {
    isFirst = false
    let since = lost?.since ?? Date()
    if lost?.error != error { pending.append(.disconnected(error, since: since)) }
    lost = (error, since)
  }

  private mutating func look() async throws(ClientError) {
    let runners = try await client.listRunners()
    let page = try await client.listJobs(since: revision, cursor: nil, limit: nil)
    let entries = try await client.timeline(of: nil, durationSeconds: PolledEvents.window)
    if isFirst || lost != nil { pending.append(.connected) }
    lost = nil
    if page.isComplete || revision == nil {
      pending.append(.snapshot(FleetSnapshot(jobs: page.jobs, runners: runners, revision: page.revision)))
    } else if page.revision != revision || runners != self.runners {
      pending.append(
        .change(FleetChange(jobs: page.jobs, removed: page.removed, runners: runners, revision: page.revision)))
    }
    (revision, self.runners) = (page.revision, runners)
    tell(entries)
  }

  /// What happened before the first look is history, and not an event.
  private mutating func tell(_ entries: [TimelineEntry]) {
    let new = lastEntry.map { last in entries.filter { $0.id > last } } ?? []
    lastEntry = max(lastEntry ?? 0, entries.map(\.id).max() ?? 0)
    if !new.isEmpty { pending.append(.timeline(new)) }
  }
}
