import FoundationEssentials
import HTTP
import JSON
import Testing

@testable import MCP

/// What is wrong with a request itself, whatever it asks for.
struct RequestFaultTests {
  private static let bench = EndpointBench()

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "at byte "), (#"{"a":"\ud800"}"#, "at byte "), ("{", "at byte 1"),
    (String(repeating: "[", count: 5000), "deep"),
  ])
  func `a body that is no JSON is told what is wrong with it, and where`(_ body: String, _ words: String) async {
    let answer = await RequestFaultTests.bench.send("POST", BenchSession.plain, Data(body.utf8))
    let fault = #expect(throws: JSONFault.self) { try JSONValue(parsing: Data(body.utf8)) }
    let message = answer.json["error"]?["message"]?.string ?? ""
    #expect(answer.status == 400 && answer.code == -32700)
    #expect(message == "the body is not JSON (RFC 8259): \(fault?.description ?? "")" && message.contains(words))
    let rejection = #expect(throws: RPCMessage.Rejection.self) { try RPCMessage(parsing: Data(body.utf8)) }
    #expect(rejection?.error.message.hasSuffix(fault?.description ?? "?") == true)
  }

  @Test(arguments: ["loud", 3, "", nil] as [JSONValue])
  func `a level that is none is refused, though nothing is logged`(_ level: JSONValue) async throws {
    for method in ["tools/list", "server/discover", "tools/call"] {
      let message = modern(method, ["name": "echo"], logLevel: level)
      #expect(try await ask(.scripted(), message).first?.errorValue?.code == -32602, "\(method)")
      let answer = await RequestFaultTests.bench.post(message)
      #expect(answer.status == 400 && answer.code == -32602, "\(method)")
    }
  }

  @Test(arguments: ["debug", "warning", "emergency"] as [JSONValue])
  func `a level that is one is taken`(_ level: JSONValue) async throws {
    #expect(try await ask(.scripted(), modern("tools/list", logLevel: level)).first?.resultValue != nil)
  }

  @Test(arguments: [1.5, .object([:]), [1], true] as [JSONValue])
  func `a token for progress that is none is refused everywhere`(_ token: JSONValue) async throws {
    let methods = ["tools/list", "tools/call", "server/discover", "resources/list", "prompts/list"]
    for method in methods {
      let answer = await RequestFaultTests.bench.post(modern(method, ["name": "echo"], token: token))
      #expect(answer.status == 400 && answer.code == -32602, "\(method)")
    }
    for method in ["initialize", "ping"] {
      let message = RPCMessage.request(
        id: .number(1), method: method, params: ["_meta": ["progressToken": token], "protocolVersion": "2025-11-25"])
      #expect(try await ask(.scripted(), message).first?.errorValue?.code == -32602, "\(method)")
    }
  }
}
