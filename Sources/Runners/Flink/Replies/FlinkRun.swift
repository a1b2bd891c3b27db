/// `/jars/ID/run`.
struct FlinkRun: Decodable, Sendable {
  var jobid: String
}
