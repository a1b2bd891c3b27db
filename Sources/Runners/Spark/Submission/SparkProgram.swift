import FoundationEssentials
import Jobs

/// How a submission's code goes to the cluster.
enum SparkProgram: Sendable, Hashable {
  /// By the gateway, with its main class.
  case jar(mainClass: String)
  /// By the gateway too, which is not documented: Spark's own class for Python programs is started as a jar's would be.
  case python
  /// A Beam pipeline in Python submits itself, from a process here.
  case beam

  static let pythonRunner = "org.apache.spark.deploy.PythonRunner"

  init(_ request: SubmitRequest) throws(RunnerError) {
    let path = request.codePath
    guard path.hasSuffix(".jar") || path.hasSuffix(".py") else {
      throw .invalid(field: "code_path", problem: "must be a .jar or a .py for Spark, not \(path)")
    }
    if path.hasSuffix(".py") {
      self = try Program(at: path).isBeam ? .beam : .python
      return
    }
    _ = try JarFile(path: path)
    guard let name = request.entryClass, !name.isEmpty else {
      throw .invalid(
        field: "entry_class",
        problem: "must name the jar's main class: Spark's submission gateway does not look into jars")
    }
    self = .jar(mainClass: name)
  }
}
