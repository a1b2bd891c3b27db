/// What is to be written, and where.
package struct WritingRequest: Sendable, Hashable {
  package var requirements: String
  /// Absolute, or from a root.
  package var file: String
  package var dataset: String?
  /// The kind of engine that it is meant for.
  package var runner: String?
  /// What is there may be replaced; it is kept beside the new file.
  package var replaces: Bool
  /// Nothing is written, and no model is asked.
  package var isDry: Bool

  package init(
    requirements: String, file: String, dataset: String? = nil, runner: String? = nil, replaces: Bool = false,
    isDry: Bool = false
  ) {
    self.requirements = requirements
    self.file = file
    self.dataset = dataset
    self.runner = runner
    self.replaces = replaces
    self.isDry = isDry
  }
}

/// What was written, or would be.
package struct WrittenPipeline: Sendable {
  package var path: String
  /// `template` or `model`.
  package var source: String
  package var code: String
  package var covered: [String] = []
  package var notCovered: [String] = []
  package var sample: DataSample?
  package var checks: [CodeCheck] = []
  package var isStream: Bool
  /// Where what was there before lies now.
  package var former: String?
  package var message: String = ""
}
