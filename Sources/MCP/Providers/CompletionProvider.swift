import JSON

/// What a server knows of the arguments of its prompts and templates while they are typed.
package protocol CompletionProvider: Sendable {
  /// The likeliest first; nil where the prompt or the template has no such argument.
  @concurrent
  func completions(of subject: CompletionSubject, argument: String, beginning: String) async -> [String]?
}

/// Whose argument is typed.
package enum CompletionSubject: Sendable, Hashable {
  case prompt(name: String)
  /// A template as it is listed.
  case resource(uriTemplate: String)

  init(_ reference: JSONValue?) throws(RPCError) {
    switch (reference?["type"], reference?["name"]?.string, reference?["uri"]?.string) {
    case ("ref/prompt"?, let name?, _): self = .prompt(name: name)
    case ("ref/resource"?, _, let uri?): self = .resource(uriTemplate: uri)
    default:
      throw RPCError(
        RPCError.invalidParams, "params.ref must be a ref/prompt with a name, or a ref/resource with a uri")
    }
  }
}
