/// Which model is asked, where, and how.
package struct ModelSettings: Sendable, Hashable {
  package enum Provider: String, Sendable, Hashable, CaseIterable {
    /// Chat completions: OpenAI itself, llama.cpp, llamafile, vLLM and many more.
    case openai
    case ollama
    case anthropic
  }

  package var provider: Provider
  /// The server's address; nil is the provider's own.
  package var url: String?
  package var name: String
  package var temperature = 0.0
  /// The same seed, the same answer, where the server can.
  package var seed: Int? = 42
  /// Tokens that the model may hold; Ollama cuts silently without it.
  package var context = 8192
  /// Tokens of one answer.
  package var answerLimit = 1024
  /// The longest wait, in seconds, for the first word (a model may have to be loaded), and for the next.
  package var patience = 120.0
  /// And for all of an answer; nil is twice the one, and five minutes at the most.
  package var wholeLimit: Double?
  package var limit: Double { wholeLimit ?? min(300, 2 * patience) }
  /// The longest wait, in seconds, that a busy server may ask for; where it asks for more it is told instead.
  package var busyWait = 10.0

  package init(provider: Provider, url: String? = nil, name: String? = nil) {
    self.provider = provider
    self.url = url
    self.name = name ?? provider.usualModel
  }

  package var label: String { "\(name) (\(provider.rawValue))" }
}

extension ModelSettings.Provider {
  var usualURL: String {
    switch self {
    case .openai: "https://api.openai.com/v1"
    case .ollama: "http://127.0.0.1:11434"
    case .anthropic: "https://api.anthropic.com"
    }
  }

  fileprivate var usualModel: String {
    switch self {
    case .openai: "gpt-4o-mini"
    case .ollama: "llama3.1"
    case .anthropic: "claude-sonnet-4-5"
    }
  }

  var wire: any ModelWire {
    switch self {
    case .openai: OpenAIWire()
    case .ollama: OllamaWire()
    case .anthropic: AnthropicWire()
    }
  }
}
