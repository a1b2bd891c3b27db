/// One metric over all subtasks of a vertex.
struct FlinkAggregate: Decodable, Sendable {
  var id: String
  var min: FlinkNumber?
  var max: FlinkNumber?
  var sum: FlinkNumber?
}
