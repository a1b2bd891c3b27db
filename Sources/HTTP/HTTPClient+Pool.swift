import Dispatch

/// Entry is by permits: `running` never exceeds the limit, and a new connection first makes room among the rested.
extension HTTPClient {
  /// Waits for a turn at this origin.
  func enter(_ origin: HTTPURL.Origin, by deadline: ContinuousClock.Instant) async throws(HTTPError) {
    guard pools[origin, default: ConnectionPool()].running >= limits.connectionsPerOrigin else {
      pools[origin, default: ConnectionPool()].running += 1
      return
    }
    let turn = Promise<Void>(on: executor)
    pools[origin]?.line.append(turn)
    do throws(HTTPError) {
      let late = "all \(limits.connectionsPerOrigin) connections to \(origin.authority) are busy"
      try await turn.value(by: deadline, late: .timedOut(late))
    } catch {
      giveUp(turn, origin)
      throw error
    }
  }

  /// Hands the turn to the next in line.
  func leave(_ origin: HTTPURL.Origin) {
    guard let pool = pools[origin] else { return }
    if pool.line.isEmpty {
      pools[origin]?.running -= 1
    } else {
      pools[origin]?.line.removeFirst().settle(.success(()))
    }
  }

  private func giveUp(_ turn: Promise<Void>, _ origin: HTTPURL.Origin) {
    guard let place = pools[origin]?.line.firstIndex(where: { $0 === turn }) else {
      // The turn was given just as the task stopped waiting: it goes on to the next.
      return leave(origin)
    }
    pools[origin]?.line.remove(at: place)
  }

  /// The most recently used connection that is still open.
  func takeRested(_ origin: HTTPURL.Origin) async -> Connection? {
    while let connection = pools[origin]?.rested.popLast() {
      if await connection.isOpen { return connection }
    }
    return nil
  }

  func rest(_ connection: Connection, _ origin: HTTPURL.Origin) {
    pools[origin, default: ConnectionPool()].rested.append(connection)
    sweepLater(limits.rest)
  }

  func closeRested(_ origin: HTTPURL.Origin) async {
    while let connection = pools[origin]?.rested.popLast() { await connection.close() }
  }

  /// A new connection must not exceed the limit: the longest at rest goes.
  func makeRoom(_ origin: HTTPURL.Origin) async {
    while let pool = pools[origin], !pool.rested.isEmpty,
      pool.running + pool.rested.count > limits.connectionsPerOrigin
    {
      await pools[origin]?.rested.removeFirst().close()
    }
  }

  /// One look ahead at a time, and none while nothing rests, so that an idle client costs nothing.
  private func sweepLater(_ delay: Duration) {
    if isSweeping { return }
    isSweeping = true
    executor.queue.asyncAfter(deadline: .now() + delay.dispatchInterval) { [weak self] in
      self?.assumeIsolated { $0.sweep() }
    }
  }

  private func sweep() {
    isSweeping = false
    let now = ContinuousClock.now
    for (origin, pool) in pools {
      let kept = pool.rested.filter { connection in
        connection.assumeIsolated { $0.keep(restedFor: limits.rest, at: now) }
      }
      pools[origin]?.rested = kept
      if kept.isEmpty, pool.running == 0 { pools[origin] = nil }
    }
    if pools.values.contains(where: { !$0.rested.isEmpty }) { sweepLater(limits.rest / 4) }
  }
}

extension Connection {
  /// Closes itself where its rest was long enough; whether it goes on to rest.
  fileprivate func keep(restedFor limit: Duration, at now: ContinuousClock.Instant) -> Bool {
    if isOpen, now - restedAt < limit { return true }
    close()
    return false
  }
}

extension HTTPClient {
  /// Requests to an origin that run or wait in line; for figures and tests.
  package func demand(for url: String) -> Int {
    guard let origin = try? HTTPURL(url).origin, let pool = pools[origin] else { return 0 }
    return pool.running + pool.line.count
  }
}
