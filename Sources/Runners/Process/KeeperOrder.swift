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

/// That the program was started, and which process it is.
package struct StartRecord: Sendable, Hashable, Codable {
  package var process: ProcessIdentity
  /// Seconds since 1970.
  package var at: Double
  package var mark: String

  package init(process: ProcessIdentity, at: Double, mark: String) {
    self.process = process
    self.at = at
    self.mark = mark
  }
}

/// That the program has ended.
package struct ExitRecord: Sendable, Hashable, Codable {
  /// Nil where it was seen to end by a keeper that is not its parent, or was never started: `note` says which.
  package var status: ProcessExit?
  /// Seconds since 1970.
  package var at: Double
  package var note: String?
  /// True where the program could not be started at all.
  package var neverStarted: Bool

  package init(status: ProcessExit?, at: Double, note: String? = nil, neverStarted: Bool = false) {
    self.status = status
    self.at = at
    self.note = note
    self.neverStarted = neverStarted
  }
}
