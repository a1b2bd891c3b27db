package import JSON

/// One message of a prompt; all of ours are the user's.
package enum PromptMessage: Sendable, Hashable {
  case text(String)
  /// Data beside the words, so that it is not taken for them.
  case resource(ResourceContents)

  package var json: JSONValue {
    let content: JSONValue =
      switch self {
      case .text(let text): ["type": "text", "text": .string(text)]
      case .resource(let contents): ["type": "resource", "resource": contents.json]
      }
    return ["role": "user", "content": content]
  }
}
