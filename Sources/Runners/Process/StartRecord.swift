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
