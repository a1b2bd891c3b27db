import JSON

extension MCPServer {
  func promptPage(_ cursor: JSONValue?) throws(RPCError) -> [String: JSONValue] {
    let prompts = try required(features.prompts, for: "prompts/list")
    let (page, next) = try Cursor.page(of: prompts.prompts(), after: cursor, size: pageSize, \.name)
    var result: [String: JSONValue] = ["prompts": .array(page.map(\.json))]
    result["nextCursor"] = next.map(JSONValue.string)
    return Caching.fixed.marked(result)
  }

  func prompt(_ params: JSONValue) async throws(RPCError) -> [String: JSONValue] {
    let prompts = try required(features.prompts, for: "prompts/get")
    let prompt = try named(MCPServer.text("name", of: params, limit: 128), prompts)
    let arguments = try MCPServer.arguments(of: prompt, params["arguments"])
    do throws(ToolFailure) {
      let messages = try await prompts.messages(of: prompt.name, arguments)
      return ["description": .string(prompt.description), "messages": .array(messages.map(\.json))]
    } catch { throw RPCError(RPCError.invalidParams, error.description) }
  }

  private func named(_ name: String, _ prompts: any PromptProvider) throws(RPCError) -> Prompt {
    let all = prompts.prompts()
    guard let prompt = all.first(where: { $0.name == name }) else {
      let near = NearMiss.of(name, in: all.map(\.name)).map { "; did you mean \($0)?" } ?? ""
      throw RPCError(RPCError.invalidParams, "there is no prompt \(name)\(near)")
    }
    return prompt
  }

  /// Texts all of them (MCP, prompts); those that the prompt does not know are refused, so that a mistyped one is
  /// noticed.
  private static func arguments(of prompt: Prompt, _ given: JSONValue?) throws(RPCError) -> [String: String] {
    guard let members = (given ?? .object([:])).object else {
      throw RPCError(RPCError.invalidParams, "params.arguments must be an object")
    }
    for argument in prompt.arguments where argument.isRequired && members[argument.name]?.string?.isEmpty ?? true {
      throw RPCError(
        RPCError.invalidParams, "the prompt \(prompt.name) needs \(argument.name): \(argument.description)")
    }
    var arguments: [String: String] = [:]
    for (name, value) in members.sorted(by: { $0.key < $1.key }) where !value.isNull {
      guard prompt.arguments.contains(where: { $0.name == name }) else {
        let known = prompt.arguments.map(\.name).joined(separator: ", ")
        throw RPCError(RPCError.invalidParams, "\(name.prefix(100)) is no argument of \(prompt.name); known: \(known)")
      }
      guard let text = value.string, text.utf8.count <= 4096 else {
        throw RPCError(RPCError.invalidParams, "arguments.\(name) must be a text of at most 4096 bytes")
      }
      arguments[name] = text
    }
    return arguments
  }
}

// Completion of their arguments.
extension MCPServer {
  /// At the most so many are told (MCP, completion).
  private static let mostCompletions = 100

  func complete(_ params: JSONValue) async throws(RPCError) -> [String: JSONValue] {
    let completion = try required(features.completion, for: "completion/complete")
    let subject = try CompletionSubject(params["ref"])
    let argument = params["argument"] ?? .null
    let name = try MCPServer.text("name", of: argument)
    let beginning = try MCPServer.text("value", of: argument)
    guard let all = await completion.completions(of: subject, argument: name, beginning: beginning) else {
      throw RPCError(RPCError.invalidParams, "there is nothing with an argument \(name.prefix(100)) by this ref")
    }
    let values = all.prefix(MCPServer.mostCompletions)
    return [
      "completion": [
        "values": .array(values.map(JSONValue.string)), "total": .int(all.count),
        "hasMore": .bool(all.count > values.count),
      ]
    ]
  }
}
