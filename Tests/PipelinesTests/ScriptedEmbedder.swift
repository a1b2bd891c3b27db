import Models
import Synchronization

/// Vectors by script: a question is near the passages whose text has a certain word, and far from all others.
final class ScriptedEmbedder: Embedder {
  let label = "scripted"
  private let near: [String: String]
  private let fails: Bool
  private let count = Mutex(0)

  /// How many passages were sent.
  var passages: Int { count.withLock { $0 } }

  init(near: [String: String], fails: Bool = false) {
    self.near = near
    self.fails = fails
  }

  func vectors(of texts: [String], isQuery: Bool, within time: Duration?) async throws(ModelError) -> [[Float]] {
    if fails { throw .unreachable("connection refused") }
    if !isQuery { count.withLock { $0 += texts.count } }
    return texts.map { text in
      let place = near.sorted { $0.key < $1.key }.firstIndex { text.contains(isQuery ? $0.key : $0.value) }
      var vector = [Float](repeating: 0, count: near.count + 1)
      vector[place ?? near.count] = 1
      return vector
    }
  }
}
