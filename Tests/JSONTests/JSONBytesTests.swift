import FoundationEssentials
import JSON
import Testing

struct JSONBytesTests {
  @Test(
    arguments: [
      ["a": 1, "b": [true, nil, -2.5, "x"]], "quote \" back \\ line\n tab\t esc \u{1B} nul \u{0} ü 🦊", [], [:], 1e300,
      -0.000001, 9_007_199_254_740_993, ["nested": ["deep": ["er": [:]]]],
    ] as [JSONValue])
  func `the text is the JSON of the value, for us and for Foundation`(value: JSONValue) throws {
    #expect(try JSONValue(parsing: value.data) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: value.data) == value)
  }

  @Test func `names are in order, slashes as they are, and what is not finite is null`() {
    let value: JSONValue = ["b": "a/b", "a": .double(.nan), "c": .double(4), "B": .double(0.1)]
    #expect(value.text == #"{"B":0.1,"a":null,"b":"a/b","c":4}"#)
  }

  @Test func `what a terminal may obey is escaped, and reads as it was`() throws {
    let value: JSONValue = "c1 \u{9B}2J \u{9D}52;c \u{85} del \u{7F} ° é 🦊"
    #expect(value.text == #""c1 \u009b2J \u009d52;c \u0085 del \u007f ° é 🦊""#)
    #expect(try JSONValue(parsing: value.data) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: value.data) == value)
  }
}
