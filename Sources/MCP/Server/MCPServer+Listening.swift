import JSON

extension MCPServer {
  /// More than any client of good will watches by one stream.
  private static let mostWatched = 1000

  /// `subscriptions/listen`: tells what changes until its task is cancelled, by the client or because the server ends;
  /// what it returns then is the orderly end (MCP 2026-07-28, subscriptions, "graceful closure").
  func listen(_ id: RPCID, _ params: JSONValue, _ channel: Channel) async throws(RPCError) -> [String: JSONValue] {
    guard let filter = params["notifications"]?.object else {
      throw RPCError(RPCError.invalidParams, "params.notifications must be an object")
    }
    let uris = try MCPServer.uris(filter["resourceSubscriptions"])
    let wantsList = try MCPServer.flag("resourcesListChanged", of: filter)
    // Tools and prompts never change here; asking for their changes is no fault, and is not honoured.
    for name in ["toolsListChanged", "promptsListChanged"] { _ = try MCPServer.flag(name, of: filter) }
    var (honoured, watched): ([String: JSONValue], [String]) = ([:], [])
    if let resources = features.resources {
      for uri in uris where await resources.isWatchable(uri) { watched.append(uri) }
      if wantsList { honoured["resourcesListChanged"] = true }
    }
    if !watched.isEmpty { honoured["resourceSubscriptions"] = .array(watched.map(JSONValue.string)) }
    let meta: JSONValue = [ProtocolRevision.Meta.subscriptionID: id.json]
    // The watch begins before the word that it has, so that nothing is missed between.
    let changes = await features.resources?.changes(of: Set(watched), list: wantsList)
    await channel.notify(
      "notifications/subscriptions/acknowledged", ["_meta": meta, "notifications": .object(honoured)])
    if let changes { await tell(changes, meta, channel) }
    await MCPServer.untilCancelled()
    return ["_meta": meta]
  }

  private func tell(_ changes: AsyncStream<ResourceChange>, _ meta: JSONValue, _ channel: Channel) async {
    for await change in changes {
      switch change {
      case .updated(let uri):
        await channel.notify("notifications/resources/updated", ["_meta": meta, "uri": .string(uri)])
      case .listChanged: await channel.notify("notifications/resources/list_changed", ["_meta": meta])
      }
    }
  }

  /// A stream with nothing to tell stays open as any other.
  private static func untilCancelled() async {
    let (never, hold) = AsyncStream.makeStream(of: Void.self)
    for await _ in never {}
    hold.finish()
  }

  private static func flag(_ name: String, of filter: [String: JSONValue]) throws(RPCError) -> Bool {
    guard let value = filter[name], !value.isNull else { return false }
    guard let flag = value.bool else {
      throw RPCError(RPCError.invalidParams, "params.notifications.\(name) must be true or false")
    }
    return flag
  }

  private static func uris(_ value: JSONValue?) throws(RPCError) -> [String] {
    guard let value, !value.isNull else { return [] }
    guard let texts = value.array?.map(\.string), texts.allSatisfy({ $0 != nil }), texts.count <= mostWatched else {
      throw RPCError(
        RPCError.invalidParams,
        "params.notifications.resourceSubscriptions must be a list of at most \(mostWatched) texts")
    }
    var seen: Set<String> = []
    return texts.compactMap(\.self).filter { seen.insert($0).inserted }
  }
}
