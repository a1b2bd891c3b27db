/// A request, and what its connection must know to answer it.
package struct DecodedRequest: Sendable, Hashable {
  package var request: HTTPServerRequest
  package var isVersion10: Bool
  /// Another request may follow.
  package var keepsAlive: Bool
}
