/// How something that was asked for has ended.
struct DemoResult: Sendable, Hashable {
  var outcome: DemoTask.Outcome
  /// Where the job goes on under another id, or where another job was begun.
  var nativeID: String?
  /// What the job that was begun starts from.
  var restoredFrom: String?
}
