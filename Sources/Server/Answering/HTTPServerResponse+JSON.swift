import FoundationEssentials
import HTTP
import JSON

extension HTTPServerResponse {
  static func json(_ status: Int, _ value: JSONValue, type: String = "application/json") -> HTTPServerResponse {
    whole(status, value.data, type)
  }

  static func text(_ status: Int, _ text: String, type: String = "text/plain; charset=utf-8") -> HTTPServerResponse {
    whole(status, Data(text.utf8), type)
  }

  static func whole(_ status: Int, _ body: Data, _ type: String) -> HTTPServerResponse {
    HTTPServerResponse(status, body: .whole(body)).with("Content-Type", type).with("Cache-Control", "no-store")
  }

  func with(_ name: String, _ value: String) -> HTTPServerResponse {
    var response = self
    response.headers[name] = value
    return response
  }
}
