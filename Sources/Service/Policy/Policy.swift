package import Jobs

/// What the configuration allows.
package struct Policy: Sendable, Hashable {
  package enum Confirm: String, Sendable, Hashable, CaseIterable {
    /// The client is trusted to have asked, since the annotation says that a tool is destructive.
    case client
    /// A destructive call needs a face that asks.
    case require
    case never
  }

  /// Nothing may be changed, on any runner.
  package var readOnly: Bool
  /// Directories that code to be submitted must lie under.
  package var pipelineRoots: [String]
  /// Which runner a type means, where several have it.
  package var defaultRunners: [RunnerType: String]
  package var confirm: Confirm

  package init(
    readOnly: Bool = false, pipelineRoots: [String] = [], defaultRunners: [RunnerType: String] = [:],
    confirm: Confirm = .client
  ) {
    self.readOnly = readOnly
    self.pipelineRoots = pipelineRoots
    self.defaultRunners = defaultRunners
    self.confirm = confirm
  }
}

extension Policy {
  /// Why a caller may not call an operation at all, whatever it is about; nil where they may.
  func refusal(of operation: Operation, by caller: Caller) -> Refusal? {
    if caller.role < operation.role {
      return Refusal(
        .denied, "\(operation.name) needs the role \(operation.role.name); \(caller.user) has \(caller.role.name)",
        hint: "use a key with that role")
    }
    guard operation.isWriting else { return nil }
    if readOnly { return Refusal(.denied, "this server is read-only", hint: "start it without --read-only") }
    if confirm == .require, operation.isDestructive, !caller.confirms {
      return Refusal(
        .denied, "\(operation.name) is destructive and this server requires a face that asks its user first",
        hint: "use the console, or set confirm: \"client\" in the configuration")
    }
    return nil
  }
}
