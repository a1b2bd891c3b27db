import JSON

/// Writes an outline as a Beam pipeline in Python. Whatever a user has given stands in the code as a literal of a text,
/// never as code.
struct PipelineTemplate {
  private let outline: PipelineOutline
  private let sample: DataSample?
  private let requirements: String
  /// Module-level functions and classes, and the stages of the pipeline, in order.
  private var parts: [String] = []
  private var stages: [String] = []
  private var imports: Set<String> = [
    "import argparse", "import logging", "from typing import Any, Dict, Iterable, List, Optional",
    "import apache_beam as beam",
    "from apache_beam.options.pipeline_options import PipelineOptions, SetupOptions",
  ]

  /// Only of an outline whose `notCovered` is empty, or whose user wants the rest alone.
  static func code(of outline: PipelineOutline, sample: DataSample?, requirements: String) -> String {
    var template = PipelineTemplate(outline: outline, sample: sample, requirements: requirements)
    template.write()
    return template.text
  }

  private init(outline: PipelineOutline, sample: DataSample?, requirements: String) {
    self.outline = outline
    self.sample = sample
    self.requirements = requirements
  }

  /// A text as a literal: JSON's escapes are Python's.
  static func literal(_ text: String) -> String { JSONValue.string(text).text }

  /// A field of CSV (RFC 4180, §2).
  private static func cell(_ text: String) -> String {
    let isPlain = !text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private static func list(_ texts: [String]) -> String { "[" + texts.map(literal).joined(separator: ", ") + "]" }

  /// A name of a function can only have letters.
  private mutating func stage(_ label: String, _ transform: String) {
    let plain = label.filter { !$0.isNewline }.prefix(60)
    stages.append("\(PipelineTemplate.literal("\(stages.count + 1). \(plain)")) >> \(transform)")
  }

  private mutating func write() {
    writeSource()
    if let field = outline.timeField { writeTime(field) }
    var isWindowed = false
    for step in outline.steps {
      if let window = outline.window, !isWindowed, step.needsWindow {
        writeWindow(window)
        isWindowed = true
      }
      write(step)
    }
    if let window = outline.window, !isWindowed { writeWindow(window) }
    writeSink()
  }

  // MARK: Ends

  private mutating func writeSource() {
    switch outline.source {
    case .text: stage("Read lines", "beam.io.ReadFromText(known.input)")
    case .csv:
      let skip = sample?.hasHeader == true ? ", skip_header_lines=1" : ""
      stage("Read lines", "beam.io.ReadFromText(known.input\(skip))")
      parts.append(Self.csvParser(sample))
      imports.formUnion(["import csv", "from apache_beam.metrics import Metrics"])
      stage("Parse CSV", "beam.ParDo(ParseCsv())")
    case .jsonLines, .kafka, nil:
      if outline.source?.isStream == true {
        imports.insert("from apache_beam.io.kafka import ReadFromKafka")
        stage(
          "Read from Kafka",
          "ReadFromKafka(consumer_config={\"bootstrap.servers\": known.bootstrap_servers}, topics=[known.input_topic])")
        stage("Values", "beam.Map(value_of)")
        parts.append(Self.valueOf)
      } else {
        stage("Read lines", "beam.io.ReadFromText(known.input)")
      }
      parts.append(Self.jsonParser)
      imports.formUnion(["import json", "from apache_beam.metrics import Metrics"])
      stage("Parse JSON", "beam.ParDo(ParseJson())")
    }
  }

  private mutating func writeSink() {
    switch outline.sink {
    case .kafka:
      imports.formUnion(["import json", "from apache_beam.io.kafka import WriteToKafka"])
      parts.append(Self.toMessage)
      stage("To messages", "beam.Map(to_message)")
      stage(
        "Write to Kafka",
        "WriteToKafka(producer_config={\"bootstrap.servers\": known.bootstrap_servers}, topic=known.output_topic)")
    case .csv:
      imports.formUnion(["import csv", "import io"])
      let columns = outline.columns(sample)
      parts.append(Self.toCsv(columns))
      stage("To CSV", "beam.Map(to_csv)")
      stage(
        "Write",
        "beam.io.WriteToText(known.output, file_name_suffix=\".csv\", header=\(Self.literal(columns.map(Self.cell).joined(separator: ","))))"
      )
    case .text:
      stage("To text", "beam.Map(str)")
      stage("Write", "beam.io.WriteToText(known.output, file_name_suffix=\".txt\")")
    case .jsonLines, nil:
      imports.insert("import json")
      parts.append(Self.toJSON)
      stage("To JSON", "beam.Map(to_json)")
      stage("Write", "beam.io.WriteToText(known.output, file_name_suffix=\".jsonl\")")
    }
  }

  // MARK: Steps

  private mutating func write(_ step: PipelineOutline.Step) {
    let number = stages.count + 1
    switch step {
    case .filter(let condition):
      parts.append(Self.number)
      parts.append(Self.filter(condition, "is_wanted_\(number)"))
      stage(
        "\(condition.isNegated ? "Drop" : "Keep") \(condition.field) \(condition.comparison.rawValue) \(condition.value)",
        "beam.Filter(is_wanted_\(number))")
    case .select(let fields):
      parts.append(
        """
        def select_\(number)(record: Record) -> Record:
            \"\"\"Only the fields that are wanted.\"\"\"
            return {name: record.get(name) for name in \(Self.list(fields))}
        """)
      stage("Select fields", "beam.Map(select_\(number))")
    case .distinct(let by):
      parts.append(Self.identity(by, "identity_\(number)"))
      imports.insert("import json")
      stage("Key by identity", "beam.Map(lambda record: (identity_\(number)(record), record))")
      stage("Group the same", "beam.GroupByKey()")
      stage("One of each", "beam.MapTuple(lambda _, same: next(iter(same)))")
    case .words:
      imports.insert("import re")
      parts.append(Self.words)
      stage("Split into words", "beam.FlatMap(words_of)")
    case .fold(let fold, let field, let by): writeFold(fold, field, by, number)
    }
  }

  private mutating func writeFold(_ fold: PipelineOutline.Fold, _ field: String?, _ by: [String], _ number: Int) {
    let key = "tuple(record.get(name) for name in \(Self.list(by)))"
    var yields = "    yield \(key), 1"
    if let field {
      let isText = sample?.field(field)?.kind.isNumeric == false
      parts.append(isText ? Self.filled : Self.number)
      yields =
        "    value = \(isText ? "filled" : "number")(record.get(\(Self.literal(field))))\n"
        + "    if value is not None:\n        yield \(key), value"
    }
    parts.append(
      """
      def pair_\(number)(record: Record) -> Iterable[Any]:
          \"\"\"The key of a record and what of it is folded; nothing where it has no value.\"\"\"
      \(yields)


      \(folded(PipelineOutline.name(of: fold, field), by, number))
      """)
    stage("Key and value", "beam.FlatMap(pair_\(number))")
    let combine =
      switch fold {
      case .count, .sum: "beam.CombinePerKey(sum)"
      case .mean: "beam.CombinePerKey(beam.combiners.MeanCombineFn())"
      case .min: "beam.CombinePerKey(min)"
      case .max: "beam.CombinePerKey(max)"
      }
    stage(PipelineOutline.name(of: fold, field), combine)
    stage("To records", outline.window == nil ? "beam.MapTuple(folded_\(number))" : "beam.Map(folded_\(number))")
  }

  private func folded(_ name: String, _ by: [String], _ number: Int) -> String {
    let columns = "**dict(zip(\(Self.list(by)), key)), \(Self.literal(name)): value"
    guard outline.window != nil else {
      return """
        def folded_\(number)(key: Any, value: Any) -> Record:
            \"\"\"A key and its result, as a record.\"\"\"
            return {\(columns)}
        """
    }
    return """
      def folded_\(number)(pair: Any, bounds: Any = beam.DoFn.WindowParam) -> Record:
          \"\"\"A key and its result in one window, as a record.\"\"\"
          key, value = pair
          times = {"window_start": bounds.start.to_rfc3339(), "window_end": bounds.end.to_rfc3339()}
          return {**times, \(columns)}
      """
  }

  private mutating func writeTime(_ field: String) {
    imports.formUnion(["from datetime import datetime, timezone", "from apache_beam.transforms import window"])
    parts.append(Self.timed(field))
    stage("When it happened", "beam.FlatMap(timed)")
  }

  private mutating func writeWindow(_ wanted: PipelineOutline.Window) {
    imports.insert("from apache_beam.transforms import window")
    let form =
      wanted.every.map { "window.SlidingWindows(\(wanted.seconds), \($0))" } ?? "window.FixedWindows(\(wanted.seconds))"
    stage("Windows of \(wanted.seconds) s", "beam.WindowInto(\(form))")
  }

  // MARK: The whole

  private var text: String {
    let (standard, others) = (imports.filter { !$0.contains("beam") }, imports.filter { $0.contains("beam") })
    var unique: [String] = []
    for part in parts where !unique.contains(part) { unique.append(part) }
    let blocks =
      [
        head,
        standard.sorted().joined(separator: "\n") + "\n\n"
          + others.sorted(by: { $0.count < $1.count }).joined(separator: "\n") + "\n\nRecord = Dict[str, Any]",
      ]
      + unique + [program]
    return blocks.joined(separator: "\n\n\n").replacing("\n\n\nimport", with: "\n\nimport", maxReplacements: 1)
      + "\n\n\nif __name__ == \"__main__\":\n    logging.getLogger().setLevel(logging.INFO)\n    run()\n"
  }

  /// Comments, so that nothing in the requirements can end them.
  private var head: String {
    let lines = requirements.split(whereSeparator: \.isNewline).map { line in
      "#   "
        + String(line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init)).prefix(400)
    }
    return "\"\"\"A pipeline written from requirements.\"\"\"\n#\n# What was asked for:\n"
      + lines.joined(separator: "\n")
  }

