/// `/jobs/ID/status`: fresh.
struct FlinkStatus: Decodable, Sendable {
  var status: String
}
