import FoundationEssentials
import HTTP
import JSON
import Jobs

extension FlinkREST {
  func jars() async throws(RunnerError) -> FlinkJars { try await get("/jars", timeout: .seconds(10)) }

  /// Uploads a jar under a name, streamed from its file; gives the id under which it can be run.
  func upload(_ path: String, named name: String) async throws(RunnerError) -> String {
    let request = HTTPRequest.multipart(
      url: base + "/jars/upload", field: "jarfile", fileName: name, filePath: path,
      contentType: "application/java-archive")
    let reply: FlinkUpload = try decode(try await send(request), from: "/jars/upload")
    return String(reply.filename.split(separator: "/").last ?? "")
  }

  /// Runs the program's main method on the cluster; it returns once that has submitted its job.
  func run(_ jar: String, _ body: JSONValue) async throws(RunnerError) -> FlinkRun {
    try await call(
      "POST", "/jars/\(PercentEncoding.encode(jar))/run", body: .json(body), timeout: .seconds(60))
  }
}
