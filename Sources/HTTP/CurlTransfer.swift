import CSystem
import Dispatch
import FoundationEssentials
import Glibc

/// One https exchange in libcurl's hands. libcurl calls back with a pointer to it, on the queue of its client and
/// only while the client holds it.
final class CurlTransfer {
  let easy: UnsafeMutableRawPointer
  let promise: Promise<HTTPResponse>
  private let calls: http_curl
  private let bodyLimit: Int
  private let method: String
  /// libcurl reads both until the end.
  private let reason = UnsafeMutablePointer<CChar>.allocate(capacity: 256)
  private var list: UnsafeMutableRawPointer?

  private var pending: Data
  private var pieces: [OutgoingRequest.Piece]
  private var head = ResponseHead()
  private var headAllowance = ResponseDecoder.headLimit
  private var isHeadDone = false
  private var body = Data()
  private var stream: (sink: BodyBuffer, queue: QueueExecutor)?
  private var isPaused = false
  /// Why a callback ended the transfer.
  private var failure: HTTPError?

  /// Whose certificates are believed.
  struct Trust: Sendable {
    /// PEM, in place of the system's authorities.
    var certificateFile: String?
    var isVerified = true
  }

  init?(_ out: OutgoingRequest, bodyLimit: Int, calls: http_curl, promise: Promise<HTTPResponse>) {
    guard let easy = http_curl_easy_init(calls) else { return nil }
    self.easy = easy
    self.calls = calls
    self.promise = promise
    self.bodyLimit = max(0, bodyLimit)
    method = out.method
    pending = out.body
    pieces = out.pieces
    reason.initialize(repeating: 0, count: 256)
  }

  deinit {
    http_curl_easy_cleanup(calls, easy)
    http_curl_list_free(calls, list)
    reason.deallocate()
  }

  /// Tells libcurl what to send, whom to believe, and whom to call.
  func prepare(_ out: OutgoingRequest, to url: HTTPURL, limits: HTTPClient.Limits, trust: Trust) {
    set(HTTP_CURL_URL, "\(url.origin)\(url.target)")
    set(HTTP_CURL_PROTOCOLS, Int(HTTP_CURL_PROTOCOL_HTTPS.rawValue))
    set(HTTP_CURL_HTTP_VERSION, Int(HTTP_CURL_HTTP_VERSION_1_1.rawValue))
    set(HTTP_CURL_FOLLOWLOCATION, 0)
    set(HTTP_CURL_PATH_AS_IS, 1)
    set(HTTP_CURL_SUPPRESS_CONNECT_HEADERS, 1)
    set(HTTP_CURL_NOSIGNAL, 1)
    set(HTTP_CURL_SSL_VERIFYPEER, trust.isVerified ? 1 : 0)
    set(HTTP_CURL_SSL_VERIFYHOST, trust.isVerified ? 2 : 0)
    if let file = trust.certificateFile { set(HTTP_CURL_CAINFO, file) }
    set(HTTP_CURL_TCP_KEEPALIVE, 1)
    set(HTTP_CURL_TCP_KEEPIDLE, 15)
    set(HTTP_CURL_TCP_KEEPINTVL, 5)
    set(HTTP_CURL_CONNECTTIMEOUT_MS, limits.connect.milliseconds)
    set(HTTP_CURL_MAXAGE_CONN, max(1, limits.rest.milliseconds / 1000))
    prepareBody(out)
    prepareHeaders(out)
    prepareCalls()
  }

  private func prepareBody(_ out: OutgoingRequest) {
    let sendsBody = out.length > 0 || !["GET", "HEAD", "DELETE", "OPTIONS"].contains(method)
    if method == "HEAD" { set(HTTP_CURL_NOBODY, 1) }
    // libcurl repeats a request on a kept connection that died; what must not be repeated gets a fresh one.
    if !out.mayUseKept, sendsBody || !out.isIdempotent { set(HTTP_CURL_FRESH_CONNECT, 1) }
    if sendsBody {
      set(HTTP_CURL_UPLOAD, 1)
      http_curl_set_size(calls, easy, Int32(HTTP_CURL_INFILESIZE_LARGE.rawValue), Int64(out.length))
    }
    set(HTTP_CURL_CUSTOMREQUEST, method)
  }

  private func prepareHeaders(_ out: OutgoingRequest) {
    // A field without a value is written with a semicolon; `Expect` is not asked for.
    let lines = out.headers.fields.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    for line in lines + ["Expect:"] { list = http_curl_append(calls, list, line) }
    http_curl_set_pointer(calls, easy, Int32(HTTP_CURL_HTTPHEADER.rawValue), list)
  }

