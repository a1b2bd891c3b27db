extension Sequence<Int> {
  /// The sum, or the largest number where that is exceeded: what an engine counts must not end us.
  var total: Int {
    reduce(0) { sum, next in
      let (result, isOver) = sum.addingReportingOverflow(next)
      return isOver ? (next < 0 ? .min : .max) : result
    }
  }
}
