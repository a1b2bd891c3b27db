// The functions that pipelines are made of.
extension PipelineTemplate {
  static func csvParser(_ sample: DataSample?) -> String {
    let fields = sample?.fields ?? []
    let types = fields.map {
      "\(literal($0.name)): \($0.kind == .integer ? "int" : $0.kind == .number ? "float" : "str")"
    }
    return """
      FIELDS: Dict[str, Any] = {\(types.joined(separator: ", "))}


      class ParseCsv(beam.DoFn):
          \"\"\"Turns a line of CSV into a record. What cannot be read is counted, logged and left out.\"\"\"

          def __init__(self) -> None:
              self.malformed = Metrics.counter("parse", "malformed")

          def process(self, line: str) -> Iterable[Record]:
              try:
                  cells = next(csv.reader([line.lstrip("\\ufeff")], delimiter=\(literal(String(sample?.delimiter ?? ",")))))
                  if len(cells) != len(FIELDS):
                      raise ValueError(f"{len(cells)} cells, and {len(FIELDS)} fields")
                  yield {
                      name: kind(cell) if cell != "" else None
                      for (name, kind), cell in zip(FIELDS.items(), cells)
                  }
              except (ValueError, csv.Error, StopIteration) as problem:
                  self.malformed.inc()
                  logging.warning("left out a line that is malformed: %s", problem)
      """
  }

  static let jsonParser = """
    class ParseJson(beam.DoFn):
        \"\"\"Turns a JSON object into a record. What cannot be read is counted, logged and left out.\"\"\"

        def __init__(self) -> None:
            self.malformed = Metrics.counter("parse", "malformed")

        def process(self, line: str) -> Iterable[Record]:
            try:
                record = json.loads(line.lstrip("\\ufeff"))
                if not isinstance(record, dict):
                    raise ValueError("not an object")
                yield record
            except ValueError as problem:
                self.malformed.inc()
                logging.warning("left out a line that is malformed: %s", problem)
    """

  static let valueOf = """
    def value_of(message: Any) -> str:
        \"\"\"The value of a Kafka message, as text.\"\"\"
        return message[1].decode("utf-8", errors="replace")
    """

  static let toMessage = """
    def to_message(record: Record) -> Any:
        \"\"\"A record as a Kafka message without a key.\"\"\"
        return b"", json.dumps(record, default=str).encode("utf-8")
    """

  static let toJSON = """
    def to_json(record: Any) -> str:
        \"\"\"A record as a line of JSON.\"\"\"
        return json.dumps(record, default=str)
    """

  static func toCsv(_ columns: [String]) -> String {
    """
    def to_csv(record: Record) -> str:
        \"\"\"A record as a line of CSV.\"\"\"
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow([record.get(name) for name in [\(columns.map(literal).joined(separator: ", "))]])
        return line.getvalue()
    """
  }

  static let words = """
    def words_of(line: str) -> Iterable[Record]:
        \"\"\"The words of a line, in lower case.\"\"\"
        return [{"word": word} for word in re.findall(r"[\\w']+", line.lower())]
    """

  static let number = """
    def number(value: Any) -> Optional[float]:
        \"\"\"A value as a number; None where it is none.\"\"\"
        if value is None or isinstance(value, bool):
            return None
        try:
            return value if isinstance(value, (int, float)) else float(value)
        except (TypeError, ValueError):
            return None
    """

  static let filled = """
    def filled(value: Any) -> Optional[str]:
        \"\"\"A value as text; None where there is none.\"\"\"
        return None if value in (None, "") else str(value)
    """

  static func identity(_ by: [String], _ name: String) -> String {
    let value = by.isEmpty ? "record" : "[record.get(name) for name in [\(by.map(literal).joined(separator: ", "))]]"
    return """
      def \(name)(record: Record) -> str:
          \"\"\"What two records have in common that are the same.\"\"\"
          return json.dumps(\(value), sort_keys=True, default=str)
      """
  }

  static func timed(_ field: String) -> String {
    """
    def timed(record: Record) -> Iterable[Any]:
        \"\"\"The record with the time at which it happened; nothing where it does not say one.\"\"\"
        value = record.get(\(literal(field)))
        try:
            moment = float(value) if isinstance(value, (int, float)) else datetime.fromisoformat(
                str(value).replace("Z", "+00:00"))
            if isinstance(moment, datetime):
                moment = moment.replace(tzinfo=moment.tzinfo or timezone.utc).timestamp()
            yield window.TimestampedValue(record, moment)
        except ValueError as problem:
            logging.warning("left out a record without a time: %s", problem)
    """
  }

  /// A number as Python writes it; nil for what is none, such as `nan`.
  static func plainNumber(_ text: String) -> String? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." || $0 == "-" }) else { return nil }
    return Int(text).map(String.init) ?? Double(text).map { "\($0)" }
  }

  static func filter(_ condition: PipelineOutline.Condition, _ name: String) -> String {
    let field = literal(condition.field)
    let number = plainNumber(condition.value)
    let value = number ?? literal(condition.value)
    let test =
      switch condition.comparison {
      case .empty: "value in (None, \"\")"
      case .contains: "\(literal(condition.value)) in str(value)"
      case .starts: "str(value).startswith(\(literal(condition.value)))"
      case .equal where number == nil, .other where number == nil:
        "str(value) \(condition.comparison.rawValue) \(value)"
      default: "number(value) is not None and number(value) \(condition.comparison.rawValue) \(value)"
      }
    return """
      def \(name)(record: Record) -> bool:
          \"\"\"Whether a record goes on.\"\"\"
          value = record.get(\(field))
          return \(condition.isNegated ? "not (\(test))" : test)
      """
  }
}
