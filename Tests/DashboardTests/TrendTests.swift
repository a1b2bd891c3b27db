import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite("Where a figure is going")
struct TrendTests {
  private func text(_ values: [Double], isShare: Bool = false) -> String? {
    let times = values.indices.map { Date(timeIntervalSince1970: 1_800_000_000 + 10 * Double($0)) }
    let series = MetricSeries(name: "lag", times: times, values: values)
    return Trend(series, isShare: isShare, threshold: nil)?.text(Clock())
  }

  private let calm = Array(repeating: 10.0, count: 12)

  @Test func `is its last minute against the minutes before`() {
    #expect(text(calm + [15, 15, 15, 15, 15, 15]) == "\(Glyphs.up) 50%")
    #expect(text(calm + [5, 5, 5, 5, 5, 5]) == "\(Glyphs.down) 50%")
    #expect(text(calm + calm) == "")
  }

  @Test func `is nothing once it has come back, however high it was within the minute`() {
    #expect(text(calm + [90, 90, 90, 90, 10, 10]) == "")
    #expect(text(calm + [90, 90, 90, 90, 9, 9]) == "")
    #expect(text(calm + [90, 90, 90, 90, 11, 11]) == "\(Glyphs.up) 10%")
  }

  @Test func `is not down where it fell and climbs again`() {
    #expect(text(Array(repeating: 100, count: 12) + [10, 20, 30, 40, 50, 60]) == "")
    #expect(text(Array(repeating: 100, count: 12) + [70, 60, 50, 40, 50, 50])?.hasPrefix("\(Glyphs.down) ") == true)
  }

  @Test func `has no hundredths of nothing`() {
    #expect(text(Array(repeating: 0, count: 12) + [1, 1, 1, 1, 1, 1]) == "\(Glyphs.up)")
  }
}
