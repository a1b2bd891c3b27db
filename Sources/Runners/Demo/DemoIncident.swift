/// What goes wrong with a job, and when: steps of the simulation since the demo began.
enum DemoIncident: Sendable, Hashable {
  /// A build that fails on the state it writes itself: only an older savepoint helps.
  case badDeployment
  /// Below `enough` subtasks the state of the window does not fit its cache, and every subtask is several times slower.
  case slowWindow(enough: Int)
  /// One key brings a third of the records while it lasts, so that more subtasks do not help.
  case hotKey(from: Int, until: Int)
  /// Below `enough` subtasks the heap fills up, until the process ends for want of it.
  case heapPressure(from: Int, enough: Int)
  /// A record that cannot be read comes once, and the job restarts.
  case badRecord(at: Int)
  /// A batch job that meets a damaged file.
  case damagedInput(at: Int)
}
