import JSON

/// How one family of servers is asked, and how its answers are read. Pure: it knows no connection.
protocol ModelWire: Sendable {
  /// The whole address of a request, from what was configured.
  func address(_ base: String) -> String
  func headers(_ key: ModelKey?) -> [(name: String, value: String)]
  func body(_ request: ModelRequest, _ settings: ModelSettings) -> [String: JSONValue]
  /// The piece is one of an answer, if of an empty one.
  func isAnswer(_ piece: JSONValue) -> Bool
  /// Takes one piece of a streamed answer, or a whole one.
  func take(_ piece: JSONValue, into draft: inout ReplyDraft) throws(ModelError)
}

extension ModelWire {
  /// `base` with `path` behind it, without what of it stands there already.
  static func joined(_ base: String, _ path: String) -> String {
    var base = base
    while base.hasSuffix("/") { base.removeLast() }
    var steps = path.split(separator: "/").map(String.init)
    let there = steps.indices.reversed().first { base.hasSuffix("/" + steps[...$0].joined(separator: "/")) }
    if let there { steps.removeFirst(there + 1) }
    return ([base] + steps).joined(separator: "/")
  }
}
