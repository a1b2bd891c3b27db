/// What a server offers to be read.
package protocol ResourceProvider: Sendable {
  /// In a stable order.
  func templates() -> [ResourceTemplate]

  /// At the most `limit` resources after `cursor`, a `next` of an earlier page.
  @concurrent
  func resources(after cursor: String?, limit: Int) async throws(ResourceFailure) -> ResourcePage

  @concurrent
  func read(_ uri: String) async throws(ResourceFailure) -> [ResourceContents]

  /// Whether changes of this resource can be told: it is there.
  @concurrent
  func isWatchable(_ uri: String) async -> Bool

  /// Changes of the resources `uris`, and with `list` of which resources there are, until the reader ends. What changes
  /// several times while nobody reads is told once.
  @concurrent
  func changes(of uris: Set<String>, list: Bool) async -> AsyncStream<ResourceChange>
}

/// Something that a subscriber is told of.
package enum ResourceChange: Sendable, Hashable {
  /// What can be read there is not what it was.
  case updated(uri: String)
  /// There are other resources than there were.
  case listChanged
}
