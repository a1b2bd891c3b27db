import HTTP
import JSON

extension ModelServer {
  /// What a look at a server found that asks no model anything.
  package enum Look: Sendable, Hashable {
    /// It answers, and lists the model where it has a list.
    case answers
    /// It answers, and its list has other models alone.
    case others([String])
  }

  /// Whether the server answers, takes the key and has the model: it is asked for its list of models, which costs nothing.
  package func look() async throws(ModelError) -> Look {
    var request = HTTPRequest("GET", list, timeout: .seconds(5), bodyLimit: 4 << 20)
    for (name, value) in wire.headers(key) { request.headers[name] = value }
    let status: Int
    let body: JSONValue
    do throws(HTTPError) {
      let answer = try await client.open(request, idle: .seconds(5))
      status = answer.status
      do { body = ModelRefusal.said(try await answer.body.collect(limit: 4 << 20)) } catch { throw error }
    } catch { throw ModelError(error) }
    switch status {
    case 200..<300: return found(in: body)
    case 401, 403: throw .refused(status: status, said: ModelRefusal.words(of: body))
    case 500...: throw .refused(status: status, said: ModelRefusal.words(of: body))
    // It has no such list.
    default: return .answers
    }
  }

  /// Its address, for people.
  package nonisolated var place: String { Secrets.masked(address) }

  private var list: String {
    for (end, name) in [("chat/completions", "models"), ("api/chat", "api/tags"), ("messages", "models")]
    where address.hasSuffix(end) { return address.dropLast(end.count) + name }
    return address
  }

  private func found(in body: JSONValue) -> Look {
    let entries = body["data"]?.array ?? body["models"]?.array ?? []
    let names = entries.compactMap { $0["id"]?.string ?? $0["name"]?.string }
    // Ollama adds `:latest` to a name that has no tag.
    let has = names.contains { $0 == name || $0.hasPrefix(name + ":") }
    return has || names.isEmpty ? .answers : .others(names)
  }
}
