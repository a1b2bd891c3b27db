/// One value of one metric; a list of names has no values.
struct FlinkMetric: Decodable, Sendable {
  var id: String
  var value: String?

  var number: Double? { value.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil } }
}

extension [FlinkMetric] {
  subscript(name: String) -> Double? { first { $0.id == name }?.number }
}
