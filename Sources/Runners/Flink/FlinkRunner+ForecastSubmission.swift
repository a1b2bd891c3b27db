package import Jobs

extension FlinkRunner {
  package func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    let jar = try await prepare(request)
    let options = try FlinkOptions(request.options)
    let origin = request.savepointPath.map { ", from \($0)" } ?? ""
    var forecast = Forecast(
      summary: "Submit \(request.name) to \(name)\(origin)",
      steps: [
        "upload \(jar.path) (\(jar.size >> 10) kB), unless the cluster has it already",
        "run \(request.entryClass ?? "its main class") on the cluster",
      ], reversible: true, interruption: "none")
    forecast.inverse = "cancel it"
    if let wanted = options.parallelism, let slots, wanted > slots.free {
      forecast.warnings = ["it asks for \(wanted) slots at least, and \(slots.free) of \(slots.total) are free"]
    }
    return forecast
  }
}
