/// A program to run: no shell ever sees any of it.
package struct Command: Sendable, Hashable, Codable {
  /// An absolute path; `ExecutablePath.find` gives it for a name.
  package var executable: String
  /// What follows the program's own name.
  package var arguments: [String]
  /// Added to the environment that the program inherits, or put in place of what is there.
  package var environment: [String: String]
  /// Nil: where the starting program is.
  package var workingDirectory: String?

  package init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:], workingDirectory: String? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
  }
}
