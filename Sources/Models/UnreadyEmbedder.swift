/// A server for embeddings that is configured and cannot be asked, for want of its key: words alone are searched, and the
/// answer says why.
package struct UnreadyEmbedder: Embedder {
  package let label: String
  private let problem: ModelError

  package init(label: String, problem: ModelError) { (self.label, self.problem) = (label, problem) }

  package func vectors(
    of texts: [String], isQuery: Bool, within time: Duration?
  ) async throws(ModelError) -> [[Float]] { throw problem }
}
