import Testing

@testable import JSON

/// The forms that people and files really use, and what only looks like one.
struct SecretScannerTests {
  @Test(
    arguments: [
      "password = hunter2", "aws_secret_access_key = hunter2", "spark.hadoop.fs.s3a.secret.key = hunter2",
      "password\t=\thunter2", "password      : hunter2", "api key: hunter2", "Secret Key = hunter2",
      "password := hunter2",
      "password => hunter2", "pw: hunter2", "Map(user -> ada, password -> hunter2)", "password->hunter2",
      "password → hunter2",
      "login failed, password is hunter2, give up", "Password is: hunter2", "the api key was hunter2.",
      "passphrase is \"hunter2 and more\"", "curl -u bob:hunter2 http://x", "curl --user 'bob:hunter2' http://x",
      "jdbc:oracle:thin:scott/hunter2@db:1521", "https://hooks.slack.com/services/T01/B02/hunter2 answered 404",
      #"{"conf":"{\"password\": \"hunter2\"}"}"#,
      "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEAhunter2\n-----END RSA PRIVATE KEY-----\nafter",
      "read -----BEGIN PRIVATE KEY-----\\nMIIEpAIBAAKCAQEAhunter2",
      "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBhunter2\n-----END PGP PRIVATE KEY BLOCK-----",
    ])
  func `a secret is masked as files and logs write it`(text: String) {
    let masked = Secrets.masked(text)
    #expect(!masked.contains("hunter2") && masked.contains(Secrets.mask), "\(masked)")
    #expect(Secrets.masked(masked) == masked)
  }

  @Test(
    arguments: [
      "token is expired", "password is wrong", "password required", "the key is missing", "secret is stored",
      "api key was rejected", "token is 3600 s old", "token is 5m old", "the password was 128-bit", "token == null",
      "secret is in the vault", "password is: required", "Source: token -> Map -> Sink", "partition key = 3",
      "token is OAuth2", "the secret is not set", "token bucket2 is full",
      "-----BEGIN CERTIFICATE-----\nMIIEpAIBAAKCAQEAx",
      "expected -----BEGIN PRIVATE KEY----- but found a blank line", "docker run -u 1000:1000 x", "curl -u http://host",
      "-------- BEGIN --------", "token is TokenProvider", "secret was flink", "user -> ada", "a -> b", "x = 3",
      "a := b",
      "token was issued at 2026-11-26T20:00:00Z", "token was 2026-11-26T20:00:00Z", "xox-ray",
      "jdbc:oracle:thin:@db:1521",
    ])
  func `ordinary text stays readable`(text: String) { #expect(Secrets.masked(text) == text) }

  private static let body = [
    "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
    "MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu", "NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzM",
  ]

  @Test func `a private key is masked where each of its lines is a line of a log`() {
    let told = ["-----BEGIN PRIVATE KEY-----", Self.body[0], "Sent 12 records", Self.body[1], Self.body[2]]
    let after = ["-----END PRIVATE KEY-----", "aGVsbG8gd29ybGQ=", "checkpoint 12"]
    let texts = Secrets.masked(.array((told + after).map { .string($0) })).array?.compactMap(\.string)
    let mask = Secrets.mask
    #expect(texts == [told[0], mask, "Sent 12 records", mask, mask] + after)
    let lines = Secrets.masked(.array((told + after).map { ["level": "INFO", "message": .string($0)] }))
    #expect(lines[1]?["message"]?.string == mask && lines[1]?["level"]?.string == "INFO")
    #expect(lines[2]?["message"]?.string == "Sent 12 records")
  }

  @Test func `so it is where its beginning or its end is on another page`() {
    let behind = Secrets.masked(.array([.string(Self.body[1]), .string(Self.body[2]), "-----END PRIVATE KEY-----"]))
    #expect(!behind.text.contains("MzEf") && !behind.text.contains("NMoS"))
    let amid = Secrets.masked(.array(Self.body.prefix(2).map { .string($0) }))
    #expect(!amid.text.contains("MIIE") && !amid.text.contains("MzEf"))
    let sums = (0..<3).map { _ in JSONValue.string(String(repeating: "0123456789abcdef", count: 4)) }
    #expect(Secrets.masked(.array(sums)) == .array(sums))
  }

  @Test func `a short token of Slack is one too`() {
    #expect(Secrets.masked("posts as xoxb-12345-67890-abc.") == "posts as \(Secrets.mask)")
    #expect(Secrets.masked("the xoxo-greetings job") == "the xoxo-greetings job")
  }

  @Test(
    arguments: [
      "password hunter2", "my password is swordfish", "my password was swordfish!", "the token is swordfish",
      "x-api-key swordfish9", "client_secret hunter2", "api key is swordfish", "the password is now swordfish",
      "the password for the database is swordfish", "secret 12345678", "password 'sword fish'",
      "scale a to 4, my password is 20202020",
    ])
  func `in a sentence it is masked as people say it`(text: String) {
    let masked = Secrets.masked(text, as: .sentence)
    #expect(
      ["hunter2", "fish", "12345678", "20202020"].allSatisfy { !masked.contains($0) } && masked.contains(Secrets.mask),
      "\(masked)")
  }

  @Test(
    arguments: [
      "scale token-refresher to 8", "scale fraud-token 12 lanes up", "token-refresher is slow",
      "is the password still required?", "restart the password service", "pass parallelism 4 to orders-enrich",
      "what token is clickstream using", "which secret is it", "the token is expired, restart orders",
      "the secret was rejected", "show logs with password in them", "the token is needed for flink-prod-eaeeb6",
      "the cookie job is clickstream2", "the secret of clickstream is missing", "token is 5 minutes old",
    ])
  func `a sentence about jobs stays readable`(text: String) { #expect(Secrets.masked(text, as: .sentence) == text) }

  @Test func `in a program a name is given an expression, not a secret`() {
    let code = "token = lexer.next()\npassword = os.environ[\"X\"]\nsecret : String = read()"
    #expect(Secrets.masked(code, as: .program) == code)
    #expect(!Secrets.masked("password = \"hunter2\"", as: .program).contains("hunter2"))
  }

  @Test func `long texts of beginnings without an end take no time`() {
    let start = ContinuousClock.now
    for piece in ["-----BEGIN PRIVATE KEY-----", "password is ", "token    ", "=    ", "api key ", "->", "a\\\"", "-"] {
      _ = Secrets.masked(String(repeating: piece, count: 200_000 / piece.utf8.count), as: .sentence)
    }
    #expect(ContinuousClock.now - start < .seconds(16))
  }
}
