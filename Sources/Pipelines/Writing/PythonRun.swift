/// Runs a program in Python without a shell, gives it a text on its standard input, and takes what it prints.
package typealias PythonRun =
  @Sendable (_ program: String, _ arguments: [String], _ input: String, _ seconds: Double)
  async -> PythonOutcome

package enum PythonOutcome: Sendable, Hashable {
  case printed(String)
  /// It ended otherwise than it should: how, and the end of what it said.
  case failed(String)
  /// There is no Python: why.
  case absent(String)
}
