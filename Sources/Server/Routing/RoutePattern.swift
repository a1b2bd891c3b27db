/// A path with places for names: `/api/v1/jobs/{job_id}/scale`.
struct RoutePattern: Sendable, Hashable, CustomStringConvertible {
  enum Segment: Sendable, Hashable {
    case literal(String)
    case parameter(String)
  }

  let description: String
  let segments: [Segment]

  init(_ text: String) {
    description = text
    segments = text.split(separator: "/").map { part in
      part.hasPrefix("{") ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  var parameters: [String] {
    segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// What stands in the places, where the path is one of this pattern.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var found: [String: String] = [:]
    for (segment, part) in zip(segments, path) {
      switch segment {
      case .literal(let text): if text != part { return nil }
      case .parameter(let name):
        if part.isEmpty { return nil }
        found[name] = part
      }
    }
    return found
  }

  /// This pattern with the places filled from a path of the same length, to tell a near miss.
  func filled(from path: [String]) -> String? {
    guard path.count == segments.count else { return nil }
    return zip(segments, path).map { segment, part in
      if case .literal(let text) = segment { "/" + text } else { "/" + part }
    }.joined()
  }
}
