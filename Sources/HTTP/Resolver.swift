import Dispatch

/// Looks names up on threads of their own, one lookup a name at a time, so that a name server that is silent holds
/// up nobody but those who ask for that name.
actor Resolver {
  private let executor: QueueExecutor
  private var waiting: [HTTPURL.Origin: [Promise<[SocketAddress]>]] = [:]

  init(on executor: QueueExecutor) { self.executor = executor }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func addresses(
    of origin: HTTPURL.Origin, by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> [SocketAddress] {
    if origin.isUnix { return SocketAddress(path: origin.host).map { [$0] } ?? [] }
    if case .success(let known) = SocketAddress.lookup(host: origin.host, port: origin.port, isNumeric: true) {
      return known
    }
    let promise = Promise<[SocketAddress]>(on: executor)
    if waiting[origin, default: []].isEmpty { ask(origin) }
    waiting[origin, default: []].append(promise)
    let late = HTTPError.cannotConnect("the name server gave no address of \(origin.host)")
    return try await promise.value(by: deadline, late: late)
  }

  private func ask(_ origin: HTTPURL.Origin) {
    DispatchQueue.global().async { [executor] in
      let found = SocketAddress.lookup(host: origin.host, port: origin.port, isNumeric: false)
      executor.queue.async { self.assumeIsolated { $0.answer(origin, found) } }
    }
  }

  private func answer(_ origin: HTTPURL.Origin, _ found: Result<[SocketAddress], HTTPError>) {
    waiting.removeValue(forKey: origin)?.forEach { $0.settle(found) }
  }
}
