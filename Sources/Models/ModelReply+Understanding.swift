extension ModelReply {
  /// With the calls named as the tools are, and told as open where its words end within a call.
  func understood(by tools: Set<String>) -> ModelReply {
    guard !tools.isEmpty else { return self }
    var reply = self
    let names = ToolNames(tools)
    for at in calls.indices { reply.calls[at].name = names.known(calls[at].name) ?? calls[at].name }
    guard calls.isEmpty else { return reply }
    // Calls in the words of an answer that was held back are held back too.
    if end == .refused, TextCalls.found(in: text, tools: tools) != nil { reply.text = "" }
    if end == .whole, TextCalls.isCut(in: text, tools: tools) { reply.end = .open }
    return reply
  }
}
