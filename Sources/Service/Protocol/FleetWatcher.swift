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
    let targets: Set<Target>
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
  /// Who is told of what, by which names.
  private var followers: [Target: [Int: [String]]] = [:]
  private var listFollowers: Set<Int> = []
  private var last = 0
  private var following: Task<Void, Never>?

  /// The stream begins with what happens after this call.
  func changes(
    of targets: [Target: [String]], list: Bool, in service: Service
  ) async -> AsyncStream<ResourceChange> {
    last += 1
    let number = last
    let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    readers[number] = Reader(targets: Set(targets.keys), signal: signal)
    for (target, uris) in targets { followers[target, default: [:]][number] = uris.sorted() }
    if list { listFollowers.insert(number) }
    await lookAt(targets.keys, in: service)
    if following == nil {
      let known = await FleetGlance.of(service)
      // Whoever it was for may be gone by now.
      if following == nil, !readers.isEmpty {
        following = Task { @concurrent in await self.follow(service, since: known) }
      }
    }
    return AsyncStream {
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
    guard readers[number]?.pending.isEmpty == false, let change = readers[number]?.pending.removeFirst() else {
      return nil
    }
    if readers[number]?.pending.isEmpty == false { readers[number]?.signal.yield() }
    return change
  }

  private func remove(_ number: Int) {
    guard let reader = readers.removeValue(forKey: number) else { return }
    reader.signal.finish()
    for target in reader.targets {
      followers[target]?[number] = nil
      if followers[target]?.isEmpty == true { followers[target] = nil }
    }
    listFollowers.remove(number)
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
    await lookAt(followers.keys, in: service)
  }

  private func lookAt(_ targets: some Sequence<Target>, in service: Service) async {
    let jobs = targets.compactMap { if case .job(let id) = $0 { id } else { nil } }
    for id in jobs.sorted().prefix(FleetWatcher.mostLookedAt) { await service.fleet.watch(id) }
  }

  /// Costs those alone who want to hear of it: there may be a thousand readers, and a change every second.
  private func tell(_ news: FleetGlance.News) {
    var told: Set<Int> = []
    for target in news.targets {
      for (number, uris) in followers[target] ?? [:] where add(uris.map(ResourceChange.updated), to: number) {
        told.insert(number)
      }
    }
    if news.isList {
      for number in listFollowers where add([.listChanged], to: number) { told.insert(number) }
    }
    for number in told {
      if case .terminated? = readers[number]?.signal.yield() { remove(number) }
    }
  }

  /// True where some of it was not waiting to be told already.
  private func add(_ changes: [ResourceChange], to number: Int) -> Bool {
    let fresh = changes.filter { readers[number]?.pending.contains($0) == false }
    readers[number]?.pending += fresh
    return !fresh.isEmpty
  }
}
