import Models
import Pipelines

extension House {
  /// The pipeline code below the roots, searched by meaning too where the configuration says who makes vectors.
  static func library(
    _ configuration: Configuration, roots: [String], places: Places, environment: [String: String]
  ) throws(SetupError) -> PipelineLibrary {
    PipelineLibrary(
      roots: roots, embedder: try ModelChoice.embedder(configuration, environment: environment),
      vectorsPath: places.state + "/passages.vectors")
  }
}

extension ModelChoice {
  /// Nil where none is named. Throws where it cannot be asked as it is configured.
  static func embedder(
    _ configuration: Configuration, environment: [String: String]
  ) throws(SetupError) -> (any Embedder)? {
    guard let chosen = configuration.embeddings else { return nil }
    let provider = chosen.provider.flatMap(EmbeddingSettings.Provider.init(rawValue:)) ?? .openai
    do throws(ModelError) {
      let key = try ModelChoice.key(file: chosen.keyFile, variable: chosen.keyEnvironment, environment)
      return try EmbeddingServer(EmbeddingSettings(provider: provider, url: chosen.url, name: chosen.name), key: key)
    } catch { throw SetupError(description: "embeddings: \(error)") }
  }

  /// From the file or the variable that is named; nil where none is.
  static func key(
    file: String?, variable: String?, _ environment: [String: String]
  ) throws(ModelError) -> ModelKey? {
    if let file { return try ModelKey.inFile(file) }
    guard let variable else { return nil }
    guard let key = ModelKey(environment[variable] ?? "") else { throw .unsafe("the variable \(variable) holds no key") }
    return key
  }
}
