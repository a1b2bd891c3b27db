import FoundationEssentials
import JSON
import Jobs

/// A job's pipeline, of `pipelineDescription`: the stages that Dataflow made of it, each a chain of the program's
/// transforms; the transforms themselves while there are none yet.
struct DataflowGraph {
  private(set) var graph = JobGraph()
  /// By vertex: the names of the collections that go in and come out.
  private var inputs: [String: [String]] = [:]
  private var outputs: [String: [String]] = [:]
  private var readers: Set<String> = []
  private var writers: Set<String> = []

  init(_ description: JSONValue?) {
    let stages = description?["executionPipelineStage"]?.array ?? []
    if stages.isEmpty {
      for row in description?["originalPipelineTransform"]?.array ?? [] { takeTransform(row) }
    } else {
      for row in stages { takeStage(row) }
    }
    connect()
    for row in stages { order(row) }
  }

  private mutating func takeStage(_ row: JSONValue) {
    guard let id = row["id"]?.string ?? row["name"]?.string else { return }
    var names: [String] = []
    for part in row["componentTransform"]?.array ?? [] {
      let name = part["originalTransform"]?.string ?? part["userName"]?.string ?? part["name"]?.string
      if let name, !name.isEmpty, names.last != name { names.append(name) }
    }
    add(
      id, names.isEmpty ? row["name"]?.string ?? id : names.joined(separator: " -> "), row["kind"],
      DataflowGraph.collections(row["inputSource"]), DataflowGraph.collections(row["outputSource"]))
  }

  private mutating func takeTransform(_ row: JSONValue) {
    guard let id = row["id"]?.string ?? row["name"]?.string else { return }
    let names = { (key: String) in (row[key]?.array ?? []).compactMap(\.string) }
    add(id, row["name"]?.string ?? id, row["kind"], names("inputCollectionName"), names("outputCollectionName"))
  }

  private mutating func add(
    _ id: String, _ name: String, _ kind: JSONValue?, _ incoming: [String], _ outgoing: [String]
  ) {
    guard inputs[id] == nil else { return }
    graph.vertices.append(JobGraph.Vertex(id: id, name: name))
    (inputs[id], outputs[id]) = (incoming, outgoing)
    switch kind?.string ?? kind?.int.map({ "\($0)" }) {
    case "READ_KIND", "4": readers.insert(id)
    case "WRITE_KIND", "5": writers.insert(id)
    default: break
    }
  }

  /// Every name that a source has: which of them the metrics use depends on the SDK.
  private static func collections(_ list: JSONValue?) -> [String] {
    (list?.array ?? []).flatMap { source in
      ["userName", "originalTransformOrCollection", "name"].compactMap { source[$0]?.string }
    }
  }

  private mutating func connect() {
    var producers: [String: String] = [:]
    for vertex in graph.vertices { for name in outputs[vertex.id] ?? [] { producers[name] = vertex.id } }
    for vertex in graph.vertices {
      for from in Set((inputs[vertex.id] ?? []).compactMap { producers[$0] }).sorted() where from != vertex.id {
        graph.edges.append(JobGraph.Edge(from: from, to: vertex.id))
      }
    }
  }

  /// Stages that only have to be done before another one.
  private mutating func order(_ row: JSONValue) {
    guard let id = row["id"]?.string ?? row["name"]?.string else { return }
    for before in (row["prerequisiteStage"]?.array ?? []).compactMap(\.string) where inputs[before] != nil {
      guard !graph.edges.contains(where: { $0.from == before && $0.to == id }) else { continue }
      graph.edges.append(JobGraph.Edge(from: before, to: id, ship: "AFTER"))
    }
  }

  /// The graph with what is known of each vertex now.
  func filled(
    _ figures: DataflowFigures, _ rates: [String: Double]?, _ stages: [DataflowStage], _ state: String, at now: Date
  ) -> JobGraph {
    var filled = graph
    let byID = Dictionary(stages.map { ($0.id, $0) }) { $1 }
    for index in filled.vertices.indices {
      let id = filled.vertices[index].id
      filled.vertices[index].state = byID[id]?.state ?? state
      filled.vertices[index].recordsIn = DataflowGraph.sum(inputs[id], figures.elements)
      filled.vertices[index].recordsOut = DataflowGraph.sum(outputs[id], figures.elements)
      filled.vertices[index].recordsInPerSecond = rates.flatMap { DataflowGraph.sum(inputs[id], $0) }
      filled.vertices[index].recordsOutPerSecond = rates.flatMap { DataflowGraph.sum(outputs[id], $0) }
      filled.vertices[index].watermarkLag = figures.watermarks[id].map { max(0, now.timeIntervalSince1970 - $0) }
    }
    return filled
  }

  private static func sum(_ names: [String]?, _ values: [String: Double]) -> Double? {
    let known = Set(names ?? []).compactMap { values[$0] }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Elements a second that sources give, and that come to sinks.
  func flow(_ rates: [String: Double]) -> (into: Double?, out: Double?) {
    let fed = Set(graph.edges.map(\.to))
    let feeding = Set(graph.edges.map(\.from))
    let sources = graph.vertices.map(\.id).filter { readers.contains($0) || !fed.contains($0) }
    let sinks = graph.vertices.map(\.id).filter { writers.contains($0) || !feeding.contains($0) }
    let total = { (ids: [String], names: [String: [String]]) in
      DataflowGraph.sum(ids.flatMap { names[$0] ?? [] }, rates)
    }
    return (total(sources, outputs), total(sinks, inputs))
  }
}
