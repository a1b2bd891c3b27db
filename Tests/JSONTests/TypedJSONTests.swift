import FoundationEssentials
import JSON
import Testing

struct TypedJSONTests {
  /// Foundation's decoder ends the process over some of these.
  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `what is nested too deep is refused, wherever it stops`(opening: String) {
    for count in [256, 257, 500, 501, 511, 512, 513, 514, 100_000] {
      for end in ["", "\r", " ", "1"] {
        let data = Data((String(repeating: opening, count: count) + end).utf8)
        #expect(throws: (any Error).self) { try TypedJSON.decoded(data, as: [String: Int].self) }
      }
    }
  }

  @Test func `brackets inside of texts are no depth`() throws {
    let text = "[\"\\\"" + String(repeating: "[", count: 600) + "\"]"
    #expect(try TypedJSON.decoded(Data(text.utf8), as: [String].self).count == 1)
  }

  @Test func `what a decoder of values cannot read does not become null`() {
    #expect(throws: (any Error).self) { try JSONDecoder().decode(JSONValue.self, from: Data("[1e400]".utf8)) }
  }
}
