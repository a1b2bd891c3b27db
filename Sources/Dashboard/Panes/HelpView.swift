/// The help page: made from the key table, searched as one types.
package struct HelpView: Sendable, Hashable {
  package internal(set) var search = LineInput()
  /// The line that Enter does, counted among those that the search finds.
  package internal(set) var chosen = 0
}
