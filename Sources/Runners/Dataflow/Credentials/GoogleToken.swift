import FoundationEssentials
import HTTP
import JSON
import Jobs

/// An access token. It is nowhere written and nowhere said.
struct GoogleToken: Sendable {
  let text: String
  let expiresAt: Date

  /// A token is renewed so many seconds before it ends: Google's clocks, and requests under way.
  static let margin = 300.0

  func isFresh(at now: Date) -> Bool { now.addingTimeInterval(GoogleToken.margin) < expiresAt }
  /// Still of use where it cannot be renewed.
  func isValid(at now: Date) -> Bool { now.addingTimeInterval(5) < expiresAt }

  /// What a token server answers (RFC 6749, §5.1); never repeats the answer, which may hold one.
  init(_ response: HTTPResponse, from place: String, at now: Date) throws(RunnerError) {
    let body = try? JSONValue(parsing: response.body)
    guard (200..<300).contains(response.status) else {
      // RFC 6749, §5.2: `{"error": "invalid_grant", "error_description": "…"}`.
      let words = [body?["error"]?.string, body?["error_description"]?.string].compactMap { $0 }
      let said = words.isEmpty ? "without a reason" : words.joined(separator: ": ")
      if response.status >= 500 { throw .unreachable("\(place) answered \(response.status), \(said)") }
      throw .denied("\(place) gives no token: it answered \(response.status), \(said)")
    }
    guard let text = body?["access_token"]?.string, GoogleToken.isToken(text) else {
      throw .malformed("\(place) answered \(response.status) and no token")
    }
    let seconds = body?["expires_in"]?.double ?? body?["expires_in"]?.string.flatMap { Double($0) } ?? 3600
    self.init(text: text, expiresAt: now.addingTimeInterval(min(max(seconds, 0), 86_400)))
  }

  init(text: String, expiresAt: Date) {
    self.text = text
    self.expiresAt = expiresAt
  }

  /// What may stand in a header (RFC 6750, §2.1).
  static func isToken(_ text: String) -> Bool {
    (8...8192).contains(text.utf8.count) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
