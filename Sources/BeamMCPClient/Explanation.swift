/// A model's words on what the rules found. They are its words: the findings stand beside them, and nothing follows from
/// them.
package struct Explanation: Sendable, Hashable {
  /// Empty where there is none.
  package var text: String
  /// Why there is none.
  package var problem: String?
  package var cost: ModelCost?

  package init(text: String = "", problem: String? = nil, cost: ModelCost? = nil) {
    self.text = text
    self.problem = problem
    self.cost = cost
  }
}
