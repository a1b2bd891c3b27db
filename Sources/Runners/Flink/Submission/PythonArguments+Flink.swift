import JSON
import Jobs

extension PythonArguments {
  /// Versions that Beam has a job server for; it takes its newest where none is named.
  private static let versions: Set<String> = ["1.17", "1.18", "1.19", "1.20", "2.0", "2.1", "2.2"]

  /// `master` is `127.0.0.1:8081`; `version`, `2.2.1`, is nil where the cluster has not told.
  init(request: SubmitRequest, flink master: String, version: String?) {
    let series = version.map { $0.split(separator: ".").prefix(2).joined(separator: ".") }
    self.init(
      request: request, target: [("runner", "FlinkRunner"), ("flink_master", .string(master))],
      further: series.flatMap { PythonArguments.versions.contains($0) ? [("flink_version", .string($0))] : nil } ?? [],
      renamed: ["checkpoint_interval": "checkpointing_interval"])
  }
}
