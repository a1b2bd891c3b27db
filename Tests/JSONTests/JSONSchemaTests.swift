import JSON
import Testing

struct JSONSchemaTests {
  private static let schema = JSONSchema.object([
    "name": .string("A name"), "list": .array("Texts", of: .string("One")),
  ])

  @Test func `of very many faults the first few are told`() {
    let unknown = JSONValue.object(Dictionary(uniqueKeysWithValues: (0..<50_000).map { ("x\($0)", 1) }))
    #expect(JSONSchemaTests.schema.violations(in: unknown).count == 10)
    let wrong: JSONValue = ["list": .array(Array(repeating: 1, count: 300_000))]
    #expect(JSONSchemaTests.schema.violations(in: wrong).count == 10)
  }

  @Test func `a name of a megabyte has no near miss`() {
    let long = String(repeating: "n", count: 1 << 20)
    #expect(NearMiss.of(long, in: ["name", "list"]) == nil)
    #expect(NearMiss.of("nam", in: ["name", "list"]) == "name")
  }
}
