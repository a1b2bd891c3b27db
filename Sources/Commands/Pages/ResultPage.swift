import JSON
import Screen

/// What changes came to.
enum ResultPage {
  static func scaled(_ answer: JSONValue, _ paper: Paper) -> String {
    let previous = answer["previous"]?.int.map { "\($0) \(paper.isUnicode ? "→" : "->") " } ?? ""
    let message = answer["message"]?.string ?? ""
    let runs = answer["running_with"]?.int
    let isInPart = runs != nil && runs != answer["previous"]?.int
    let isInVain = answer["settled"] == .bool(true)
    let short = isInPart ? ", in effect in part" : isInVain ? ", without effect" : ", not in effect"
    let wide = "\(id(answer)): parallelism \(previous)\(answer["parallelism"]?.int ?? 0)"
    return line(wide + (answer["effective"] == .bool(false) ? short : "") + (message.isEmpty ? "" : "; \(message)"))
  }

  static func savepoint(_ answer: JSONValue, _ paper: Paper) -> String {
    line("savepoint of \(id(answer)): \(answer["savepoint_path"]?.string ?? "")")
  }

  static func ended(_ answer: JSONValue, _ paper: Paper) -> String {
    let savepoint = answer["savepoint_path"]?.string.map { ", savepoint \($0)" } ?? ""
    return line("\(id(answer)): \(answer["state"]?.string ?? "")\(savepoint)")
  }

  static func restarted(_ answer: JSONValue, _ paper: Paper) -> String {
    let former = answer["previous_job_id"]?.string.map { "restarted \($0) as " } ?? "restarted as "
    let savepoint = answer["savepoint_path"]?.string.map { " from \($0)" } ?? ""
    return line(former + id(answer) + savepoint)
  }

  static func submitted(_ answer: JSONValue, _ paper: Paper) -> String {
    line("submitted \(id(answer)), \(answer["state"]?.string ?? "")")
  }

  static func noted(_ answer: JSONValue, _ paper: Paper) -> String {
    line("\(id(answer)): noted: \(answer["text"]?.string ?? "")")
  }

  static func acknowledged(_ answer: JSONValue, _ paper: Paper) -> String {
    let until = answer["acknowledged"]?["until"]?.string.map { "acknowledged until \($0)" }
    return line("\(id(answer)): \(until ?? "no longer acknowledged")")
  }

  private static func id(_ answer: JSONValue) -> String { answer["job_id"]?.string ?? "" }

  private static func line(_ text: String) -> String { Visible.text(text) + "\n" }
}
