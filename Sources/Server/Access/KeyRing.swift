package import HTTP
import JSON

/// All keys that open this server.
package struct KeyRing: Sendable, Hashable {
  package let keys: [AccessKey]

  package init(_ keys: [AccessKey] = []) { self.keys = keys }

  package var isEmpty: Bool { keys.isEmpty }

  /// The key that a request shows: `X-API-Key`, or `Authorization: Bearer` (RFC 6750 §2.1); nil where it shows none.
  package static func shown(in headers: HTTPHeaders) -> String? {
    if let key = headers["X-API-Key"], !key.isEmpty { return key }
    guard let value = headers["Authorization"] else { return nil }
    let parts = value.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1].drop { $0 == " " })
  }

  /// Digests are compared, all of them and each to its end, so that the time taken tells nothing of any key.
  package func key(for shown: String) -> AccessKey? {
    let digest = SHA256.digest(of: Array(shown.utf8))
    var found: AccessKey?
    for key in keys where SHA256.areEqual(key.digest, digest) { found = key }
    return found
  }
}
