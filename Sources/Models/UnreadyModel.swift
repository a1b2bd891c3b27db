/// A model that is configured and cannot be asked, for want of its key: whoever asks it is told why, and whoever need not
/// ask is not troubled.
package struct UnreadyModel: Model {
  package let problem: ModelError
  private let settings: ModelSettings

  package init(_ settings: ModelSettings, _ problem: ModelError) { (self.settings, self.problem) = (settings, problem) }

  package var label: String { settings.label }
  package var name: String { settings.name }
  package var provider: String? { settings.provider.rawValue }

  package func reply(
    to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply { throw problem }
}
