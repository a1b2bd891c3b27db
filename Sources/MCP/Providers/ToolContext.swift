/// What a tool may know of the request that calls it, and say while it works.
package struct ToolContext: Sendable {
  /// The caller's program as it names itself, `beamtop/0.1`; nil where it does not. Not to be believed.
  package let client: String?
  /// The user has said yes to just this call, when the server asked.
  package let isConfirmed: Bool
  /// The answer may be read by a model: the client has not said that it is a program which reads structured content.
  package let isForModels: Bool
  /// The call came of a sentence, which the caller's `grammar` or `model` read; nil where it came of none. Not to be believed.
  package let reader: String?
  private let report: (@Sendable (Progress) async -> Void)?

  /// How far a call has come.
  package struct Progress: Sendable, Hashable {
    package var done: Double
    package var total: Double?
    package var message: String?
  }

  package init(
    client: String? = nil, isConfirmed: Bool = false, isForModels: Bool = false, reader: String? = nil,
    report: (@Sendable (Progress) async -> Void)? = nil
  ) {
    self.client = client
    self.isForModels = isForModels
    self.reader = reader
    self.isConfirmed = isConfirmed
    self.report = report
  }

  /// The same call, with the user's word for it.
  var confirmed: ToolContext {
    ToolContext(client: client, isConfirmed: true, isForModels: isForModels, reader: reader, report: report)
  }

  /// False where the caller did not ask for progress, so that nothing need be measured.
  package var wantsProgress: Bool { report != nil }

  /// Tells the caller how far the work has come; `done` must rise. Does nothing where the caller did not ask.
  package func progress(_ done: Double, of total: Double? = nil, _ message: String? = nil) async {
    await report?(Progress(done: done, total: total, message: message))
  }
}
