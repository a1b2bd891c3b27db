import BeamMCPClient
import JSON

/// A note or an acknowledgement on its way to the server.
struct Errand: Sendable {
  var call: ToolCall
  /// The first of those that were sent together, and how many these are.
  var group: RequestID
  var count: Int
  /// How many of them were done before the last answer came, and what the server said of one.
  var done = 0
  var answer: JSONValue?
}
