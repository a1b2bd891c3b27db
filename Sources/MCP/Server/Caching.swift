import JSON

/// How long a client may keep a result, and for whom (MCP 2026-07-28, caching).
enum Caching {
  /// The same for everybody, for as long as this version of the program runs.
  case fixed
  /// Changes with the fleet, and may not be the same for everybody.
  case live

  func marked(_ result: [String: JSONValue]) -> [String: JSONValue] {
    var result = result
    switch self {
    case .fixed: (result["ttlMs"], result["cacheScope"]) = (3_600_000, "public")
    case .live: (result["ttlMs"], result["cacheScope"]) = (1000, "private")
    }
    return result
  }
}
