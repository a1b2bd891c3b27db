import JSON
import Jobs

/// How a submission's code comes to Dataflow.
enum DataflowProgram: Sendable, Hashable {
  /// A Beam pipeline in Python submits itself, from a process here.
  case python
  /// A template that lies in Cloud Storage: a staged pipeline, or the description of a container that makes one.
  case classic(String)
  case flex(String)

  init(_ request: SubmitRequest) throws(RunnerError) {
    let path = request.codePath
    if path.hasPrefix("gs://") {
      self = try DataflowProgram.template(path, request.options["template"]?.string)
    } else if path.hasSuffix(".py") {
      self = .python
    } else if path.hasSuffix(".jar") {
      throw .notPossible(
        reason: "a jar submits itself to Dataflow by a Java program, which beamtop does not run for it",
        instead: "build a flex template of it (gcloud dataflow flex-template build), and submit its gs:// path")
    } else {
      throw .invalid(field: "code_path", problem: "must be a .py or a template's gs:// path for Dataflow, not \(path)")
    }
  }

  /// The description of a flex template is a file of JSON; a classic template has no ending by custom.
  private static func template(_ path: String, _ kind: String?) throws(RunnerError) -> DataflowProgram {
    switch kind {
    case "flex": .flex(path)
    case "classic": .classic(path)
    case nil: path.hasSuffix(".json") ? .flex(path) : .classic(path)
    default: throw .invalid(field: "pipeline_options.template", problem: "must be classic or flex")
    }
  }

  /// As Dataflow wants a job's name: `[a-z]([-a-z0-9]{0,1022}[a-z0-9])?`.
  static func jobName(_ name: String) -> String {
    var text = String(
      name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(1000))
    while text.last == "-" { text.removeLast() }
    if text.first?.isLetter == true { return text }
    return text.isEmpty ? "job" : "job-\(text)"
  }
}
