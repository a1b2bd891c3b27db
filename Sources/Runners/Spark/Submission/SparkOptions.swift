import JSON
import Jobs

/// The options of a submission, sorted by who takes them.
struct SparkOptions: Sendable {
  /// For Spark, in its own words.
  var properties: [String: String] = [:]
  /// For the program.
  var arguments: [String] = []
  /// What does nothing here, and why.
  var warnings: [String] = []

  /// Names of our own, beside Spark's, which begin with `spark.`.
  static let names = [
    "parallelism", "memory_mb", "checkpoint_interval", "state_backend", "input_source", "output_sink",
  ]
  private static let stores = "org.apache.spark.sql.execution.streaming.state."

  init(_ options: [String: JSONValue]) throws(RunnerError) {
    for (name, value) in options.sorted(by: { $0.key < $1.key }) where !value.isNull { try take(name, value) }
    try checkAllocation()
  }

  private mutating func take(_ name: String, _ value: JSONValue) throws(RunnerError) {
    switch name {
    // Cores of all executors together: so many tasks run at once.
    case "parallelism": properties["spark.cores.max"] = "\(try SparkOptions.count(name, value))"
    case "memory_mb": properties["spark.executor.memory"] = "\(try SparkOptions.count(name, value))m"
    case "checkpoint_interval":
      _ = try SparkOptions.count(name, value)
      warnings.append("checkpoint_interval does nothing here: a Spark program sets the trigger of its queries itself")
    case "state_backend": try takeBackend(value)
    case "input_source", "output_sink": arguments += ["--\(name)", SparkOptions.text(value)]
    case _ where name.hasPrefix("spark."): properties[name] = SparkOptions.text(value)
    default: throw SparkOptions.unknown(name)
    }
  }

  private mutating func takeBackend(_ value: JSONValue) throws(RunnerError) {
    let provider =
      switch value.string {
      case "rocksdb": "RocksDBStateStoreProvider"
      case "filesystem", "memory", "heap", "hashmap": "HDFSBackedStateStoreProvider"
      default: ""
      }
    guard !provider.isEmpty else {
      throw .invalid(field: "pipeline_options.state_backend", problem: "must be rocksdb or memory for Spark")
    }
    properties["spark.sql.streaming.stateStore.providerClass"] = SparkOptions.stores + provider
  }

  /// Bounds without the switch would be read by nobody; bounds the wrong way round end the driver.
  private mutating func checkAllocation() throws(RunnerError) {
    let dynamic = "spark.dynamicAllocation."
    var bounds: [String: Int] = [:]
    for name in ["minExecutors", "initialExecutors", "maxExecutors"] {
      guard let text = properties[dynamic + name] else { continue }
      guard let count = Int(text), count >= 0 else {
        throw .invalid(field: "pipeline_options.\(dynamic)\(name)", problem: "must be a whole number, not \(text)")
      }
      bounds[name] = count
    }
    if bounds.isEmpty { return }
    if let low = bounds["minExecutors"], let high = bounds["maxExecutors"], low > high {
      throw .invalid(field: "pipeline_options.\(dynamic)minExecutors", problem: "is above maxExecutors (\(high))")
    }
    if properties[dynamic + "enabled"] == nil { properties[dynamic + "enabled"] = "true" }
  }

  private static func unknown(_ name: String) -> RunnerError {
    let known = NearMiss.of(name, in: names).map { "did you mean \($0)? " } ?? ""
    return .invalid(
      field: "pipeline_options.\(name)",
      problem: "is not known: \(known)Spark's own options begin with spark., and what the program takes belongs in"
        + " program_args")
  }

  private static func count(_ name: String, _ value: JSONValue) throws(RunnerError) -> Int {
    guard let count = value.int ?? value.string.flatMap({ Int($0) }), count > 0 else {
      throw .invalid(field: "pipeline_options.\(name)", problem: "must be a whole number above 0, not \(value.text)")
    }
    return count
  }

  private static func text(_ value: JSONValue) -> String { value.string ?? value.text }
}
