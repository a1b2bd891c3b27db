import JSON

/// The revisions of the Model Context Protocol that are spoken here.
package enum ProtocolRevision {
  /// Stateless: every request says its version in `_meta`.
  package static let modern = "2026-07-28"
  /// With a handshake, the newest first.
  package static let legacy = ["2025-11-25", "2025-06-18", "2025-03-26"]
  package static var all: [String] { [modern] + legacy }

  /// Codes of 2026-07-28 beside those of JSON-RPC.
  package static let unsupportedVersion = -32022
  package static let missingCapability = -32021
  package static let headerMismatch = -32020
  /// Of the revisions before: a resource that is not there.
  static let resourceNotFound = -32002

  /// Members of `_meta`.
  enum Meta {
    static let version = "io.modelcontextprotocol/protocolVersion"
    static let capabilities = "io.modelcontextprotocol/clientCapabilities"
    static let clientInfo = "io.modelcontextprotocol/clientInfo"
    static let serverInfo = "io.modelcontextprotocol/serverInfo"
    static let subscriptionID = "io.modelcontextprotocol/subscriptionId"
    static let progressToken = "progressToken"
    static let logLevel = "io.modelcontextprotocol/logLevel"
    /// Of ours: the call came of a sentence in plain words, which its `grammar` or its `model` read. It goes into the audit.
    static let reader = "io.github.beamtop/read-by"
  }

  /// An extension of ours that a client declares to get `structuredContent` without its mirror as text: the mirror
  /// serves models and old clients, and would be the dearer half of a page of ten thousand jobs.
  static let structuredOnly = "io.github.beamtop/structured-only"
}
