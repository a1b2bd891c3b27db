/// What is wrong with a configuration, and where.
package struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  package var file: String
  /// From 1; nil where the fault has no one place.
  package var line: Int?
  package var problem: String

  package var description: String { line.map { "\(file):\($0): \(problem)" } ?? "\(file): \(problem)" }
}
