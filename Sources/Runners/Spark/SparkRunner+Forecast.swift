import HTTP
import JSON
package import Jobs

extension SparkRunner {
  package func forecast(_ request: ActionRequest, on target: JobTarget) async throws(RunnerError) -> Forecast {
    switch request {
    case .scale(let parallelism): throw SparkRunner.noScaling(parallelism)
    case .savepoint: _ = try await savepoint(target, path: nil, deadline: .now)
    case .drain: _ = try await drain(target, deadline: .now)
    case .cancel(let withSavepoint): return try forecastCancel(target, withSavepoint)
    case .restart(let restart): return try await forecastRestart(target, restart)
    }
    throw .notPossible(reason: SparkActions.noSavepoint, instead: nil)
  }

  private func forecastCancel(_ target: JobTarget, _ withSavepoint: Bool) throws(RunnerError) -> Forecast {
    if withSavepoint { throw .notPossible(reason: SparkActions.noSavepoint, instead: "cancel it without one") }
    if target.state.isTerminal { throw .wrongState("the job has ended (\(target.state.rawValue))") }
    var forecast = Forecast(
      summary: "Cancel \(target.name)", steps: ending(target) + ["the job ends as CANCELED"], reversible: false,
      interruption: "the job ends")
    forecast.current = target.state.rawValue
    forecast.proposed = JobState.canceled.rawValue
    forecast.warnings = ["a batch loses what it has computed; a structured-streaming query keeps its checkpoint"]
    return forecast
  }

  private func ending(_ target: JobTarget) -> [String] {
    if target.nativeID.hasPrefix("driver-") { return ["ask the submission gateway to kill \(target.nativeID)"] }
    return launches.all.values.contains { $0.nativeID == target.nativeID }
      ? ["end the pipeline's client on this machine"] : ["ask the master's page to kill \(target.nativeID)"]
  }

  private func forecastRestart(_ target: JobTarget, _ request: RestartRequest) async throws(RunnerError) -> Forecast {
    let next = try successor(of: target, request)
    let submission = try await forecast(next)
    let isLive = !target.state.isTerminal
    var forecast = Forecast(
      summary: "Restart \(target.name) as a new job",
      steps: (isLive ? ending(target) : []) + submission.steps, reversible: false,
      interruption: isLive ? "until its driver and executors run again, some ten seconds" : "none; it does not run now")
    forecast.warnings = ["Spark has no savepoint: \(await continuation(of: target))"] + submission.warnings
    if let parallelism = request.parallelism {
      forecast.current = target.parallelism.map { "parallelism \($0)" }
      forecast.proposed = "parallelism \(parallelism)"
    }
    return forecast
  }

  /// From where a job goes on that is submitted again.
  private func continuation(of target: JobTarget) async -> String {
    let isStream = target.submission?.type == .streaming
    let anew = "a batch begins anew"
    guard isStream else { return anew }
    let set = target.submission?.options["spark.sql.streaming.checkpointLocation"]?.string
    if let place = set { return "its queries go on from their checkpoints below \(place)" }
    let told = await checkpoints(of: target.nativeID)
    if !told.isEmpty { return "its queries go on from their checkpoints, \(told.joined(separator: ", "))" }
    return "its queries go on from the checkpointLocation that the program sets, and begin anew where it sets none"
  }

  /// Where a job's queries keep their checkpoints, as the beginning of its driver's log tells.
  private func checkpoints(of id: String) async -> [String] {
    guard let driver = master?.drivers.first(where: { $0.id == id }), let worker = master?.worker(driver.worker),
      let body = try? await rest.get(
        "\(worker.web)/log/?driverId=\(id)&logType=stderr&offset=0&byteLength=\(DriverHead.limit)"
      ).body, let log = WorkerLog(body)
    else { return [] }
    let lines = String(decoding: log.bytes, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n"))
    let places = lines.compactMap { line -> String? in
      let line = Substring(line)
      guard let end = line.firstRange(of: " to store the query checkpoint"),
        let start = line[..<end.lowerBound].ranges(of: ". Use ").last
      else { return nil }
      return String(line[start.upperBound..<end.lowerBound])
    }
    return Array(Set(places)).sorted()
  }

  package func forecast(_ request: SubmitRequest) async throws(RunnerError) -> Forecast {
    let program = try prepare(request)
    if program == .beam { return try forecastBeam(request) }
    let body = try await body(of: request, program)
    let properties = body.properties
    let cores = properties["spark.cores.max"].map { "\($0) cores" } ?? "all cores that it can get"
    let memory = properties["spark.executor.memory"].map { ", executors of \($0)" } ?? ""
    var forecast = Forecast(
      summary: "Submit \(request.name) to \(name)",
      steps: [
        "ask the submission gateway to start a driver for \(request.codePath)",
        "its application takes \(SparkRunner.executors(properties) ?? cores)\(memory)",
      ], reversible: true, interruption: "none")
    forecast.inverse = "cancel it"
    forecast.warnings =
      ["the file is not sent: every worker must have it at \(request.codePath)"] + body.options.warnings
      + (program == .python
        ? [
          "Python through the gateway is not official: Spark's own client refuses it on standalone clusters, and the"
            + " workers need Python with pyspark"
        ] : []) + unkept(properties) + shortage(properties)
    return forecast
  }

  private static func executors(_ properties: [String: String]) -> String? {
    guard properties["spark.dynamicAllocation.enabled"] == "true" else { return nil }
    let low = properties["spark.dynamicAllocation.minExecutors"] ?? "0"
    let high = properties["spark.dynamicAllocation.maxExecutors"].map { "to \($0)" } ?? "upward"
    return "executors from \(low) \(high), as its backlog needs"
  }

  /// The gateway reads nobody's `spark-defaults.conf`: what is not in the submission is not set.
  private func unkept(_ properties: [String: String]) -> [String] {
    guard settings.history != nil, properties["spark.eventLog.enabled"] != "true" else { return [] }
    return ["without spark.eventLog.enabled and spark.eventLog.dir the history server will not know it"]
  }

  private func shortage(_ properties: [String: String]) -> [String] {
    guard let master else { return [] }
    let free = max(0, master.cores - master.coresUsed)
    let wanted = 1 + (properties["spark.cores.max"].flatMap { Int($0) } ?? 1)
    return free >= wanted
      ? [] : ["its driver and executors take \(wanted) cores, and \(free) of \(master.cores) are free: it may wait"]
  }

  private func forecastBeam(_ request: SubmitRequest) throws(RunnerError) -> Forecast {
    let command = try command(request)
    var forecast = Forecast(
      summary: "Submit \(request.name) to \(name)",
      steps: [
        "run \(([command.executable] + command.arguments).joined(separator: " "))",
        "take over the application named \(request.name) when it appears on the cluster",
      ], reversible: true, interruption: "none")
    forecast.inverse = "cancel it"
    forecast.warnings = [
      "Beam's Spark runner fetches its job server from Maven Central, unless it is in its cache, and knows Spark 3 alone"
    ]
    return forecast
  }
}
