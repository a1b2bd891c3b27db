import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen

/// Makes events of the lines of a record again. A line builds on those before it, so all of them are read, in their order.
struct RecordReader: Sendable {
  let start: Date
  private var memory = RecordMemory()

  init(start: Date) { self.start = start }

  /// What a line tells; nil for one that is not understood, and for those that the player itself answers.
  mutating func event(_ line: RecordLine) -> Event? {
    let (what, date) = (line.what, start.addingTimeInterval(line.seconds))
    let request = what["n"]?.int ?? 0
    switch line.kind {
    case .key, .paste, .size, .focus, .mouse: return Input(record: line).map { .input($0, at: date) }
    case .tick: return .tick(date)
    case .awake: return .awake(date)
    case .zone: return .utcOffset(min(max(what.int ?? 0, -86_400), 86_400))
    case .traffic: return .traffic(bytesPerSecond: what.double ?? 0)
    case .connected, .alive, .lost, .fleet, .change, .happened: return told(line).map { .told($0, at: date) }
    case .answer:
      return Fetch(record: what).flatMap { fetch in
        answer(fetch, what).map { .fetched(fetch, request, $0, at: date) }
      }
    case .plan: return .planned(request, RecordReader.result(what) { Plan(record: $0) }, at: date)
    case .done: return .performed(request, RecordReader.result(what) { $0 }, at: date)
    case .heard: return .heard(request, Heard(record: what["is"] ?? .null), at: date)
    case .meaning: return .interpreted(request, Interpretation(record: what["is"] ?? .null), at: date)
    case .read:
      guard let call = what["call"].flatMap(ToolCall.init(record:)) else { return nil }
      return .read(request, call, RecordReader.result(what) { $0 }, at: date)
    case .mended: return .mended(what.string ?? "")
    case .notice:
      return .notice(
        what[0]?.string ?? "", isError: what[1]?.bool ?? false, isAnswer: what[2]?.bool ?? false)
    case .themes:
      return .themes(what[0]?.array?.compactMap(\.string) ?? [], current: what[1]?.string ?? "")
    case .keys: return Keymap.recorded(what).map { .keymap($0) }
    case .views:
      var faults: [String] = []
      return .views(NamedViews(what.object ?? [:], &faults))
    case .link: return .link(isSlow: what.bool ?? false)
    case .scan, .saved, .reported, .end: return nil
    }
  }

  private static func result<Value>(_ json: JSONValue, _ read: (JSONValue) -> Value) -> Result<Value, ClientError> {
    if let error = json["error"] { return .failure(ClientError(record: error)) }
    return .success(read(json["is"] ?? .null))
  }

  private mutating func told(_ line: RecordLine) -> FleetEvent? {
    let what = line.what
    let revision = what["revision"]?.int ?? 0
    switch line.kind {
    case .connected: return .connected
    case .alive: return .alive
    case .lost:
      return .disconnected(ClientError(record: what["error"] ?? .null), since: what["since"]?.date ?? start)
    case .fleet:
      guard let jobs = jobs(what["jobs"], isComplete: true), let runners = runners(what["runners"]) else { return nil }
      return .snapshot(FleetSnapshot(jobs: jobs, runners: runners, revision: revision))
    case .change:
      let removed = what["removed"]?.array?.compactMap(\.string) ?? []
      memory.forget(removed)
      guard let jobs = jobs(what["jobs"]) else { return nil }
      let list = what["runners"].flatMap { $0.isNull ? nil : runners($0) }
      return .change(FleetChange(jobs: jobs, removed: removed, runners: list, revision: revision))
    case .happened: return .timeline(what.array?.compactMap(TimelineEntry.init(json:)) ?? [])
    default: return nil
    }
  }

  private mutating func answer(_ fetch: Fetch, _ json: JSONValue) -> Result<Answer, ClientError>? {
    if let error = json["error"] { return .failure(ClientError(record: error)) }
    switch fetch {
    case .jobs: return page(json).map { .success(.jobs($0)) }
    case .logs: return json["is"].flatMap { Answer(record: $0, of: fetch) }.map { .success($0) }
    default:
      let value = json["is"].flatMap { memory.value(fetch.recordKey, $0) }
      return value.flatMap { Answer(record: $0, of: fetch) }.map { .success($0) }
    }
  }

  private mutating func page(_ json: JSONValue) -> JobPage? {
    let removed = json["removed"]?.array?.compactMap(\.string) ?? []
    let isComplete = json["complete"]?.bool ?? false
    guard let jobs = jobs(json["jobs"], isComplete: isComplete, removed: removed) else { return nil }
    return JobPage(
      jobs: jobs, removed: removed, revision: json["revision"]?.int ?? 0, nextCursor: nil, isComplete: isComplete)
  }

  private mutating func jobs(_ list: JSONValue?, isComplete: Bool = false, removed: [String] = []) -> [Job]? {
    guard let list = list?.array else { return nil }
    if isComplete { memory.keepOnly(list.compactMap { $0[0]?.string }) }
    memory.forget(removed)
    return list.compactMap { pair in
      guard let id = pair[0]?.string, let delta = pair[1] else { return nil }
      return memory.value(job: id, delta).flatMap { Job(json: $0) }
    }
  }

  private mutating func runners(_ delta: JSONValue?) -> [RunnerStatus]? {
    guard let value = delta.flatMap({ memory.value("runners", $0) }),
      case .runners(let runners)? = Answer(record: value, of: .runners)
    else { return nil }
    return runners
  }
}
