extension Sanity {
  /// Of a longer trace the beginning and the end are kept, for the cause stands at the end; what is between is counted.
  static func trace(_ trace: String) -> String {
    let scalars = trace.unicodeScalars
    guard trace.utf8.count > traceLength, scalars.count > traceLength else { return trace }
    let (head, tail) = (scalars.prefix(traceLength * 5 / 8), scalars.suffix(traceLength * 3 / 8))
    let left = scalars.count - head.count - tail.count
    return "\(String(head))\n… \(left) characters are left out here …\n\(String(tail))"
  }

  private static let traceLength = 16_384

  /// A loop throws the same again and again: equal traces are held once.
  static func sharingTraces(_ failures: [JobFailure]) -> [JobFailure] {
    var known: Set<String> = []
    return failures.map { failure in
      var failure = failure
      failure.trace = known.insert(failure.trace).memberAfterInsert
      return failure
    }
  }
}
