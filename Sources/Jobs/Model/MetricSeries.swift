public import FoundationEssentials

/// A figure over time; `values[i]` was read at `times[i]`, and a NaN marks a gap, as null on the wire.
public struct MetricSeries: Sendable, Hashable {
  public var name: String
  public var times: [Date]
  public var values: [Double]

  public init(name: String, times: [Date] = [], values: [Double] = []) {
    self.name = name
    self.times = times
    self.values = values
  }
}
