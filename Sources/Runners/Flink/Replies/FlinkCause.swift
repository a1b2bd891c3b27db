/// A failure as operations and results carry it; the serialized throwable beside it is never read.
struct FlinkCause: Decodable, Sendable {
  var trace: String

  enum CodingKeys: String, CodingKey {
    case trace = "stack-trace"
  }
}
