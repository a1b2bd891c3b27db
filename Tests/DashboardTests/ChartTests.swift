import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct ChartTests {
  init() { setUTF8() }

  private func series(_ values: [Double], every seconds: Double = 5, until end: Double = 0) -> MetricSeries {
    let times = values.indices.map { Sample.now.addingTimeInterval(Double($0 - values.count + 1) * seconds - end) }
    return MetricSeries(name: "x", times: times, values: values)
  }

  private func samples(_ series: MetricSeries, _ count: Int = 10, seconds: Double = 600) -> [Double] {
    ChartWindow.samples(series, seconds: seconds, count: count, now: Sample.now)
  }

  @Test func `A minute of history takes a tenth of ten minutes, at the right`() {
    let drawn = samples(series([Double](repeating: 7, count: 12)))
    #expect(drawn.prefix(9).allSatisfy { $0.isNaN })
    #expect(drawn[9] == 7)
  }

  @Test func `A pause is a gap, and the present is the right edge`() {
    let old = samples(series([1, 2, 3], every: 5, until: 310))
    #expect(old[4] == 3)
    #expect(old.suffix(5).allSatisfy { $0.isNaN })
  }

  @Test func `Between sparse readings the last one holds, and a peak does not vanish`() {
    let sparse = samples(series([1, 2, 3, 4, 5], every: 60), 20, seconds: 240)
    #expect(!sparse.dropFirst().contains { $0.isNaN })
    #expect(samples(series([0, 0, 9, 0, 0, 0], every: 1)).last == 9)
  }

  @Test(arguments: [
    ([11_900.0, 12_100], false), ([0.71, 0.73], true), ([1.0, 1.0], true), ([5, 5], false), ([-3, 4], false),
    ([1e300, -1e300], false),
  ])
  func `A range holds its values and is no narrower than a tenth of them`(values: [Double], isShare: Bool) {
    let scale = ChartWindow.scale(values, isShare: isShare)
    for value in values { #expect(scale.low <= value && value <= scale.high * (1 + 1e-9)) }
    #expect(scale.high - scale.low >= (isShare ? 0.0999 : (values.map(\.magnitude).max() ?? 0) / 10.001))
    if isShare { #expect(scale.high <= 1.0001) }
  }

  @Test func `Counts have whole numbers at both ends`() throws {
    let restarts = try #require(Figure.all.first { $0.name == "restarts" })
    for values in [[0.0, 0], [1, 1], [0, 1, 2], [17, 17, 18], [3]] {
      let text = ChartWindow.text(ChartWindow.scale(values, isShare: false, isCount: true), restarts)
      #expect(!text.contains("."), "\(values): \(text)")
    }
    #expect(ChartWindow.text(ChartWindow.scale([0, 0], isShare: false), restarts) == "0–0.5")
  }

  /// Seven rows for four figures: all are there, and whichever is drawn has its scale.
  @Test func `In a narrow pane a chart goes before its label does`() {
    var console = Console.running(width: 80, height: 24)
    console.press(.down)
    console.answerAll()
    let lines = console.screen.split(separator: "\n").map(String.init)
    for label in ["in/s", "backpr", "lag", "busy"] {
      #expect(lines.contains { $0.contains("│ \(label) ") }, "\(label)")
    }
    let charts = lines.filter { line in line.prefix(36).unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) }
    }
    #expect(!charts.isEmpty)
    #expect(lines.contains { $0.contains("0–100%") } && lines.contains { $0.prefix(36).contains("k–") }, "\(charts)")
  }

  @Test func `Zero is the floor where it is near`() {
    #expect(ChartWindow.scale([0, 0], isShare: false).low == 0)
    #expect(ChartWindow.scale([2, 40], isShare: false).low == 0)
    #expect(ChartWindow.scale([0.02, 0.05], isShare: true).low == 0)
  }

  @Test func `A threshold that is passed, or near, is within the range, and a share is one of all`() {
    let lag = ChartWindow.scale([106, 120], isShare: false, threshold: 60)
    #expect(lag.low < 60 && lag.high >= 120)
    #expect(ChartWindow.scale([35, 40], isShare: false, threshold: 60).high >= 60)
    #expect(ChartWindow.scale([2, 3], isShare: false, threshold: 60).high < 10)
    let share = ChartWindow.scale([0.75, 0.85], isShare: true, threshold: 0.5)
    #expect(share.low == 0 && share.high == 1)
  }

  @Test func `The ends of the scale stand beside the chart`() {
    var console = Console.running(width: 120, height: 40)
    console.press(.down)
    console.answerAll()
    #expect(console.screen.contains("0–100%"))
  }

  @Test func `The window is no longer than its history, and says so`() {
    #expect(ChartWindow.seconds([series([1, 2, 3])], now: Sample.now) == 60)
    #expect(ChartWindow.seconds([series([Double](repeating: 1, count: 40))], now: Sample.now) == 300)
    #expect(ChartWindow.seconds([], now: Sample.now) == 600)
  }

  @Test func `A mean is drawn over the time that it is of, and none is held beyond it`() {
    let means = series([1, 2, .nan, 4], every: 60, until: 120)
    // Columns of 12 s, the last one is the present: the means end 25, 20, 15 and 10 columns before it.
    let drawn = samples(means, 50, seconds: 600)
    #expect(drawn[26...30].allSatisfy { $0 == 2 }, "\(drawn)")
    #expect(drawn[31...35].allSatisfy { $0.isNaN } && drawn[36...40].allSatisfy { $0 == 4 }, "\(drawn)")
    #expect(drawn.suffix(9).allSatisfy { $0.isNaN }, "two minutes without a reading are a gap: \(drawn)")
  }

  @Test func `What is drawn in a column is read there, though nothing is told of its middle`() {
    let one = MetricSeries(name: "x", times: [Sample.now.addingTimeInterval(-100)], values: [7])
    let column = Sample.now.addingTimeInterval(-300)..<Sample.now.addingTimeInterval(-60)
    let middle = Sample.now.addingTimeInterval(-200)
    #expect(ChartWindow.value(one, at: middle) == nil && ChartWindow.value(one, at: middle, column: column) == 7)
  }
}
