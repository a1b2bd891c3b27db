package import Jobs

/// What an operator configured; every member has a default, so that no file is a configuration too.
package struct Configuration: Sendable, Hashable, Decodable {
  package struct Runner: Sendable, Hashable, Decodable {
    package var name: String
    package var type: RunnerType
    /// Flink's REST address.
    package var url: String?
    package var masterURL: String?
    package var restURL: String?
    package var historyURL: String?
    package var project: String?
    package var region: String?
    package var endpoint: String?
    /// Where tokens for Google come from: a word, or the path of a file.
    package var credentials: String?
    package var requestsPerMinute: Double?
    /// The interpreter of Python pipelines.
    package var python: String?
    /// The launcher of jars.
    package var java: String?
    package var production: Bool?
    package var readOnly: Bool?
    package var pollSeconds: Double?

    package init(name: String, type: RunnerType, url: String? = nil) {
      self.name = name
      self.type = type
      self.url = url
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
      case name, type, url, project, region, endpoint, credentials, python, java, production
      case masterURL = "master_url"
      case restURL = "rest_url"
      case historyURL = "history_url"
      case readOnly = "read_only"
      case pollSeconds = "poll_seconds"
      case requestsPerMinute = "requests_per_minute"
    }
  }

  package struct Server: Sendable, Hashable, Decodable {
    package var host: String?
    package var port: Int?
    package var keysFile: String?
    package var maxConnections: Int?
    /// Further names that it is reached by, such as a reverse proxy's.
    package var names: [String]?
    /// Origins of pages elsewhere that may ask it.
    package var origins: [String]?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case host, port, names, origins
      case keysFile = "keys_file"
      case maxConnections = "max_connections"
    }
  }

  package struct Model: Sendable, Hashable, Decodable {
    package var provider: String
    package var url: String?
    package var name: String?
    package var keyEnvironment: String?
    /// A file that holds the key, for its user alone (0600).
    package var keyFile: String?
    package var temperature: Double?
    package var seed: Int?
    /// Tokens that the model may hold.
    package var context: Int?
    /// The longest wait for a word, and for a whole answer.
    package var timeoutSeconds: Double?
    package var limitSeconds: Double?
    /// It is given what its looks come to; true without it.
    package var seesResults: Bool?

    package static let providers = ["openai", "ollama", "anthropic"]

    enum CodingKeys: String, CodingKey, CaseIterable {
      case provider, url, name, temperature, seed, context
      case keyEnvironment = "key_env"
      case keyFile = "key_file"
      case timeoutSeconds = "timeout_seconds"
      case limitSeconds = "limit_seconds"
      case seesResults = "sees_results"
    }
  }

  package struct Embeddings: Sendable, Hashable, Decodable {
    package var url: String
    package var name: String?
    /// `openai` without it.
    package var provider: String?
    package var keyEnvironment: String?
    /// A file that holds the key, for its user alone (0600).
    package var keyFile: String?
    /// The longest wait for a question's vector.
    package var timeoutSeconds: Double?

    package static let providers = ["openai", "ollama"]

    enum CodingKeys: String, CodingKey, CaseIterable {
      case url, name, provider
      case keyEnvironment = "key_env"
      case keyFile = "key_file"
      case timeoutSeconds = "timeout_seconds"
    }
  }

  /// What sentences may change in one conversation.
  package struct Limits: Sendable, Hashable, Decodable {
    package var writes: Int?
    package var verbs: [String]?
    package var runners: [String]?

    /// Those that a sentence may have.
    package static let verbs = ["scale", "savepoint", "cancel", "drain", "restart", "submit", "note", "acknowledge"]

    enum CodingKeys: String, CodingKey, CaseIterable { case writes, verbs, runners }
  }

  /// When a destructive call asks its caller first.
  package enum Confirm: String, Sendable, Hashable, Decodable, CaseIterable { case client, require, never }

  package var server: Server?
  /// A server elsewhere, instead of an embedded one.
  package var connect: String?
  /// Nil where the file does not say: the direct runner, and a Flink where one answers.
  package var runners: [Runner]?
  package var pipelineRoots: [String]?
  package var confirm: Confirm?
  /// The runner that a type means where several share it.
  package var defaultRunners: [String: String]?
  package var model: Model?
  package var embeddings: Embeddings?
  package var limits: Limits?
  package var theme: String?
  /// A preset of keys.
  package var keys: String?
  package var mouse: Bool?
  /// The console goes on while its terminal has no focus, as in a pane beside another one.
  package var refreshUnfocused: Bool?
  /// How long the console holds a destructive call back; 0 sends it at once.
  package var undoSeconds: Double?
  package var readOnly: Bool?

  /// The file that it was read from, and where each member stands in it.
  package struct Origin: Sendable, Hashable {
    var file: String
    var lines: [String: Int]

    /// Something that is wrong with a member, though its form is right.
    package func fault(_ problem: String, at member: String) -> ConfigurationError {
      ConfigurationError(file: file, line: lines[member], problem: problem)
    }
  }

  package var origin: Origin?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case server, connect, runners, confirm, model, embeddings, limits, theme, keys, mouse
    case pipelineRoots = "pipeline_roots"
    case defaultRunners = "default_runners"
    case readOnly = "read_only"
    case undoSeconds = "undo_seconds"
    case refreshUnfocused = "refresh_unfocused"
  }

  package init() {}
}
