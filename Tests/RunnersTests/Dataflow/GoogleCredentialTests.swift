import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct GoogleCredentialTests {
  static let tokens = "POST https://tokens/token"
  static let list = "GET jobs?filter=*"

  static func file(_ value: JSONValue) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "google-\(UInt64.random(in: 0 ... .max)).json")
      .path
    try value.data.write(to: URL(filePath: path))
    return path
  }

  static func account(_ more: [String: JSONValue] = [:]) throws -> String {
    let base: [String: JSONValue] = [
      "type": "service_account", "client_email": "ops@p.iam", "private_key": .string(TestKey.pkcs8),
      "private_key_id": "kid-1", "token_uri": "https://tokens/token",
    ]
    return try file(.object(base.merging(more) { $1 }))
  }

  static func token(_ text: String, seconds: Int = 3600) -> ScriptedDataflow.Answer {
    .json(["access_token": .string(text), "expires_in": .int(seconds), "token_type": "Bearer"])
  }

  static func credentials(
    _ service: ScriptedDataflow, _ source: GoogleSource, _ clock: RequestBudgetTests.Clock = .init()
  )
    -> GoogleCredentials
  {
    GoogleCredentials(
      source, http: service, environment: ["PATH": "/nowhere"],
      now: { Date(timeIntervalSince1970: ScriptedDataflow.recordedAt + clock.now) })
  }

  static func claims(_ form: String, _ part: Int) throws -> JSONValue {
    let assertion = try #require(form.split(separator: "&").first { $0.hasPrefix("assertion=") }).dropFirst(10)
    let bytes = try #require(Base64URL.bytes(String(assertion.split(separator: ".")[part])))
    return try JSONValue(parsing: Data(bytes))
  }

  @Test func `a service account signs for its token, and asks once`() async throws {
    let service = ScriptedDataflow([Self.tokens: [Self.token("ya29.one-token")]])
    let credentials = Self.credentials(service, .file(try Self.account()))
    async let first = credentials.bearer()
    async let second = credentials.bearer()
    #expect(try await [first, second] == ["ya29.one-token", "ya29.one-token"])
    #expect(await service.requests.count == 1)
    let request = try #require(await service.requests.first)
    #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
    let form = String(decoding: request.body, as: UTF8.self)
    #expect(form.hasPrefix("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="))
    #expect(try Self.claims(form, 0) == ["alg": "RS256", "typ": "JWT", "kid": "kid-1"])
    let now = Int(ScriptedDataflow.recordedAt)
    #expect(
      try Self.claims(form, 1) == [
        "iss": "ops@p.iam", "scope": .string(GoogleKeyFile.scope), "aud": "https://tokens/token", "iat": .int(now),
        "exp": .int(now + 3600),
      ])
  }

  @Test(arguments: [(3600, 3299, 3301), (200, 149, 151)])
  func `a token is renewed before it ends, and used while it lasts where that fails`(
    _ life: Int, _ early: Int, _ late: Int
  ) async throws {
    let service = ScriptedDataflow([
      Self.tokens: [Self.token("first-token", seconds: life), .json(["error": "invalid_grant"], status: 400)]
    ])
    let clock = RequestBudgetTests.Clock()
    let credentials = Self.credentials(service, .file(try Self.account()), clock)
    #expect(try await credentials.bearer() == "first-token")
    clock.wait(.seconds(early))
    #expect(try await credentials.bearer() == "first-token")
    #expect(await service.requests.count == 1)
    clock.wait(.seconds(late - early))
    // It is asked for anew, in vain, and has not ended yet; and a failure is not repeated at once.
    #expect(try await credentials.bearer() == "first-token")
    #expect(try await credentials.bearer() == "first-token")
    #expect(await service.requests.count == 2)
    clock.wait(.seconds(300))
    await #expect(throws: RunnerError.self) { try await credentials.bearer() }
    #expect(await service.requests.count == 3)
  }

  @Test func `a token goes over TLS, or to this machine`() async throws {
    var settings = DataflowSettings(name: "df", project: "p", region: "r")
    (settings.endpoint, settings.credentials) = ("http://far.example", .file(try Self.account()))
    settings.programs = ScriptedFlink.programs
    let service = ScriptedDataflow([Self.tokens: [Self.token("ya29.one-token")]])
    let error = await #expect(throws: RunnerError.self) { try await DataflowRunner(settings, http: service).survey() }
    #expect("\(try #require(error))".contains("use https"))
    #expect(await service.asked("far.example").isEmpty)
  }

  @Test func `a user's refresh token is exchanged, and its project told`() async throws {
    let path = try Self.file([
      "type": "authorized_user", "client_id": "id.apps", "client_secret": "hush&1", "refresh_token": "1//r",
      "quota_project_id": "billing-1",
    ])
    let service = ScriptedDataflow.service([
      "POST https://oauth2.googleapis.com/token": [Self.token("user-token")]
    ])
    _ = try await service.runner(credentials: .file(path)).survey()
    let form = String(decoding: try #require(await service.requests.first).body, as: UTF8.self)
    #expect(form == "grant_type=refresh_token&client_id=id.apps&client_secret=hush%261&refresh_token=1%2F%2Fr")
    let asked = try #require(await service.asked("filter=ACTIVE").first)
    #expect(asked.headers["Authorization"] == "Bearer user-token")
    #expect(asked.headers["X-Goog-User-Project"] == "billing-1")
  }

  @Test func `the metadata server is asked as it wants to be`() async throws {
    let place = "GET http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token"
    let service = ScriptedDataflow([place: [Self.token("machine-token")]])
    #expect(try await Self.credentials(service, .metadata).bearer() == "machine-token")
    #expect(await service.requests.first?.headers["Metadata-Flavor"] == "Google")
  }

  @Test func `gcloud prints one, or says why not`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gcloud-\(UInt64.random(in: 0 ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ text: String) throws {
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: folder + "/gcloud"))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/gcloud")
    }
    let make = {
      GoogleCredentials(.gcloud, http: ScriptedDataflow([:]), environment: ["PATH": folder], now: { Date() })
    }
    try write("[ \"$1 $2\" = 'auth print-access-token' ] && echo ya29.from-gcloud")
    #expect(try await make().bearer() == "ya29.from-gcloud")
    try write("echo 'ERROR: You do not currently have an active account selected.' >&2; exit 1")
    let error = await #expect(throws: RunnerError.self) { try await make().bearer() }
    #expect("\(try #require(error))".contains("exit code 1): ERROR: You do not currently have an active account"))
  }

  @Test func `after 401 a fresh token is tried, once`() async throws {
    let refusal = ScriptedDataflow.refusal(401, "UNAUTHENTICATED", "expired")
    let service = ScriptedDataflow.service([
      Self.tokens: [Self.token("old-token"), Self.token("new-token")],
      DataflowSurveyTests.active: [refusal, ScriptedDataflow.recorded("active"), refusal],
    ])
    let runner = service.runner(credentials: .file(try Self.account()))
    _ = try await runner.survey()
    #expect(
      await service.asked("filter=ACTIVE").map { $0.headers["Authorization"] } == [
        "Bearer old-token", "Bearer new-token",
      ])
    await #expect(throws: RunnerError.self) { try await runner.survey() }
    #expect(await service.asked("filter=ACTIVE").count == 4)
  }

  @Test func `a key file that others can read is told`() async throws {
    let path = try Self.account()
    let runner = ScriptedDataflow.service([Self.tokens: [Self.token("one-token")]]).runner(credentials: .file(path))
    for (mode, exposed) in [(0o644, path), (0o640, path), (0o600, nil)] as [(Int, String?)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      #expect(try await runner.checkCredentials().exposed == exposed)
    }
  }

  @Test func `a refusal that repeats the token tells it to nobody`() async throws {
    let service = ScriptedDataflow.service([
      Self.tokens: [Self.token("one-token")],
      DataflowSurveyTests.active: [ScriptedDataflow.refusal(403, "PERMISSION_DENIED", "no such right: one-token")],
    ])
    let error = await #expect(throws: RunnerError.self) {
      try await service.runner(credentials: .file(try Self.account())).survey()
    }
    let told = "\(try #require(error))"
    #expect(told.contains("no such right") && !told.contains("one-token"), "\(told)")
  }

  @Test func `a token server that is away is told by whose it is`() async throws {
    let path = try Self.account()
    let away = ScriptedDataflow([
      Self.tokens: [.failure(.timedOut("POST https://tokens/token: no whole answer in time"))]
    ])
    let error = await #expect(throws: RunnerError.self) { try await Self.credentials(away, .file(path)).bearer() }
    #expect(error == .unreachable("the token server of \(path): no whole answer in time"))
    #expect("\(try #require(error))" == Secrets.masked("\(try #require(error))"))
  }

  @Test func `places are looked through as Google's libraries do`() {
    let places = { (environment: [String: String], files: [String]) in
      GoogleSource.automatic.places(environment, isThere: files.contains)
    }
    let known = "/h/.config/gcloud/application_default_credentials.json"
    #expect(places(["GOOGLE_APPLICATION_CREDENTIALS": "/k.json", "HOME": "/h"], [known]) == [.file("/k.json")])
    #expect(places(["HOME": "/h"], [known]) == [.file(known)])
    #expect(places(["HOME": "/h"], []) == [.metadata, .gcloud])
    #expect(
      GoogleSource("gcloud") == .gcloud && GoogleSource("relative.json") == nil && GoogleSource(nil) == .automatic)
  }

  @Test(
    arguments: [
      (["type": "external_account"], "credentials: \"gcloud\""), (["private_key": "nonsense"], "is no RSA key in PEM"),
      (["token_uri": "http://far.example/token"], "use https"), (["type": "authorized_user"], "no refresh_token"),
    ] as [([String: JSONValue], String)])
  func `files that are of no use say what is, and nothing of what is secret`(
    _ change: [String: JSONValue], _ words: String
  ) throws {
    let path = try Self.account(change)
    let error = #expect(throws: RunnerError.self) { try GoogleKeyFile(path: path) }
    let told = "\(try #require(error))"
    #expect(told.contains(words) && !told.contains("nonsense") && !told.contains("MII"), "\(told)")
  }

  @Test func `a refused or strange answer is told without its contents`() async throws {
    for (answer, words) in [
      (
        ScriptedDataflow.Answer.json(["error": "invalid_grant", "error_description": "Bad key"], status: 400), "Bad key"
      ),
      (.json(["access_token": "with space and\nbreak"]), "no token"), (.text("ya29.plain-secret"), "no token"),
    ] {
      let credentials = Self.credentials(ScriptedDataflow([Self.tokens: [answer]]), .file(try Self.account()))
      let error = await #expect(throws: RunnerError.self) { try await credentials.bearer() }
      let told = "\(try #require(error))"
      #expect(told.contains(words) && !told.contains("secret") && !told.contains("with space"), "\(told)")
    }
  }
}
