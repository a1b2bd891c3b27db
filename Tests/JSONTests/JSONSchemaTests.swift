import JSON
import Testing

@Suite struct JSONSchemaTests {
  @Test func `a list of wrong elements is not answered by a longer one`() {
    let schema = JSONSchema.object(["names": .array("Names", of: .string("A name"))])
    let wrong: JSONValue = ["names": .array(Array(repeating: 1, count: 100_000))]
    let found = schema.violations(in: wrong)
    #expect(found.count == 20)
    #expect(found.first?.description == "names[0]: must be string, not integer")
    #expect(schema.violations(in: ["names": ["a", "b"]]).isEmpty)
  }

  @Test func `of a list with one wrong element the element is told`() {
    let one = JSONSchema.string("A state", choices: ["RUNNING", "FAILED"])
    let schema = JSONSchema(["anyOf": [one.value, JSONSchema.array("States", of: one).value]])
    #expect(
      schema.violations(in: ["RUNNING", "X"]).map(\.description) == ["[1]: must be one of RUNNING, FAILED"])
    #expect(schema.violations(in: "X").map(\.description) == ["must be one of RUNNING, FAILED"])
  }

  @Test func `a crowd of unknown members is not searched for what each was meant to be`() {
    let schema = JSONSchema.object(["name": .string("A name")])
    let crowd = Dictionary(uniqueKeysWithValues: (0..<100_000).map { ("nam\($0)", JSONValue.null) })
    #expect(schema.violations(in: .object(crowd)).count == 20)
  }
}
