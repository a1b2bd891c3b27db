import Service

/// The text format of Prometheus, version 0.0.4.
struct MetricsText {
  static let type = "text/plain; version=0.0.4; charset=utf-8"

  enum Kind: String { case counter, gauge, histogram }

  private(set) var text = ""

  /// One family; its samples follow.
  mutating func family(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  mutating func sample(_ name: String, _ labels: KeyValuePairs<String, String> = [:], _ value: Double) {
    text += name
    if !labels.isEmpty {
      text += "{" + labels.map { "\($0.key)=\"\(MetricsText.escaped($0.value))\"" }.joined(separator: ",") + "}"
    }
    text += " \(MetricsText.number(value))\n"
  }

  mutating func sample(_ name: String, _ labels: KeyValuePairs<String, String> = [:], _ value: Int) {
    sample(name, labels, Double(value))
  }

  mutating func histogram(_ name: String, _ label: (name: String, value: String), _ histogram: Histogram) {
    for (bound, count) in histogram.cumulated {
      sample(name + "_bucket", [label.name: label.value, "le": MetricsText.number(bound)], count)
    }
    sample(name + "_bucket", [label.name: label.value, "le": "+Inf"], histogram.count)
    sample(name + "_sum", [label.name: label.value], histogram.sum)
    sample(name + "_count", [label.name: label.value], histogram.count)
  }

  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    return Int(exactly: value).map(String.init) ?? value.description
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
