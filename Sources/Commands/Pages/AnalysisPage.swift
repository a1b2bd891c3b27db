import BeamMCPClient
import JSON

/// `mcp job analyze`: each change with the command that makes it.
enum AnalysisPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    var text = Prose.text(answer["verdict"]?.string ?? "", paper)
    for change in answer["changes"]?.array ?? [] { text += "\n" + one(change, paper) }
    return text + Prose.list("Not assessed", (answer["not_assessed"]?.array ?? []).compactMap(\.string), paper)
  }

  private static func one(_ change: JSONValue, _ paper: Paper) -> String {
    let arrow = paper.isUnicode ? "→" : "->"
    let from = change["from"]?.string.map { "\($0) \(arrow) " } ?? ""
    var text = Prose.text(
      "\(change["parameter"]?.string ?? ""): \(from)\(change["to"]?.string ?? "")", paper, .heading)
    text += Prose.text(change["justification"]?.string ?? "", paper, indent: 2)
    for figure in change["evidence"]?.array ?? [] { text += Prose.text(figure.plain, paper, indent: 2, mark: "- ") }
    if let tool = change["call"]?["tool"]?.string {
      // A command is there to be copied: it is not broken.
      var whole = paper
      whole.width = nil
      let line = CommandLine.text(of: ToolCall(tool, change["call"]?["arguments"]?.object ?? [:]))
      text += Prose.text(line, whole, indent: 2, mark: "$ ")
    } else if let reason = change["no_call"]?.string {
      text += Prose.text(reason, paper, indent: 2)
    }
    return text
  }
}
