/// What the agent says of itself.
enum Help {
  static let examples =
    "For example: why is orders slow, scale it to 12, take a savepoint then cancel it, list failed jobs, logs of payments."
  static let notOurs =
    "I watch and operate pipeline jobs, and that is not something I can do for them. " + examples
  static let abilities =
    "I list jobs, tell their status, logs, metrics and checkpoints, say why one is slow or failing, and scale, savepoint, cancel, "
    + "drain, restart and submit jobs; each change is shown as a plan first. " + examples
}
