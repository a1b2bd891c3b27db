import FoundationEssentials
import JSON
import MCP

/// What is the same for all who ask, as bytes: made when the first one asks, since a start need not wait for it, and once,
/// since to make it costs more than anything else that may be asked.
actor Documents {
  private let identity: Implementation

  private(set) lazy var openAPI: Data = OpenAPI.document(identity).data
  private(set) lazy var manifest: Data = Manifest.json(identity).data

  init(_ identity: Implementation) { self.identity = identity }
}
