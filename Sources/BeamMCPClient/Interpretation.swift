/// What a sentence means, as `mcp ask` tells it: calls, or else one of a message, a question back, or a refusal.
package struct Interpretation: Sendable, Hashable {
  package enum Source: String, Sendable, Hashable { case grammar, model }

  /// In the sentence's order; jobs are named by `job_id`; a set is one call a job. Nothing of it has been called.
  package var calls: [ToolCall]
  /// An answer where nothing is to be called: `nothing will be cancelled`.
  package var message: String?
  /// A question back: something is missing or ambiguous, or there is no such job.
  package var clarify: String?
  /// None of our business, or not possible, with what is.
  package var refuse: String?
  package var source: Source
  /// Where of pipeline code the arguments of calls are from, a sentence each with file and line.
  package var sources: [String] = []
  /// The words want no savepoint before an end: `without a savepoint`, `right now`.
  package var forgoesSavepoint = false
  /// Looks that a model has had made while it read the sentence, in their order. They stand beside whatever else this is, and
  /// are not made again.
  package var looks: [Look] = []
  /// Why a model that had looked came to no end of its own; nil where it did.
  package var unfinished: String?
  /// What a model said beside its calls, or of what it has looked at, and what it cost; nil where none was asked.
  package var words: String?
  package var cost: ModelCost?
  /// Who was asked beside the grammar, and why that failed; nil where nobody was.
  package var asked: AskedModel?

  package init(
    calls: [ToolCall] = [], message: String? = nil, clarify: String? = nil, refuse: String? = nil,
    source: Source = .grammar
  ) {
    self.calls = calls
    self.message = message
    self.clarify = clarify
    self.refuse = refuse
    self.source = source
  }
}
