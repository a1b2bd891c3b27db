import Jobs

extension DemoFlow {
  /// The headline figures that this kind of engine has for a job that runs.
  func metrics(_ profile: DemoProfile) -> JobMetrics {
    var metrics = JobMetrics()
    metrics.cpu = share(cpu)
    guard profile.site != .direct else { return metrics }
    metrics.recordsInPerSecond = rate.rounded()
    metrics.recordsOutPerSecond = (rate * profile.plan.yield).rounded()
    if profile.site != .dataflow {
      metrics.busy = share(busy)
      metrics.heapUsed = share(heap)
      metrics.gcShare = share(collecting)
    }
    if profile.type == .streaming { addLag(to: &metrics) }
    if profile.checkpoints { metrics.backpressure = share(heldBack(weight: profile.plan.lightestUpstream)) }
    return metrics
  }

  private func addLag(to metrics: inout JobMetrics) {
    metrics.watermarkLag = ((lag + delay) * 10).rounded() / 10
    metrics.backlogRecords = backlog.rounded()
  }

  /// Share of its time that a vertex of this weight, above the dearest one, waits for room.
  func heldBack(weight: Double) -> Double { max(0, pressure * (1 - weight * busy)) }

  func share(_ value: Double) -> Double { (min(1, max(0, value)) * 1000).rounded() / 1000 }
}
