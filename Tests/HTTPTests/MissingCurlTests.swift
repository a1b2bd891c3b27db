import HTTP
import Testing

/// For a machine without libcurl; on any other the suite of https runs.
@Suite(.enabled(if: !HTTPClient.supportsHTTPS, "libcurl is installed")) struct MissingCurlTests {
  @Test func `without libcurl an https URL names the package to install`() async throws {
    let error = await #expect(throws: HTTPError.self) {
      try await HTTPClient().send(HTTPRequest("GET", "https://localhost/"))
    }
    guard case .refused(let text) = error else { return unexpected(error) }
    #expect(text.contains("libcurl4"))
  }
}
