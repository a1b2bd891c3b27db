import FoundationEssentials

/// The headline figures of one moment, in the order of `JobMetrics.fields`; NaN marks what is missing. Sixteen lanes, so
/// that a sample of ten thousand jobs costs microseconds.
typealias FigureRow = SIMD16<Float>

extension FigureRow {
  static let missing = FigureRow(repeating: .nan)
  /// Figures kept for every job: records in and out, back pressure, busy, watermark lag (the first of the fields).
  static let headlines = 5
  /// All figures of `JobMetrics.fields`.
  static let figures = 13

  /// One where a figure is there, else zero.
  var present: SIMDMask<SIMD16<Int32>> { self .== self }
}

extension JobMetrics {
  /// Written out by hand: key paths cost twenty times as much, and this runs for every job of every survey.
  var row: FigureRow {
    var row = FigureRow.missing
    if let value = recordsInPerSecond { row[0] = Float(value) }
    if let value = recordsOutPerSecond { row[1] = Float(value) }
    if let value = backpressure { row[2] = Float(value) }
    if let value = busy { row[3] = Float(value) }
    if let value = watermarkLag { row[4] = Float(value) }
    if let value = backlogRecords { row[5] = Float(value) }
    if let value = checkpointAge { row[6] = Float(value) }
    if let value = checkpointDuration { row[7] = Float(value) }
    if let value = checkpointFailures { row[8] = Float(value) }
    if let value = restarts { row[9] = Float(value) }
    if let value = heapUsed { row[10] = Float(value) }
    if let value = gcShare { row[11] = Float(value) }
    if let value = cpu { row[12] = Float(value) }
    return row
  }

  /// Where a figure stands in a row; nil for an unknown name.
  static func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
