package import FoundationEssentials
package import JSON

extension RPCMessage {
  /// A text that is no JSON-RPC message, with the error to be sent back and the id that it is about, where one could be
  /// read (JSON-RPC 2.0 §5: null otherwise).
  package struct Rejection: Error, Sendable, Hashable {
    package let id: RPCID?
    package let error: RPCError

    package var reply: RPCMessage { .error(id: id, error) }
  }

  /// Reads one message. Batches are refused: MCP has none since 2025-06-18.
  package init(parsing data: Data) throws(Rejection) {
    let value: JSONValue
    do throws(JSONFault) { value = try JSONValue(parsing: data) } catch {
      throw Rejection(id: nil, error: RPCError(error, in: "message"))
    }
    try self.init(json: value)
  }

  package init(json: JSONValue) throws(Rejection) {
    guard let members = json.object else {
      throw Rejection(id: nil, error: RPCError(RPCError.invalidRequest, "a message is one JSON object"))
    }
    let id = members["id"].flatMap(RPCID.init(json:))
    func refuse(_ problem: String) -> Rejection {
      Rejection(id: id, error: RPCError(RPCError.invalidRequest, problem))
    }
    guard members["jsonrpc"] == "2.0" else { throw refuse("jsonrpc must be \"2.0\"") }
    if members["method"] != nil {
      self = try RPCMessage.call(members, id, refuse)
    } else {
      self = try RPCMessage.reply(members, id, refuse)
    }
  }

  private static func call(
    _ members: [String: JSONValue], _ id: RPCID?, _ refuse: (String) -> Rejection
  ) throws(Rejection) -> RPCMessage {
    guard let method = members["method"]?.string else { throw refuse("method must be a string") }
    let params = members["params"] ?? .object([:])
    guard params.object != nil else { throw refuse("params must be an object") }
    guard members["id"] != nil else { return .notification(method: method, params: params) }
    guard let id else { throw refuse("id must be a string or a whole number") }
    return .request(id: id, method: method, params: params)
  }

  private static func reply(
    _ members: [String: JSONValue], _ id: RPCID?, _ refuse: (String) -> Rejection
  ) throws(Rejection) -> RPCMessage {
    switch (members["result"], members["error"]) {
    case (let result?, nil):
      guard let id else { throw refuse("a result needs the id of its request") }
      return .result(id: id, result)
    case (nil, let error?):
      guard let code = error["code"]?.int, let message = error["message"]?.string else {
        throw refuse("an error needs a whole code and a message")
      }
      return .error(id: id, RPCError(code, message, data: error["data"]))
    default: throw refuse("a message has a method, or else one of result and error")
    }
  }

  package var json: JSONValue {
    switch self {
    case .request(let id, let method, let params):
      ["jsonrpc": "2.0", "id": id.json, "method": .string(method), "params": params]
    case .notification(let method, let params): ["jsonrpc": "2.0", "method": .string(method), "params": params]
    case .result(let id, let result): ["jsonrpc": "2.0", "id": id.json, "result": result]
    case .error(let id, let error): ["jsonrpc": "2.0", "id": id?.json ?? .null, "error": error.json]
    }
  }

  /// The message as one line of JSON without its newline, as both stdio and HTTP carry it.
  package var data: Data { json.data }
}

extension RPCID {
  /// Nil for anything but a string or a whole number; MCP forbids null, which JSON-RPC only discourages.
  package init?(json: JSONValue) {
    switch json {
    case .string(let text): self = .string(text)
    case .int(let number): self = .number(number)
    default: return nil
    }
  }

  package var json: JSONValue {
    switch self {
    case .number(let number): .int(number)
    case .string(let text): .string(text)
    }
  }
}

extension RPCError {
  /// What is wrong with a text that is no JSON, and at which byte.
  init(_ fault: JSONFault, in what: String) {
    self.init(RPCError.parseError, "the \(what) is not JSON (RFC 8259): \(fault)")
  }

  package var json: JSONValue {
    var members: [String: JSONValue] = ["code": .int(code), "message": .string(message)]
    if let data { members["data"] = data }
    return .object(members)
  }
}
