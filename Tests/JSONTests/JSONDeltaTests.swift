import Testing

@testable import JSON

@Suite struct JSONDeltaTests {
  private func delta(_ old: JSONValue, _ new: JSONValue) -> String { JSONDelta.make(from: old, to: new).text }

  private func holds(_ old: JSONValue, _ new: JSONValue) -> Bool {
    let written = try? JSONValue(parsing: JSONDelta.make(from: old, to: new).text)
    return written.flatMap { JSONDelta.apply($0, to: old) } == new
  }

  @Test func `What is the same costs one digit`() {
    let value: JSONValue = ["a": [1, 2, ["b": nil]]]
    #expect(delta(value, value) == "0")
    #expect(holds(value, value))
  }

  @Test func `Of an object the members that are not as they were are written`() {
    let (old, new): (JSONValue, JSONValue) = (
      ["same": "x", "gone": 1, "busy": 0.5], ["same": "x", "busy": 0.7, "new": nil]
    )
    #expect(delta(old, new) == #"{"busy":[0.7],"gone":null,"new":[null]}"#)
    #expect(holds(old, new))
  }

  @Test func `A window that moves on costs what came in`() {
    let old = JSONValue.array((0..<100).map { .int($0) })
    let new = JSONValue.array((3..<103).map { .int($0) })
    #expect(delta(old, new) == "[[],3,97,{},[100,101,102]]")
    #expect(holds(old, new))
  }

  @Test func `What is put before a list costs itself`() {
    let old: JSONValue = [["id": 3], ["id": 2], ["id": 1]]
    let new: JSONValue = [["id": 4], ["id": 3], ["id": 2]]
    #expect(delta(old, new) == #"[[{"id":4}],0,2,{},[]]"#)
    #expect(holds(old, new))
  }

  @Test func `Values of any shape come back as they were`() {
    var chance = SystemRandomNumberGenerator()
    var value = JSONDeltaTests.random(4, &chance)
    for _ in 0..<3000 {
      let next = JSONDeltaTests.random(4, &chance)
      #expect(holds(value, next), "\(value.text) → \(next.text)")
      value = next
    }
  }

  @Test func `A difference that does not fit is told, and breaks nothing`() {
    let misfits: [JSONValue] = [
      1, "x", nil, [], [1, 2], [[], 0, 9, [:], []], [[], -1, 1, [:], []], [[], 0, 2, ["7": [1]], []],
      [[], 9_223_372_036_854_775_807, 1, [:], []], ["a": ["b": 0]],
    ]
    for misfit in misfits { #expect(JSONDelta.apply(misfit, to: [1, 2]) == nil, "\(misfit.text)") }
  }

  private static func random(_ depth: Int, _ chance: inout SystemRandomNumberGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &chance) {
    case 0: return nil
    case 1: return .bool(Bool.random(using: &chance))
    case 2: return .int(Int.random(in: 0..<4, using: &chance))
    case 3: return .double(Double.random(in: 0..<1, using: &chance))
    case 4: return .string(String(Int.random(in: 0..<4, using: &chance)))
    case 5:
      return .array((0..<Int.random(in: 0..<5, using: &chance)).map { _ in random(depth - 1, &chance) })
    default:
      let names = "abcd".map(String.init).filter { _ in Bool.random(using: &chance) }
      return .object(Dictionary(uniqueKeysWithValues: names.map { ($0, random(depth - 1, &chance)) }))
    }
  }
}
