import JSON
import Screen

/// Tells on a terminal that something takes its time, and for how long; says nothing where nobody watches.
struct Progress: Sendable {
  private let run: Run
  /// Quick work is not worth a word.
  private static let patience = Duration.milliseconds(400)
  private static let pace = Duration.milliseconds(250)

  init(_ run: Run) { self.run = run }

  func during<Value: Sendable>(
    _ doing: String, _ work: @escaping @Sendable () async throws(Failure) -> Value
  ) async throws(Failure) -> Value { try await during({ doing }, work) }

  /// - Parameter doing: What is going on, as it stands.
  func during<Value: Sendable>(
    _ doing: @escaping @Sendable () async -> String, _ work: @escaping @Sendable () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    guard run.streams.errorIsTerminal else { return try await work() }
    let result = await withTaskGroup(of: Result<Value, Failure>?.self) { group in
      group.addTask {
        do throws(Failure) { return .success(try await work()) } catch { return .failure(error) }
      }
      group.addTask {
        await tell(doing)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    guard let result else { throw Failure(.interrupted, "\(await doing()) was given up") }
    return try result.get()
  }

  /// A line that overwrites itself until its task is cancelled, and is then taken away.
  private func tell(_ doing: @Sendable () async -> String) async {
    let begun = ContinuousClock.now
    guard (try? await run.streams.sleep(Progress.patience)) != nil else { return }
    while !Task.isCancelled {
      let seconds = Int((ContinuousClock.now - begun) / .seconds(1))
      run.streams.error("\r\(line(await doing(), seconds))\u{1B}[K")
      if (try? await run.streams.sleep(Progress.pace)) == nil { break }
    }
    run.streams.error("\r\u{1B}[K")
  }

  /// As much of its end as stands on one line: a line that wraps could not be written over.
  private func line(_ doing: String, _ seconds: Int) -> String {
    let end = "\(run.paper.isUnicode ? "…" : "...") \(seconds) s"
    let room = max(20, (run.streams.width() ?? 80) - end.columns - 1)
    var text = Substring(doing)
    while String(text).columns > room { text = text.dropFirst(max(1, (String(text).columns - room) / 2)) }
    return text + end
  }
}
