package import JSON

/// A request's id: a string or a whole number, echoed with its type (JSON-RPC 2.0 §4).
package enum RPCID: Sendable, Hashable {
  case number(Int)
  case string(String)
}

/// An error object (JSON-RPC 2.0 §5.1).
package struct RPCError: Error, Sendable, Hashable {
  package var code: Int
  package var message: String
  package var data: JSONValue?

  package init(_ code: Int, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  package static let parseError = -32700
  package static let invalidRequest = -32600
  package static let methodNotFound = -32601
  package static let invalidParams = -32602
  package static let internalError = -32603
}

/// One JSON-RPC 2.0 message.
package enum RPCMessage: Sendable, Hashable {
  case request(id: RPCID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  case result(id: RPCID, JSONValue)
  case error(id: RPCID?, RPCError)
}

/// Carries messages between one client and one server, in order.
package protocol Transport: Sendable {
  func send(_ message: RPCMessage) async throws
  /// What the other side sent; ends when it is closed. One reader.
  var messages: AsyncStream<RPCMessage> { get }
  func close()
}
