/// The headline figures of a job. Nil means that the engine has no such figure, or that it was not read yet.
public struct JobMetrics: Sendable, Hashable {
  /// Records a second entering the job at its sources, and leaving it at its sinks.
  public var recordsInPerSecond: Double?
  public var recordsOutPerSecond: Double?
  /// Shares of time (0–1) of the worst subtask of the worst vertex.
  public var backpressure: Double?
  public var busy: Double?
  /// Seconds that event time lags behind the wall clock.
  public var watermarkLag: Double?
  /// Records waiting in the sources.
  public var backlogRecords: Double?
  /// Seconds since the last completed checkpoint, and how long that one took.
  public var checkpointAge: Double?
  public var checkpointDuration: Double?
  public var checkpointFailures: Double?
  public var restarts: Double?
  /// Shares (0–1): of the heap of the fullest process, of time spent in garbage collection, of the processors granted.
  public var heapUsed: Double?
  public var gcShare: Double?
  public var cpu: Double?

  public init() {}
}

extension JobMetrics {
  /// The figures by their names on the wire, in the order in which they are shown.
  public static let fields: [(name: String, path: any WritableKeyPath<JobMetrics, Double?> & Sendable)] = [
    ("records_in_per_s", \.recordsInPerSecond), ("records_out_per_s", \.recordsOutPerSecond),
    ("backpressure", \.backpressure), ("busy", \.busy), ("watermark_lag_s", \.watermarkLag),
    ("backlog_records", \.backlogRecords), ("checkpoint_age_s", \.checkpointAge),
    ("checkpoint_duration_s", \.checkpointDuration), ("checkpoint_failures", \.checkpointFailures),
    ("restarts", \.restarts), ("heap_used", \.heapUsed), ("gc_share", \.gcShare), ("cpu", \.cpu),
  ]

  /// A figure by its wire name; nil for an unknown name as for a missing figure.
  public subscript(name: String) -> Double? {
    for field in JobMetrics.fields where field.name == name { return self[keyPath: field.path] }
    return nil
  }
}