  private func prepareCalls() {
    let this = Unmanaged.passUnretained(self).toOpaque()
    for option in [HTTP_CURL_HEADERDATA, HTTP_CURL_WRITEDATA, HTTP_CURL_READDATA] {
      http_curl_set_pointer(calls, easy, Int32(option.rawValue), this)
    }
    http_curl_set_pointer(calls, easy, Int32(HTTP_CURL_ERRORBUFFER.rawValue), reason)
    set(HTTP_CURL_HEADERFUNCTION) { bytes, size, count, this in
      CurlTransfer.of(this)?.takeHead(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    set(HTTP_CURL_WRITEFUNCTION) { bytes, size, count, this in
      CurlTransfer.of(this)?.takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    set(HTTP_CURL_READFUNCTION) { bytes, size, count, this in
      CurlTransfer.of(this)?.give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> CurlTransfer? {
    pointer.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func set(_ option: CurlOption, _ value: Int) {
    http_curl_set_long(calls, easy, Int32(option.rawValue), value)
  }

  /// libcurl copies the text.
  private func set(_ option: CurlOption, _ value: String) {
    _ = value.withCString { http_curl_set_pointer(calls, easy, Int32(option.rawValue), $0) }
  }

  private func set(_ option: CurlOption, _ value: @escaping http_curl_data) {
    http_curl_set_function(calls, easy, Int32(option.rawValue), value)
  }
}

// MARK: - What libcurl calls

extension CurlTransfer {
  /// A line of a head; interim answers and trailers pass by here too.
  private func takeHead(_ bytes: UnsafeRawBufferPointer) -> Int {
    do throws(HTTPError) {
      headAllowance -= bytes.count
      guard headAllowance >= 0 else { throw .tooLarge("the head is too long") }
      let line = Array(bytes.prefix { $0 != 0x0d && $0 != 0x0a })
      if isHeadDone, head.status >= 200 { return bytes.count }
      if line.isEmpty {
        isHeadDone = true
        if stream != nil, head.status >= 200 { promise.settle(.success(HTTPResponse(head))) }
      } else if line.starts(with: Array("HTTP/".utf8)) {
        head = try ResponseHead(statusLine: line)
        isHeadDone = false
      } else {
        try head.add(line)
      }
      return bytes.count
    } catch {
      failure = error
      return 0
    }
  }

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    if let stream {
      if isPaused { return Int(HTTP_CURL_WRITE_PAUSE.rawValue) }
      let piece = Data(bytes)
      stream.queue.queue.async { stream.sink.assumeIsolated { $0.put(piece) } }
      return bytes.count
    }
    guard bytes.count <= bodyLimit - body.count else {
      failure = .tooLarge("the body is longer than \(bodyLimit) bytes")
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  /// The next bytes of our body; 0 at its end.
  private func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      if !pending.isEmpty {
        let count = pending.copyBytes(to: room)
        pending = pending.dropFirst(count)
        return count
      }
      guard !pieces.isEmpty else { return 0 }
      switch pieces.removeFirst() {
      case .bytes(let data): pending = data
      case .file(_, left: 0, _): break
      case .file(let file, let left, let path):
        let count = read(file.number, room.baseAddress, min(left, room.count))
        guard count > 0 else {
          failure = .refused("cannot read \(path) to its end: it became shorter")
          return Int(HTTP_CURL_READ_ABORT.rawValue)
        }
        pieces.insert(.file(file, left: left - count, path: path), at: 0)
        return count
      }
    }
  }

  /// The body goes to `sink` as it comes.
  func stream(into sink: BodyBuffer, on queue: QueueExecutor) { stream = (sink, queue) }

  /// While paused, what comes waits with the peer.
  func pause(_ isPaused: Bool) {
    self.isPaused = isPaused
    if !isPaused { http_curl_continue(calls, easy) }
  }

  /// Tells whoever waits how it ended.
  func finish(_ result: Int32) {
    let outcome = outcome(result)
    promise.settle(outcome)
    guard let stream else { return }
    stream.queue.queue.async { stream.sink.assumeIsolated { $0.finish(outcome.map { _ in }) } }
  }

  /// The answer, or the error that libcurl's result number stands for.
  private func outcome(_ result: Int32) -> Result<HTTPResponse, HTTPError> {
    if let failure { return .failure(failure) }
    guard result != 0 else {
      return .success(HTTPResponse(status: head.status, headers: head.headers, body: body))
    }
    var text = String(cString: reason)
    if text.isEmpty { text = String(cString: http_curl_strerror(calls, result)) }
    return .failure(CurlResult.error(result, text))
  }
}

extension HTTPResponse {
  fileprivate init(_ head: ResponseHead) { self.init(status: head.status, headers: head.headers) }
}
