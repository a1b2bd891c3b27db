import FoundationEssentials
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
    let answer: HTTPStreamedResponse
    do throws(HTTPError) { answer = try await client.open(request, idle: .seconds(5)) } catch {
      throw mask.masked(ModelError(error))
    }
    switch answer.status {
    case 200..<300:
      do throws(HTTPError) {
        return found(in: mask.masked(ModelRefusal.said(try await answer.body.collect(limit: 4 << 20))))
      } catch { throw mask.masked(ModelError(error)) }
    case 300..<400, 401, 403, 500...:
      throw .refused(status: answer.status, said: ModelRefusal.words(of: try await said(in: answer)))
    // It has no such list.
    default: return .answers
    }
  }

  /// What an answer says that is none, as far as it comes: that its body has no end is worth less than its status.
  func said(in answer: HTTPStreamedResponse) async throws(ModelError) -> JSONValue {
    if let place = ModelRefusal.redirect(answer.status, answer.headers["Location"]) {
      return mask.masked(["error": .string(place)])
    }
    var body = Data()
    do throws(HTTPError) {
      var pieces = answer.body.makeAsyncIterator()
      while body.count < 1 << 20, let piece = try await pieces.next() { body += piece }
    } catch { if error == .cancelled { throw .cancelled } }
    return mask.masked(ModelRefusal.said(body))
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
