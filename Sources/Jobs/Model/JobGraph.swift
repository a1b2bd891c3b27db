/// The vertices of a job and the edges between them.
public struct JobGraph: Sendable, Hashable, Codable {
  /// One operator chain, stage or step.
  public struct Vertex: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var parallelism: Int?
    public var state: String
    /// Shares of time (0–1) of the busiest, and of the most held back, subtask.
    public var busy: Double?
    public var backpressure: Double?
    public var recordsInPerSecond: Double?
    public var recordsOutPerSecond: Double?
    public var recordsIn: Double?
    public var recordsOut: Double?
    /// Seconds that event time lags behind the wall clock.
    public var watermarkLag: Double?
    public var subtasks: [Subtask]

    public init(id: String, name: String) {
      self.id = id
      self.name = name
      state = ""
      subtasks = []
    }

    enum CodingKeys: String, CodingKey {
      case id, name, parallelism, state, busy, backpressure, subtasks
      case recordsInPerSecond = "records_in_per_s"
      case recordsOutPerSecond = "records_out_per_s"
      case recordsIn = "records_in"
      case recordsOut = "records_out"
      case watermarkLag = "watermark_lag_s"
    }
  }

  /// One parallel instance of a vertex.
  public struct Subtask: Sendable, Hashable, Codable {
    public var index: Int
    public var state: String
    public var busy: Double?
    public var backpressure: Double?
    public var recordsInPerSecond: Double?
    public var recordsIn: Double?
    public var recordsOutPerSecond: Double?
    public var recordsOut: Double?
    /// Where it runs: the host, and the engine's id of the process.
    public var host: String?
    public var process: String?
    /// How often it was started anew, from 0.
    public var attempt: Int?

    public init(index: Int) {
      self.index = index
      state = ""
    }

    enum CodingKeys: String, CodingKey {
      case index, state, busy, backpressure, host, process, attempt
      case recordsInPerSecond = "records_in_per_s"
      case recordsIn = "records_in"
      case recordsOutPerSecond = "records_out_per_s"
      case recordsOut = "records_out"
    }
  }

  public struct Edge: Sendable, Hashable, Codable {
    public var from: String
    public var to: String
    /// How records are distributed, the engine's word (`HASH`, `REBALANCE`); empty where unknown.
    public var ship: String

    public init(from: String, to: String, ship: String = "") {
      self.from = from
      self.to = to
      self.ship = ship
    }
  }

  /// In topological order, sources first.
  public var vertices: [Vertex]
  public var edges: [Edge]

  public init(vertices: [Vertex] = [], edges: [Edge] = []) {
    self.vertices = vertices
    self.edges = edges
  }
}
