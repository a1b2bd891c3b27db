import FoundationEssentials
import HTTP
import JSON

/// Takes the key of a server out of whatever that server says: some repeat the key that they do not take, and a model may be
/// told it by a proxy. The words around it stay.
struct KeyMask: Sendable {
  /// The key, and as it stands in JSON, in a URL and in base64; the longest first.
  private let forms: [[UInt8]]
  /// Which bytes a form begins with.
  private let begins: [Bool]
  /// Of a short one, such as `none`, only what stands for itself is meant.
  private let isWord: Bool

  private static let short = 8
  private static let shortest = 4

  init(_ key: ModelKey?) {
    let secret = key?.secret ?? ""
    isWord = secret.utf8.count < KeyMask.short
    forms = secret.utf8.count < KeyMask.shortest ? [] : KeyMask.forms(of: secret)
    begins = forms.reduce(into: Array(repeating: false, count: 256)) { $0[Int($1[0])] = true }
  }

  private static func forms(of secret: String) -> [[UInt8]] {
    let quoted = String(JSONValue.string(secret).text.dropFirst().dropLast())
    let percent = PercentCoding.encoded(secret)
    var forms: Set = [secret, quoted, quoted.replacing("/", with: "\\/"), percent, percent.lowercasedEscapes]
    if secret.utf8.count >= short { forms.formUnion(base64(of: secret)) }
    return forms.map { Array($0.utf8) }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// As it stands in the base64 of a longer text, whichever byte of three it begins with; without what its neighbours have a
  /// part in.
  private static func base64(of secret: String) -> [String] {
    (0..<3).flatMap { offset in
      let bytes = Data(repeating: 0, count: offset) + Data(secret.utf8)
      let whole = bytes.count / 3 * 4 + bytes.count % 3
      let text = String(bytes.base64EncodedString().prefix(whole).dropFirst(offset == 0 ? 0 : offset + 1))
      return [text, text.replacing("+", with: "-").replacing("/", with: "_")]
    }
  }

  func masked(_ text: String) -> String { forms.isEmpty ? text : masked(Array(text.utf8)) ?? text }

  /// Nil where nothing of it is secret.
  private func masked(_ bytes: [UInt8]) -> String? {
    var result: [UInt8] = []
    var (at, copied) = (0, 0)
    while at < bytes.count {
      guard begins[Int(bytes[at])], let form = forms.first(where: { stands($0, at, bytes) }) else {
        at += 1
        continue
      }
      result += bytes[copied..<at] + Array(Secrets.mask.utf8)
      at += form.count
      copied = at
    }
    return copied == 0 ? nil : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  private func stands(_ form: [UInt8], _ at: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[at...].starts(with: form) else { return false }
    guard isWord else { return true }
    let end = at + form.count
    return !(at > 0 && bytes[at - 1].isNameByte) && !(end < bytes.count && bytes[end].isNameByte)
  }

  /// Of a text that is still coming: as far as nothing that comes can make its end the key.
  func settled(_ text: String) -> String {
    guard !forms.isEmpty else { return text }
    let bytes = Array(text.utf8)
    return masked(String(decoding: bytes.dropLast(begun(bytes)), as: UTF8.self))
  }

  /// Of a text that ended before its time: without the half of a key at its end.
  func broken(_ text: String) -> String {
    guard !forms.isEmpty else { return text }
    let bytes = Array(text.utf8)
    let count = begun(bytes)
    let isLong = count >= KeyMask.short
    return isLong ? settled(text) + Secrets.mask : masked(text)
  }

  /// How many bytes of the end may be the beginning of a key.
  private func begun(_ bytes: [UInt8]) -> Int {
    let longest = min(forms[0].count, bytes.count)
    return (0...longest).reversed().first { count in
      let end = bytes.suffix(count)
      return count == 0 || forms.contains { $0.starts(with: end) }
    } ?? 0
  }
}

extension KeyMask {
  func masked(_ value: JSONValue) -> JSONValue {
    guard !forms.isEmpty else { return value }
    return switch value {
    case .object(let members): .object(masked(members))
    case .array(let elements): .array(elements.map(masked))
    case .string(let text): .string(masked(text))
    case .null, .bool, .int, .double: value
    }
  }

  private func masked(_ members: [String: JSONValue]) -> [String: JSONValue] {
    Dictionary(members.map { (masked($0.key), masked($0.value)) }) { first, _ in first }
  }

  func masked(_ error: ModelError) -> ModelError {
    switch error {
    case .unreachable(let text): .unreachable(masked(text))
    case .refused(let status, let said): .refused(status: status, said: masked(said))
    case .busy(let said, let seconds): .busy(said: masked(said), retryAfter: seconds)
    case .failed(let said): .failed(masked(said))
    case .malformed(let text): .malformed(masked(text))
    case .timedOut(let text): .timedOut(masked(text))
    case .unsafe(let text): .unsafe(masked(text))
    case .cancelled: .cancelled
    }
  }

  func masked(_ reply: ModelReply) -> ModelReply {
    guard !forms.isEmpty else { return reply }
    var reply = reply
    let isWhole = reply.end != .cut && reply.end != .broken
    reply.text = isWhole ? masked(reply.text) : broken(reply.text)
    reply.thinking = isWhole ? masked(reply.thinking) : broken(reply.thinking)
    reply.calls = reply.calls.map { call in
      let named = masked(call.name)
      // An escape may have hidden it in the text.
      if let arguments = call.arguments, case let bare = masked(arguments), bare != arguments {
        return ModelCall(id: call.id, name: named, arguments: bare)
      }
      return ModelCall(id: call.id, name: named, written: masked(call.written))
    }
    return reply
  }
}

extension String {
  /// `%2f` in the place of `%2F`.
  fileprivate var lowercasedEscapes: String {
    var left = 0
    return String(
      map { character in
        if character == "%" { left = 3 }
        left -= 1
        return left >= 0 ? Character(character.lowercased()) : character
      })
  }
}
