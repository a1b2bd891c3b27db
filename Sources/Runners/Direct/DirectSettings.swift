/// How the direct runner is configured.
package struct DirectSettings: Sendable {
  /// The runner's name on this server.
  package var name = "direct"
  /// Other direct runners of this server, whose jobs are theirs; the first of all shows what none of them began, as after a
  /// runner was renamed.
  package var siblings: Set<String> = []
  package var isFirst = true
  /// Names that are searched on `PATH`, or paths.
  package var python = "python3"
  package var java = "java"
  /// Where the registry and the runs are kept; several servers may share it.
  package var stateDirectory: String
  /// Where programs run; nil: in the folder of their code.
  package var workingDirectory: String?
  /// Between SIGTERM and SIGKILL.
  package var grace: Duration = .seconds(10)
  /// Ended jobs that are kept: so many, and none older than so many days.
  package var keptJobs = 200
  package var keptDays = 7.0
  /// Bytes of stored output a run.
  package var logLimit = 16 << 20
  package var launch = KeeperLaunch()

  package init(stateDirectory: String) { self.stateDirectory = stateDirectory }

  /// Whether a job of the registry, which several runners share, is this one's.
  func owns(_ job: DirectJob) -> Bool {
    job.runner == name || isFirst && !siblings.contains(job.runner ?? "")
  }
}
