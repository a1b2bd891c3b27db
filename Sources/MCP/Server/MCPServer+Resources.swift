import JSON

extension MCPServer {
  func resourcePage(_ cursor: JSONValue?) async throws(RPCError) -> [String: JSONValue] {
    let resources = try required(features.resources, for: "resources/list")
    let place = try Cursor.place(cursor)
    let page: ResourcePage
    do throws(ResourceFailure) { page = try await resources.resources(after: place, limit: pageSize) } catch {
      throw MCPServer.error(error, "", .modern)
    }
    var result: [String: JSONValue] = ["resources": .array(page.resources.map(\.json))]
    result["nextCursor"] = page.next.map { .string(Cursor.text($0)) }
    return Caching.live.marked(result)
  }

  func templatePage(_ cursor: JSONValue?) throws(RPCError) -> [String: JSONValue] {
    let resources = try required(features.resources, for: "resources/templates/list")
    let (page, next) = try Cursor.page(of: resources.templates(), after: cursor, size: pageSize, \.uriTemplate)
    var result: [String: JSONValue] = ["resourceTemplates": .array(page.map(\.json))]
    result["nextCursor"] = next.map(JSONValue.string)
    return Caching.fixed.marked(result)
  }

  func read(_ params: JSONValue, _ era: Session.Era) async throws(RPCError) -> [String: JSONValue] {
    let resources = try required(features.resources, for: "resources/read")
    let uri = try MCPServer.text("uri", of: params)
    do throws(ResourceFailure) {
      return Caching.live.marked(["contents": .array(try await resources.read(uri).map(\.json))])
    } catch { throw MCPServer.error(error, uri, era) }
  }

  static func notFound(_ uri: String, _ era: Session.Era, _ words: String) -> RPCError {
    // -32002 must not be sent in 2026-07-28, and is what the revisions before have.
    let code = era == .modern ? RPCError.invalidParams : ProtocolRevision.resourceNotFound
    return RPCError(code, words, data: ["uri": .string(uri)])
  }

  private static func error(_ failure: ResourceFailure, _ uri: String, _ era: Session.Era) -> RPCError {
    switch failure {
    case .notFound(let words): notFound(uri, era, words)
    case .badCursor: Cursor.unknown
    case .failed(let words): RPCError(RPCError.internalError, words, data: ["uri": .string(uri)])
    }
  }
}

// What a client with a handshake wants to be told.
extension MCPServer {
  func subscribe(_ params: JSONValue, _ channel: Channel) async throws(RPCError) -> [String: JSONValue] {
    let resources = try required(features.resources, for: "resources/subscribe")
    let subscriptions = try required(channel.subscriptions, for: "resources/subscribe")
    try await subscriptions.subscribe(to: MCPServer.text("uri", of: params), of: resources)
    return [:]
  }

  func unsubscribe(_ params: JSONValue, _ channel: Channel) async throws(RPCError) -> [String: JSONValue] {
    let subscriptions = try required(channel.subscriptions, for: "resources/unsubscribe")
    await subscriptions.unsubscribe(from: try MCPServer.text("uri", of: params))
    return [:]
  }

  func setLevel(_ params: JSONValue, _ channel: Channel) async throws(RPCError) -> [String: JSONValue] {
    let log = try required(features.log, for: "logging/setLevel")
    let subscriptions = try required(channel.subscriptions, for: "logging/setLevel")
    let text = try MCPServer.text("level", of: params)
    guard let level = LogEntry.Level(rawValue: text) else {
      let known = LogEntry.Level.allCases.map(\.rawValue).joined(separator: ", ")
      throw RPCError(RPCError.invalidParams, "there is no level \(text.prefix(40)); the levels are \(known)")
    }
    await subscriptions.setLevel(level, of: log)
    return [:]
  }

  /// The client is ready to be told things.
  func begin(_ subscriptions: Subscriptions) async {
    if let resources = features.resources { await subscriptions.watchList(of: resources) }
  }
}
