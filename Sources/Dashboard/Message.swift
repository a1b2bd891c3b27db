package import FoundationEssentials

/// A word to the operator in the bar line.
package struct Message: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Gone after a while.
    case info, success
    /// Stays until it is read: put away with Esc.
    case failure
  }

  package var kind: Kind
  package var text: String
  package var at: Date

  static let lifetime = 12.0
}
