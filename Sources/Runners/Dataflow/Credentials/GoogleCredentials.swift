import FoundationEssentials
import HTTP
import JSON
import Jobs

/// Tokens for one runner: asked for once, kept, renewed before they end. A token that cannot be renewed is used while it
/// lasts.
actor GoogleCredentials {
  private let source: GoogleSource
  private let exchange: any HTTPExchange
  private let environment: [String: String]
  private let now: @Sendable () -> Date
  private var token: GoogleToken?
  private var asking: Task<Result<GoogleToken, RunnerError>, Never>?
  /// A failure is not asked for again at once: it may have cost a process.
  private var failure: Timed<RunnerError>?
  private static let patience = 10.0
  /// Where the last token came from.
  private(set) var origin: GoogleSource?
  /// The header that counts requests to a project of the file's choice.
  private(set) var quotaProject: String?

  init(
    _ source: GoogleSource, http: any HTTPExchange,
    environment: [String: String] = ProcessInfo.processInfo.environment, now: @escaping @Sendable () -> Date
  ) {
    (self.source, exchange, self.environment, self.now) = (source, http, environment, now)
  }

  /// Nil where none is to be sent.
  func bearer() async throws(RunnerError) -> String? {
    if source == .none { return nil }
    if let token, token.isFresh(at: now()) { return token.text }
    if let failure, failure.isYounger(than: GoogleCredentials.patience, at: now()) {
      return try fallback(failure.value)
    }
    let task = asking ?? Task { await attempt { () async throws(RunnerError) in try await self.ask() } }
    asking = task
    let answer = await task.value
    if asking == task { asking = nil }
    switch answer {
    case .success(let fresh):
      (token, failure) = (fresh, nil)
      return fresh.text
    case .failure(let error):
      failure = Timed(value: error, at: now())
      return try fallback(error)
    }
  }

  private func fallback(_ error: RunnerError) throws(RunnerError) -> String {
    if let token, token.isValid(at: now()) { return token.text }
    throw error
  }

  /// The engine did not take it (any more).
  func drop(_ text: String) { if token?.text == text { token = nil } }

  private func ask() async throws(RunnerError) -> GoogleToken {
    var failures: [String] = []
    for place in origin.map({ [$0] }) ?? source.places(environment) {
      switch await attempt({ () async throws(RunnerError) in try await self.token(from: place) }) {
      case .success(let token):
        origin = place
        return token
      case .failure(let error):
        failures.append("\(error)")
        if source != .automatic { throw error }
      }
    }
    throw .denied(
      "no credentials for Google: \(failures.joined(separator: "; ")); set credentials of the runner to a key file, or run"
        + " gcloud auth application-default login")
  }

  private func token(from place: GoogleSource) async throws(RunnerError) -> GoogleToken {
    switch place {
    case .file(let path):
      let file = try GoogleKeyFile(path: path)
      quotaProject = file.quotaProject
      return try await token(try file.request(at: now()), "the token server of \(path)")
    case .metadata: return try await metadataToken()
    case .gcloud: return try await gcloudToken()
    case .none, .automatic: throw .denied("no credentials are configured")
    }
  }

  private func metadataToken() async throws(RunnerError) -> GoogleToken {
    let host = environment["GCE_METADATA_HOST"] ?? "metadata.google.internal"
    let path = "/computeMetadata/v1/instance/service-accounts/default/token"
    var request = HTTPRequest("GET", "http://\(host)\(path)", timeout: .seconds(3), bodyLimit: 1 << 16)
    request.headers["Metadata-Flavor"] = "Google"
    do throws(RunnerError) { return try await token(request, "the metadata server at \(host)") } catch {
      guard case .unreachable(let words) = error else { throw error }
      throw .unreachable("\(words); machines of Google Cloud alone have one")
    }
  }

  private func token(_ request: HTTPRequest, _ place: String) async throws(RunnerError) -> GoogleToken {
    let response: HTTPResponse
    do { response = try await exchange.send(request) } catch {
      // Its address holds a word that is masked together with what follows it.
      let words = { (text: String) in "\(place): \(text.replacing("\(request.method) \(request.url): ", with: ""))" }
      switch EngineProblem.error(error, place) {
      case .unreachable(let text): throw .unreachable(words(text))
      case .malformed(let text): throw .malformed(words(text))
      case let other: throw other
      }
    }
    return try GoogleToken(response, from: place, at: now())
  }

  /// gcloud says nothing of when its token ends: it gives one for an hour, or the rest of one.
  private func gcloudToken() async throws(RunnerError) -> GoogleToken {
    guard let program = ExecutablePath.find("gcloud", path: environment["PATH"]) else {
      throw .denied("gcloud is not found on PATH")
    }
    let command = Command(executable: program, arguments: ["auth", "print-access-token", "--quiet"])
    switch await ShortRun.run(command, input: "", seconds: 30) {
    case .notStarted(let problem): throw .denied("gcloud: \(problem)")
    case .tooSlow: throw .unreachable("gcloud has printed no token within 30 s")
    case .ended(let exit, let output, let errors):
      let text = output.trimmingSpace.firstLine
      guard exit.isSuccess, GoogleToken.isToken(text) else {
        let said = Secrets.masked(String(errors.firstLine.prefix(200)))
        throw .denied("what gcloud printed is no token (\(exit.text))\(said.isEmpty ? "" : ": \(said)")")
      }
      return GoogleToken(text: text, seconds: 900, at: now())
    }
  }
}
