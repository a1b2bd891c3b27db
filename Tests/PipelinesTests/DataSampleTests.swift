import Testing

@testable import Pipelines

struct DataSampleTests {
  private func kinds(_ text: String, isCut: Bool = false) throws -> [String] {
    try DataSample(text, isCut: isCut).fields.map { "\($0.name):\($0.kind.rawValue)\($0.isOptional ? "?" : "")" }
  }

  @Test func `CSV: a header, types, and what is missing`() throws {
    let text =
      "id;name;price;active;at\r\n1;\"a;b\";1.5;true;2026-01-01T00:00:00Z\r\n2;;2;false;2026-01-02T00:00:00Z\r\n"
    #expect(try kinds(text) == ["id:integer", "name:text?", "price:number", "active:boolean", "at:timestamp"])
  }

  @Test func `CSV without a header gets names`() throws {
    #expect(try kinds("1,2.5\n3,4\n") == ["column_1:integer", "column_2:number"])
  }

  @Test func `JSON lines: nulls, lists and mixed types`() throws {
    let text = #"{"a":1,"b":null,"c":[1]}"# + "\n" + #"{"a":2.5,"b":"x"}"# + "\n" + #"{"a":"#
    #expect(try kinds(text, isCut: true) == ["a:number", "c:list?", "b:text?"])
  }

  @Test(arguments: ["", "\n\n", "just words\nand more words", "{\"a\":1}\nno json", "Obj\u{1}a,b\nc,d"])
  func `what is neither is refused`(text: String) {
    #expect(throws: PipelineProblem.self) { try DataSample(text, isCut: false) }
  }

  @Test func `a code that begins with a zero is text, and so is a number of a telephone`() throws {
    #expect(
      try kinds("zip,phone,n\n01234,+49170,1\n1234,+49171,2\n") == ["zip:text", "phone:text", "n:integer"])
    let many = (0..<40).map { "\($0 == 7 ? "007" : String($0)),1" }.joined(separator: "\n")
    #expect(try kinds("id,n\n" + many) == ["id:text", "n:integer"])
  }

  @Test func `a header has names, of which one may be missing or come twice above numbers`() throws {
    #expect(try kinds(",country,amount\n0,DE,10\n1,FR,20\n") == ["column_1:integer", "country:text", "amount:integer"])
    #expect(try kinds("id,id,amount\n1,2,3\n") == ["id:integer", "id_2:integer", "amount:integer"])
    #expect(try kinds("a,a\nb,c\n") == ["column_1:text", "column_2:text"])
  }

  @Test func `a byte order mark is no part of a name`() throws {
    #expect(try kinds("\u{FEFF}name,n\nx,1\n") == ["name:text", "n:integer"])
    #expect(try kinds("\u{FEFF}{\"a\":1}\n") == ["a:integer"])
  }

  @Test func `a line of another length is malformed, and tells nothing of the types`() throws {
    let lines = (0..<20).map { "\($0),x" }.joined(separator: "\n")
    #expect(try kinds("n,t\n\(lines)\nthis,is,none\n") == ["n:integer", "t:text"])
  }

  @Test(arguments: [
    ("a,b\n1,2\n1,2,3\n", "line 3 has 3 fields, the first line 2"), ("{\"a\":1}\nno json\n", "line 2 of the data set"),
    ("t,n\n\"line 1\nline 2\",1\n", "line 2 of the data set ends within a quoted field"),
    ("name,amount\n", "no record to tell their types by"), ("only words\nand more\n", "no line has a comma"),
    (Array(repeating: "x", count: 300).joined(separator: ",") + "\n", "has 300 fields, and 200 are the most"),
  ])
  func `what is wrong names its line`(text: String, reason: String) {
    let problem = #expect(throws: PipelineProblem.self) { try DataSample(text, isCut: false) }
    #expect(problem?.message.contains(reason) == true, "\(problem as Any)")
  }
}
