import JSON
import Screen

/// `mcp job graph`.
enum GraphPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let vertices = answer["vertices"]?.array ?? []
    guard !vertices.isEmpty else { return "no vertices\n" }
    let numbers = Dictionary(
      vertices.enumerated().compactMap { index, vertex in vertex["id"]?.string.map { ($0, index + 1) } },
      uniquingKeysWith: { first, _ in first })
    var table = TextTable([
      .init("#", isNumber: true), .init("VERTEX", least: 16), .init("FROM", isOptional: true),
      .init("PAR", isNumber: true),
      .init("STATE"), .init("BUSY", isNumber: true), .init("BACKPR", isNumber: true),
      .init("IN/S", isNumber: true, isOptional: true), .init("OUT/S", isNumber: true, isOptional: true),
      .init("LAG", isNumber: true, isOptional: true),
    ])
    for (index, vertex) in vertices.enumerated() {
      let from = inputs(of: vertex["id"]?.string, answer, numbers)
      table.add(row(index + 1, vertex, from, paper))
    }
    return table.text(paper)
  }

  /// The vertices that it reads from, by their numbers, with how records are distributed.
  private static func inputs(of id: String?, _ answer: JSONValue, _ numbers: [String: Int]) -> String {
    (answer["edges"]?.array ?? []).filter { $0["to"]?.string == id }.map { edge in
      let number = edge["from"]?.string.flatMap { numbers[$0] }.map(String.init) ?? "?"
      let ship = edge["ship"]?.string ?? ""
      return ship.isEmpty ? number : "\(number) \(ship)"
    }.joined(separator: ", ")
  }

  private static func row(_ number: Int, _ vertex: JSONValue, _ from: String, _ paper: Paper) -> [TextTable.Cell] {
    func figure(_ name: String) -> TextTable.Cell { .init(Figure.text(name, vertex[name]?.double, paper)) }
    return [
      .init(String(number)), .init(vertex["name"]?.string ?? ""), .init(from),
      .init(vertex["parallelism"]?.int.map(String.init) ?? paper.none), .init(vertex["state"]?.string ?? ""),
      figure("busy"), figure("backpressure"), figure("records_in_per_s"), figure("records_out_per_s"),
      figure("watermark_lag_s"),
    ]
  }
}
