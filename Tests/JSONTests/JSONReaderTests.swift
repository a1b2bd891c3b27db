import FoundationEssentials
import Testing

@testable import JSON

struct JSONReaderTests {
  @Test(
    arguments: [
      ("{}", [:]), (" [ ] ", []), ("null", nil), ("true", true), ("false", false), ("\"\"", ""), ("0", 0), ("-0", 0),
      ("-1", -1), ("9223372036854775807", 9_223_372_036_854_775_807), ("1.5", 1.5), ("4.0", 4), ("1e2", 100),
      ("1E+2", 100), ("25e-1", 2.5), ("1e-999", 0), ("9223372036854775808", 9_223_372_036_854_775_808.0),
      ("{\"a\":[1,{\"b\":null}],\"c\":\"d\"}", ["a": [1, ["b": nil]], "c": "d"]), ("\u{FEFF}[1]", [1]),
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9 \ud83e\udd8a \u0000""#, "é 🦊 \u{0}"),
      ("\"ü 🦊\"", "ü 🦊"), ("[\r\n\t1 , 2]", [1, 2]), (#"{"a":1,"a":2}"#, ["a": 2]),
    ] as [(String, JSONValue)])
  func `what RFC 8259 allows is read`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == value)
  }

  @Test(arguments: [
    "", " ", "[", "{", "]", "[1", "[1,", "[1,]", "[,1]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}",
    "{a:1}", "{1:2}", "{\"a\" 1}", "\"", "\"a", "\"\\", "\"\\u", "\"\\u12", "\"\\u12g4\"", "\"\\x\"", "\"\n\"",
    "\"\t\"", "'a'", "tru", "nul", "True", "NaN", "Infinity", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "0x1",
    "1 2",
    "[] x", "//x\n1", "1e400", "-1e400", #""\ud800""#, #""\udc00\ud800""#, #""\ud800\u0041""#, "\u{0}", "[1]\u{0}",
  ])
  func `all else is refused, with the place`(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test func `a text that is not UTF-8 is refused, and none becomes null`() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFE, 0xFF]] {
      #expect(throws: JSONError.self) { try JSONValue(parsing: Data(bytes)) }
    }
    #expect(throws: (any Error).self) { try JSONDecoder().decode(JSONValue.self, from: Data("[1e400]".utf8)) }
  }

  /// Foundation's decoder ends the process over the first of these.
  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `what is nested too deep is refused, wherever it stops`(opening: String) {
    for count in [255, 256, 257, 512, 513, 514, 100_000] {
      let text = String(repeating: opening, count: count)
      #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
      #expect(throws: (any Error).self) { try TypedJSON.decoded(Data(text.utf8), as: [String: Int].self) }
    }
  }

  @Test func `what is nested as deep as is allowed is read, and written again`() throws {
    let depth = JSONReader.depthLimit
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(try JSONValue(parsing: text).text == text)
  }

  @Test func `brackets inside of texts are no depth`() throws {
    let text = "[\"\\\"" + String(repeating: "[", count: 600) + "\"]"
    #expect(try TypedJSON.decoded(Data(text.utf8), as: [String].self).count == 1)
  }

  @Test(
    arguments: [
      (#"{"a":1,"a":2}"#, "a"), (#"{"a":{"b":1,"b":2}}"#, "b"), (#"[{"a":"}"},{"a":1,"\u0061":2}]"#, "a"),
      (#"{"a":1,"b":{"a":1},"c":["a","a",{"a":2}]}"#, nil), (#"{"a":"\"a\":","b":"a"}"#, nil),
    ] as [(String, String?)])
  func `a name that stands twice is told where that is asked for`(text: String, name: String?) {
    var told: String?
    do throws(JSONError) { _ = try JSONValue(parsing: Data(text.utf8), refusesRepeats: true) } catch {
      told = error.repeatedName
    }
    #expect(told == name)
  }

  @Test func `no piece of a text, and no change of a byte, is more than refused`() throws {
    let text = Array(#"{"a":[1,-2.5e3,"\u00e9\ud83e\udd8a",true,null],"b":{"c":"é"}}"#.utf8)
    for end in text.indices { #expect(throws: JSONError.self) { try JSONValue(parsing: Data(text[..<end])) } }
    for place in text.indices {
      for byte in UInt8.min ... .max {
        var changed = text
        changed[place] = byte
        _ = try? JSONValue(parsing: Data(changed))
      }
    }
  }
}
