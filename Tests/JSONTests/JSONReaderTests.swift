import FoundationEssentials
import JSON
import Testing

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", nil), (" true ", true), ("-0", 0), ("4.0", 4), ("4e2", 400), ("-2.5", -2.5), ("1E-2", 0.01), ("0", 0),
      ("9223372036854775807", .int(.max)), ("9223372036854775808", 9_223_372_036_854_775_808.0), ("0.1e1", 1),
      (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00fc\uD83E\udd8a\u0000""#, "ü🦊\u{0}"),
      ("\"ü🦊\u{7F}\"", "ü🦊\u{7F}"), ("[]", []), ("{}", [:]), ("[ 1 , [ ] , { } ]", [1, [], [:]]),
      ("\r\n\t{ \"a\" : { \"a\" : [ null ] } }\n", ["a": ["a": [nil]]]), ("\u{FEFF}1", 1),
    ] as [(String, JSONValue)])
  func `what is JSON is read`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "tru", "truex", "01", "-01", "+1", "1.", ".5", "1e", "1e+", "-", "0x1", "NaN", "Infinity",
    "1e999", "1 2", "[1,]", "[,1]", "[1 2]", "[", "]", "[1", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\"}",
    "{\"a\":}", "{\"a\" 1}",
    "{\"a\":1", "{,}", "{1:2}", "\"", "\"a", "\"\\", "\"\\x41\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"",
    "\"\\udc00\"",
    "\"\\ud800\\ud800\"", "\"\\ud800x\"", "\"a\nb\"", "\"\t\"", "\"\u{0}\"", "/*a*/1", "1//a", "\u{0}1", "1\u{0}",
    "\u{A0}1",
    "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"b\":{\"a\":1,\"a\":2}}]",
  ])
  func `what is not is refused`(text: String) {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: text) }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF, 0xFE, 0x31, 0],
  ])
  func `other bytes than UTF-8 are refused`(bytes: [UInt8]) {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: Data(bytes)) }
  }

  @Test func `nesting has an end, and what lies beyond costs nothing`() throws {
    let deep = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    _ = try JSONValue(parsing: deep(128))
    #expect(throws: JSONFault.self) { try JSONValue(parsing: deep(129)) }
    #expect(throws: JSONFault.self) { try JSONValue(parsing: String(repeating: "{\"a\":", count: 200_000)) }
  }

  @Test func `a fault says what and where`() {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: "[1,]") }
    do { _ = try JSONValue(parsing: #"{"a":1,"a":2}"#) } catch {
      #expect(error.description == "\"a\" stands twice in one object, at byte 12")
    }
  }

  @Test func `a megabyte that JSONDecoder needs minutes for is read at once`() throws {
    let nest = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    let text = "[" + String(repeating: nest + ",", count: 5000) + "1]"
    #expect(try JSONValue(parsing: text).array?.count == 5001)
  }
}
