package import JSON
package import Models
import Service

/// The language model that a configuration names.
package enum ModelChoice {
  /// Nil where none is named. Throws where it may not be asked as it is configured; one whose key is missing says so when it
  /// is asked, since what the grammar understands needs no key.
  ///
  /// - Parameter busyWait: Seconds that a busy server may be waited for, where nobody sits there.
  package static func model(
    _ configuration: Configuration, environment: [String: String], busyWait: Double? = nil
  ) throws(SetupError) -> (any Model)? {
    guard let chosen = configuration.model, let provider = ModelSettings.Provider(rawValue: chosen.provider) else {
      return nil
    }
    do throws(ModelError) {
      var settings = settings(chosen, provider)
      if let busyWait { settings.busyWait = busyWait }
      let key: ModelKey?
      do throws(ModelError) { key = try self.key(chosen, provider, environment) } catch {
        return UnreadyModel(settings, error)
      }
      return try ModelServer(settings, key: key)
    } catch { throw SetupError(description: "model: \(error)") }
  }

  private static func settings(
    _ chosen: Configuration.Model, _ provider: ModelSettings.Provider
  ) -> ModelSettings {
    var settings = ModelSettings(provider: provider, url: chosen.url, name: chosen.name)
    if let temperature = chosen.temperature { settings.temperature = temperature }
    if let seed = chosen.seed { settings.seed = seed }
    if let context = chosen.context { settings.context = context }
    if let patience = chosen.timeoutSeconds { settings.patience = patience }
    settings.wholeLimit = chosen.limitSeconds
    return settings
  }

  /// From the file or the variable that is named, else from the provider's usual variable where its own server is meant.
  private static func key(
    _ chosen: Configuration.Model, _ provider: ModelSettings.Provider, _ environment: [String: String]
  ) throws(ModelError) -> ModelKey? {
    if let key = try key(file: chosen.keyFile, variable: chosen.keyEnvironment, environment) { return key }
    guard chosen.url == nil else { return nil }
    switch provider {
    case .openai: return ModelKey(environment["OPENAI_API_KEY"] ?? "")
    case .anthropic: return ModelKey(environment["ANTHROPIC_API_KEY"] ?? "")
    case .ollama: return nil
    }
  }

  /// The operations as a model is told of them, in the shape of `tools/list`.
  package static var tools: [JSONValue] {
    Operations.table.map {
      ["name": .string($0.name), "description": .string($0.description), "inputSchema": $0.input.value]
    }
  }
}
