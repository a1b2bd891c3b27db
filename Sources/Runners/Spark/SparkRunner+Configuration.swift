import JSON
package import Jobs

extension SparkRunner {
  package func configuration(of target: JobTarget) async throws(RunnerError) -> JobConfiguration {
    let submitted = target.submission?.told ?? .null
    if try launches.stillborn(target.nativeID, at: now()) != nil { return JobConfiguration(submitted: submitted) }
    if master == nil { _ = try await survey() }
    var engine: [String: [String: JSONValue]] = [:]
    if let driver = master?.drivers.first(where: { $0.id == target.nativeID }) {
      engine["driver"] = [
        "id": .string(driver.id), "main_class": .string(driver.mainClass), "cores": .int(driver.cores),
        "memory_mb": .int(driver.memory), "worker": .optional(driver.worker),
        "applications": .array((drivers[driver.id]?.apps ?? []).map(JSONValue.string)),
      ]
    }
    switch await place(of: target.nativeID) {
    case .failure(let error): engine["spark"] = ["unread": .string("\(error)")]
    case .success(let place):
      engine["application"] = ["id": .string(place.app.id), "told_by": .string(place.app.server)]
      let url = place.app.base + "/environment"
      switch await attempt({ () async throws(RunnerError) in try await rest.json(url, limit: 4 << 20) }) {
      case .failure(let error): engine["spark"] = ["unread": .string("\(error)")]
      case .success(let told):
        engine["runtime"] = told["runtime"]?.object
        engine["spark"] = SparkRunner.pairs(told["sparkProperties"])
      }
    }
    return JobConfiguration(submitted: submitted, engine: engine)
  }

  /// `[["spark.app.id", "app-…"], …]`.
  private static func pairs(_ list: JSONValue?) -> [String: JSONValue] {
    var pairs: [String: JSONValue] = [:]
    for pair in list?.array ?? [] {
      if let name = pair[0]?.string, let value = pair[1] { pairs[name] = value }
    }
    return pairs
  }
}
