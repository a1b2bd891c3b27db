/// The model that was asked what a sentence means, whether or not its answer was taken.
package struct AskedModel: Sendable, Hashable {
  package var name: String
  package var provider: String?
  /// Why it gave no answer, in words for its user; nil where it did.
  package var problem: String?
  /// The last that it said in words, whatever was made of it.
  package var said: String?

  package init(name: String, provider: String?, problem: String? = nil, said: String? = nil) {
    (self.name, self.provider, self.problem, self.said) = (name, provider, problem, said)
  }
}
