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
