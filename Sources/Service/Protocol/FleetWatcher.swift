import FoundationEssentials
import Jobs
import MCP

/// Follows the fleet's revisions once for all who want to be told of changes, while there is anybody.
actor FleetWatcher {
  /// What may change.
  enum Target: Sendable, Hashable {
    case job(String)
    case runner(String)
    case fleet
    case audit
  }

  private struct Reader {
    var targets: [Target: [String]]
    var list: Bool
    /// What was not told yet, each once.
    var pending: [ResourceChange] = []
    let signal: AsyncStream<Void>.Continuation
  }

  /// Changes of so short a time are told together.
  private static let rest: Duration = .milliseconds(200)
  /// Whoever wants to be told of a job looks at it, so that its figures are read at once and not in their turn. Of so
  /// many: the engines bear no more, and the others' turn comes too.
  private static let mostLookedAt = 32
  private static let look: Duration = .seconds(10)

  private var readers: [Int: Reader] = [:]
  private var last = 0
  private var following: Task<Void, Never>?

  /// The stream begins with what happens after this call.
  func changes(
    of targets: [Target: [String]], list: Bool, in service: Service
  ) async -> AsyncStream<ResourceChange> {
    last += 1
    let number = last
    let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    readers[number] = Reader(targets: targets, list: list, signal: signal)
    await lookAt(targets.keys, in: service)
    if following == nil {
      let known = await FleetGlance.of(service)
      // Whoever it was for may be gone by now.
      if following == nil, !readers.isEmpty {
        following = Task { @concurrent in await self.follow(service, since: known) }
      }
    }
    return AsyncStream {
      if let change = await self.next(number) { return change }
      for await _ in signals {
        if let change = await self.next(number) { return change }
      }
      return nil
    } onCancel: {
      Task { await self.remove(number) }
    }
  }

  var readerCount: Int { readers.count }

  private func next(_ number: Int) -> ResourceChange? {
    guard let reader = readers[number], !reader.pending.isEmpty else { return nil }
    return readers[number]?.pending.removeFirst()
  }

  private func remove(_ number: Int) {
    readers.removeValue(forKey: number)?.signal.finish()
    if readers.isEmpty {
      following?.cancel()
      following = nil
    }
  }

  /// Revisions tell of jobs and runners; the audit has none, and is looked at once a second.
  @concurrent
  private nonisolated func follow(_ service: Service, since start: FleetGlance) async {
    var glance = start
    let (bells, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in await service.fleet.revisions() { bell.yield() } }
      group.addTask { while (try? await service.pause(.seconds(1))) != nil { bell.yield() } }
      group.addTask { while (try? await service.pause(FleetWatcher.look)) != nil { await self.lookOn(in: service) } }
      for await _ in bells {
        let (next, news) = await glance.next(service)
        glance = next
        if !news.isEmpty { await self.tell(news) }
        do { try await service.pause(FleetWatcher.rest) } catch { break }
      }
      group.cancelAll()
    }
  }

  private func lookOn(in service: Service) async {
    await lookAt(readers.values.reduce(into: Set()) { $0.formUnion($1.targets.keys) }, in: service)
  }

  private func lookAt(_ targets: some Sequence<Target>, in service: Service) async {
    let jobs = targets.compactMap { if case .job(let id) = $0 { id } else { nil } }
    for id in jobs.sorted().prefix(FleetWatcher.mostLookedAt) { await service.fleet.watch(id) }
  }

  private func tell(_ news: FleetGlance.News) {
    for (number, reader) in readers {
      var changes = news.targets.flatMap { reader.targets[$0] ?? [] }.sorted().map(ResourceChange.updated)
      if reader.list, news.isList { changes.append(.listChanged) }
      let fresh = changes.filter { !reader.pending.contains($0) }
      guard !fresh.isEmpty else { continue }
      readers[number]?.pending += fresh
      if case .terminated = reader.signal.yield() { remove(number) }
    }
  }
}
