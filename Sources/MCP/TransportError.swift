/// Why a message could not be sent, or why no answer to it came.
package enum TransportError: Error, Sendable, Hashable {
  /// This side, or the other, has closed.
  case closed
  /// Nobody is there: nothing was sent.
  case unreachable(String)
  /// The connection broke, or stayed silent, before the answer was there: the message may have been taken.
  case broken(String)
  /// The server does not let us in (401, 403).
  case denied(String)
  /// Something answers that does not serve the protocol at this address.
  case notServed(String)
  /// The server could, but will not now: too much is asked of it, or it is broken.
  case refused(String)
  /// The session has ended at the server (revisions with a handshake); a new one may be opened.
  case sessionLost
  /// What came is not understood.
  case malformed(String)
}
