import Glibc
import Jobs
import Models
import Pipelines
import Runners

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
  /// Nil where none is named. Throws where it may not be asked as it is configured; one whose key is missing says so when it
  /// is asked.
  static func embedder(
    _ configuration: Configuration, environment: [String: String]
  ) throws(SetupError) -> (any Embedder)? {
    guard let chosen = configuration.embeddings else { return nil }
    let provider = chosen.provider.flatMap(EmbeddingSettings.Provider.init(rawValue:)) ?? .openai
    do throws(ModelError) {
      var settings = EmbeddingSettings(provider: provider, url: chosen.url, name: chosen.name)
      if let patience = chosen.timeoutSeconds { settings.patience = patience }
      let key: ModelKey?
      do throws(ModelError) {
        key = try ModelChoice.key(file: chosen.keyFile, variable: chosen.keyEnvironment, environment)
      } catch { return UnreadyEmbedder(label: settings.label, problem: error) }
      return try EmbeddingServer(settings, key: key)
    } catch { throw SetupError(description: "embeddings: \(error)") }
  }

  /// From the file or the variable that is named; nil where none is.
  static func key(
    file: String?, variable: String?, _ environment: [String: String]
  ) throws(ModelError) -> ModelKey? {
    if let file { return try ModelKey.inFile(file, home: environment["HOME"]) }
    guard let variable else { return nil }
    guard let key = ModelKey(environment[variable] ?? "") else {
      throw .unsafe("the variable \(variable) holds no key")
    }
    return key
  }
}

extension House {
  /// Who writes pipelines: a template, and the configured model behind it; what is written is checked by the Python that
  /// the pipelines are run with.
  static func writer(
    _ configuration: Configuration, roots: [String], environment: [String: String]
  ) throws(SetupError) -> PipelineWriter {
    let runners = configuration.runners ?? []
    let named = runners.first { $0.type == .direct }?.python ?? runners.lazy.compactMap(\.python).first
    return PipelineWriter(
      roots: roots, checks: CodeChecks(python: python(named ?? "python3")),
      model: try ModelChoice.model(configuration, environment: environment))
  }

  private static func python(_ name: String) -> PythonRun {
    { program, arguments, input, seconds in
      guard let path = ExecutablePath.find(name) else { return .absent("there is no program \(name)") }
      let command = Command(executable: path, arguments: ["-B", "-c", program] + arguments, workingDirectory: "/")
      switch await ShortRun.run(command, input: input, seconds: seconds) {
      case .notStarted(let reason): return .absent(reason)
      case .tooSlow: return .failed("not done in \(Int(seconds)) s")
      case .ended(let exit, let output, let errors):
        if exit.isSuccess { return .printed(output) }
        if exit == .signaled(SIGXCPU) { return .failed("it computes without an end, and was stopped") }
        let last = errors.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        return .failed("\(exit.text) \(last.prefix(300))")
      }
    }
  }
}
