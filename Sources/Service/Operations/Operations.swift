package import MCP

/// The table: everything that can be asked of this server, in the order in which it is listed.
package enum Operations {
  package static let table: [Operation] = reading + writing + pipelines

  package static let named = Dictionary(table.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  package static let tools: [Tool] = table.map(\.tool)
}
