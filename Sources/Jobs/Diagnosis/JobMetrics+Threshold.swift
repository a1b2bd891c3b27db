extension JobMetrics {
  /// The value of a figure, by its name on the wire, above which the rules begin to complain, for a line in a chart; nil
  /// where they look at more than the value.
  package static func threshold(of name: String) -> Double? {
    switch name {
    case "backpressure": Thresholds.backPressure.raise
    case "busy": Thresholds.atItsLimit
    case "watermark_lag_s": Thresholds.lagFloor
    case "heap_used": Thresholds.heap.raise
    case "gc_share": Thresholds.gc.raise
    case "checkpoint_age_s": Thresholds.checkpointAgeFloor
    default: nil
    }
  }
}
