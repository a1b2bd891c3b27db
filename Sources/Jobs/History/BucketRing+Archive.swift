extension BucketRing {
  /// The figures of one bucket as coded for the disk, the open one as far as it has come; nil where nothing was read in it.
  func codes(of bucket: Int) -> [UInt16]? {
    let codes = bucket == openBucket ? openCodes : closedCodes(of: bucket)
    return codes.contains { !CompactFigure(code: $0).isMissing } ? codes : nil
  }

  /// Puts what an earlier run kept before what this one has; of a bucket that both know, this run's stands.
  mutating func recall(_ known: [Int: [UInt16]]) {
    var rows = known.filter { $0.value.count == width && $0.key < (openBucket ?? .max) }
    for bucket in closedBuckets { rows[bucket] = closedCodes(of: bucket) }
    guard let newest = rows.keys.max(), let oldest = rows.keys.min() else { return }
    let gap = [UInt16](repeating: CompactFigure.missing, count: width)
    restart(from: (max(oldest, newest - limit + 1)...newest).map { ($0, rows[$0] ?? gap) })
  }
}