  private var program: String {
    let stream = outline.source?.isStream == true
    let more = stream ? ", streaming=True" : ""
    return """
      def run(argv: Optional[List[str]] = None) -> None:
          \"\"\"Builds the pipeline and runs it.\"\"\"
          parser = argparse.ArgumentParser(description=__doc__)
      \(options.map { "    parser.add_argument(\($0))" }.joined(separator: "\n"))
          known, rest = parser.parse_known_args(argv)
          options = PipelineOptions(rest\(more))
          options.view_as(SetupOptions).save_main_session = True
          with beam.Pipeline(options=options) as pipeline:
              (
                  pipeline
      \(stages.map { "            | \($0)" }.joined(separator: "\n"))
              )
      """
  }

  private var options: [String] {
    var options: [String] = []
    func add(_ name: String, _ value: String?, _ help: String) {
      let rest = value.map { "default=\(Self.literal($0))" } ?? "required=True"
      options.append("\"--\(name)\", \(rest), help=\(Self.literal(help))")
    }
    switch outline.source {
    case .text(let path), .csv(let path), .jsonLines(let path): add("input", path, "A file, or a pattern of files")
    case .kafka(let topic): add("input_topic", topic, "The topic that is read")
    case nil: break
    }
    switch outline.sink {
    case .text(let path), .csv(let path), .jsonLines(let path):
      add("output", path, "How the files that are written begin")
    case .kafka(let topic): add("output_topic", topic, "The topic that is written")
    case nil: add("output", nil, "How the files that are written begin")
    }
    let isKafka = outline.source?.isStream == true || outline.sink?.isOfStreams == true
    if isKafka { add("bootstrap_servers", nil, "Kafka's servers, host:port") }
    return options
  }
}

extension PipelineOutline.Step {
  var needsWindow: Bool {
    switch self {
    case .fold, .distinct: true
    case .filter, .select, .words: false
    }
  }
}
