import FoundationEssentials
import HTTP
import JSON
import Jobs

/// A file of Google's that a token can be asked for with.
struct GoogleKeyFile: Sendable {
  enum Kind: Sendable {
    case serviceAccount(email: String, keyID: String?, key: RSAKey)
    case user(id: String, secret: String, refreshToken: String)
  }

  let kind: Kind
  let tokenURL: String
  /// The project that requests are counted to, where the file names one.
  let quotaProject: String?

  static let scope = "https://www.googleapis.com/auth/cloud-platform"
  private static let standardTokenURL = "https://oauth2.googleapis.com/token"

  /// Throws in words that hold nothing of the file's secrets.
  init(path: String) throws(RunnerError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .denied("the credentials file \(path) cannot be read; set credentials of the runner, or make it readable")
    }
    guard data.count < 1 << 20, let file = try? JSONValue(parsing: data), let type = file["type"]?.string else {
      throw .denied("\(path) is no credentials file of Google's: it is no JSON with a type")
    }
    switch type {
    case "service_account": kind = try GoogleKeyFile.account(file, path)
    case "authorized_user": kind = try GoogleKeyFile.user(file, path)
    default:
      throw .denied(
        "\(path) is of the type \(type.prefix(40)), which beamtop cannot use; set credentials: \"gcloud\" for the runner"
      )
    }
    tokenURL = file["token_uri"]?.string ?? GoogleKeyFile.standardTokenURL
    quotaProject = file["quota_project_id"]?.string.flatMap { HTTPHeaders.isPlain($0) ? $0 : nil }
    try GoogleKeyFile.requireSafe(tokenURL, "the token address of \(path)")
  }

  private static func account(_ file: JSONValue, _ path: String) throws(RunnerError) -> Kind {
    guard let email = file["client_email"]?.string, let pem = file["private_key"]?.string else {
      throw .denied("\(path) has no client_email or no private_key")
    }
    guard let key = RSAKey(pem: pem) else {
      throw .denied("the private_key of \(path) is no RSA key in PEM; download the service account's key anew")
    }
    return .serviceAccount(email: email, keyID: file["private_key_id"]?.string, key: key)
  }

  private static func user(_ file: JSONValue, _ path: String) throws(RunnerError) -> Kind {
    guard let id = file["client_id"]?.string, let secret = file["client_secret"]?.string,
      let token = file["refresh_token"]?.string
    else { throw .denied("\(path) has no refresh_token; run gcloud auth application-default login") }
    return .user(id: id, secret: secret, refreshToken: token)
  }

  /// What is secret goes over TLS, or stays on this machine.
  static func requireSafe(_ address: String, _ what: String) throws(RunnerError) {
    guard let url = try? HTTPURL(address) else { throw .invalid(field: "url", problem: "\(what) is no URL") }
    let isLocal = ["localhost", "127.0.0.1", "::1"].contains(url.origin.host)
    if url.origin.scheme == .https || isLocal { return }
    throw .denied("\(what) is http: a token would be readable on the way; use https, or credentials: \"none\"")
  }

  /// The question for a token (RFC 7523, §2.1; RFC 6749, §6).
  func request(at now: Date) throws(RunnerError) -> HTTPRequest {
    let fields: [(String, String)]
    switch kind {
    case .serviceAccount(let email, let keyID, let key):
      guard let assertion = GoogleKeyFile.assertion(email, keyID, key, tokenURL, at: now) else {
        throw .denied("the private key of \(email) signs nothing that it could verify: it is damaged")
      }
      fields = [("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", assertion)]
    case .user(let id, let secret, let token):
      fields = [
        ("grant_type", "refresh_token"), ("client_id", id), ("client_secret", secret), ("refresh_token", token),
      ]
    }
    var request = HTTPRequest("POST", tokenURL, timeout: .seconds(15), bodyLimit: 1 << 16)
    request.headers["Content-Type"] = "application/x-www-form-urlencoded"
    request.body = Data(fields.map { "\($0)=\(PercentCoding.encoded($1))" }.joined(separator: "&").utf8)
    request.isRepeatable = true
    return request
  }

  /// A JWT that is signed with RS256 (RFC 7515, §3.1; RFC 7518, §3.3).
  private static func assertion(_ email: String, _ keyID: String?, _ key: RSAKey, _ audience: String, at now: Date)
    -> String?
  {
    var header: [String: JSONValue] = ["alg": "RS256", "typ": "JWT"]
    header["kid"] = keyID.map(JSONValue.string)
    let issued = Int(now.timeIntervalSince1970)
    let claims: JSONValue = [
      "iss": .string(email), "scope": .string(scope), "aud": .string(audience), "iat": .int(issued),
      "exp": .int(issued + 3600),
    ]
    let text = Base64URL.text(JSONValue.object(header).data) + "." + Base64URL.text(claims.data)
    return key.signature(of: Array(text.utf8)).map { text + "." + Base64URL.text($0) }
  }
}

extension HTTPHeaders {
  /// Whether a text can stand in a field.
  fileprivate static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count < 256 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
