/// The help page: made from the key table, searched as one types.
package struct HelpView: Sendable, Hashable {
  package internal(set) var search = LineInput()
  package internal(set) var isSearching = false
  package internal(set) var top = 0
}
