import JSON

/// How wide each vertex may be: `/jobs/ID/resource-requirements`. What was asked for, not what runs.
struct FlinkRequirements: Decodable, Sendable, Hashable {
  struct Bounds: Decodable, Sendable, Hashable {
    var lowerBound: Int
    var upperBound: Int
  }

  struct Vertex: Decodable, Sendable, Hashable {
    var parallelism: Bounds
  }

  enum Answer: Sendable {
    case vertices(FlinkRequirements)
    /// The scheduler cannot change a running job; its words.
    case unsupported(String)
  }

  var vertices: [String: Vertex]

  init(vertices: [String: Vertex]) { self.vertices = vertices }

  init(from decoder: any Decoder) throws {
    vertices = try decoder.singleValueContainer().decode([String: Vertex].self)
  }

  var json: JSONValue {
    .object(
      vertices.mapValues { vertex in
        let bounds = vertex.parallelism
        return ["parallelism": ["lowerBound": .int(bounds.lowerBound), "upperBound": .int(bounds.upperBound)]]
      })
  }
}
