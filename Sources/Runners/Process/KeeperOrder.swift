/// What a keeper is told to run and to keep, by a file in the run's folder (it may hold secrets, so it is 0600).
package struct KeeperOrder: Sendable, Hashable, Codable {
  package var command: Command
  /// Unique to this run: the value of `ProcessSession.markName` in the environment of all that belongs to it.
  package var mark: String
  /// Bytes that the run's stored output may take, both of its files together.
  package var logLimit: Int

  package init(command: Command, mark: String, logLimit: Int = 16 << 20) {
    self.command = command
    self.mark = mark
    self.logLimit = logLimit
  }
}
