/// Whoever turns texts into vectors whose angles tell how near their meanings are: a server, or a script in a test.
package protocol Embedder: Sendable {
  /// What it is called, for people and for what is kept of its vectors: two of one label give the same vectors.
  var label: String { get }

  /// One vector of length 1 for each text, in order. `isQuery`: the texts are questions, and not what is searched; some
  /// models are taught to tell the two apart. `within`: the wait where it may be longer than the embedder's usual one.
  func vectors(of texts: [String], isQuery: Bool, within time: Duration?) async throws(ModelError) -> [[Float]]
}
