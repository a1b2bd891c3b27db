/// The names of the tools, and what models make of them: `functions.scale_job`, `scaleJob`, `scale-job`.
struct ToolNames {
  private let exact: Set<String>
  /// By what is left of a name without its marks; what two tools share is nobody's.
  private let bare: [String: String]

  /// What templates put in front of a name.
  private static let fronts: Set<Substring> = ["functions", "function", "tools", "tool", "default_api"]

  init(_ tools: Set<String>) {
    exact = tools
    bare = Dictionary(tools.map { (ToolNames.bare($0[...]), $0) }) { _, _ in "" }.filter { !$0.value.isEmpty }
  }

  /// The tool that is meant; nil where none is.
  func known(_ name: String) -> String? {
    if exact.contains(name) { return name }
    guard let dot = name.lastIndex(of: ".") else { return bare[ToolNames.bare(name[...])] }
    return ToolNames.fronts.contains(name[..<dot]) ? known(String(name[name.index(after: dot)...])) : nil
  }

  private static func bare(_ name: Substring) -> String { name.lowercased().filter { $0 != "_" && $0 != "-" } }
}
