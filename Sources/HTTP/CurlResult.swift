import CSystem

/// The type of libcurl's option numbers in Swift.
typealias CurlOption = http_curl_constant

enum CurlResult {
  /// The meaning of a `CURLcode` that is not 0, for us.
  static func error(_ code: Int32, _ text: String) -> HTTPError {
    switch code {
    // Proxy, host, connection; then all of TLS: handshake, certificates, their files.
    case 5, 6, 7, 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 97, 98: .cannotConnect(text)
    case 28: .timedOut(text)
    case 1, 8, 61: .malformed(text)
    case 3: .badURL(text)
    default: .closed(text)
    }
  }
}

extension Duration {
  /// Whole, from 1 to an hour's.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(max(1, min(3_600_000, min(seconds, 3600) * 1000 + attoseconds / 1_000_000_000_000_000)))
  }
}
