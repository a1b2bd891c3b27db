package import Jobs

extension FlinkRunner {
  package func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    guard let jar = try await prepare(request) else { return try await forecastPipeline(request) }
    let options = try FlinkOptions(request.options)
    let named = "a jar names its own job: it is listed under that name, and as \(request.name) where it names none"
    let origin = request.savepointPath.map { ", from \($0)" } ?? ""
    var forecast = Forecast(
      summary: "Submit \(request.name) to \(name)\(origin)",
      steps: [
        "upload \(jar.path) (\(jar.size >> 10) kB), unless the cluster has it already",
        "run \(request.entryClass ?? "its main class") on the cluster", named,
      ], reversible: true, interruption: "none")
    forecast.inverse = "cancel it"
    if let wanted = options.parallelism, let slots, wanted > slots.free {
      forecast.warnings = ["it asks for \(wanted) slots at least, and \(slots.free) of \(slots.total) are free"]
    }
    return forecast
  }

  private func forecastPipeline(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    let command = try await command(request)
    var forecast = Forecast(
      summary: "Submit \(request.name) to \(name)",
      steps: [
        "run \(([command.executable] + command.arguments).joined(separator: " "))",
        "take over the job named \(request.name) when it appears on the cluster",
      ], reversible: true, interruption: "none")
    forecast.inverse = "cancel it"
    forecast.warnings = ["Beam's Flink runner fetches its job server from Maven Central, unless it is in its cache"]
    return forecast
  }
}
