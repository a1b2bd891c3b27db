/// Requests over TLS.
actor CurlClient {
  init(limits: HTTPClient.Limits, certificateFile: String?) {}

  func send(
    _ request: HTTPRequest, _ url: HTTPURL, userAgent: String, by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> HTTPResponse {
    throw .refused("https is not built in; reach the engine by http, or through a proxy that ends TLS")
  }
}
