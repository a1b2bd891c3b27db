import FoundationEssentials
import JSON
import Jobs

/// The body of a submission (`CreateSubmissionRequest`).
struct SparkCreate {
  let request: SubmitRequest
  let program: SparkProgram
  let options: SparkOptions
  /// `spark://host:7077`.
  let master: String
  let version: String
  let python: String?

  var json: JSONValue {
    [
      "action": "CreateSubmissionRequest", "clientSparkVersion": .string(version), "appResource": .string(resource),
      "mainClass": .string(mainClass), "appArgs": .array(arguments.map(JSONValue.string)),
      // Spark's own client says so: the worker is not to read its machine's settings anew.
      "environmentVariables": ["SPARK_ENV_LOADED": "1"],
      "sparkProperties": .object(properties.mapValues(JSONValue.string)),
    ]
  }

  private var resource: String { "file:" + ExecutablePath.absolute(request.codePath) }

  private var mainClass: String {
    if case .jar(let name) = program { name } else { SparkProgram.pythonRunner }
  }

  private var arguments: [String] {
    let words = request.arguments + options.arguments
    // Spark's class takes the program, and more Python files.
    return program == .python ? [resource, ""] + words : words
  }

  var properties: [String: String] {
    var all = options.properties
    let standard: [String: String] = [
      "spark.app.name": request.name, "spark.master": master, "spark.submit.deployMode": "cluster",
    ]
    all.merge(standard) { given, _ in given }
    all[DriverHead.mark] = request.jobID
    // Its gauges are the only place that tells how fast a query is.
    if request.type == .streaming, all["spark.sql.streaming.metricsEnabled"] == nil {
      all["spark.sql.streaming.metricsEnabled"] = "true"
    }
    if program == .python {
      all["spark.submit.pyFiles"] = all["spark.submit.pyFiles"] ?? ""
      if let python, all["spark.pyspark.python"] == nil { all["spark.pyspark.python"] = python }
    } else {
      all["spark.jars"] = [resource, all["spark.jars"] ?? ""].filter { !$0.isEmpty }.joined(separator: ",")
    }
    if SparkCreate.needsOpening(version) {
      let given = all["spark.driver.extraJavaOptions"].map { " " + $0 } ?? ""
      all["spark.driver.extraJavaOptions"] = SparkCreate.opened + given
    }
    return all
  }

  /// Before 4.0 the gateway starts a driver without what Java 17 needs, and it dies at once (SPARK-45197).
  private static func needsOpening(_ version: String) -> Bool {
    (version.split(separator: ".").first.flatMap { Int($0) } ?? 3) < 4
  }

  /// As Spark's `JavaModuleOptions`; older Javas leave it out.
  private static let opened =
    (["-XX:+IgnoreUnrecognizedVMOptions"]
    + [
      "java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util",
      "java.util.concurrent", "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch", "sun.nio.cs",
      "sun.security.action", "sun.util.calendar",
    ].map { "--add-opens=java.base/\($0)=ALL-UNNAMED" } + ["-Djdk.reflect.useDirectMethodHandle=false"])
    .joined(separator: " ")
}
