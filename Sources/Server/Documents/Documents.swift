import JSON
import FoundationEssentials
import MCP

/// What is the same for all who ask, as bytes: made when the first one asks, since a start need not wait for it, and once,
/// since to make it costs more than anything else that may be asked.
actor Documents {
  private let identity: Implementation

  private(set) lazy var openAPI: Data = JSONBytes.data(OpenAPI.document(identity))
  private(set) lazy var manifest: Data = JSONBytes.data(Manifest.json(identity))

  init(_ identity: Implementation) { self.identity = identity }
}
