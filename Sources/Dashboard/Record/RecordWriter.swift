import BeamMCPClient
package import FoundationEssentials
import JSON
import Jobs
import Screen

/// Makes lines of a record from events, each as what it changes. What looks secret is masked.
package struct RecordWriter: Sendable {
  private let start: Date
  private var memory = RecordMemory()
  /// Events without a time of their own have that of the one before.
  private var seconds = 0.0

  package init(start: Date) { self.start = start }

  /// Nil for what the console's state does not depend on.
  package mutating func line(_ event: Event) -> RecordLine? {
    if let date = event.date { seconds = max(0, date.timeIntervalSince(start)) }
    guard let (kind, what) = told(event) else { return nil }
    return RecordLine(seconds: seconds, kind: kind, what: what)
  }

  private mutating func told(_ event: Event) -> (RecordLine.Kind, JSONValue)? {
    switch event {
    case .input(let input, _): input.record
    case .tick: (.tick, .null)
    case .awake: (.awake, .null)
    case .utcOffset(let seconds): (.zone, .int(seconds))
    case .traffic(let bytes): (.traffic, .double(bytes.rounded()))
    case .told(let event, _): told(event)
    case .fetched(let fetch, let request, let result, _): answered(fetch, request, result)
    case .planned(let request, let result, _): (.plan, result.record(request) { $0.record })
    case .performed(let request, let result, _): (.done, result.record(request) { $0 })
    // Looked at while a sentence is typed; what it comes to is told when it is said.
    case .glanced, .planning: nil
    case .interpreted(let request, let meaning, _):
      (.meaning, Secrets.masked(["n": .int(request), "is": meaning.record]))
    case .heard(let request, let heard, _): (.heard, Secrets.masked(["n": .int(request), "is": heard.record]))
    case .read(let request, let call, let result, _):
      (.read, result.record(request, with: ["call": call.record]) { $0 })
    case .scanned: (.scan, .null)
    case .saved(_, let outcome, _): (.saved, outcome.record)
    case .reported(_, let outcome, _): (.reported, outcome.record)
    case .link(let isSlow): (.link, .bool(isSlow))
    case .notice(let text, let isError, let isAnswer):
      (.notice, [.string(Secrets.masked(text)), .bool(isError), .bool(isAnswer)])
    case .mended(let text): (.mended, .string(Secrets.masked(text)))
    case .themes(let names, let current): (.themes, [.array(names.map(JSONValue.string)), .string(current)])
    case .keymap(let keymap): (.keys, keymap.record)
    case .views(let views): (.views, .object(views.byName.mapValues(\.json)))
    }
  }

  private mutating func told(_ event: FleetEvent) -> (RecordLine.Kind, JSONValue)? {
    switch event {
    case .connected: return (.connected, .null)
    case .alive: return (.alive, .null)
    case .disconnected(let error, let since):
      return (.lost, Secrets.masked(["error": error.record, "since": .optional(since)]))
    case .snapshot(let fleet):
      memory.keepOnly(fleet.jobs.map(\.id))
      let runners = delta("runners", .runners(fleet.runners))
      return (.fleet, ["jobs": jobs(fleet.jobs), "runners": runners, "revision": .int(fleet.revision)])
    case .change(let change):
      memory.forget(change.removed)
      let runners = change.runners.map { delta("runners", .runners($0)) } ?? .null
      let removed = JSONValue.array(change.removed.map(JSONValue.string))
      return (
        .change,
        ["jobs": jobs(change.jobs), "removed": removed, "runners": runners, "revision": .int(change.revision)]
      )
    case .timeline(let entries): return (.happened, Secrets.masked(.array(entries.map(\.record))))
    }
  }

  private mutating func answered(
    _ fetch: Fetch, _ request: RequestID, _ result: Result<Answer, ClientError>
  ) -> (RecordLine.Kind, JSONValue)? {
    var members = fetch.record
    members["n"] = .int(request)
    switch result {
    case .failure(let error): members["error"] = Secrets.masked(error.record)
    case .success(.jobs(let page)):
      if page.isComplete { memory.keepOnly(page.jobs.map(\.id)) }
      memory.forget(page.removed)
      members["jobs"] = jobs(page.jobs)
      members["removed"] = .array(page.removed.map(JSONValue.string))
      (members["revision"], members["complete"]) = (.int(page.revision), .bool(page.isComplete))
    case .success(.logs(let page)): members["is"] = Answer.logs(page).record.map(Secrets.masked)
    case .success(let answer): members["is"] = delta(fetch.recordKey, answer)
    }
    return (.answer, .object(members))
  }

  private mutating func delta(_ key: String, _ answer: Answer) -> JSONValue {
    memory.delta(key, answer.record.map(Secrets.masked) ?? .null)
  }

  private mutating func jobs(_ jobs: [Job]) -> JSONValue {
    .array(
      jobs.map { job in
        // How long it runs is told by when it began; and what it was counted by is told of the whole page.
        var json = Secrets.masked(job.json(at: start).object ?? [:])
        (json["duration"], json["revision"]) = (nil, nil)
        return [.string(job.id), memory.delta(job: job.id, .object(json))]
      })
  }
}

extension Event {
  /// When it came; nil for what has no time of its own.
  var date: Date? {
    switch self {
    case .input(_, let date), .tick(let date), .awake(let date), .told(_, let date), .fetched(_, _, _, let date),
      .planned(_, _, let date), .performed(_, _, let date), .interpreted(_, _, let date), .heard(_, _, let date),
      .read(_, _, _, let date), .scanned(_, let date), .saved(_, _, let date), .reported(_, _, let date):
      date
    case .utcOffset, .traffic, .link, .notice, .mended, .planning, .themes, .keymap, .views, .glanced: nil
    }
  }
}

extension Result where Failure == ClientError {
  fileprivate func record(
    _ request: RequestID, with others: [String: JSONValue] = [:], _ write: (Success) -> JSONValue
  ) -> JSONValue {
    var members = others
    members["n"] = .int(request)
    switch self {
    case .success(let value): members["is"] = write(value)
    case .failure(let error): members["error"] = error.record
    }
    return Secrets.masked(.object(members))
  }
}

extension LogSave.Outcome {
  var record: JSONValue {
    switch self {
    case .written(let bytes): .int(bytes)
    case .exists: .null
    case .failed(let reason): .string(reason)
    }
  }

  init(record json: JSONValue) {
    self = json.int.map { .written(bytes: $0) } ?? json.string.map { .failed($0) } ?? .exists
  }
}
