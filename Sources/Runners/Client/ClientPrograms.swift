import FoundationEssentials

/// How Python pipelines are run, which submit themselves to the cluster from this machine.
package struct ClientPrograms: Sendable {
  /// A name that is searched on `PATH`, or a path.
  package var python = "python3"
  /// Where the runs of the pipelines' clients are kept; several servers may share it.
  package var stateDirectory: String
  package var launch = KeeperLaunch()

  /// Without a directory: the one of the XDG base directories.
  package init(stateDirectory: String? = nil) { self.stateDirectory = stateDirectory ?? ClientPrograms.standard }

  private static var standard: String {
    let environment = ProcessInfo.processInfo.environment
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? (environment["HOME"] ?? "/tmp") + "/.local/state") + "/beamtop"
  }
}
