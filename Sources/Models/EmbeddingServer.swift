import FoundationEssentials
package import HTTP
import JSON

/// Vectors of texts from an HTTP server.
package actor EmbeddingServer: Embedder {
  private let settings: EmbeddingSettings
  private let key: ModelKey?
  private let mask: KeyMask
  private let client: any HTTPExchange

  /// It takes `input_type`, which tells a question from a passage where prefixes do not; until it says otherwise.
  private var takesInputType: Bool

  package nonisolated let label: String

  /// Throws `unsafe` for a key that would go in clear text over a network.
  package init(
    _ settings: EmbeddingSettings, key: ModelKey?, client: any HTTPExchange = HTTPClient()
  ) throws(ModelError) {
    try ModelKey.requireSafe(key, to: settings.url)
    (self.settings, self.key, self.client, mask) = (settings, key, client, KeyMask(key))
    takesInputType = settings.provider == .openai && !settings.url.contains("api.openai.com")
    label = settings.label
  }

  package func vectors(
    of texts: [String], isQuery: Bool, within time: Duration?
  ) async throws(ModelError) -> [[Float]] {
    do throws(ModelError) { return try await asked(texts, isQuery, time) } catch { throw mask.masked(error) }
  }

  private func asked(_ texts: [String], _ isQuery: Bool, _ time: Duration?) async throws(ModelError) -> [[Float]] {
    let wait = max(.seconds(settings.patience), time ?? .zero)
    let prefix = isQuery ? settings.prefixes.query : settings.prefixes.passage
    var body: [String: JSONValue] = [
      "model": .string(settings.name), "input": .array(texts.map { .string(prefix + $0) }),
    ]
    if takesInputType { body["input_type"] = isQuery ? "query" : "passage" }
    var response = try await send(body, wait)
    if takesInputType, response.status == 400 || response.status == 422 {
      body["input_type"] = nil
      response = try await send(body, wait)
      if response.status == 200 { takesInputType = false }
    }
    if let place = ModelRefusal.redirect(response.status, response.headers["Location"]) {
      throw .refused(status: response.status, said: place)
    }
    let said = mask.masked(ModelRefusal.said(response.body))
    guard response.status == 200 else {
      throw .refused(status: response.status, said: ModelRefusal.words(of: said))
    }
    if let error = said["error"], !error.isNull { throw .failed(ModelRefusal.words(of: said)) }
    return try EmbeddingServer.vectors(in: said, count: texts.count)
  }

  private func send(_ body: [String: JSONValue], _ wait: Duration) async throws(ModelError) -> HTTPResponse {
    var request = HTTPRequest(
      "POST", settings.address, body: JSONValue.object(body).data, timeout: wait,
      bodyLimit: 32 << 20)
    request.headers["Content-Type"] = "application/json"
    if let key { request.headers["Authorization"] = "Bearer \(key.secret)" }
    do throws(HTTPError) { return try await client.send(request) } catch { throw ModelError(error) }
  }

  /// `{"data": [{"index", "embedding"}]}`, or `{"embeddings": [[…]]}`.
  private static func vectors(in said: JSONValue, count: Int) throws(ModelError) -> [[Float]] {
    var found: [Int: [Float]] = [:]
    for (place, entry) in (said["data"]?.array ?? []).enumerated() {
      found[entry["index"]?.int ?? place] = numbers(entry["embedding"])
    }
    for (place, entry) in (said["embeddings"]?.array ?? []).enumerated() { found[place] = numbers(entry) }
    let vectors = (0..<count).compactMap { found[$0] }
    let length = vectors.first?.count ?? 0
    guard vectors.count == count else {
      throw .malformed(
        "\(vectors.count) vectors of numbers that are no zeros, for \(count) text\(count == 1 ? "" : "s")")
    }
    if let other = vectors.first(where: { $0.count != length }) {
      throw .malformed("vectors of \(length) and of \(other.count) numbers in one answer")
    }
    return vectors
  }

  /// Of length 1, so that an angle is a sum of products.
  private static func numbers(_ value: JSONValue?) -> [Float]? {
    guard let numbers = value?.array?.compactMap({ $0.double.map(Float.init) }), !numbers.isEmpty else { return nil }
    let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 && length.isFinite ? numbers.map { $0 / length } : nil
  }
}
