import JSON

// What a restart gives its processes.
extension ForecastFacts {
  /// `memory 4g → memory 8g`, where the configuration tells what it has now.
  func tellMemory(_ forecast: inout Forecast, _ options: [String: JSONValue]) {
    guard let wanted = ForecastFacts.megabytes(options["memory_mb"]) else { return }
    let next = "memory \(ForecastFacts.size(wanted))"
    guard let present else { return forecast.steps.append("with \(next); what it has now is not told") }
    forecast.current = [forecast.current, "memory \(present)"].compactMap(\.self).joined(separator: ", ")
    forecast.proposed = [forecast.proposed, next].compactMap(\.self).joined(separator: ", ")
  }

  /// What was submitted, or else what the engine calls it.
  private var present: String? {
    if let told = ForecastFacts.megabytes(configuration?.submitted["pipeline_options"]?["memory_mb"]) {
      return ForecastFacts.size(told)
    }
    let groups = configuration.map { Array($0.engine.values) } ?? []
    guard let told = groups.lazy.compactMap({ $0["spark.executor.memory"]?.string }).first else { return nil }
    // `8192m`, as we submit it.
    return told.hasSuffix("m") ? Int(told.dropLast()).map(ForecastFacts.size) ?? told : told
  }

  private static func megabytes(_ value: JSONValue?) -> Int? { value?.int ?? value?.string.flatMap { Int($0) } }

  /// As engines write it.
  private static func size(_ megabytes: Int) -> String {
    megabytes > 0 && megabytes % 1024 == 0 ? "\(megabytes / 1024)g" : "\(megabytes)m"
  }
}
