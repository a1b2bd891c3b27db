import FoundationEssentials
import JSON
import MCP
import Testing

struct RPCMessageTests {
  @Test(arguments: [
    RPCMessage.request(id: .number(7), method: "tools/list", params: ["cursor": "a"]),
    .request(id: .string("7"), method: "ping", params: .object([:])),
    .notification(method: "notifications/cancelled", params: ["requestId": 7]),
    .result(id: .string("x"), ["ok": true]),
    .error(id: nil, RPCError(-32700, "bad", data: ["at": 3])),
  ])
  func `a message is the same after it was written and read`(message: RPCMessage) throws {
    #expect(try RPCMessage(parsing: message.data) == message)
  }

  @Test func `an id keeps its type`() throws {
    let number = try RPCMessage(parsing: Data(#"{"jsonrpc":"2.0","id":1,"method":"m"}"#.utf8))
    let text = try RPCMessage(parsing: Data(#"{"jsonrpc":"2.0","id":"1","method":"m"}"#.utf8))
    #expect(number == .request(id: .number(1), method: "m", params: .object([:])))
    #expect(text == .request(id: .string("1"), method: "m", params: .object([:])))
  }

  @Test func `a message on one line holds no newline`() {
    let message = RPCMessage.notification(method: "m", params: ["text": "two\nlines"])
    #expect(!message.data.contains(UInt8(ascii: "\n")))
  }

  @Test(arguments: [
    (#"{"jsonrpc":"1.0","id":1,"method":"m"}"#, -32600), (#"{"id":1,"method":"m"}"#, -32600),
    (#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, -32600), (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, -32600), (#"{"jsonrpc":"2.0","id":1,"method":3}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":"m","params":[1]}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"result":{},"error":{"code":1,"message":"m"}}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1}"#, -32600), (#"{"jsonrpc":"2.0","id":1,"error":{"code":"1","message":"m"}}"#, -32600),
    (#"{"jsonrpc":"2.0","#, -32700),
  ])
  func `what is no message is refused with the code of its fault`(text: String, code: Int) {
    let rejection = #expect(throws: RPCMessage.Rejection.self) { try RPCMessage(parsing: Data(text.utf8)) }
    #expect(rejection?.error.code == code)
  }

  @Test func `a refusal names the id that could be read`() {
    let text = #"{"jsonrpc":"2.0","id":"a","method":3}"#
    let rejection = #expect(throws: RPCMessage.Rejection.self) { try RPCMessage(parsing: Data(text.utf8)) }
    #expect(rejection?.id == .string("a"))
  }
}
