import JSON
import Jobs

/// `mcp job compare`.
enum ComparisonPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    var text = Prose.text(summary(answer), paper) + "\n" + figures(answer, paper)
    let differences = answer["differences"]?.array ?? []
    if !differences.isEmpty { text += "\n" + table(differences, paper) }
    let between = answer["between"]?.array ?? []
    if !between.isEmpty {
      text += "\n" + Tone.heading.painted("Between", on: paper) + "\n" + TimelinePage.table(between, paper)
    }
    return text + Prose.list("Not compared", (answer["not_compared"]?.array ?? []).compactMap(\.string), paper)
  }

  /// With the figures as the table below calls them.
  private static func summary(_ answer: JSONValue) -> String {
    (answer["figures"]?.array ?? []).compactMap { $0["name"]?.string }.filter { $0.contains("_") }
      .reduce(answer["summary"]?.string ?? "") { $0.replacing($1, with: Figure.title($1)) }
  }

  private static func figures(_ answer: JSONValue, _ paper: Paper) -> String {
    var table = TextTable([
      .init(""), .init(side(answer, "first", paper), isNumber: true, least: 10),
      .init(side(answer, "second", paper), isNumber: true, least: 10), .init("BETTER"),
    ])
    for name in ["state", "health", "parallelism"] {
      guard let first = answer["first"]?[name], let second = answer["second"]?[name] else { continue }
      table.add([.init(name), .init(first.plain), .init(second.plain), ""])
    }
    for figure in answer["figures"]?.array ?? [] {
      let name = figure["name"]?.string ?? ""
      let better = figure["better"]?.string ?? ""
      table.add([
        .init(Figure.title(name)), .init(Figure.text(name, figure["first"]?.double, paper), tone(better, "first")),
        .init(Figure.text(name, figure["second"]?.double, paper), tone(better, "second")),
        .init(better == "neither" ? "" : better),
      ])
    }
    return table.text(paper)
  }

  private static func tone(_ better: String, _ side: String) -> Tone { better == side ? .good : .plain }

  /// Two jobs are told apart by their names, two moments of one by their times.
  private static func side(_ answer: JSONValue, _ name: String, _ paper: Paper) -> String {
    let isOne = answer["first"]?["job_id"] == answer["second"]?["job_id"]
    return isOne ? paper.time(answer[name]?["time"]?.date) : answer[name]?["job_name"]?.string ?? name
  }

  private static func table(_ differences: [JSONValue], _ paper: Paper) -> String {
    var table = TextTable([.init("DIFFERENT"), .init("FIRST", least: 10), .init("SECOND", least: 10)])
    for one in differences {
      table.add([
        .init(one["what"]?.string ?? ""), .init(one["first"]?.plain ?? ""), .init(one["second"]?.plain ?? ""),
      ])
    }
    return table.text(paper)
  }
}
