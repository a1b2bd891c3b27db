import JSON
import Jobs
import Screen

/// The job's configuration, as submitted and as the engine reports it.
enum ConfigurationLines {
  static func lines(_ details: JobDetails, _ state: State, _ width: Int) -> [StyledLine] {
    var lines = [StyledLine(), StyledLine.section("Configuration")]
    guard let configuration = details.configuration else {
      return lines + [DiagnosisLines.missing(.configuration, state)]
    }
    if !configuration.submitted.isNull { lines += group("submitted", configuration.submitted, width) }
    for (name, values) in configuration.engine.sorted(by: { $0.key < $1.key }) {
      lines += group(name, .object(values), width)
    }
    return lines.count > 2 ? lines : lines + [StyledLine("  the engine reports none", .dim)]
  }

  private static func group(_ name: String, _ value: JSONValue, _ width: Int) -> [StyledLine] {
    let text = Summary.pretty(value).split(separator: "\n").prefix(200)
    return [StyledLine("  " + Cut.short(name, 60), .header)]
      + text.flatMap { StyledLine.wrapped(String($0), width: width, prefix: "    ", limit: 4) }
  }
}
