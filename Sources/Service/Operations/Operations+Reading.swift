import JSON
import Jobs

extension Operations {
  static let reading: [Operation] = [
    read(
      "list_jobs", "List jobs",
      "All jobs of all runners with state, health and headline figures; with since_revision only what changed since.",
      Inputs.listJobs, Outputs.jobs
    ) { service, arguments, _ throws(Refusal) in try await service.listJobs(arguments) },
    read(
      "get_job_status", "Status of a job", "One job with its state, health, headline figures and allowed actions.",
      Inputs.job, Outputs.job
    ) { service, arguments, _ throws(Refusal) in try await service.jobStatus(arguments) },
    read(
      "get_job_configuration", "Configuration of a job",
      "How a job was submitted and what its engine says of its configuration. Secrets are masked.",
      Inputs.job, Outputs.configuration
    ) { service, arguments, _ throws(Refusal) in try await service.jobConfiguration(arguments) },
    read(
      "get_job_metrics", "Metrics of a job",
      "Figures of a job over the last seconds, or of one of its vertices.",
      Inputs.metrics, Outputs.metrics
    ) { service, arguments, _ throws(Refusal) in try await service.jobMetrics(arguments) },
    read(
      "get_job_logs", "Logs of a job",
      "Log entries of all processes of a job merged by time; since_cursor goes on where an earlier answer ended.",
      Inputs.logs, Outputs.logs
    ) { service, arguments, _ throws(Refusal) in try await service.jobLogs(arguments) },
    read(
      "get_job_graph", "Graph of a job",
      "The vertices of a job with busy, back-pressure, records and watermark of each.",
      Inputs.job, Outputs.graph
    ) { service, arguments, _ throws(Refusal) in try await service.jobGraph(arguments) },
    read(
      "get_job_checkpoints", "Checkpoints of a job", "Counts, settings and the latest checkpoints of a job.",
      Inputs.job, Outputs.checkpoints
    ) { service, arguments, _ throws(Refusal) in try await service.jobCheckpoints(arguments) },
    read(
      "list_savepoints", "List savepoints", "Savepoints that this server knows of, the newest first.",
      Inputs.savepoints, Outputs.savepoints
    ) { service, arguments, _ throws(Refusal) in try await service.savepoints(arguments) },
    read(
      "get_job_timeline", "Timeline", "What happened to a job or to the fleet, the oldest first.",
      Inputs.timeline, Outputs.timeline
    ) { service, arguments, _ throws(Refusal) in try await service.timeline(arguments) },
    read(
      "diagnose_job", "Diagnose a job",
      "Why a job is slow or fails: findings of fixed rules with evidence and advice, and what could not be assessed.",
      Inputs.diagnosis, Outputs.diagnosis
    ) { service, arguments, _ throws(Refusal) in try await service.diagnosis(arguments) },
    read(
      "analyze_job_performance", "Analyze a job's performance",
      "Which parameters of a job should be changed, each with its justification and the call that would make the change.",
      Inputs.job, Outputs.analysis
    ) { service, arguments, _ throws(Refusal) in try await service.performance(arguments) },
    read(
      "compare_jobs", "Compare jobs",
      "Two jobs side by side, given as job_ids; or one, given as job_id, at two moments.",
      Inputs.compare, Outputs.comparison
    ) { service, arguments, _ throws(Refusal) in try await service.comparison(arguments) },
    read(
      "list_runners", "List runners", "The configured engines with their state, slots and capabilities.",
      .object([:]), Outputs.runners
    ) { service, _, _ throws(Refusal) in try await service.listRunners() },
    read(
      "get_runner", "One runner",
      "One configured engine with its state, slots, capabilities, and the processes that it runs jobs in: TaskManagers, "
        + "executors, workers, those that are dead first, then the fullest.",
      Inputs.runner, Outputs.runnerDetail
    ) { service, arguments, _ throws(Refusal) in try await service.oneRunner(arguments) },
  ]

  private static func read(
    _ name: String, _ title: String, _ summary: String, _ input: JSONSchema, _ output: JSONSchema,
    _ run: @escaping Operation.Run
  ) -> Operation {
    Operation(
      name: name, title: title, summary: summary, input: input, output: output, effect: .read, role: .viewer, run: run)
  }
}
