import Testing

@testable import Screen

struct ChartTests {
  private func area(_ series: [Double], width: Int, height: Int, high: Double = 8) -> Canvas {
    var canvas = Canvas(width: width, height: height)
    canvas.chart(series, in: canvas.bounds, scale: ChartScale(high: high))
    return canvas
  }

  @Test func `an area is filled from the floor and a zero has one dot`() {
    #expect(area([0, 0, 3, 3, 5, 5, 8, 8], width: 4, height: 1).plainText == "⣀⣤⣶⣿\n")
  }

  @Test func `two rows are eight dots high`() {
    #expect(area([8, 8, 4, 4, 0, 0], width: 3, height: 2).plainText == "⣿⣀\n⣿⣿⣀\n")
  }

  @Test func `a gap leaves the cell empty`() {
    #expect(area([8, 8, .nan, .nan, 8, 8], width: 3, height: 1).plainText == "⣿ ⣿\n")
  }

  @Test func `the whole series spans the whole width and a peak among many samples stays`() {
    var series = Array(repeating: 0.0, count: 600)
    series[299] = 8
    let canvas = area(series, width: 10, height: 1)
    #expect(canvas.plainText == "⣀⣀⣀⣀⣸⣀⣀⣀⣀⣀\n")
  }

  @Test func `the role follows the height`() {
    let canvas = area([8, 8], width: 1, height: 3)
    #expect((0..<3).map { canvas[0, $0].role } == [.chartHigh, .chartMid, .chartLow])
  }

  @Test func `an outline joins its steps and can be laid over an area`() {
    var canvas = Canvas(width: 2, height: 1)
    canvas.chart([0, 0, 8, 8], in: canvas.bounds, scale: ChartScale(high: 8), style: .line, ink: .role(.runner))
    #expect(canvas.plainText == "⣀⠏\n")
    canvas.chart([8, 8, 0, 0], in: canvas.bounds, scale: ChartScale(high: 8))
    #expect(canvas.plainText == "⣿⣏\n")
  }

  @Test func `a sparkline has eight steps and gaps`() {
    var canvas = Canvas(width: 5, height: 1)
    canvas.sparkline([0, 0.5, 1, .nan, 2], x: 0, y: 0, width: 5, scale: .share)
    #expect(canvas.plainText == "▁▅█ █\n")
  }

  @Test func `a meter counts in eighths of a cell`() {
    var canvas = Canvas(width: 4, height: 1)
    canvas.meter(0.375, x: 0, y: 0, width: 4)
    #expect(canvas.plainText == "█▌░░\n")
    canvas.meter(.nan, x: 0, y: 0, width: 4)
    #expect(canvas.plainText == "░░░░\n")
  }

  @Test(arguments: [
    (7.0, 10.0), (10, 10), (11, 20), (0.3, 0.5), (0.1, 0.1), (88_100, 100_000), (0, 1),
  ])
  func `a scale ends at a round number`(highest: Double, ceiling: Double) {
    #expect(abs(ChartScale.fitting([0, highest]).high - ceiling) < 1e-9)
  }

  @Test func `no values and infinite ones still make a scale`() {
    #expect(ChartScale.fitting([.nan, .infinity]) == ChartScale(low: 0, high: 1))
    #expect(ChartScale.fitting([-3, 4]).low == -5)
  }

  @Test func `a chart outside the canvas is cut`() {
    var canvas = Canvas(width: 3, height: 2)
    canvas.chart([1, 2, 3, .infinity], in: Rect(x: 1, y: 1, width: 9, height: 9))
    canvas.chart([1], in: Rect(x: -4, y: -4, width: 5, height: 5))
    canvas.meter(1, x: -2, y: 0, width: 9)
    #expect(canvas.cells.count == 6)
  }
}
