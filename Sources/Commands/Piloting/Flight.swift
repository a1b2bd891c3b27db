import Synchronization

/// Work that goes on until somebody ends it, and is ended in order: it is cancelled, waited for a little, and what came of
/// it is known. A call that does not heed that it was cancelled holds up nobody.
struct Flight: Sendable {
  enum Landing: Sendable {
    /// It ended by itself.
    case ended(Result<ExitCode, Failure>)
    /// By Ctrl-C or a signal.
    case stopped(ExitCode)
  }

  let streams: Streams
  /// How long it is waited for.
  static let patience = Duration.seconds(3)

  func fly(_ work: @escaping @Sendable () async throws(Failure) -> ExitCode) async -> Landing {
    let (news, teller) = AsyncStream.makeStream(of: Landing.self)
    let flight = Task {
      do throws(Failure) { teller.yield(.ended(.success(try await work()))) } catch {
        teller.yield(.ended(.failure(error)))
      }
    }
    let watch = Task { [streams] in
      let code = await streams.untilStopped()
      if !Task.isCancelled { teller.yield(.stopped(code)) }
    }
    var landings = news.makeAsyncIterator()
    let landing = await landings.next() ?? .stopped(.interrupted)
    watch.cancel()
    if case .stopped = landing {
      flight.cancel()
      await Flight.bounded { _ = await flight.value }
    }
    return landing
  }

  /// Returns when it is done, or time is up; what hangs is left.
  static func bounded(_ work: @escaping @Sendable () async -> Void) async {
    let (news, teller) = AsyncStream.makeStream(of: Void.self)
    let tasks = [
      Task {
        await work()
        teller.yield()
      },
      Task {
        try? await Task.sleep(for: patience)
        teller.yield()
      },
    ]
    for await _ in news { break }
    for task in tasks { task.cancel() }
  }
}
