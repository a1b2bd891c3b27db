import JSON
import Jobs
import Pipelines

extension Service {
  @concurrent
  nonisolated func generatePipeline(_ arguments: Arguments, _ call: Call) async throws(Refusal) -> JSONValue {
    var request = WritingRequest(
      requirements: try arguments.required("requirements"), file: try arguments.required("file_path"))
    (request.dataset, request.runner) = (arguments.string("dataset_path"), arguments.string("runner_type"))
    (request.replaces, request.isDry) = (arguments.flag("overwrite"), arguments.flag("dry_run"))
    if request.isDry {
      do throws(PipelineProblem) { return Service.forecast(try await writer.write(request)) } catch {
        throw Refusal(error)
      }
    }
    if let answer = try await repeated(arguments, call) { return answer }
    let subject = Write.Subject(jobID: "", jobName: request.file, runner: "", words: "the writing")
    return try await write(subject, arguments, call) { [writer, request] in
      do throws(PipelineProblem) {
        let written = try await writer.write(request)
        return .success(Write.Done(answer: written.json, text: written.message))
      } catch { return .failure(Refusal(error)) }
    }
  }

  /// What would be written, in the form of every dry run.
  private static func forecast(_ written: WrittenPipeline) -> JSONValue {
    let answer: JSONValue = [
      "summary": .string("Write a pipeline to \(written.path), by \(written.source)"),
      "steps": .array(
        (written.covered + written.checks.map { "\($0.kind.rawValue): \($0.detail)" }).map(JSONValue.string)),
      "current": .null, "proposed": .string(written.path), "reversible": true,
      "inverse": .string(written.former != nil ? "move \(written.path)~ back" : "remove \(written.path)"),
      "interruption": "none",
      "warnings": .array(written.notCovered.map { .string("a template does not cover: \($0)") }),
      "destructive": false, "production": false, "free_slots": .null,
    ]
    return Secrets.masked(answer)
  }
}

extension WrittenPipeline {
  fileprivate var json: JSONValue {
    let fields = sample?.fields ?? []
    return [
      "file_path": .string(path), "message": .string(message), "source": .string(source),
      "lines": .int(code.split(separator: "\n", omittingEmptySubsequences: false).count),
      "covered": .array(covered.map(JSONValue.string)), "not_covered": .array(notCovered.map(JSONValue.string)),
      "fields": .array(
        fields.map { ["name": .string($0.name), "type": .string($0.kind.rawValue), "optional": .bool($0.isOptional)] }),
      "checks": .array(checks.map(\.json)),
      "job_type": .string((isStream ? JobType.streaming : .batch).rawValue), "former_path": .optional(former),
    ]
  }
}
