/// What sentences may change in one conversation, whoever reads them. Nil is without a limit.
package struct ConversationLimits: Sendable, Hashable {
  /// So many changes at the most.
  let writes: Int?
  /// The operations that may be called.
  let tools: Set<String>?
  /// Where, by the runners' configured names.
  let runners: Set<String>?
  /// Nothing of the conversation is done, so that nothing of it counts; each sentence is still held to the limits.
  let isTrial: Bool

  /// - Parameter verbs: Some of scale, savepoint, cancel, drain, restart and submit.
  package init(writes: Int? = nil, verbs: [String]? = nil, runners: [String]? = nil, isTrial: Bool = false) {
    self.isTrial = isTrial
    self.writes = writes
    tools = verbs.map { Set($0.map { $0 == "savepoint" ? "create_savepoint" : $0 + "_job" }) }
    self.runners = runners.map(Set.init)
  }
}
