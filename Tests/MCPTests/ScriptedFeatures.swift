import JSON

@testable import MCP

/// Resources for tests: `test://a` to `test://e`; what changes is told by `tell`.
struct ScriptedResources: ResourceProvider {
  static let uris = ["test://a", "test://b", "test://c", "test://d", "test://e"]
  let tell: Announcer

  init(_ tell: Announcer = Announcer()) { self.tell = tell }

  func templates() -> [ResourceTemplate] {
    ["a", "b", "c"].map {
      ResourceTemplate(uriTemplate: "\($0)://{x}", name: $0, title: $0, description: "d", mimeType: "text/plain")
    }
  }

  @concurrent
  func resources(after cursor: String?, limit: Int) async throws(ResourceFailure) -> ResourcePage {
    guard let start = cursor.map({ Int($0) }) ?? 0, start <= 5 else { throw .badCursor }
    let uris = ScriptedResources.uris[start...].prefix(limit)
    return ResourcePage(
      resources: uris.map { Resource(uri: $0, name: $0, title: $0, description: "d", mimeType: "text/plain") },
      next: start + uris.count < 5 ? "\(start + uris.count)" : nil)
  }

  @concurrent
  func read(_ uri: String) async throws(ResourceFailure) -> [ResourceContents] {
    if uri == "test://broken" { throw .failed("the engine is away") }
    guard ScriptedResources.uris.contains(uri) else { throw .notFound("there is no \(uri)") }
    return [ResourceContents(uri: uri, mimeType: "text/plain", text: "text of \(uri)")]
  }

  @concurrent
  func isWatchable(_ uri: String) async -> Bool { ScriptedResources.uris.contains(uri) }

  @concurrent
  func changes(of uris: Set<String>, list: Bool) async -> AsyncStream<ResourceChange> {
    await tell.reader(of: uris, list: list)
  }
}

/// Tells readers of changes when a test says so.
actor Announcer {
  private var readers: [(uris: Set<String>, list: Bool, to: AsyncStream<ResourceChange>.Continuation)] = []
  private(set) var ended = 0

  func reader(of uris: Set<String>, list: Bool) -> AsyncStream<ResourceChange> {
    let (stream, continuation) = AsyncStream.makeStream(of: ResourceChange.self)
    continuation.onTermination = { [weak self] _ in Task { await self?.end() } }
    readers.append((uris, list, continuation))
    return stream
  }

  func updated(_ uri: String) {
    for reader in readers where reader.uris.contains(uri) { reader.to.yield(.updated(uri: uri)) }
  }

  func listChanged() {
    for reader in readers where reader.list { reader.to.yield(.listChanged) }
  }

  private func end() { ended += 1 }
}

struct ScriptedPrompts: PromptProvider {
  func prompts() -> [Prompt] {
    [
      Prompt(
        name: "greet", title: "Greet", description: "d",
        arguments: [.init("who", "whom", isRequired: true), .init("how", "how", isRequired: false)]),
      Prompt(name: "plain", title: "Plain", description: "d", arguments: []),
    ]
  }

  @concurrent
  func messages(of name: String, _ arguments: [String: String]) async throws(ToolFailure) -> [PromptMessage] {
    if arguments["who"] == "nobody" { throw ToolFailure(code: "not_found", message: "there is nobody") }
    return [
      .text("\(name) \(arguments["who"] ?? "")"),
      .resource(ResourceContents(uri: "test://a", mimeType: "text/plain", text: "data")),
    ]
  }
}

struct ScriptedCompletion: CompletionProvider {
  @concurrent
  func completions(of subject: CompletionSubject, argument: String, beginning: String) async -> [String]? {
    switch (subject, argument) {
    case (.prompt("greet"), "who"): (1...250).map { "\(beginning)\($0)" }
    case (.resource("a://{x}"), "x"): ["only"]
    default: nil
    }
  }
}

/// Asks before `echo`, for what it is called with; `fail` cannot be planned.
struct ScriptedConsent: ConfirmationProvider {
  var need: ConfirmationNeed = .wanted
  let notes = Notes()

  func need(for tool: String, _ arguments: [String: JSONValue]) -> ConfirmationNeed {
    tool == "echo" || tool == "fail" ? need : .none
  }

  @concurrent
  func question(
    before tool: String, _ arguments: [String: JSONValue], _ context: ToolContext
  ) async throws(ToolFailure) -> Confirmation {
    if tool == "fail" { throw ToolFailure(code: "wrong_state", message: "it has ended") }
    return Confirmation(message: "echo \(JSONValue.object(arguments).text)?", locked: ["locked": true])
  }

  @concurrent
  func note(
    _ refusal: ConfirmationRefusal, of tool: String, _ arguments: [String: JSONValue], _ context: ToolContext
  ) async { await notes.add("\(tool) \(refusal.rawValue)") }

  actor Notes {
    private(set) var all: [String] = []
    func add(_ note: String) { all.append(note) }
  }
}

extension MCPServer {
  /// Everything that a server can have, scripted.
  static func whole(
    _ tools: ScriptedTools = ScriptedTools(), resources: ScriptedResources = ScriptedResources(),
    consent: ScriptedConsent? = nil, pageSize: Int = 2
  ) -> MCPServer {
    var features = Features()
    features.resources = resources
    features.prompts = ScriptedPrompts()
    features.completion = ScriptedCompletion()
    features.consent = consent.map { Consent($0, seal: ConsentSeal(), principal: "ada") }
    return MCPServer(Implementation(name: "test", version: "1"), tools: tools, features: features, pageSize: pageSize)
  }
}

/// A request of 2026-07-28.
func modern(
  _ method: String, _ params: [String: JSONValue] = [:], id: RPCID = .number(1),
  capabilities: JSONValue = .object([:]), token: JSONValue? = nil, logLevel: JSONValue? = nil
) -> RPCMessage {
  var meta: [String: JSONValue] = [
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientCapabilities": capabilities,
  ]
  if let token { meta["progressToken"] = token }
  if let logLevel { meta["io.modelcontextprotocol/logLevel"] = logLevel }
  return .request(id: id, method: method, params: .object(params.merging(["_meta": .object(meta)]) { $1 }))
}

extension RPCMessage {
  var resultValue: JSONValue? { if case .result(_, let value) = self { value } else { nil } }
  var errorValue: RPCError? { if case .error(_, let error) = self { error } else { nil } }
  var isNotification: Bool { if case .notification = self { true } else { false } }
}
