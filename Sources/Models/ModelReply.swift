/// What a model answered.
package struct ModelReply: Sendable, Hashable {
  /// Why it ended.
  package enum End: Sendable, Hashable {
    case whole
    /// It wants calls.
    case calls
    /// Cut at its limit of tokens.
    case cut
    /// It ended within a call that it wrote in its words, though its server says that it is whole.
    case open
    /// The connection ended before the answer did; there may have been more calls.
    case broken
    /// It would not.
    case refused
  }

  package struct Usage: Sendable, Hashable {
    /// Tokens read and written.
    package var read: Int
    package var written: Int
    /// What it cost, where the server says so.
    package var price: Double?
  }

  package var text = ""
  /// What it told of its thinking; never shown as its answer, never given back.
  package var thinking = ""
  package var calls: [ModelCall] = []
  package var end = End.whole
  package var usage: Usage?

  package init() {}
}
