import FoundationEssentials
import HTTP
import JSON
import Jobs

/// An access token. It is nowhere written and nowhere said.
struct GoogleToken: Sendable {
  let text: String
  let expiresAt: Date
  /// It is renewed so many seconds before it ends: clocks differ, and requests are under way. The metadata server may give
  /// one that has little time left.
  private let margin: Double

  func isFresh(at now: Date) -> Bool { now.addingTimeInterval(margin) < expiresAt }
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
      throw .denied("\(place) gives none, it answered \(response.status), \(said)")
    }
    guard let text = body?["access_token"]?.string, GoogleToken.isToken(text) else {
      throw .malformed("\(place) answered \(response.status) and no token")
    }
    let seconds = body?["expires_in"]?.double ?? body?["expires_in"]?.string.flatMap { Double($0) } ?? 3600
    self.init(text: text, seconds: min(max(seconds, 0), 86_400), at: now)
  }

  init(text: String, seconds: Double, at now: Date) {
    self.text = text
    expiresAt = now.addingTimeInterval(seconds)
    margin = min(300, seconds / 4)
  }

  /// What may stand in a header (RFC 6750, §2.1).
  static func isToken(_ text: String) -> Bool {
    (8...8192).contains(text.utf8.count) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
