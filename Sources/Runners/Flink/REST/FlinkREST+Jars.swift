import FoundationEssentials
import HTTP
import JSON
import Jobs

extension FlinkREST {
  func jars() async throws(RunnerError) -> FlinkJars { try await get("/jars", timeout: .seconds(10)) }

  /// Uploads a jar under a name; gives the id under which it can be run.
  func upload(_ jar: Data, named name: String) async throws(RunnerError) -> String {
    let form = MultipartForm(name: "jarfile", fileName: name, contentType: "application/java-archive", content: jar)
    let body = FlinkBody.bytes(form.contentType, form.body)
    let reply: FlinkUpload = try await call("POST", "/jars/upload", body: body, timeout: .seconds(120))
    return String(reply.filename.split(separator: "/").last ?? "")
  }

  /// Runs the program's main method on the cluster; it returns once that has submitted its job.
  func run(_ jar: String, _ body: JSONValue) async throws(RunnerError) -> FlinkRun {
    try await call(
      "POST", "/jars/\(PercentEncoding.encode(jar))/run", body: .json(body), timeout: .seconds(60))
  }
}
