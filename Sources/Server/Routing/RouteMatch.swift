import HTTP
import JSON

/// Where a request leads.
enum RouteMatch: Sendable {
  case route(Route, parameters: [String: String])
  /// The path is known, the method is not; those that are.
  case otherMethods([String])
  case unknown(near: String?)

  /// HEAD goes where GET goes (RFC 9110 §9.3.2).
  init(_ method: String, _ path: String) {
    if let route = Routes.literal[path]?.first(where: { $0.serves(method) }) {
      self = .route(route, parameters: [:])
      return
    }
    guard let parts = RouteMatch.parts(of: path) else {
      self = .unknown(near: nil)
      return
    }
    if Routes.mcp.pattern.match(parts) != nil {
      self = .route(Routes.mcp, parameters: [:])
      return
    }
    var methods: [String] = []
    for route in Routes.table {
      guard let parameters = route.pattern.match(parts) else { continue }
      if route.serves(method) {
        self = .route(route, parameters: parameters)
        return
      }
      methods.append(route.method)
    }
    self = methods.isEmpty ? .unknown(near: RouteMatch.near(parts)) : .otherMethods(methods)
  }

  /// Decoded after it is split, so that a name may hold a slash; nil where it cannot be decoded.
  private static func parts(of path: String) -> [String]? {
    guard path.hasPrefix("/") else { return nil }
    if path == "/" { return [] }
    var parts: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let text = PercentCoding.decoded(part) else { return nil }
      parts.append(text)
    }
    return parts
  }

  private static func near(_ parts: [String]) -> String? {
    let whole = parts.last == "" ? Array(parts.dropLast()) : parts
    let candidates = Routes.table.compactMap { $0.pattern.filled(from: whole) }
    let text = whole.map { "/" + $0 }.joined()
    return candidates.contains(text) ? text : NearMiss.of(text, in: candidates)
  }

  /// What `Allow` says (RFC 9110 §10.2.1).
  static func allow(_ methods: [String]) -> String {
    let all = methods + (methods.contains("GET") ? ["HEAD"] : []) + ["OPTIONS"]
    return all.joined(separator: ", ")
  }
}
