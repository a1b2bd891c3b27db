package import Jobs

/// A runner, and what the configuration says of it.
package struct ConfiguredRunner: Sendable {
  package var runner: any Runner
  package var readOnly: Bool
  package var production: Bool
  /// Meant where only its type is named.
  package var isDefault: Bool
  /// Nobody configured it: it joins the fleet when it first answers, and is not spoken of before.
  package var isOptional: Bool
  package var pollSeconds: Double

  package init(
    _ runner: any Runner, readOnly: Bool = false, production: Bool = false, isDefault: Bool = false,
    isOptional: Bool = false, pollSeconds: Double = 1
  ) {
    self.runner = runner
    self.readOnly = readOnly
    self.production = production
    self.isDefault = isDefault
    self.isOptional = isOptional
    self.pollSeconds = pollSeconds
  }

  /// As it stands before its first answer.
  func status(isReadOnly: Bool) -> RunnerStatus {
    var status = RunnerStatus(runner: runner.name, runnerType: runner.type, state: .unreachable, url: runner.address)
    status.capabilities = JobAction.allCases.filter(runner.capabilities.contains)
    status.readOnly = isReadOnly
    status.production = production
    status.demo = runner.isDemo
    status.lastError = RunnerStatus.notAsked
    return status
  }
}
