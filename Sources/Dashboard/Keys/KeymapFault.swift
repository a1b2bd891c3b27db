/// What is wrong with a key that somebody wants, and the way out.
package struct KeymapFault: Error, Sendable, Hashable {
  /// The action at which it was found; its line is that of the fault.
  package var action: String
  package var text: String
}
