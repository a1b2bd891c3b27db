import FoundationEssentials
import JSON
import Jobs
import MCP

/// What the operations read, as resources for one caller.
struct ServiceResources: ResourceProvider {
  /// Enough for a model to see what goes on, without filling its memory.
  private static let logLines = 200
  private static let metricSeconds = 300
  private static let timelineEntries = 200

  private let service: Service
  private let caller: Caller

  init(_ service: Service, for caller: Caller) {
    self.service = service
    self.caller = caller
  }

  /// Who did what is for those who may do something.
  private var readsAudit: Bool { caller.role >= .operator }

  func templates() -> [ResourceTemplate] { ResourceAddress.templates }

  @concurrent
  func resources(after cursor: String?, limit: Int) async throws(ResourceFailure) -> ResourcePage {
    await service.start()
    guard let place = ResourcePlace(cursor) else { throw .badCursor }
    var page = ResourcePage(resources: [])
    if case .head(let first) = place {
      let heads = await heads()
      guard first <= heads.count else { throw .badCursor }
      page.resources = Array(heads[first...].prefix(limit))
      if first + page.resources.count < heads.count {
        page.next = ResourcePlace.head(first + page.resources.count).text
        return page
      }
    }
    let last = if case .job(let id) = place { id } else { "" }
    let jobs = await service.fleet.delta(since: nil).jobs.filter { $0.id > last }.sorted { $0.id < $1.id }
    let room = jobs.prefix(limit - page.resources.count)
    page.resources += room.map(ResourceAddress.resource)
    if room.count < jobs.count { page.next = ResourcePlace.job(room.last?.id ?? last).text }
    return page
  }

  private func heads() async -> [Resource] {
    let runners = await service.fleet.runners().map(ResourceAddress.resource)
    return [ResourceAddress.summary, ResourceAddress.happenings] + (readsAudit ? [ResourceAddress.account] : [])
      + runners
  }

  @concurrent
  func read(_ uri: String) async throws(ResourceFailure) -> [ResourceContents] {
    guard let address = ResourceAddress(uri), address != .audit || readsAudit else {
      throw .notFound(ServiceResources.unknown(uri))
    }
    await service.start()
    let value = try await value(of: address, uri)
    return [ResourceContents(uri: uri, mimeType: ResourceAddress.mimeType, text: value.text)]
  }

  private func value(of address: ResourceAddress, _ uri: String) async throws(ResourceFailure) -> JSONValue {
    switch address {
    case .job(let reference, let aspect): try await job(reference, aspect)
    case .runner(let name): try await called("get_runner", ["runner": .string(name)])
    case .fleet: await FleetSummary.of(service.fleet).json
    case .fleetTimeline:
      ServiceResources.newest(try await called("get_job_timeline", ["duration_seconds": 86_400]))
    case .audit: try await account()
    }
  }

  private func job(_ reference: String, _ aspect: ResourceAddress.Aspect) async throws(ResourceFailure) -> JSONValue {
    var arguments: [String: JSONValue] = ["job_id": .string(reference)]
    switch aspect {
    case .logs: arguments["limit"] = .int(ServiceResources.logLines)
    case .metrics: arguments["window_seconds"] = .int(ServiceResources.metricSeconds)
    case .status, .timeline, .diagnosis, .analysis: break
    }
    let value = try await called(aspect.operation, arguments)
    return aspect == .timeline ? ServiceResources.newest(value) : value
  }

  private static func newest(_ timeline: JSONValue) -> JSONValue {
    ["entries": .array((timeline["entries"]?.array ?? []).suffix(timelineEntries))]
  }

  private func called(_ operation: String, _ arguments: [String: JSONValue]) async throws(ResourceFailure) -> JSONValue
  {
    do throws(Refusal) { return try await service.call(operation, arguments, by: caller) } catch {
      switch error.code {
      case .notFound, .ambiguous, .invalid: throw .notFound(error.description)
      default: throw .failed(error.description)
      }
    }
  }

  private func account() async throws(ResourceFailure) -> JSONValue {
    var entries: [JSONValue] = []
    for entry in await service.audit.recent {
      do throws(Refusal) { entries.append(try written(entry)) } catch { throw .failed(error.message) }
    }
    return ["entries": .array(entries)]
  }

  @concurrent
  func isWatchable(_ uri: String) async -> Bool {
    guard uri.utf8.count <= 1024, let address = ResourceAddress(uri) else { return false }
    await service.start()
    return await target(of: address) != nil
  }

  /// What a change of the fleet is held against; nil where there is nothing to watch.
  private func target(of address: ResourceAddress) async -> FleetWatcher.Target? {
    switch address {
    case .job(let reference, _): (try? await service.fleet.resolve(reference)).map { .job($0.id) }
    case .runner(let name):
      await service.fleet.runners().first { $0.runner.lowercased() == name.lowercased() }.map { .runner($0.runner) }
    case .fleet, .fleetTimeline: .fleet
    case .audit: readsAudit ? .audit : nil
    }
  }

  @concurrent
  func changes(of uris: Set<String>, list: Bool) async -> AsyncStream<ResourceChange> {
    var targets: [FleetWatcher.Target: [String]] = [:]
    for uri in uris.sorted() {
      guard let address = ResourceAddress(uri), let target = await target(of: address) else { continue }
      targets[target, default: []].append(uri)
    }
    return await service.share.watcher.changes(of: targets, list: list, in: service)
  }

  private static func unknown(_ uri: String) -> String {
    let known =
      (ResourceAddress.templates.map(\.uriTemplate) + ["fleet://summary", "fleet://timeline", "audit://recent"])
    return "there is no resource \(VisibleText.of(String(uri.prefix(200)))); there are \(known.joined(separator: ", "))"
  }
}
