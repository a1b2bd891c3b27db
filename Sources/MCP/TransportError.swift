/// Why a message could not be sent.
package enum TransportError: Error, Sendable, Hashable {
  /// This side, or the other, has closed.
  case closed
}
