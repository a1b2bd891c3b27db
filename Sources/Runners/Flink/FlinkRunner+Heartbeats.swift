import FoundationEssentials
import Jobs

extension FlinkRunner {
  /// Seconds in which all jobs of a cluster share one answer.
  private static let hearing = 5.0
  /// Seconds; `heartbeat.interval`'s default, and how many of them may pass without a sign of life.
  private static let usualInterval = 10.0
  private static let patience = 2.5

  /// Those of these TaskManagers that are listed still and have missed heartbeats: until `heartbeat.timeout` (50 s) Flink goes
  /// on telling what it read of them last. Nil where the cluster does not tell.
  func silent(among ids: [String]) async -> [SilentProcess]? {
    guard let last = await heartbeats() else { return nil }
    let clock = now().timeIntervalSince1970 + clockAhead
    let ages = ids.compactMap { id in last[id].map { SilentProcess(id: id, silence: clock - $0) } }
    let missed = FlinkRunner.patience * FlinkRunner.usualInterval
    guard ages.contains(where: { $0.silence > missed }) else { return [] }
    let limit = FlinkRunner.patience * max(FlinkRunner.usualInterval, await heartbeatInterval())
    return ages.filter { $0.silence > limit }
  }

  /// When each TaskManager was last heard of, in seconds since 1970 by the cluster's clock.
  private func heartbeats() async -> [String: Double]? {
    if let heard, heard.isYounger(than: FlinkRunner.hearing, at: now()) { return heard.value }
    let rest = self.rest
    let answer = await attempt { () async throws(RunnerError) in try await rest.taskManagers(timeout: .seconds(2)) }
    let last = answer.value.map { told in
      let pairs = told.taskmanagers.compactMap { entry in
        entry.timeSinceLastHeartbeat?.value.flatMap { $0 > 0 ? (entry.id, $0 / 1000) : nil }
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    // One that does not tell is not asked for every job.
    heard = Timed(value: last, at: now())
    return last
  }

  /// Seconds. It seldom changes, and is asked for only where a heartbeat is late.
  private func heartbeatInterval() async -> Double {
    if let interval = heartbeatEvery { return interval }
    let rest = self.rest
    let answer = await attempt { () async throws(RunnerError) in try await rest.jobManagerOptions() }
    guard let options = answer.value else { return FlinkRunner.usualInterval }
    let told = options.first { $0.key == "heartbeat.interval" }.flatMap { FlinkTime.seconds($0.value) }
    heartbeatEvery = told ?? FlinkRunner.usualInterval
    return heartbeatEvery ?? FlinkRunner.usualInterval
  }
}
