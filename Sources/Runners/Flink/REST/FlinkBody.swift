import FoundationEssentials
import JSON

/// What a request of ours carries.
enum FlinkBody: Sendable {
  case none
  case json(JSONValue)
  /// Content type and bytes.
  case bytes(String, Data)

  var contentType: String? {
    switch self {
    case .none: nil
    case .json: "application/json"
    case .bytes(let type, _): type
    }
  }

  var data: Data {
    switch self {
    case .none: Data()
    case .json(let value): Data(value.text.utf8)
    case .bytes(_, let data): data
    }
  }
}
