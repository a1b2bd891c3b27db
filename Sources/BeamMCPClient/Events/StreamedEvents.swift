import FoundationEssentials
import HTTP
import JSON
import Jobs

/// Reads a server's stream of events, and opens it again where it broke.
struct StreamedEvents: Sendable {
  private let stream: EventStream
  private var body: HTTPBody.AsyncIterator?
  private var parser = ServerSentEvents()
  private var raw: [ServerSentEvent] = []
  private var pending: [FleetEvent] = []
  /// Where the stream goes on; empty where all must be told anew.
  private var lastEventID = ""
  private var failures = 0
  /// When the server last said anything, if only that it is alive.
  private var heardAt: Date?
  /// When the reader was last told so.
  private var toldAt = Date.distantPast
  private var lost: (error: ClientError, since: Date)?
  /// What has been told of this server's counting.
  private var revision = Int.min
  private var lastEntry = Int.min

  init(_ stream: EventStream) { self.stream = stream }

  /// Nil when the task was cancelled.
  mutating func next() async -> FleetEvent? {
    while true {
      if Task.isCancelled { return nil }
      if !pending.isEmpty { return pending.removeFirst() }
      if !raw.isEmpty {
        await take(raw.removeFirst())
      } else if body != nil {
        await read()
      } else {
        await connect()
      }
    }
  }

  private mutating func connect() async {
    if failures > 0 {
      do { try await stream.sleep(stream.pause(after: failures, asked: parser.retry)) } catch { return }
    }
    do throws(ClientError) {
      body = try await stream.open(after: lastEventID).makeAsyncIterator()
      parser = ServerSentEvents(lastEventID: lastEventID)
      (lost, toldAt) = (nil, stream.now())
      pending.append(.connected)
    } catch {
      lose(error)
    }
  }

  private mutating func read() async {
    do throws(HTTPError) {
      guard let bytes = try await body?.next() else {
        return lose(ClientError(.disconnected, "the server has ended the stream of events"))
      }
      heardAt = stream.now()
      raw = try parser.feed(bytes)
      tellOfLife()
    } catch .timedOut(let text) {
      // It has been gone since it was heard last.
      lose(ClientError(.unreachable, text), since: heardAt)
    } catch {
      lose(ClientError(error))
    }
  }

  /// A comment came, or a piece of an event that is long; of the many pieces of one not each is worth a word.
  private mutating func tellOfLife() {
    guard let heardAt, !raw.isEmpty || heardAt.timeIntervalSince(toldAt) >= 2 else { return }
    toldAt = heardAt
    if raw.isEmpty { pending.append(.alive) }
  }

  private mutating func lose(_ error: ClientError, since heard: Date? = nil) {
    body = nil
    raw = []
    guard error.code != .cancelled else { return }
    failures += 1
    let since = lost?.since ?? heard ?? stream.now()
    if lost?.error != error { pending.append(.disconnected(error, since: since)) }
    lost = (error, since)
  }

  private mutating func take(_ event: ServerSentEvent) async {
    if event.event == "goodbye" { return lose(StreamedEvents.farewell(event)) }
    guard let told = await FleetEvent.read(event) else {
      // Something was told that was not understood: what is known is no longer all.
      lastEventID = ""
      return lose(
        ClientError(.malformed, "an event of the server is not understood", hint: "is it of the same version?"))
    }
    failures = 0
    lastEventID = event.id
    if let news = news(told) { pending.append(news) }
  }

  /// A server that ends in order says why.
  private static func farewell(_ event: ServerSentEvent) -> ClientError {
    let reason = (try? JSONValue(parsing: event.data))?["reason"]?.string
    return ClientError(.disconnected, reason ?? "the server has ended the stream of events")
  }

  /// What of it was not told before.
  private mutating func news(_ event: FleetEvent?) -> FleetEvent? {
    switch event {
    case .snapshot(let snapshot)?:
      (revision, lastEntry) = (snapshot.revision, .min)
      return event
    case .change(let change)?:
      // The runners have no revision; that they are told once more changes nothing.
      guard change.revision > revision || change.revision == revision && change.runners != nil else { return nil }
      revision = change.revision
      return event
    case .timeline(let entries)?:
      let new = entries.filter { $0.id > lastEntry }
      lastEntry = new.map(\.id).max() ?? lastEntry
      return new.isEmpty ? nil : .timeline(new)
    case .connected?, .alive?, .disconnected?, nil: return nil
    }
  }
}

extension FleetEvent {
  /// What an event says: nil where it is not understood, and an event of nil where it is none of ours. Off every actor,
  /// since a snapshot of ten thousand jobs takes its time.
  @concurrent
  fileprivate static func read(_ event: ServerSentEvent) async -> FleetEvent?? {
    guard ["snapshot", "change", "timeline"].contains(event.event) else { return .some(nil) }
    guard let json = try? JSONValue(parsing: event.data).measured else { return nil }
    switch event.event {
    case "snapshot": return FleetSnapshot(json: json).map { .snapshot($0) }
    case "change": return FleetChange(json: json).map { .change($0) }
    default: return elements(json["entries"], TimelineEntry.init(json:)).map { .timeline($0) }
    }
  }

  /// Nil where one of them is not understood.
  fileprivate static func elements<Element>(_ list: JSONValue?, _ read: (JSONValue) -> Element?) -> [Element]? {
    guard let list = list?.array else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for value in list {
      guard let element = read(value) else { return nil }
      elements.append(element)
    }
    return elements
  }
}

extension FleetSnapshot {
  fileprivate init?(json: JSONValue) {
    guard let jobs = FleetEvent.elements(json["jobs"], Job.init(json:)), let revision = json["revision"]?.int,
      let runners = try? json["runners"]?.decoded(as: [RunnerStatus].self)
    else { return nil }
    self.init(jobs: jobs, runners: runners, revision: revision)
  }
}

extension FleetChange {
  fileprivate init?(json: JSONValue) {
    guard let jobs = FleetEvent.elements(json["jobs"], Job.init(json:)), let revision = json["revision"]?.int else {
      return nil
    }
    let removed = json["removed"]?.array?.compactMap(\.string) ?? []
    self.init(
      jobs: jobs, removed: removed, runners: try? json["runners"]?.decoded(as: [RunnerStatus].self), revision: revision)
  }
}
