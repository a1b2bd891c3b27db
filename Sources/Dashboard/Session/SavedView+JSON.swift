import JSON
import Jobs

extension SavedView {
  var json: JSONValue {
    var view: [String: JSONValue] = [
      "columns": .array(columns.order.map { .string($0.rawValue) }),
      "hidden": .array(columns.order.filter(columns.hidden.contains).map { .string($0.rawValue) }),
      "widths": .object(Dictionary(uniqueKeysWithValues: columns.widths.map { ($0.rawValue, .int($1)) })),
      "wide": .bool(columns.isWide), "sort": .string(sort.column?.rawValue ?? "worst"),
      "reversed": .bool(sort.isReversed), "focus": .string(focus.rawValue), "zoomed": .bool(isZoomed),
      "timeline_of_all": .bool(timelineIsFleet), "log_level": .string(logLevel.rawValue),
      "log_wraps": .bool(logWraps), "log_times": .string(logStamps.rawValue),
    ]
    if let window { view["window_seconds"] = .double(window) }
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

  /// What is wrong in it is said in `faults`, a sentence each, and left out.
  init(_ json: JSONValue, _ faults: inout [String]) {
    self.init()
    func chosen<Word: RawRepresentable>(_ key: String, _ fallback: Word) -> Word where Word.RawValue == String {
      guard let text = json[key]?.string else { return fallback }
      if let word = Word(rawValue: text) { return word }
      faults.append("\(key) cannot be \(Cut.end(text, 40))")
      return fallback
    }
    takeColumns(json, &faults)
    if let name = json["sort"]?.string, name != "worst" { sort.column = chosen("sort", Column.job) }
    sort.isReversed = json["reversed"]?.bool ?? false
    filter = json["filter"]?.string ?? ""
    focus = chosen("focus", .table)
    isZoomed = json["zoomed"]?.bool ?? false
    if let sizes = json["panes"]?.array?.compactMap(\.int), sizes.count == 3 {
      let sane = sizes.map { min(max(-PaneSizes.most, $0), PaneSizes.most) }
      (panes.rows, panes.timeline, panes.columns) = (sane[0], sane[1], sane[2])
    }
    window = json["window_seconds"]?.double.flatMap { (60...MetricsView.longest).contains($0) ? $0 : nil }
    timelineIsFleet = json["timeline_of_all"]?.bool ?? false
    logLevel = chosen("log_level", .info)
    (logOnly, logNot) = (SavedView.pattern("log_only", json, &faults), SavedView.pattern("log_not", json, &faults))
    logWraps = json["log_wraps"]?.bool ?? false
    logStamps = chosen("log_times", .absolute)
  }

  /// An expression over log lines; one that is none is left out, with a word.
  private static func pattern(_ key: String, _ json: JSONValue, _ faults: inout [String]) -> String {
    guard let text = json[key]?.string, !text.isEmpty else { return "" }
    if (try? LogPattern(text)) != nil { return text }
    faults.append("\(key) cannot be \(Cut.end(text, 40))")
    return ""
  }

  private mutating func takeColumns(_ json: JSONValue, _ faults: inout [String]) {
    func named(_ key: String, _ faults: inout [String]) -> [Column] {
      var found: [Column] = []
      for name in json[key]?.array?.compactMap(\.string) ?? [] {
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
    for (name, width) in json["widths"]?.object ?? [:] {
      guard let column = Column(rawValue: name), let width = width.int else { continue }
      columns.widths[column] = min(max(ColumnSet.narrowest, width), ColumnSet.widest)
    }
    columns.isWide = json["wide"]?.bool ?? false
    // A session of before has no word of it: what it shows otherwise than it was made was chosen.
    columns.fillsRoom = !(json["columns_chosen"]?.bool ?? (columns.hidden != Set(Column.extras)))
  }
}
