import JSON

/// Lets progress through that rises, until the request is answered (MCP 2026-07-28, progress).
actor ProgressGate {
  private let token: JSONValue
  private let channel: Channel
  private var last = -Double.infinity
  private var isOpen = true

  init(_ token: JSONValue, _ channel: Channel) {
    self.token = token
    self.channel = channel
  }

  func report(_ progress: ToolContext.Progress) async {
    guard isOpen, progress.done > last, progress.done.isFinite else { return }
    last = progress.done
    var params: [String: JSONValue] = ["progressToken": token, "progress": .double(progress.done)]
    if let total = progress.total, total.isFinite { params["total"] = .double(total) }
    if let message = progress.message { params["message"] = .string(message) }
    await channel.notify("notifications/progress", .object(params))
  }

  func close() { isOpen = false }
}
