import Testing

@testable import Runners

struct MetricNameTests {
  @Test func `two hundred subtasks are asked in addresses below 4 kB`() {
    let names = SubtaskFigures.names(200, isSource: false)
    let batches = MetricName.batches(names)
    #expect(batches.flatMap { $0 } == names)
    #expect(batches.allSatisfy { $0.joined(separator: ",").utf8.count < 4000 })
    #expect(batches.count > 1 && batches.count < 12)
  }

  @Test func `names with any character are encoded, and the commas between them stay`() {
    #expect(PercentEncoding.encode("Source__a&b=ü.x,y") == "Source__a%26b%3D%C3%BC.x,y")
    #expect(MetricName.batches(Array(repeating: "ü&", count: 500)).allSatisfy { $0.count * 10 < 4000 })
  }

  @Test func `of what a vertex lists, what is read is wanted`() {
    let wanted = MetricName.wanted([
      "busyTimeMsPerSecond", "mailboxLatencyMs_p99", "Source__kafka.pendingRecords", "gate.currentOutputWatermark",
      "Source__kafka.split.1.watermark.currentWatermark", "Source__kafka.currentOutputWatermark",
      "Source__kafka.watermarkLag", "drop__Writer.numRecordsInPerSecond",
    ])
    #expect(
      wanted == [
        "Source__kafka.currentOutputWatermark", "Source__kafka.pendingRecords", "Source__kafka.watermarkLag",
        "busyTimeMsPerSecond", "drop__Writer.numRecordsInPerSecond",
      ])
  }

  @Test func `before the first watermark and after the last there is none`() {
    let none = FlinkAggregate(
      id: "currentInputWatermark", min: FlinkNumber(-9_223_372_036_854_775_808), max: nil, sum: nil)
    #expect(VertexFigures([none]).watermark == nil)
    #expect(VertexFigures([FlinkAggregate(id: "currentInputWatermark", min: FlinkNumber(9.3e18))]).watermark == nil)
    #expect(VertexFigures([FlinkAggregate(id: "currentInputWatermark", min: FlinkNumber(17))]).watermark == 17)
  }
}
