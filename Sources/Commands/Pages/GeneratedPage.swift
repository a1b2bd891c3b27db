import JSON
import Screen

/// A pipeline that was written.
enum GeneratedPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let lines = answer["lines"]?.int ?? 0
    let head = "Wrote \(lines) lines to \(answer["file_path"]?.string ?? ""), by \(answer["source"]?.string ?? "")."
    var text = Prose.text(head, paper)
    if let former = answer["former_path"]?.string { text += Prose.text("The former file is \(former).", paper) }
    let checks = (answer["checks"]?.array ?? []).map { check in
      let outcome = check["outcome"]?.string ?? ""
      return "\(check["check"]?.string ?? ""): \(outcome.replacing("_", with: " ")), \(check["detail"]?.string ?? "")"
    }
    let fields = (answer["fields"]?.array ?? []).map { field in
      "\(field["name"]?.string ?? ""): \(field["type"]?.string ?? "")" + (field["optional"] == true ? ", optional" : "")
    }
    text += Prose.list("Checks", checks, paper)
    text += Prose.list("What was understood", strings(answer["covered"]), paper)
    text += Prose.list("What a model wrote, and you should read", strings(answer["not_covered"]), paper)
    return text + Prose.list("Fields of the data set", fields, paper)
  }

  /// What was checked, and what was not and why, for whoever has the path alone.
  static func aside(_ answer: JSONValue) -> [String] {
    let checks = answer["checks"]?.array ?? []
    func told(_ head: String, _ isTold: (String) -> Bool) -> String? {
      let some = checks.filter { isTold($0["outcome"]?.string ?? "") }
        .map { "\($0["check"]?.string ?? "") (\($0["detail"]?.string ?? ""))" }
      return some.isEmpty ? nil : "\(head): \(some.joined(separator: "; "))"
    }
    return [told("checked") { $0 == "passed" }, told("not checked") { $0 != "passed" }].compactMap(\.self)
  }

  private static func strings(_ list: JSONValue?) -> [String] { list?.array?.compactMap(\.string) ?? [] }
}
