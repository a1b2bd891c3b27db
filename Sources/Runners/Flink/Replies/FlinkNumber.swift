/// A number as Flink writes it: aggregates are numbers, single metrics are strings, and `"NaN"` stands for none.
struct FlinkNumber: Decodable, Sendable, Hashable {
  /// Nil for NaN and the infinities.
  var value: Double?

  init(_ value: Double?) { self.value = value }

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let number = (try? box.decode(Double.self)) ?? (try? box.decode(String.self)).flatMap(Double.init)
    value = number.flatMap { $0.isFinite ? $0 : nil }
  }
}
