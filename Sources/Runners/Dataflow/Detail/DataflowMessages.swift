import FoundationEssentials
import JSON
import Jobs

/// A job's messages, read on from where the last reading ended. Google gives them oldest first.
struct DataflowMessages: Sendable {
  struct Message: Sendable, Hashable {
    var time: Date
    /// `BASIC`, `WARNING`.
    var importance: String
    var text: String
    var id: String
  }

  private static let pageSize = 1000
  private static let pageLimit = 20
  private static let kept = 20_000

  private(set) var all: [Message] = []
  private(set) var scalings: [DataflowScaling] = []
  /// Nothing before that was read.
  private(set) var from: Date?
  private(set) var newest: Date?
  /// More was there than one reading takes.
  private(set) var isCut = false
  var usedAt: Date

  /// `from` nil: since the job began.
  init(from: Date?, at now: Date) { (self.from, usedAt) = (from, now) }

  /// With what came since, of at least that importance.
  func readOn(_ rest: DataflowREST, _ place: DataflowPlace, _ importance: String, at now: Date)
    async throws(RunnerError) -> DataflowMessages
  {
    var next = self
    next.usedAt = now
    next.isCut = false
    var token: String?
    for page in 1... {
      let reply = try await rest.get(
        DataflowPath.job(place) + "/messages",
        [
          ("minimumImportance", "JOB_MESSAGE_\(importance)"), ("startTime", (newest ?? from).map(Instant.text)),
          ("pageSize", "\(DataflowMessages.pageSize)"), ("pageToken", token),
        ], .detail)
      next.take(reply)
      token = reply["nextPageToken"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      if token == nil { return next }
      if page == DataflowMessages.pageLimit { break }
    }
    next.isCut = true
    return next
  }

  /// What came at the same moment as the last ones may come twice.
  mutating func take(_ reply: JSONValue) {
    let edge = newest
    let last = Set(all.reversed().prefix { $0.time == edge })
    for row in reply["jobMessages"]?.array ?? [] {
      guard let message = Message(row), !(message.time == edge && last.contains(message)) else { continue }
      if let edge, message.time < edge { continue }
      all.append(message)
      newest = max(newest ?? message.time, message.time)
    }
    for row in reply["autoscalingEvents"]?.array ?? [] {
      guard let event = DataflowScaling(row), !scalings.suffix(100).contains(event) else { continue }
      scalings.append(event)
    }
    if all.count > DataflowMessages.kept { all.removeFirst(all.count - DataflowMessages.kept) }
    if scalings.count > 500 { scalings.removeFirst(scalings.count - 500) }
  }

  /// What was read of an earlier time, before what is here.
  func preceded(by earlier: DataflowMessages) -> DataflowMessages {
    var whole = self
    let first = all.first?.time ?? newest ?? usedAt
    whole.all = earlier.all.filter { $0.time < first } + all
    whole.from = earlier.from
    whole.isCut = earlier.isCut
    return whole
  }
}

extension DataflowMessages.Message {
  init?(_ row: JSONValue) {
    guard let time = row["time"]?.date else { return nil }
    self.init(
      time: time, importance: DataflowWord(row["messageImportance"], DataflowWord.importance)?.name ?? "BASIC",
      text: row["messageText"]?.string ?? "", id: row["id"]?.string ?? "")
  }

  var line: LogLine { LogLine(time: time, level: level, source: "job", message: text) }

  private var level: LogLine.Level {
    switch importance {
    case "DEBUG", "DETAILED": .debug
    case "WARNING": .warn
    case "ERROR": .error
    default: .info
    }
  }

  /// Sentences in which Dataflow only sums up what other messages say.
  var isSummary: Bool { text.hasPrefix("Workflow failed") || text.contains("A work item was attempted 4 times") }

  var failure: JobFailure? {
    guard importance == "ERROR" else { return nil }
    if let failure = TraceReading.failure(in: line) { return failure }
    let trace = JavaTrace(text)
    var failure = JobFailure(time: time, exception: trace.root.exception, message: "", trace: "")
    failure.message = failure.exception.isEmpty ? text.firstLine : trace.root.message.firstLine
    return failure
  }
}
