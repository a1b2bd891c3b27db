package import FoundationEssentials
import JSON

/// Writes what the server must find again in a retry into a text that the client carries (MCP 2026-07-28, multi
/// round-trip requests, `requestState`): sealed, since it decides whether a job is ended; bound to who asked, to the
/// call and to a time; and good for one use.
package actor ConsentSeal {
  /// What a retry is held against.
  struct Subject: Sendable, Hashable {
    var principal: String
    var tool: String
    var arguments: [String: JSONValue]
  }

  enum Problem: Error, Sendable, Hashable {
    /// Not ours, changed, or of another call or caller.
    case invalid
    case expired
    case used

    var words: String {
      switch self {
      case .invalid: "requestState was not given by this server for this call"
      case .expired: "requestState has expired; make the call again without it"
      case .used: "requestState was used already; make the call again without it"
      }
    }
  }

  /// How long a user may think, in seconds.
  static let lifetime = 300.0
  private static let maxSpent = 100_000

  private let key: [UInt8]
  private let now: @Sendable () -> Date
  /// What was used, with the time until which it would be good.
  private var spent: [String: Double] = [:]

  /// A key of this process alone: what was asked before a restart is asked again.
  package init(now: @escaping @Sendable () -> Date = { Date() }) {
    var random = SystemRandomNumberGenerator()  // getrandom(2)
    key = (0..<SHA256.digestBytes).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    self.now = now
  }

  /// - Parameter locked: what `open` gives back.
  nonisolated func seal(_ subject: Subject, locked: [String: JSONValue]) -> String {
    let payload: JSONValue = [
      "for": .string(ConsentSeal.digest(of: subject)), "locked": .object(locked),
      "until": .double(now().timeIntervalSince1970 + ConsentSeal.lifetime),
      "once": .string(String(UInt64.random(in: .min ... .max), radix: 36)),
    ]
    let bytes = Array(payload.text.utf8)
    return Base64URL.text(bytes) + "." + Base64URL.text(HMAC.code(of: bytes, key: key))
  }

  /// What was locked, of a state that holds for this call; it does not hold again.
  func open(_ state: String, for subject: Subject, spend: Bool) throws(Problem) -> [String: JSONValue] {
    let parts = state.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let bytes = Base64URL.bytes(parts[0]), let code = Base64URL.bytes(parts[1]),
      SHA256.areEqual(code, HMAC.code(of: bytes, key: key)),
      let payload = try? JSONValue(parsing: Data(bytes)), let until = payload["until"]?.double,
      let once = payload["once"]?.string, let locked = payload["locked"]?.object,
      payload["for"]?.string == ConsentSeal.digest(of: subject)
    else { throw .invalid }
    let time = now().timeIntervalSince1970
    guard time < until else { throw .expired }
    guard spent[once] == nil else { throw .used }
    if spend { try self.spend(once, until: until, at: time) }
    return locked
  }

  private func spend(_ once: String, until: Double, at time: Double) throws(Problem) {
    if spent.count >= ConsentSeal.maxSpent { spent = spent.filter { $0.value > time } }
    guard spent.count < ConsentSeal.maxSpent else { throw .expired }
    spent[once] = until
  }

  private static func digest(of subject: Subject) -> String {
    let value: JSONValue = [
      .string(subject.principal), .string(subject.tool), .object(subject.arguments),
    ]
    return Base64URL.text(SHA256.digest(of: Array(value.text.utf8)))
  }
}
