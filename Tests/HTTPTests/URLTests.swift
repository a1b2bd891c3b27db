import HTTP
import Testing

@Suite struct URLTests {
  @Test(arguments: [
    ("http://localhost", "localhost", 80, "/"), ("http://LOCALHOST:8081/a/b?c=d&e", "localhost", 8081, "/a/b?c=d&e"),
    ("https://h/", "h", 443, "/"), ("http://[::1]:8081/x", "::1", 8081, "/x"), ("http://[FE80::1]", "fe80::1", 80, "/"),
    ("http://h?q", "h", 80, "/?q"), ("http://h:/", "h", 80, "/"), ("http://h/a#part", "h", 80, "/a"),
    ("http://u:p@h:1/", "h", 1, "/"), ("http://u@x@h/@", "h", 80, "/@"),
    ("http://my_host-1.a/%2F", "my_host-1.a", 80, "/%2F"),
  ])
  func `a URL is read`(text: String, host: String, port: Int, target: String) throws {
    let url = try HTTPURL(text)
    #expect(url.origin.host == host)
    #expect(url.origin.port == port)
    #expect(url.target == target)
  }

  @Test(arguments: [
    "", "localhost:8081", "ftp://h/", "http:/h", "http://", "http:///a", "http://h:0/", "http://h:65536/",
    "http://h:-1/",
    "http://h:99999999999999999999/", "http://h:8a/", "http://h/a b", "http://h/a\r\nX: y", "http://h/a\0",
    "http://h/ü",
    "http://h/%", "http://h/%1", "http://h/%zz", "http://[::1", "http://[::1]x/", "http://[h]/", "http://h\\@evil/",
    "http://a%2eb/", "http://a,b/", "http://[]/", "http://h/\u{7f}",
  ])
  func `what is not plainly a URL is refused`(text: String) {
    let error = #expect(throws: HTTPError.self) { try HTTPURL(text) }
    guard case .badURL = error else { return unexpected(error) }
  }

  @Test func `a Unix socket stands in the host's place, encoded`() throws {
    let url = try HTTPURL("http+unix://%2Frun%2FA%20b.sock/mcp?x=1")
    #expect(url.origin.host == "/run/A b.sock" && url.target == "/mcp?x=1")
    #expect(url.origin.authority == "localhost" && url.shown == "unix:/run/A b.sock/mcp")
    for wrong in ["http+unix://run/x", "http+unix:///x", "http+unix://%2F" + String(repeating: "x", count: 107)] {
      #expect(throws: HTTPError.self) { try HTTPURL(wrong) }
    }
  }

  @Test func `names are encoded so that they stay one component`() {
    #expect(PercentCoding.encoded("a/b?c&d=e f%\nü") == "a%2Fb%3Fc%26d%3De%20f%25%0A%C3%BC")
    #expect(PercentCoding.encoded("AZaz09-._~") == "AZaz09-._~")
  }

  @Test func `what is shown has no secrets`() throws {
    #expect(try HTTPURL("http://u:secret@h:1/a?token=secret").shown == "http://h:1/a")
  }

  @Test func `an IPv6 host has its brackets in the Host header`() throws {
    #expect(try HTTPURL("http://[::1]:81/").origin.authority == "[::1]:81")
    #expect(try HTTPURL("http://h:80/").origin.authority == "h")
  }
}
