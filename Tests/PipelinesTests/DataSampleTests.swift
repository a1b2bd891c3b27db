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
}
