import CSystem

/// libcurl, found at run time: only whoever has an https engine needs it.
struct CurlLibrary: Sendable {
  /// OpenSSL's build first, then GnuTLS's; both have the same interface.
  private static let names = ["libcurl.so.4", "libcurl-gnutls.so.4"]

  /// Loaded once a process and never unloaded, since its TLS library keeps state of the process.
  private static let loaded: CurlLibrary? = names.lazy.compactMap(CurlLibrary.init).first

  let calls: http_curl

  static func load() throws(HTTPError) -> CurlLibrary {
    guard let loaded else {
      throw .refused("https needs libcurl 7.68 or newer, which was not found; install the Debian package libcurl4")
    }
    return loaded
  }

  private init?(_ name: String) {
    var calls = http_curl()
    guard http_curl_load(&calls, name) != 0 else { return nil }
    self.calls = calls
  }
}

extension HTTPClient {
  /// Whether this machine has what `https` URLs need. The first use loads it.
  package static var supportsHTTPS: Bool { (try? CurlLibrary.load()) != nil }
}
