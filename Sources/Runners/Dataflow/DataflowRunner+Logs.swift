import FoundationEssentials
package import Jobs

extension DataflowRunner {
  /// At first so much of the end of a log is read.
  private static let window = 3600.0

  /// The service's messages about the job, and what our client of it said. What workers log is in Cloud Logging, another
  /// API.
  package func logs(of target: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] {
    let id = target.nativeID
    let client = launches.output(of: id, request, at: now())
    if try launches.stillborn(id, at: now()) != nil { return client }
    let place = try await place(of: id)
    let read = try await read(place, request)
    messages[id] = read
    var lines = read.all.map(\.line)
    lines += read.scalings.map { LogLine(time: $0.time, level: .info, source: "autoscaling", message: $0.line) }
    if read.isCut, let first = read.all.last {
      let note = "more messages follow than are read at once; they are read on when the log is asked for again"
      lines.append(LogLine(time: first.time, level: .warn, source: "beamtop", message: note))
    }
    lines += client
    let wanted = request.since.map { since in lines.filter { $0.time >= since } } ?? lines
    let sorted = wanted.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    return sorted.suffix(request.limit).map(\.element)
  }

  private func read(_ place: DataflowPlace, _ request: LogRequest) async throws(RunnerError) -> DataflowMessages {
    let end = past[place.id]?.observation.endTime ?? now()
    let near = DataflowMessages(from: request.since ?? end.addingTimeInterval(-DataflowRunner.window), at: now())
    var known = messages[place.id] ?? near
    // A reader that wants more than was read before.
    if let since = request.since, let from = known.from, since < from { known = near }
    let read = try await known.readOn(rest, place, "DEBUG", at: now())
    guard request.since == nil, read.from != nil, read.all.count < request.limit else { return read }
    // There was not enough in the last hour: all of it.
    let whole = DataflowMessages(from: nil, at: now())
    return read.preceded(by: try await whole.readOn(rest, place, "DEBUG", at: now()))
  }
}
