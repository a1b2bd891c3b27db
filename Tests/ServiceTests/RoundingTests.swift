import JSON
import Testing

@testable import Service

struct RoundingTests {
  @Test(
    arguments: [
      (0.800000011920929, 0.8), (109.5999984741211, 109.6), (5.84967246860223, 5.84967), (0.00012345678, 0.000123457),
      (-0.049009, -0.049009), (1_740_767, 1_740_767), (1_234_567.89, 1_234_568), (0, 0), (0.1 + 0.2, 0.3),
      (1e-12, 1e-12), (1e300, 1e300), (27_632.000_000_1, 27_632),
    ] as [(Double, Double)])
  func `a figure has six digits, a whole number all of its own`(figure: Double, expected: Double) {
    #expect(JSONValue.rounded(figure) == expected)
  }

  @Test func `what is no number stays no number, and texts stay as they are`() {
    #expect(JSONValue.rounded(.nan).isNaN && JSONValue.rounded(.infinity) == .infinity)
    let value: JSONValue = ["a": [.double(0.30000000000000004), "0.30000000000000004", .null, .int(7)]]
    #expect(value.rounded == ["a": [.double(0.3), "0.30000000000000004", .null, .int(7)]])
    #expect(JSONValue.double(0.800000011920929).rounded.text == "0.8")
  }
}
