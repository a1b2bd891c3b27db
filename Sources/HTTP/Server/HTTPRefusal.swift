import FoundationEssentials

/// Why a request is not served, before any handler saw it. The connection ends with it: after bad framing nobody knows
/// where the next request begins.
package struct HTTPRefusal: Error, Sendable, Hashable {
  package var status: Int
  /// In words for whoever sent it; harmless, whatever was sent.
  package var detail: String

  package init(_ status: Int, _ detail: String) {
    self.status = status
    self.detail = detail
  }

  /// What a codec shared with the client says, as a server must answer it.
  init(_ error: HTTPError, tooLarge: Int) {
    if case .tooLarge(let text) = error { self.init(tooLarge, text) } else { self.init(400, "\(error)") }
  }

  /// RFC 9457; the code is the reason phrase in snake case.
  var response: HTTPServerResponse {
    let title = ReasonPhrase.of(status)
    let code = title.lowercased().map { $0 == " " ? "_" : String($0) }.joined()
    let json =
      #"{"type":"about:blank","title":"\#(title)","status":\#(status),"code":"\#(code)","detail":"\#(quoted)"}"#
    return HTTPServerResponse(
      status, headers: HTTPHeaders(["Content-Type": "application/problem+json"]), body: .whole(Data((json + "\n").utf8))
    )
  }

  private var quoted: String {
    detail.unicodeScalars.map { scalar in
      if scalar == "\"" || scalar == "\\" { return "\\" + String(scalar) }
      return scalar.value < 0x20 ? "?" : String(scalar)
    }.joined()
  }
}
