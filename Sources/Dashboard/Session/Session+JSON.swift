import FoundationEssentials
import JSON
import Jobs

extension Session {
  /// The file's text with this session in place of what it has for `server`; what it has for others stays. A text that
  /// cannot be read is replaced.
  package func text(for server: String, over before: String?) -> String {
    let file = before.flatMap { try? JSONValue(parsing: $0) }
    var views = file?["views"]?.object ?? [:]
    views[Session.key(server)] = view
    return JSONValue.object(["version": 1, "views": .object(views), "history": history]).text + "\n"
  }

  private var view: JSONValue {
    var view: [String: JSONValue] = [
      "columns": .array(columns.order.map { .string($0.rawValue) }),
      "hidden": .array(columns.order.filter(columns.hidden.contains).map { .string($0.rawValue) }),
      "widths": .object(Dictionary(uniqueKeysWithValues: columns.widths.map { ($0.rawValue, .int($1)) })),
      "wide": .bool(columns.isWide), "sort": .string(sort.column?.rawValue ?? "worst"),
      "reversed": .bool(sort.isReversed), "focus": .string(focus.rawValue), "zoomed": .bool(isZoomed),
      "timeline_of_all": .bool(timelineIsFleet), "log_level": .string(logLevel.rawValue),
      "log_wraps": .bool(logWraps), "log_times": .string(logStamps.rawValue),
    ]
    if !columns.fillsRoom { view["columns_chosen"] = .bool(true) }
    if !panes.isStandard {
      view["panes"] = .array([panes.rows, panes.timeline, panes.columns].map { .int($0) })
    }
    // A filter may hold a word that is nobody else's business, as a history may.
    view["filter"] = .string(Session.isHarmless(filter) ? filter : "")
    for (name, text) in [("log_only", logOnly), ("log_not", logNot)] where !text.isEmpty && Session.isHarmless(text) {
      view[name] = .string(text)
    }
    return .object(view)
  }

  private var history: JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: Session.kept.map { kind, name in
          let lines = (histories[kind] ?? []).filter(Session.isHarmless).suffix(Session.longestHistory)
          return (name, .array(lines.map(JSONValue.string)))
        }))
  }

  private static let kept: [(Bar.Kind, String)] = [
    (.filter, "filter"), (.command, "command"), (.ask, "ask"), (.log(.search), "log_search"),
    (.log(.include), "log_only"), (.log(.exclude), "log_not"),
  ]

  /// A line with a password in it stays in memory, and is forgotten with it.
  private static func isHarmless(_ line: String) -> Bool {
    line.utf8.count <= 2000 && Secrets.masked(line, as: .sentence) == line
  }

  /// An address may carry a name and a password.
  private static func key(_ server: String) -> String { Secrets.masked(server) }
}

// MARK: - Reading

extension Session {
  /// Reads what the file has for a server. What is wrong in it is said in `faults`, a sentence each, and left out.
  package init(text: String, server: String, faults: inout [String]) {
    self.init()
    let file: JSONValue
    do throws(JSONFault) { file = try JSONValue(parsing: text) } catch {
      faults.append("it is not JSON: \(error)")
      return
    }
    guard file["version"]?.int == 1 else {
      faults.append("its version is not 1")
      return
    }
    for (kind, name) in Session.kept {
      let lines = file["history"]?[name]?.array?.compactMap(\.string) ?? []
      histories[kind] = Array(lines.suffix(Session.longestHistory))
    }
    histories = histories.filter { !$0.value.isEmpty }
    if let view = file["views"]?[Session.key(server)] { take(view, &faults) }
  }

  private mutating func take(_ view: JSONValue, _ faults: inout [String]) {
    func chosen<Word: RawRepresentable>(_ key: String, _ fallback: Word) -> Word where Word.RawValue == String {
      guard let text = view[key]?.string else { return fallback }
      if let word = Word(rawValue: text) { return word }
      faults.append("\(key) cannot be \(Cut.end(text, 40))")
      return fallback
    }
    takeColumns(view, &faults)
    if let name = view["sort"]?.string, name != "worst" { sort.column = chosen("sort", Column.job) }
    sort.isReversed = view["reversed"]?.bool ?? false
    filter = view["filter"]?.string ?? ""
    focus = chosen("focus", .table)
    isZoomed = view["zoomed"]?.bool ?? false
    if let sizes = view["panes"]?.array?.compactMap(\.int), sizes.count == 3 {
      let sane = sizes.map { min(max(-PaneSizes.most, $0), PaneSizes.most) }
      (panes.rows, panes.timeline, panes.columns) = (sane[0], sane[1], sane[2])
    }
    timelineIsFleet = view["timeline_of_all"]?.bool ?? false
    logLevel = chosen("log_level", .info)
    (logOnly, logNot) = (pattern("log_only", view, &faults), pattern("log_not", view, &faults))
    logWraps = view["log_wraps"]?.bool ?? false
    logStamps = chosen("log_times", .absolute)
  }

  /// An expression over log lines; one that is none is left out, with a word.
  private func pattern(_ key: String, _ view: JSONValue, _ faults: inout [String]) -> String {
    guard let text = view[key]?.string, !text.isEmpty else { return "" }
    if (try? LogPattern(text)) != nil { return text }
    faults.append("\(key) cannot be \(Cut.end(text, 40))")
    return ""
  }

  private mutating func takeColumns(_ view: JSONValue, _ faults: inout [String]) {
    func named(_ key: String, _ faults: inout [String]) -> [Column] {
      var found: [Column] = []
      for name in view[key]?.array?.compactMap(\.string) ?? [] {
        if let column = Column(rawValue: name) {
          if !found.contains(column) { found.append(column) }
        } else {
          faults.append("there is no column \(Cut.end(name, 40))")
        }
      }
      return found
    }
    let order = named("columns", &faults)
    guard !order.isEmpty else { return }
    // Columns that a later version has brought stay where they were made, hidden until they are asked for.
    let new = Column.allCases.filter { !order.contains($0) }
    columns.order = order + new
    columns.hidden = Set(named("hidden", &faults) + new).subtracting([.job])
    for (name, width) in view["widths"]?.object ?? [:] {
      guard let column = Column(rawValue: name), let width = width.int else { continue }
      columns.widths[column] = min(max(ColumnSet.narrowest, width), ColumnSet.widest)
    }
    columns.isWide = view["wide"]?.bool ?? false
    // A session of before has no word of it: what it shows otherwise than it was made was chosen.
    columns.fillsRoom = !(view["columns_chosen"]?.bool ?? (columns.hidden != Set(Column.extras)))
  }
}
