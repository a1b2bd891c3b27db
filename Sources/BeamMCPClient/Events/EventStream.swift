import FoundationEssentials
import HTTP

/// Where a server's events are, and how it is tried again. Clock and chance come from outside, for tests.
struct EventStream: Sendable {
  let site: Site
  let http: any HTTPStreaming
  var now: @Sendable () -> Date = { Date() }
  var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// From 0 to 1.
  var chance: @Sendable () -> Double = { Double.random(in: 0...1) }

  /// A server says every five seconds that it is there; one that says nothing for three times as long, and a second that
  /// it may take on its way, is gone.
  static let idle = Duration.seconds(16)
  private static let first = Duration.milliseconds(250)
  private static let longest = Duration.seconds(10)

  init(_ site: Site, http: any HTTPStreaming) {
    self.site = site
    self.http = http
  }

  /// The stream, after the event of that id. Throws where there is none.
  func open(after id: String) async throws(ClientError) -> HTTPBody {
    var request = HTTPRequest("GET", site.events, headers: site.headers, timeout: .seconds(15))
    request.headers["Accept"] = "text/event-stream"
    request.headers["Cache-Control"] = "no-cache"
    if !id.isEmpty { request.headers["Last-Event-ID"] = id }
    let response: HTTPStreamedResponse
    do { response = try await http.open(request, idle: EventStream.idle) } catch { throw ClientError(error) }
    let kind = response.headers["content-type"]?.split(separator: ";").first?.lowercased()
    guard response.status == 200, kind == "text/event-stream" else { throw refusal(response) }
    return response.body
  }

  private func refusal(_ response: HTTPStreamedResponse) -> ClientError {
    let said = "\((try? HTTPURL(site.events))?.shown ?? site.events) answers \(response.status)"
    return switch response.status {
    case 401, 403: ClientError(.denied, said, hint: "give an API key that this server knows")
    case 429, 500...: ClientError(.refused, said)
    default: ClientError(.malformed, "\(said) and no events", hint: "is this the address of a beamtop server?")
    }
  }

  /// How long to wait before the attempt after `failures` failures: twice as long each time, and by chance up to half
  /// less, so that the readers of a server that was restarted do not all come at once.
  func pause(after failures: Int, asked: Duration?) -> Duration {
    let base = asked.map { min($0, EventStream.longest) } ?? EventStream.first
    let full = min(base * (1 << min(failures - 1, 12)), EventStream.longest)
    return full * (1 - chance() / 2)
  }
}

extension ClientError {
  init(_ error: HTTPError) {
    switch error {
    case .cancelled: self.init(.cancelled, "the call was cancelled")
    case .badURL(let text): self.init(.invalid, text)
    case .malformed(let text): self.init(.malformed, text, hint: "is this the address of a beamtop server?")
    case .tooLarge(let text): self.init(.malformed, text)
    case .cannotConnect(let text), .timedOut(let text), .closed(let text), .refused(let text):
      self.init(.unreachable, text)
    }
  }
}
