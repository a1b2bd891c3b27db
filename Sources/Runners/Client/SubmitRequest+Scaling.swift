import JSON
import Jobs

extension SubmitRequest {
  /// The same submission with another parallelism, in its options and where its arguments name one.
  func scaled(to parallelism: Int) -> SubmitRequest {
    var next = self
    next.options["parallelism"] = .int(parallelism)
    next.arguments = SubmitRequest.arguments(arguments, parallelism: parallelism)
    return next
  }

  /// A program that sets its parallelism from an argument overrides what the cluster is told.
  static func arguments(_ arguments: [String], parallelism: Int) -> [String] {
    var next = arguments
    for index in next.indices {
      if next[index].hasPrefix("--parallelism=") {
        next[index] = "--parallelism=\(parallelism)"
      } else if next[index] == "--parallelism", index + 1 < next.count, Int(next[index + 1]) != nil {
        next[index + 1] = "\(parallelism)"
      }
    }
    return next
  }

  /// What a restart changes.
  func restarted(_ request: RestartRequest, from savepoint: String?) -> SubmitRequest {
    var next = request.parallelism.map { scaled(to: $0) } ?? self
    next.options.merge(request.options) { _, new in new }
    next.jobID = request.newJobID
    next.savepointPath = savepoint
    return next
  }

  func named(_ jobID: String) -> SubmitRequest {
    var next = self
    next.jobID = jobID
    return next
  }

  var isPython: Bool { codePath.hasSuffix(".py") }
}
