import Glibc
package import Jobs

extension DirectRunner {
  /// A row for each job that runs: its first process, with what it and its children use.
  package func processes() async throws(RunnerError) -> RunnerProcesses {
    let host = DirectRunner.hostName
    let running = mine.filter { $0.end == nil }
    let told = running.compactMap { job -> EngineProcess? in
      guard let usage = usages[job.id], let pid = known[job.id]?.min() else { return nil }
      var process = EngineProcess(id: String(pid), kind: .process, host: host)
      process.jobID = job.id
      process.cpu = usage.cpu
      process.memoryUsed = Double(usage.memoryBytes)
      if usage.processes > 1 { process.remark = "with its children \(usage.processes) processes" }
      return process
    }
    return RunnerProcesses(told, note: told.isEmpty ? "no job runs, so there is no process" : nil)
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
