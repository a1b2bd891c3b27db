/// The state that a job goes on from after an action, where that is older than the action. What came since is done again.
package enum Resumption: Sendable, Hashable, Codable {
  /// Its latest checkpoint.
  case checkpoint
  /// A checkpoint that is waited for; the latest one where none completes.
  case nextCheckpoint
  /// A savepoint or a retained checkpoint that is there already, by its path.
  case kept(String)
}
