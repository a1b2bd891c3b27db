/// A job that is to begin: what a submission or the second half of a restart makes.
struct DemoReplacement: Sendable {
  var profile: DemoProfile
  var workers: Int
  var submittedAs: String
  var restoredFrom: String?
  /// What its executors were told to have; nil where that is as usual.
  var memoryMB: Int?
  /// Records that wait for it.
  var backlog: Double
}
