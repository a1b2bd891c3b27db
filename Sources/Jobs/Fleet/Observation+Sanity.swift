import FoundationEssentials

/// What engines say is data from outside: it is bounded and made finite here, once, so that nothing behind has to.
enum Sanity {
  static let nameLength = 512
  static let textLength = 1024
  static let observations = 100_000
  static let failures = 100

  /// By scalars, since one character may carry a megabyte of marks.
  static func clip(_ text: String, _ length: Int = textLength) -> String {
    guard text.utf8.count > length else { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.prefix(length))
    return String(view)
  }

  /// A figure that is finite and not negative.
  static func figure(_ value: Double?) -> Double? {
    guard let value, value.isFinite, value >= 0 else { return nil }
    return value
  }

  static func share(_ value: Double?) -> Double? { figure(value).map { min($0, 1) } }

  /// A time between 1970 and a day from now: engines say −1 for none, and clocks differ.
  static func time(_ date: Date?, now: Date) -> Date? {
    guard let date, date.timeIntervalSince1970 > 0, date.timeIntervalSince(now) < 86_400 else { return nil }
    return date
  }

  /// Numbers that can be added to others.
  static func slots(_ slots: RunnerStatus.Slots) -> RunnerStatus.Slots {
    RunnerStatus.Slots(total: min(max(slots.total, 0), 1 << 30), free: min(max(slots.free, 0), 1 << 30))
  }

  static func parallelism(_ value: Int?) -> Int? { value.flatMap { $0 > 0 ? min($0, 1 << 20) : nil } }
}

extension JobMetrics {
  /// Finite, not negative, shares at the most 1. A watermark ahead of the wall clock lags by nothing.
  var sane: JobMetrics {
    var metrics = self
    metrics.recordsInPerSecond = Sanity.figure(recordsInPerSecond)
    metrics.recordsOutPerSecond = Sanity.figure(recordsOutPerSecond)
    metrics.watermarkLag = watermarkLag.flatMap { $0 < 0 && $0.isFinite ? 0 : Sanity.figure($0) }
    metrics.backlogRecords = Sanity.figure(backlogRecords)
    metrics.checkpointAge = Sanity.figure(checkpointAge)
    metrics.checkpointDuration = Sanity.figure(checkpointDuration)
    metrics.checkpointFailures = Sanity.figure(checkpointFailures)
    metrics.restarts = Sanity.figure(restarts)
    metrics.cpu = Sanity.figure(cpu)
    metrics.backpressure = Sanity.share(backpressure)
    metrics.busy = Sanity.share(busy)
    metrics.heapUsed = Sanity.share(heapUsed)
    metrics.gcShare = Sanity.share(gcShare)
    return metrics
  }
}

extension Observation {
  /// Nil where it cannot be told apart from others, since its id is empty or no id.
  func sane(at now: Date) -> Observation? {
    guard !nativeID.isEmpty, nativeID.utf8.count <= Sanity.nameLength else { return nil }
    var sane = self
    sane.name = name.isEmpty ? nativeID : Sanity.clip(name, Sanity.nameLength)
    sane.nativeState = Sanity.clip(nativeState, Sanity.nameLength)
    sane.startTime = Sanity.time(startTime, now: now)
    sane.endTime = Sanity.time(endTime, now: now)
    sane.parallelism = Sanity.parallelism(parallelism)
    sane.metrics = metrics.sane
    if let trouble { sane.trouble = Trouble(trouble.health, Sanity.clip(trouble.text), cure: trouble.cure) }
    for (action, reason) in actions.refusals where reason.utf8.count > Sanity.textLength {
      sane.actions.refusals[action] = Sanity.clip(reason)
    }
    return sane
  }
}
