import JSON

/// What `initialize` agreed on, in the revisions that have it.
struct Handshake: Sendable {
  var version: String
  var client: Implementation?
  var elicits: Bool

  /// A version that we don't know, or that is older than what we speak, is answered with the newest of its kind.
  init(_ params: JSONValue) {
    let wanted = params["protocolVersion"]?.string ?? ""
    version = ProtocolRevision.legacy.contains(wanted) ? wanted : ProtocolRevision.legacy[0]
    client = params["clientInfo"].flatMap(Implementation.init(json:))
    elicits = params["capabilities"].map(Session.elicits) ?? false
  }

  /// Batches came with 2025-03-26 and went with 2025-06-18.
  var hasBatches: Bool { version == "2025-03-26" }

  /// A stream begins with an event without data, so that its reader can come back to it (2025-11-25, streamable HTTP).
  var primes: Bool { version == "2025-11-25" }
}
